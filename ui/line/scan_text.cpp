#include "ui/line/scan_text.h"

#include "ui/common/error_text.h"

#include <QCoreApplication>

namespace keyline::ui {

using Kind = scan::ScanOutcome::Kind;

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("ScanText", text);
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

namespace {

QString outcomeText(const scan::ScanOutcome& outcome)
{
    const QString identity = shown(outcome.identity);
    switch (outcome.kind) {
    case Kind::Ignored:
        return said(QT_TRANSLATE_NOOP("ScanText", "The same scan again; nothing was done"));
    case Kind::Noted:
        return outcome.slot > 0
                   ? said(QT_TRANSLATE_NOOP("ScanText", "%1 waits for slot %2")).arg(identity).arg(outcome.slot)
                   : said(QT_TRANSLATE_NOOP("ScanText", "%1 waits for the next device")).arg(identity);
    case Kind::Partly:
        return said(QT_TRANSLATE_NOOP("ScanText", "%1: one label more is needed")).arg(identity);
    case Kind::Given:
        return said(QT_TRANSLATE_NOOP("ScanText", "%1 is for slot %2")).arg(identity).arg(outcome.slot);
    case Kind::Armed:
        return said(QT_TRANSLATE_NOOP("ScanText", "The next label is for slot %1")).arg(outcome.slot);
    case Kind::LabelBack:
        return said(QT_TRANSLATE_NOOP("ScanText", "Slot %1 has its label")).arg(outcome.slot);
    case Kind::Confirmed:
        return said(QT_TRANSLATE_NOOP("ScanText", "Slot %1: its rejected device is in the red bin")).arg(outcome.slot);
    case Kind::LetGo:
        return said(QT_TRANSLATE_NOOP("ScanText", "Slot %1 waits no longer")).arg(outcome.slot);
    case Kind::Undone:
        return said(QT_TRANSLATE_NOOP("ScanText", "The last scan was taken back"));
    case Kind::Nothing:
        if (outcome.code && outcome.code->command() == scan::Command::RedBin)
            return said(QT_TRANSLATE_NOOP("ScanText", "No rejected device waits for the red bin"));
        if (outcome.code && outcome.code->command() == scan::Command::Next)
            return said(QT_TRANSLATE_NOOP("ScanText", "No slot waits for a scan or a device"));
        return said(QT_TRANSLATE_NOOP("ScanText", "There is no scan to take back"));
    case Kind::Code:
        return said(QT_TRANSLATE_NOOP("ScanText", "Card: %1")).arg(shown(outcome.text));
    case Kind::Refused:
        break;
    }
    if (!outcome.error)
        return shown(outcome.text);
    const ErrorText error = errorText(*outcome.error);
    //: a scan that was refused: %1 what it is, %2 what to do, %3 the code
    return said(QT_TRANSLATE_NOOP("ScanText", "%1. %2 (%3)")).arg(error.what, error.action, error.number);
}

QString tailOf(const std::string& identity)
{
    return QStringLiteral("…") + shown(identity).right(6);
}

} // namespace

QString scanText(const scan::ScanOutcome& outcome)
{
    if (outcome.replaced.empty())
        return outcomeText(outcome);
    //: %1 what became of a scan; %2 the number on the label whose place it took
    return said(QT_TRANSLATE_NOOP("ScanText", "%1; %2 waits no longer"))
        .arg(outcomeText(outcome), shown(outcome.replaced));
}

bool isTrouble(const scan::ScanOutcome& outcome)
{
    return outcome.kind == Kind::Refused;
}

QString pendingText(const fixture::DeskView& desk)
{
    if (desk.pending.empty())
        return {};
    const auto& label = desk.pending.front();
    const QString tail = tailOf(label.identity);
    // Two labels of the same box look alike: which of them counts is said as long as it does.
    if (!desk.recent.empty() && desk.recent.front().kind == Kind::Noted && !desk.recent.front().replaced.empty() &&
        desk.recent.front().identity == label.identity)
        return label.slot > 0
                   ? said(QT_TRANSLATE_NOOP("ScanText", "The device in slot %1 gets %2, not %3. Esc takes it back."))
                         .arg(label.slot)
                         .arg(tail, tailOf(desk.recent.front().replaced))
                   : said(QT_TRANSLATE_NOOP("ScanText", "The next device gets %1, not %2. Esc takes it back."))
                         .arg(tail, tailOf(desk.recent.front().replaced));
    if (label.missing > 0)
        return QCoreApplication::translate("ScanText", "%1 was scanned; scan %n labels more of the same device.",
                                           nullptr, static_cast<int>(label.missing))
            .arg(tail);
    return label.slot > 0
               ? said(QT_TRANSLATE_NOOP("ScanText", "The device in slot %1 gets %2. Esc takes it back."))
                     .arg(label.slot)
                     .arg(tail)
               : said(QT_TRANSLATE_NOOP("ScanText", "The next device gets %1. Esc takes it back.")).arg(tail);
}

} // namespace keyline::ui
