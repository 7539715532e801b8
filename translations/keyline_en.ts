<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>keyline::ui::AttentionList</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>behind &quot;Needs you:&quot;, where not all entries have room</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::LinePage</name>
    <message numerus="yes">
        <source>Stopped at %1. %n devices that were in work go on by themselves when they are connected.</source>
        <translation>
            <numerusform>Stopped at %1. %n device that was in work goes on by itself when it is connected.</numerusform>
            <numerusform>Stopped at %1. %n devices that were in work go on by themselves when they are connected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::LineTopBar</name>
    <message numerus="yes">
        <source>%n identities left</source>
        <translation>
            <numerusform>%n identity left</numerusform>
            <numerusform>%n identities left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key pairs left</source>
        <translation>
            <numerusform>%n key pair left</numerusform>
            <numerusform>%n key pairs left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderPage</name>
    <message numerus="yes">
        <source>%n identities are left.</source>
        <translation>
            <numerusform>%n identity is left.</numerusform>
            <numerusform>%n identities are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::PaceChart</name>
    <message numerus="yes">
        <source>%n devices passed in the last four hours</source>
        <translation>
            <numerusform>%n device passed in the last four hours</numerusform>
            <numerusform>%n devices passed in the last four hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::StatusStrip</name>
    <message numerus="yes">
        <source>Registry: %n records wait</source>
        <translation>
            <numerusform>Registry: %n record waits</numerusform>
            <numerusform>Registry: %n records wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices to call back</source>
        <translation>
            <numerusform>%n device to call back</numerusform>
            <numerusform>%n devices to call back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other ports, not touched</source>
        <translation>
            <numerusform>%n other port, not touched</numerusform>
            <numerusform>%n other ports, not touched</numerusform>
        </translation>
    </message>
</context>
</TS>
