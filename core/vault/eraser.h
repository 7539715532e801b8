#pragma once

#include "sql/database.h"

#include <QTimer>

#include <chrono>

namespace keyline::vault {

/// Finishes erasures. pairs::erase() overwrites a pair in its row, but older pages of it stay in the write-ahead log
/// until that is truncated, which costs two syncs: too much for each device, cheap once every few seconds. Lives on a
/// thread with an event loop. Make one before work begins: it first finishes what a crash left.
class Eraser
{
  public:
    explicit Eraser(sql::Database& database, std::chrono::milliseconds interval = std::chrono::seconds(2));
    /// Truncates a last time if anything is left, and waits for it.
    ~Eraser();
    Eraser(const Eraser&) = delete;
    Eraser& operator=(const Eraser&) = delete;

    /// A pair was erased, in a transaction that is committed. It is gone from the files after `interval`.
    void note();
    /// Truncates now if anything is left, and waits for it. Throws Error as the database does.
    void finish();
    bool isClean() const { return !m_dirty; }

  private:
    void truncate();

    sql::Database& m_database;
    QTimer m_timer;
    bool m_dirty = true;
};

} // namespace keyline::vault
