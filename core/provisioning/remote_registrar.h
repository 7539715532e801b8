#pragma once

#include "provisioning/registrar.h"
#include "registry/remote_registry.h"

#include <chrono>
#include <coroutine>
#include <map>

namespace keyline::provisioning {

/// Files into a registry far away. What waits goes out in the order of queueing, all that there is in one request;
/// numbers and signatures are given as it goes out, and noted before: what was sent and not answered is sent again as
/// it was, so that it counts once. Where the registry does not answer, the next try comes after a while that doubles,
/// up to a minute.
class RemoteRegistrar final : public Registrar
{
  public:
    /// How long nothing is tried after something failed: the first time, and at most.
    struct BackOff
    {
        std::chrono::milliseconds first{1000};
        std::chrono::milliseconds most{60'000};
    };
    RemoteRegistrar(Parts parts, std::unique_ptr<registry::RemoteRegistry> registry)
        : RemoteRegistrar(std::move(parts), std::move(registry), BackOff())
    {
    }
    RemoteRegistrar(Parts parts, std::unique_ptr<registry::RemoteRegistry> registry, BackOff backOff);
    /// Waits for its threads.
    ~RemoteRegistrar() override;

    /// Throws what a look-up finds broken.
    QCoro::Task<std::optional<Filed>> find(identity::ChipId chip) override;
    /// Throws Error StationNotEnrolled, too.
    QCoro::Task<std::uint64_t> deliver(identity::ChipId chip) override;
    QCoro::Task<std::int64_t> flush() override;
    std::optional<Error> trouble() const override;

  private:
    struct Batch
    {
        std::vector<station::OutboxItem> items;
        std::vector<registry::Submission> submissions;
    };
    struct Trouble
    {
        Error error;
        std::chrono::milliseconds pause;
        std::chrono::steady_clock::time_point until;
    };
    class PassEnd;

    bool isBackingOff() const;
    void noteTrouble(const Error& error);
    QCoro::Task<void> pass();
    QCoro::Task<void> sendAll();
    QCoro::Task<Batch> nextBatch();
    Batch signedBatch(sql::Connection& connection) const;
    QCoro::Task<void> takeResults(Batch batch, std::vector<registry::AppendResult> results);
    QCoro::Task<void> takeLogged(const Batch& batch, const std::vector<registry::AppendResult>& results);
    QCoro::Task<void> takeRefused(station::OutboxItem item, registry::RuleCode rule);
    QCoro::Task<void> renumber();

    std::unique_ptr<registry::RemoteRegistry> m_registry;
    BackOff m_backOff;
    Digest m_log;          ///< of the log's key: what numbers are kept by
    QThreadPool m_network; ///< its threads wait for the network, so they are not the line's
    std::optional<Trouble> m_trouble;
    bool m_passing = false;
    std::vector<std::coroutine_handle<>> m_waiting;           ///< for the pass to end
    std::map<identity::ChipId, registry::RuleCode> m_refused; ///< and not yet told
};

} // namespace keyline::provisioning
