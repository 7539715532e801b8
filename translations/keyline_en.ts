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
    <name>keyline::ui::CheckWords</name>
    <message numerus="yes">
        <source>%Ln things looked at</source>
        <translation>
            <numerusform>%Ln thing looked at</numerusform>
            <numerusform>%Ln things looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::ChecklistStep</name>
    <message numerus="yes">
        <source>%Ln slot(s), the places of %1 are known. A new place takes the next free slot.</source>
        <translation>
            <numerusform>%Ln slot, the place of %1 is known. A new place takes the next free slot.</numerusform>
            <numerusform>%Ln slots, the places of %1 are known. A new place takes the next free slot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::HistoryPage</name>
    <message numerus="yes">
        <source>more than %Ln visits</source>
        <translation>
            <numerusform>more than %Ln visit</numerusform>
            <numerusform>more than %Ln visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentitiesStep</name>
    <message numerus="yes">
        <source>Take %Ln identities</source>
        <translation>
            <numerusform>Take %Ln identity</numerusform>
            <numerusform>Take %Ln identities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelForm</name>
    <message numerus="yes">
        <source>%n label(s) waiting</source>
        <translation>
            <numerusform>%n label waiting</numerusform>
            <numerusform>%n labels waiting</numerusform>
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
    <message numerus="yes">
        <source>%n sealed devices must be called back: the registry refused their records. (K-519)</source>
        <translation>
            <numerusform>%n sealed device must be called back: the registry refused its record. (K-519)</numerusform>
            <numerusform>%n sealed devices must be called back: the registry refused their records. (K-519)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no slot: every slot belongs to another port or is in use.</source>
        <translation>
            <numerusform>%n device has no slot: every slot belongs to another port or is in use.</numerusform>
            <numerusform>%n devices have no slot: every slot belongs to another port or is in use.</numerusform>
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
    <name>keyline::ui::LockView</name>
    <message numerus="yes">
        <source>The next PIN can be typed in %Ln second(s). Devices at work go on.</source>
        <translation>
            <numerusform>The next PIN can be typed in %Ln second. Devices at work go on.</numerusform>
            <numerusform>The next PIN can be typed in %Ln seconds. Devices at work go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookUpView</name>
    <message numerus="yes">
        <source>%n checks broken</source>
        <translation>
            <numerusform>%n check broken</numerusform>
            <numerusform>%n checks broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks could not be made; their lines say why.</source>
        <translation>
            <numerusform>%n check could not be made; its line says why.</numerusform>
            <numerusform>%n checks could not be made; their lines say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proof: from entry %1 to the root in %n steps</source>
        <translation>
            <numerusform>Proof: from entry %1 to the root in %n step</numerusform>
            <numerusform>Proof: from entry %1 to the root in %n steps</numerusform>
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
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>A TAC has eight digits; %n is typed. Leave it empty to take every label.</numerusform>
            <numerusform>A TAC has eight digits; %n are typed. Leave it empty to take every label.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderView</name>
    <message numerus="yes">
        <source>%Ln device(s): each row goes to one device. Nothing is taken yet.</source>
        <translation>
            <numerusform>%Ln device: its row goes to it. Nothing is taken yet.</numerusform>
            <numerusform>%Ln devices: each row goes to one device. Nothing is taken yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>A TAC has eight digits; %n is typed. Leave it empty to take every label.</numerusform>
            <numerusform>A TAC has eight digits; %n are typed. Leave it empty to take every label.</numerusform>
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
    <message numerus="yes">
        <source>%n devices in the last 10 minutes</source>
        <translation>
            <numerusform>%n device in the last 10 minutes</numerusform>
            <numerusform>%n devices in the last 10 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProofView</name>
    <message numerus="yes">
        <source>The proof: entry %1 of %2, %n steps to the root</source>
        <translation>
            <numerusform>The proof: entry %1 of %2, %n step to the root</numerusform>
            <numerusform>The proof: entry %1 of %2, %n steps to the root</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecordCard</name>
    <message numerus="yes">
        <source>%Ln bytes, opened by this chip only</source>
        <translation>
            <numerusform>%Ln byte, opened by this chip only</numerusform>
            <numerusform>%Ln bytes, opened by this chip only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::ShiftExport</name>
    <message numerus="yes">
        <source>Collecting the visits… %Ln so far</source>
        <translation>
            <numerusform>Collecting the visits… %Ln so far</numerusform>
            <numerusform>Collecting the visits… %Ln so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits saved in %1</source>
        <translation>
            <numerusform>%Ln visit saved in %1</numerusform>
            <numerusform>%Ln visits saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotMap</name>
    <message numerus="yes">
        <source>The places of %1 of %Ln slot(s) are known</source>
        <translation>
            <numerusform>The place of %1 of %Ln slot is known</numerusform>
            <numerusform>The places of %1 of %Ln slots are known</numerusform>
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
<context>
    <name>keyline::ui::VisitCard</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
