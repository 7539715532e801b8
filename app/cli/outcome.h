#pragma once

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

    /// 0 all passed; 3 every one was done before; 8 some passed and some did not; 130 stopped; else what stopped them
    /// all, if it was one thing (no device, registry, keys, disk), or 1.
    int exitCode() const;
    QJsonObject summary() const;
    /// "7 passed, 1 failed."
    std::string sentence() const;

  private:
    int m_pass = 0;
    int m_fail = 0;
    int m_hold = 0;
    int m_doneBefore = 0;
    int m_queued = 0;
    std::optional<int> m_commonExit;
    bool m_interrupted = false;
};
