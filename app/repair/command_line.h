#pragma once

#include "recovery/repair_bench.h"

#include <QStringList>

/// What `keyline-repair` was told on its command line. A trust file may be named without an option: that is how a
/// double click on one opens the program.
class CommandLine
{
  public:
    /// Ends the process for --help, --version and what cannot be understood.
    explicit CommandLine(const QStringList& arguments);

    const keyline::recovery::BenchOptions& bench() const { return m_bench; }
    /// Where the windows' preferences are; empty: the user's.
    const QString& settings() const { return m_settings; }

  private:
    keyline::recovery::BenchOptions m_bench;
    QString m_settings;
};
