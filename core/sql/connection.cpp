#include "sql/connection.h"

namespace keyline::sql {

Connection::Connection(std::filesystem::path path, std::unique_ptr<Driver> driver, Engine engine)
    : m_path(std::move(path)), m_engine(engine), m_driver(std::move(driver))
{
}

Connection::~Connection() = default;

Statement Connection::prepare(std::string_view sql)
{
    auto kept = m_idle.find(sql);
    if (kept == m_idle.end())
        kept = m_idle.try_emplace(std::string(sql)).first;
    if (kept->second.empty())
        return Statement(*this, kept->first, m_driver->prepare(kept->first));
    auto query = std::move(kept->second.back());
    kept->second.pop_back();
    return Statement(*this, kept->first, std::move(query));
}

void Connection::giveBack(std::string_view sql, std::unique_ptr<Query> query)
{
    m_idle.find(sql)->second.push_back(std::move(query));
}

} // namespace keyline::sql
