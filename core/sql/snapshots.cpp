#include "sql/snapshots.h"

namespace keyline::sql {

void eachRow(Connection& connection, std::string_view query, const std::function<bool(const Statement&)>& take)
{
    if (connection.engine() == Engine::Sqlite) {
        auto rows = connection.prepare(query);
        while (rows.step())
            if (!take(rows))
                return;
        return;
    }
    // PostgreSQL's client would take in all of an answer before its first row is seen.
    connection.run("DECLARE every_row NO SCROLL CURSOR FOR " + std::string(query));
    bool more = true;
    while (more) {
        auto rows = connection.prepare("FETCH 4096 FROM every_row");
        more = false;
        while (rows.step()) {
            more = take(rows);
            if (!more)
                break;
        }
    }
    connection.run("CLOSE every_row");
}

} // namespace keyline::sql
