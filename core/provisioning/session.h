#pragma once

#include "protocol/device_client.h"
#include "provisioning/assembly.h"
#include "provisioning/bell.h"
#include "provisioning/course.h"
#include "provisioning/events.h"
#include "provisioning/line.h"

#include <chrono>
#include <set>

namespace keyline::provisioning {

/// How patient a session is.
struct Patience
{
    std::chrono::milliseconds replug{10'000};   ///< for a device that was unplugged to come back on its port; 0: never
    std::chrono::milliseconds registry{30'000}; ///< for a registry that cannot be written now
};

/// One device on one port, from the first greeting to the result. A coroutine on the line's thread; several run at
/// once. Safe to stop, to kill and to repeat anywhere: the journal and the device say where to go on.
class Session
{
  public:
    /// All must outlive the session, and the session its run().
    Session(Line& line, const Order& order, const Observer& observer, std::string port, int baud, Patience patience);

    /// Never throws: what goes wrong is in the result. Once only.
    QCoro::Task<SessionResult> run();
    /// The session ends before its next step; or in this one, with `atOnce` and while the chip is being read, which
    /// changes nothing.
    void stop(bool atOnce = false);
    /// Stops a session that waits for hands or for its port: the device is held with Error DevicePutAside, and goes on
    /// when it is connected again.
    void putAside();
    const std::string& port() const { return m_port; }
    /// What the history says of this visit already, by an earlier session of it: the same again is not noted.
    void setNoted(std::set<Code> codes) { m_noted = std::move(codes); }

  private:
    // What stands around every way: attempts, patience, giving up (session.cpp).
    QCoro::Task<void> attempt();
    QCoro::Task<void> waitForPort();
    QCoro::Task<void> giveUp(Error error);

    void accept(const protocol::DeviceInfo& device);
    QCoro::Task<void> claimChip();
    QCoro::Task<Situation> lookUp();
    QCoro::Task<void> dropFalseRecall(const protocol::DeviceInfo& device, const Situation& situation);
    QCoro::Task<void> follow(Course course, protocol::DeviceInfo device, Situation situation);

    // From the first step, for a chip without record (provision.cpp).
    QCoro::Task<void> provision(protocol::DeviceInfo device);
    QCoro::Task<station::Job> begin(const protocol::DeviceInfo& device);
    QCoro::Task<station::Job> journalled(const protocol::DeviceInfo& device,
                                         const std::optional<identity::IdentityList>& scanned);
    QCoro::Task<Bytes> install(const protocol::DeviceInfo& device, station::Job job, const Material& material,
                               Bytes certificate);
    QCoro::Task<std::optional<Bytes>> installedBefore(const protocol::DeviceInfo& device, station::Job job,
                                                      const Material& material, const Bytes& certificate);
    // Waiting for hands (by_hand.cpp).
    QCoro::Task<void> handsMove();
    QCoro::Task<std::optional<identity::IdentityList>> scannedIdentities(identity::ChipId chip);
    QCoro::Task<void> labelled(const registry::Record& record);
    QCoro::Task<void> scanBack(const registry::Record& record);
    QCoro::Task<void> noteLabel(station::LabelState state);
    // For a chip whose record is durable (finish.cpp).
    QCoro::Task<void> finish(Course course, protocol::DeviceInfo device, Situation situation);
    QCoro::Task<void> takeOver(Situation situation, const registry::Record& record, const protocol::DeviceInfo& device);
    QCoro::Task<bool> isOnDevice(const registry::Record& record);

    // The steps that both end with (shared_steps.cpp).
    QCoro::Task<void> openOnTrial(Bytes backup, std::optional<Digest> expected);
    QCoro::Task<void> prove(const registry::Record& record);
    QCoro::Task<void> file(registry::Record record);
    QCoro::Task<void> noteSealing();
    QCoro::Task<void> seal(std::uint64_t revision);
    QCoro::Task<void> conclude(const registry::Record& record);

    void enter(station::Step step);
    void tell(StepState state, std::optional<Error> error = {}, WaitsFor waitsFor = WaitsFor::Nothing);
    void checkStop() const;
    void know(const identity::IdentityList& identities);
    std::chrono::microseconds since(std::chrono::steady_clock::time_point start) const;

    Line& m_line;
    const Order& m_order;
    const Observer& m_observer;
    std::string m_port;
    int m_baud;
    Patience m_patience;

    std::optional<protocol::DeviceClient> m_device;
    std::optional<ChipClaims::Claim> m_claim;
    SessionResult m_result;
    station::HistoryRow m_row;
    bool m_heard = false; ///< the device answered: it is one of ours
    bool m_inStep = false;
    bool m_stop = false;
    Code m_stopCode = Code::Interrupted; ///< why it stops
    Bell m_bell;                         ///< rings where hands moved, or the session is stopped
    std::set<Code> m_noted;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::steady_clock::time_point m_stepStarted;
};

} // namespace keyline::provisioning
