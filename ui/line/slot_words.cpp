#include "ui/line/slot_words.h"

#include "ui/common/error_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace keyline::ui {

using fixture::SlotState;
using fixture::SlotStatus;
using station::Step;

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("SlotWords", text);
}

QString timeText(UnixTime at)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(at).time(), QLocale::ShortFormat);
}

/// "3 May", or the time where it was today.
QString dayText(UnixTime at)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(at);
    if (when.date() == QDate::currentDate())
        return timeText(at);
    //: a date without year, as QLocale::toString takes it: day and month
    return QLocale().toString(when.date(), QCoreApplication::translate("SlotWords", "d MMM"));
}

SlotWords empty(const SlotStatus& slot)
{
    SlotWords out{.instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Connect a device")), .outlined = true};
    if (slot.last.empty())
        return out;
    const auto& last = slot.last.front();
    //: a slot without a device, in short: how the last one left it. %1 is PASS, FAIL, HOLD or DONE
    out.shortWord = said(QT_TRANSLATE_NOOP("SlotWords", "Last: %1")).arg(resultText(last.result));
    //: %1 is PASS, FAIL, HOLD or DONE; %2 a time of day
    out.word =
        said(QT_TRANSLATE_NOOP("SlotWords", "Last: %1 %2")).arg(resultText(last.result), timeText(last.finished));
    return out;
}

/// Of several, one is armed: a label that is scanned now is for that one, whichever card somebody looks at.
SlotWords scan(const SlotStatus& slot, int armed)
{
    SlotWords out{.word = said(QT_TRANSLATE_NOOP("SlotWords", "SCAN")),
                  .instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Scan this device's label")),
                  .tone = slotTone(slot.state),
                  .icon = Icon::Barcode};
    if (armed == slot.slot) {
        out.instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Scan now: this device's label"));
    } else if (armed != 0) {
        out.word = said(QT_TRANSLATE_NOOP("SlotWords", "Waits"));
        out.instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Slot %1 is scanned first")).arg(armed);
    }
    return out;
}

SlotWords troubled(const SlotStatus& slot, const QString& word, Icon icon)
{
    SlotWords out{.word = word, .tone = slotTone(slot.state), .icon = icon};
    if (!slot.error)
        return out;
    const ErrorText text = errorText(*slot.error);
    if (slot.state == SlotState::Fail || slot.state == SlotState::Hold)
        out.word = word + QLatin1Char(' ') + text.shortNumber;
    out.instruction = text.card;
    if (slot.nextWaits)
        out.instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Scan RED BIN first, or press Del"));
    else if (slot.unconfirmed && slot.port.empty())
        out.instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Put it in the red bin, scan RED BIN"));
    if (slot.repeats > 1)
        out.times = QStringLiteral("×%1").arg(slot.repeats);
    return out;
}

} // namespace

Tone slotTone(SlotState state)
{
    switch (state) {
    case SlotState::Scan:
    case SlotState::ScanBack:
    case SlotState::PutBack:
        return Tone::Now;
    case SlotState::Pass:
        return Tone::Pass;
    case SlotState::Fail:
        return Tone::Fail;
    case SlotState::Hold:
        return Tone::Hold;
    default:
        return Tone::Neutral;
    }
}

SlotWords slotWords(const SlotStatus& slot, int armed)
{
    switch (slot.state) {
    case SlotState::Empty:
        return empty(slot);
    case SlotState::Foreign:
        return {.word = said(QT_TRANSLATE_NOOP("SlotWords", "Not ours")),
                .instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Leave it or remove it")),
                .icon = Icon::SlashedCircle};
    case SlotState::Greeting:
    case SlotState::Working:
        return {.word = stepText(slot.step),
                .instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Leave it connected")),
                .icon = Icon::Ring};
    case SlotState::Scan:
        return scan(slot, armed);
    case SlotState::ScanBack:
        return {.word = said(QT_TRANSLATE_NOOP("SlotWords", "SCAN BACK")),
                .instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Stick the label on, scan it")),
                .tone = slotTone(slot.state),
                .icon = Icon::Barcode};
    case SlotState::PutBack:
        return {.word = said(QT_TRANSLATE_NOOP("SlotWords", "PUT BACK")),
                .instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Connect it again, any slot")),
                .tone = slotTone(slot.state),
                .icon = Icon::Plug};
    case SlotState::Pass:
        return {.word = resultText(station::Result::Pass),
                .instruction = said(QT_TRANSLATE_NOOP("SlotWords", "Take it out")),
                .tone = slotTone(slot.state),
                .icon = Icon::Tick};
    case SlotState::DoneBefore:
        return {.word = said(QT_TRANSLATE_NOOP("SlotWords", "DONE BEFORE")),
                .shortWord = resultText(station::Result::DoneBefore),
                .instruction =
                    slot.finished
                        ? said(QT_TRANSLATE_NOOP("SlotWords", "Finished %1. Take it out")).arg(dayText(*slot.finished))
                        : said(QT_TRANSLATE_NOOP("SlotWords", "Take it out")),
                .icon = Icon::DoubleTick};
    case SlotState::Fail:
        return troubled(slot, resultText(station::Result::Fail), Icon::OctagonCross);
    case SlotState::Hold:
        return troubled(slot, resultText(station::Result::Hold), Icon::TriangleBang);
    case SlotState::Paused: {
        SlotWords out = troubled(slot, said(QT_TRANSLATE_NOOP("SlotWords", "Paused")), Icon::Bars);
        out.instruction = slot.error && slot.error->code() == Code::Interrupted
                              ? said(QT_TRANSLATE_NOOP("SlotWords", "Waits for an order"))
                              : said(QT_TRANSLATE_NOOP("SlotWords", "See the message above"));
        return out;
    }
    }
    return {};
}

QString stepText(Step step)
{
    switch (step) {
    case Step::ReadChip:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Read chip"));
    case Step::AssignIdentity:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Assign identity"));
    case Step::MakeKeys:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Make keys"));
    case Step::Certify:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Certify"));
    case Step::Install:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Install"));
    case Step::TrialOpening:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Trial opening"));
    case Step::ProveKeys:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Prove keys"));
    case Step::Register:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Register"));
    case Step::Seal:
        return said(QT_TRANSLATE_NOOP("SlotWords", "Seal"));
    }
    return {};
}

/// Latin in every language: what is called across the hall is what stands on the card (UX section 8).
QString resultText(station::Result result)
{
    switch (result) {
    case station::Result::Pass:
        return QStringLiteral("PASS");
    case station::Result::Fail:
        return QStringLiteral("FAIL");
    case station::Result::Hold:
        return QStringLiteral("HOLD");
    case station::Result::DoneBefore:
        return QStringLiteral("DONE");
    }
    return {};
}

} // namespace keyline::ui
