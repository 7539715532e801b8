#pragma once

#include "registry/audit_rules.h"
#include "registry/audit_tree.h"

#include <condition_variable>
#include <deque>

namespace keyline::registry {

/// Reads the whole log once, bundle by bundle. Every thread decodes, hashes and checks the signatures of bundles of its
/// own; whoever holds the next one in the log's order puts it before the rules, so no core waits for another.
class AuditEntries
{
  public:
    AuditEntries(const AuditInput& input, AuditRules& rules, Findings& findings, const AuditOptions& options);

    /// The root that the entries make; nothing where a bundle could not be read. Throws Error Interrupted.
    std::optional<transparency::Hash> run(unsigned threads);

  private:
    struct Bundle
    {
        transparency::TileId id;
        std::optional<Bytes> bytes; ///< the entries point into it
        std::vector<ExaminedEntry> entries;
        transparency::Hash root{};
        std::string unreadable;
        std::optional<std::uint64_t> unreadableAt; ///< where one entry can be named
        bool examined = false;
    };

    void work();
    Bundle* take();
    void examine(Bundle& bundle) const;
    void examineEntry(ExaminedEntry& entry, ByteView bytes) const;
    void finish(Bundle& bundle);
    void judge(Bundle& bundle);
    void compareLeaves(const Bundle& bundle);
    void fail(std::exception_ptr error);

    const AuditInput& m_input;
    AuditRules& m_rules;
    Findings& m_findings;
    const AuditOptions& m_options;
    AuditTree m_tree;

    std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<std::unique_ptr<Bundle>> m_ahead; ///< taken and not yet judged, in order
    std::uint64_t m_next = 0;                    ///< the next bundle to take
    std::size_t m_mostAhead = 0;
    bool m_judging = false;
    bool m_ended = false;
    bool m_readAll = true;
    std::exception_ptr m_error;
};

} // namespace keyline::registry
