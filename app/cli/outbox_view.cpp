#include "outbox_view.h"

#include "base/error_table.h"
#include "station/outbox.h"

#include <algorithm>

using namespace keyline;
using provisioning::Recall;

namespace {

std::string reasonOf(const Recall& recall)
{
    return std::string(registry::ruleName(recall.rule));
}

QJsonObject toJson(const Recall& item)
{
    return {{QStringLiteral("chip"), QString::fromStdString(item.chip.hex())},
            {QStringLiteral("identity"), QString::fromStdString(item.identity)},
            {QStringLiteral("reason"), QString::fromStdString(reasonOf(item))},
            {QStringLiteral("queued"), static_cast<qint64>(item.queued)}};
}

} // namespace

OutboxView OutboxView::of(sql::Database& database)
{
    OutboxView out;
    database.read([&](sql::Connection& connection) {
        out.waiting = station::outbox::count(connection);
        out.recalls = provisioning::readRecalls(connection);
    });
    return out;
}

std::size_t OutboxView::recallsSince(const OutboxView& earlier) const
{
    return static_cast<std::size_t>(std::ranges::count_if(recalls, [&](const Recall& item) {
        return std::ranges::find(earlier.recalls, item.chip, &Recall::chip) == earlier.recalls.end();
    }));
}

QJsonArray OutboxView::recallsToJson() const
{
    QJsonArray out;
    for (const Recall& item : recalls)
        out.append(toJson(item));
    return out;
}

void OutboxView::showRecalls(Console& console) const
{
    if (recalls.empty())
        return;
    const ErrorInfo& info = errorInfo(Code::RecordRecalled);
    if (!console.json())
        console.line(std::string(info.number) + " " + info.what + ":");
    for (const Recall& item : recalls) {
        if (!console.json()) {
            console.line("    RECALL  " + item.chip.hex() + "  " + item.identity + "  reason: " + reasonOf(item));
            continue;
        }
        QJsonObject event = toJson(item);
        event[QStringLiteral("event")] = QStringLiteral("recall");
        event[QStringLiteral("error")] = Console::errorObject(Error(Code::RecordRecalled, item.chip.hex()));
        console.event(event);
    }
    if (!console.json()) {
        console.line(std::string("    ") + info.means);
        console.line(std::string("    ") + info.action);
    }
}

std::string OutboxView::sentence() const
{
    std::string out;
    if (waiting > 0)
        out = std::to_string(waiting) + (waiting == 1 ? " record waits" : " records wait") +
              " for the registry; the next provision sends what waits.";
    if (!recalls.empty())
        out += (out.empty() ? "" : " ") + std::to_string(recalls.size()) +
               (recalls.size() == 1 ? " device" : " devices") + " must be called back.";
    return out;
}
