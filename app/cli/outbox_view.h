#pragma once

#include "console.h"

#include "provisioning/recall.h"
#include "sql/database.h"

#include <QJsonArray>
#include <string>
#include <vector>

/// What the station still has to do with the registry: records that wait for it, and recalls: devices that were
/// sealed while their records were queued, and whose records the registry then refused.
struct OutboxView
{
    std::int64_t waiting = 0;
    std::vector<keyline::provisioning::Recall> recalls;

    static OutboxView of(keyline::sql::Database& database);
    /// Those that are not among these earlier ones.
    std::size_t recallsSince(const OutboxView& earlier) const;

    /// {"chip", "identity", "reason", "queued"} each.
    QJsonArray recallsToJson() const;
    /// A "recall" event each, or a line each and after the last what it means and what to do.
    void showRecalls(Console& console) const;
    /// "2 records wait for the registry. 1 device must be called back." Empty where there is nothing to say.
    std::string sentence() const;
};
