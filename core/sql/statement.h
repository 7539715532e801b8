#pragma once

#include "sql/driver.h"

#include <concepts>
#include <optional>

namespace keyline::sql {

class Connection;

/// A prepared statement on loan from its connection's cache: bind every `?` in order, then run() or step().
/// Goes back to the cache, reset, when destroyed; it may not outlive the connection or the transaction it was used in.
/// Values are copied when bound. Never bind a secret in the clear: bind what the vault sealed.
class Statement
{
  public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds the next parameter: an integer, text, bytes, nullptr, or an optional of these (empty is NULL).
    template <typename T>
    Statement& bind(const T& value)
    {
        if constexpr (std::is_same_v<T, std::nullptr_t> || std::is_same_v<T, std::nullopt_t>)
            m_query->bindNull(m_bound++);
        else if constexpr (std::integral<T>)
            m_query->bindInteger(m_bound++, static_cast<std::int64_t>(value));
        else if constexpr (std::convertible_to<const T&, std::string_view>)
            m_query->bindText(m_bound++, value);
        else if constexpr (std::convertible_to<const T&, ByteView>)
            m_query->bindBytes(m_bound++, value);
        else if (value.has_value())
            bind(*value);
        else
            m_query->bindNull(m_bound++);
        return *this;
    }

    /// Runs to the end. The number of rows inserted, changed or deleted.
    std::int64_t run();
    /// The next row; false when there are no more. The first call runs the statement.
    bool step() { return m_query->step(); }

    bool isNull(int column) const { return m_query->isNull(column); }
    std::int64_t integer(int column) const { return m_query->integer(column); }
    std::string text(int column) const { return m_query->text(column); }
    Bytes bytes(int column) const { return m_query->bytes(column); }
    std::optional<std::int64_t> maybeInteger(int column) const;
    std::optional<Bytes> maybeBytes(int column) const;
    /// A blob of exactly N bytes; another length throws Error DatabaseDamaged.
    template <std::size_t N>
    ByteArray<N> arrayOf(int column) const
    {
        const auto out = toArray<N>(bytes(column));
        if (!out)
            throwWrongLength(column);
        return *out;
    }

  private:
    friend class Connection;
    Statement(Connection& connection, std::string_view sql, std::unique_ptr<Query> query);

    [[noreturn]] void throwWrongLength(int column) const;

    Connection* m_connection;
    std::string_view m_sql; ///< the cache's own copy
    std::unique_ptr<Query> m_query;
    int m_bound = 0;
};

} // namespace keyline::sql
