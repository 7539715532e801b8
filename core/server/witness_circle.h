#pragma once

#include "server/json_log.h"
#include "server/metrics.h"
#include "server/publisher.h"

#include <condition_variable>
#include <deque>
#include <thread>

namespace keyline::server {

/// The witnesses of a policy, asked all at once, each by a thread of its own: a slow one holds up nobody once the
/// policy is satisfied without it.
class WitnessCircle final : public Cosigner
{
  public:
    /// All must outlive this object.
    WitnessCircle(const transparency::Policy& policy, Metrics& metrics, const Clock& clock, OnProblem onProblem,
                  std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~WitnessCircle() override;
    WitnessCircle(const WitnessCircle&) = delete;
    WitnessCircle& operator=(const WitnessCircle&) = delete;

    std::string cosign(const transparency::Checkpoint& checkpoint, const std::string& note,
                       const transparency::FetchHash& hashes) override;

  private:
    struct Reply
    {
        std::size_t witness = 0;
        std::uint64_t round = 0;
        unsigned status = 0; ///< 0: none came
        std::string body;
    };
    struct Member
    {
        std::string url;
        std::uint64_t known = 0;                                   ///< the size that it held when it last said so
        int tries = 0;                                             ///< in this round
        std::optional<std::pair<std::uint64_t, std::string>> work; ///< round and body
        std::thread thread;
    };

    void serve(std::size_t witness);
    void ask(std::size_t witness, const transparency::Checkpoint& checkpoint, const std::string& note,
             const transparency::FetchHash& hashes);
    bool take(const Reply& reply, const transparency::Checkpoint& checkpoint, std::string& note,
              const transparency::FetchHash& hashes);
    [[noreturn]] void throwMissing() const;
    void refused(const Reply& reply, std::string why);
    bool isSatisfied(const std::string& note) const;

    const transparency::Policy& m_policy;
    Metrics& m_metrics;
    const Clock& m_clock;
    OnProblem m_onProblem;
    std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_replied;
    std::vector<Member> m_members;
    std::deque<Reply> m_replies;
    std::uint64_t m_round = 0;
    std::vector<std::string> m_refusals; ///< of this round: who, and why
    bool m_ending = false;
};

} // namespace keyline::server
