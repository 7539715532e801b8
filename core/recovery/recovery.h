#pragma once

#include "base/random.h"
#include "recovery/event.h"
#include "registry/checkpoint_memory.h"
#include "registry/record_file.h"
#include "registry/source.h"
#include "registry/trust_file.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <vector>

class QThreadPool;

namespace keyline::recovery {

/// Where backups come from, and what a recovery believes. All of it must outlive the recovery and its pool's jobs.
struct Setting
{
    const registry::Source& source;
    const registry::TrustFile& trust;
    /// The last checkpoint seen; null: the log's growth is not checked.
    const registry::CheckpointMemory* memory = nullptr;
    /// A mirror that may contradict the registry; null: none is asked.
    const registry::Source* mirror = nullptr;
    Random& random;
    QThreadPool& pool; ///< where the look-ups block
    /// Record files that are looked into in place of the source; null: none. They are as old as they are, so what was
    /// seen of the log since does not count against them.
    const registry::RecordFiles* records = nullptr;
};

/// Brings devices back (MISSION C17): reads the chip ID, sends it to the registry, checks everything that comes back,
/// stores it in the device and has the keys proved. Needs no vault and no passphrase, only what is public. Lives on one
/// thread with an event loop.
///
/// What is left alone: a device that is sealed and proves its keys; a sealed one with symmetric keys only,
/// which cannot be proved here, if it stores what the registry has; one that holds keys which were never registered, so
/// not sealed; a new one of which the registry knows nothing. A restore that was cut off goes on when
/// it is run again: the device says *lost*, and the same restore is repeated.
class Recovery
{
  public:
    /// Called on the recovery's thread, between the steps; must not destroy the recovery.
    using Listener = std::function<void(const Event&)>;

    explicit Recovery(const Setting& setting, Listener listener = {});
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;
    /// Cancels. Tasks under way end, with results of Interrupted, as soon as their look-up in the pool is over.
    ~Recovery();

    /// Recovers the devices on these ports, all at once; a result for each port, in order. Every chip is read before
    /// any device is written, so that of two devices with one chip ID neither is changed. Never throws Error.
    QCoro::Task<std::vector<Result>> run(std::vector<std::string> ports);

    /// Closes every port. A device that was being restored goes on when this is run again.
    void cancel();

  private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace keyline::recovery
