#include "scan_view.h"

#include "base/file.h"
#include "label/layout.h"
#include "label/svg.h"

#include <array>

using namespace keyline;
using Kind = scan::ScanOutcome::Kind;

namespace {

const char* kindName(Kind kind)
{
    constexpr std::array names{"ignored",   "noted",  "partly", "given",   "armed", "label-back",
                               "confirmed", "let-go", "undone", "nothing", "code",  "refused"};
    return names.at(static_cast<std::size_t>(kind));
}

QJsonValue textOrNull(const std::string& text)
{
    return text.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(text));
}

} // namespace

void showScan(Console& console, const scan::ScanOutcome& outcome, const std::string& port)
{
    if (!console.json()) {
        const std::string place = !port.empty()      ? " " + port
                                  : outcome.slot > 0 ? " slot " + std::to_string(outcome.slot)
                                                     : std::string();
        console.talk("scan: " + outcome.text + ": " + kindName(outcome.kind) + place);
        if (outcome.error)
            console.talk(*outcome.error);
        return;
    }
    QJsonObject out{{QStringLiteral("event"), QStringLiteral("scan")},
                    {QStringLiteral("time"), static_cast<qint64>(outcome.time)},
                    {QStringLiteral("text"), QString::fromStdString(outcome.text)},
                    {QStringLiteral("outcome"), QLatin1String(kindName(outcome.kind))},
                    {QStringLiteral("slot"), outcome.slot > 0 ? QJsonValue(outcome.slot) : QJsonValue()},
                    {QStringLiteral("port"), textOrNull(port)},
                    {QStringLiteral("identity"), textOrNull(outcome.identity)}};
    if (outcome.error)
        out[QStringLiteral("error")] = Console::errorObject(*outcome.error);
    console.event(out);
}

void saveLabel(Console& console, const std::filesystem::path& folder, const provisioning::LabelOrder& label)
{
    try {
        const auto content = label::contentOf(label.label, label.identities, label.chip, label.model);
        const std::string image = label::svg(label::layOut(content, label::defaultLabel));
        writeFileAtomically(folder / (label.chip.hex() + ".svg"), asBytes(image));
    } catch (const Error& error) {
        console.talk(error);
    }
}
