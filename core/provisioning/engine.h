#pragma once

#include "provisioning/session.h"

#include <memory>
#include <vector>

namespace keyline::provisioning {

/// Counts of how devices left.
struct Summary
{
    std::size_t pass = 0;
    std::size_t fail = 0;
    std::size_t hold = 0;
    std::size_t doneBefore = 0;
    std::size_t queued = 0;      ///< within pass
    std::size_t foreign = 0;     ///< within hold
    std::size_t interrupted = 0; ///< within hold
    std::int64_t waiting = 0;    ///< records that still wait for the registry
    /// Erased pairs may still be in the write-ahead log; the next start finishes that.
    std::optional<Error> unfinishedErasure;
};

struct EngineOptions
{
    int baud = link::SerialPort::defaultBaud;
    Patience patience = {};
};

/// Many ports at once, a session each, on one thread with an event loop.
class Engine
{
  public:
    static constexpr std::size_t mostPorts = 256;

    /// `line` must outlive the engine; the engine must outlive run().
    Engine(Line& line, Order order, Observer observer, EngineOptions options = {});

    /// First sends what an earlier run left in the outbox, then works on every port until each has its result, then
    /// finishes erasing. Never throws for a device, nor for an erasure that could not be finished. Throws Error Usage
    /// above mostPorts.
    QCoro::Task<Summary> run(std::vector<std::string> ports);
    /// Sessions end before their next step, or with `atOnce` in the one they are in. Nothing is broken either way: the
    /// next run goes on.
    void stop(bool atOnce = false);
    /// The device on this port is waited for no longer (Session::putAside). False where there is none at work.
    bool putAside(const std::string& port);

  private:
    Line& m_line;
    Order m_order;
    Observer m_observer;
    EngineOptions m_options;
    std::vector<std::shared_ptr<Session>> m_sessions;
    bool m_stopped = false;
};

} // namespace keyline::provisioning
