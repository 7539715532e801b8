#pragma once

#include "outbox_view.h"

#include "base/error.h"

#include <QJsonObject>
#include <optional>
#include <string>
#include <string_view>

/// Counts how devices left, and says it as the summary and as the exit code.
class Outcome
{
  public:
    void add(std::string_view result, bool queued, const std::optional<keyline::Error>& error);
    void setInterrupted() { m_interrupted = true; }
    /// How many of those on hold were no devices of ours.
    void setForeign(std::size_t count) { m_foreign = count; }
    /// What a station still has to do with its registry; `newRecalls` came up in this run.
    void setOutbox(OutboxView outbox, std::size_t newRecalls);

    /// 0 all passed; 5 the same, but a device that left earlier must be called back; 3 every one was done before; 8
    /// some passed and some did not; 130 stopped; else what stopped them all, if it was one thing (no device, registry,
    /// keys, disk), or 1.
    int exitCode() const;
    QJsonObject summary() const;
    /// "7 passed, 1 failed. 1 record waits for the registry; …"
    std::string sentence() const;

  private:
    int m_pass = 0;
    int m_fail = 0;
    int m_hold = 0;
    int m_doneBefore = 0;
    int m_queued = 0;
    std::optional<int> m_commonExit;
    bool m_interrupted = false;
    std::size_t m_foreign = 0;
    std::optional<OutboxView> m_outbox;
    std::size_t m_newRecalls = 0;
};
