#pragma once

#include "base/bytes.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace keyline::sql {

/// How long one connection to a file waits for what another holds.
constexpr std::chrono::milliseconds busyTimeout{5000};

/// A statement that its engine has parsed. Parameters and columns count from 0. What the engine refuses is thrown as
/// Error, naming the file or the database.
class Query
{
  public:
    Query() = default;
    virtual ~Query() = default;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    virtual void bindNull(int parameter) = 0;
    virtual void bindInteger(int parameter, std::int64_t value) = 0;
    virtual void bindText(int parameter, std::string_view value) = 0;
    virtual void bindBytes(int parameter, ByteView value) = 0;

    /// The next row; false from the last one on. The first call runs the statement.
    virtual bool step() = 0;
    /// Runs to the end and resets. The number of rows inserted, changed or deleted.
    virtual std::int64_t run() = 0;
    /// Lets go of the rows. Every parameter is to be bound anew before the next run; else Error Unexpected.
    virtual void reset() = 0;

    virtual bool isNull(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string text(int column) const = 0;
    virtual Bytes bytes(int column) const = 0;
};

/// An engine's own connection. Used by one thread at a time.
class Driver
{
  public:
    Driver() = default;
    virtual ~Driver() = default;
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    /// The query may not outlive the driver. Throws Error as Connection says.
    virtual std::unique_ptr<Query> prepare(std::string_view sql) = 0;
    /// Where the driver is tied to a thread: away from it, or to this one.
    virtual void handOver(bool toThisThread) = 0;
    /// The engine's name for its last failure, where it has such.
    virtual std::string lastState() const { return {}; }
};

} // namespace keyline::sql
