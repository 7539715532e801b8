#pragma once

#include "base/error.h"
#include "registry/audit.h"

#include <array>
#include <atomic>
#include <mutex>

namespace keyline::registry {

/// The order of an audit's passes, for the order of its findings.
enum class AuditPass { Head, Log, Strays, Records };

/// Where the passes of an audit write down what they looked at and what was wrong. Safe to use from several threads.
class Findings
{
  public:
    void add(AuditPass pass, Finding finding);
    /// So many things of the topic were looked at.
    void count(AuditTopic topic, std::uint64_t things = 1) { m_checked[at(topic)] += things; }
    /// The topic was looked at, though there may have been nothing.
    void looked(AuditTopic topic) { m_looked[at(topic)] = true; }
    /// The topic could not be looked at, or not to the end. Told only where nothing of it is broken.
    void skip(AuditTopic topic, std::string because);
    /// What of the topic was not looked at, though the rest of it holds.
    void leftOut(AuditTopic topic, std::string what);
    /// So many wrong things that more would tell nobody more.
    bool enough() const { return m_kept >= mostKept; }
    /// Rows and findings, in order.
    void fill(AuditReport& report) const;

  private:
    static constexpr std::size_t mostKept = 1000;
    struct Kept
    {
        AuditPass pass;
        std::size_t order;
        Finding finding;
    };
    static std::size_t at(AuditTopic topic) { return static_cast<std::size_t>(topic); }

    mutable std::mutex m_mutex;
    std::vector<Kept> m_findings;
    std::array<std::string, auditTopics> m_skipped;
    std::array<std::string, auditTopics> m_leftOut;
    std::array<std::atomic<std::uint64_t>, auditTopics> m_checked{};
    std::array<std::atomic<bool>, auditTopics> m_looked{};
    std::atomic<std::size_t> m_kept{0};
};

/// Of what failed while the registry was read: throws it again unless it speaks of the registry's content. A database
/// or a server that went away is no damage.
void demandDamage(const Error& error);

} // namespace keyline::registry
