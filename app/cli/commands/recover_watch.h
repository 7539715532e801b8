#pragma once

#include "device_view.h"
#include "outcome.h"

#include "recovery/repair_bench.h"

#include <map>

/// `keyline recover --watch`: a repair bench without a window. Tells each device's steps and result as they come, until
/// it is ended.
class RecoverWatch
{
  public:
    /// `reports`: a folder that gets a text report of each device; empty: none.
    RecoverWatch(Console& console, keyline::recovery::BenchOptions options, std::string reports);

    /// Watches until a signal ends it; gives the exit code.
    int run();

  private:
    void take(const keyline::recovery::Job& job);
    void tellSteps(const keyline::recovery::Job& before, const keyline::recovery::Job& now);
    void tellResult(const keyline::recovery::Job& job);
    void writeReport(const keyline::recovery::Job& job);
    int sum();

    Console& m_console;
    keyline::recovery::RepairBench m_bench;
    std::string m_reports;
    DeviceView m_view;
    std::map<quint64, keyline::recovery::Job> m_jobs;
    keyline::recovery::Supply m_supply;
};
