#include "outbox_view.h"

#include "base/error_table.h"
#include "registry/record.h"
#include "registry/rule_code.h"

#include <algorithm>

using namespace keyline;
using station::OutboxItem;

namespace {

std::string identityOf(const OutboxItem& item)
{
    return registry::Record::parse(item.record).identities.primary().human();
}

std::string reasonOf(const OutboxItem& item)
{
    return std::string(registry::ruleName(static_cast<registry::RuleCode>(item.refusal.value_or(0))));
}

QJsonObject toJson(const OutboxItem& item)
{
    return {{QStringLiteral("chip"), QString::fromStdString(item.chip.hex())},
            {QStringLiteral("identity"), QString::fromStdString(identityOf(item))},
            {QStringLiteral("reason"), QString::fromStdString(reasonOf(item))},
            {QStringLiteral("queued"), static_cast<qint64>(item.queued)}};
}

} // namespace

OutboxView OutboxView::of(sql::Database& database)
{
    OutboxView out;
    database.read([&](sql::Connection& connection) {
        out.waiting = station::outbox::count(connection);
        out.recalls = station::outbox::recalls(connection);
    });
    return out;
}

std::size_t OutboxView::recallsSince(const OutboxView& earlier) const
{
    return static_cast<std::size_t>(std::ranges::count_if(recalls, [&](const OutboxItem& item) {
        return std::ranges::find(earlier.recalls, item.id, &OutboxItem::id) == earlier.recalls.end();
    }));
}

QJsonArray OutboxView::recallsToJson() const
{
    QJsonArray out;
    for (const OutboxItem& item : recalls)
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
    for (const OutboxItem& item : recalls) {
        if (!console.json()) {
            console.line("    RECALL  " + item.chip.hex() + "  " + identityOf(item) + "  reason: " + reasonOf(item));
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
