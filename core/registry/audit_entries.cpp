#include "registry/audit_entries.h"

#include "base/error.h"

#include <algorithm>
#include <thread>

namespace keyline::registry {

using transparency::Hash;
using transparency::TileId;

AuditEntries::AuditEntries(const AuditInput& input, AuditRules& rules, Findings& findings, const AuditOptions& options)
    : m_input(input), m_rules(rules), m_findings(findings), m_options(options), m_tree(input, findings)
{
}

std::optional<Hash> AuditEntries::run(unsigned threads)
{
    m_mostAhead = 4 * std::size_t{threads};
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back([this] { work(); });
        work();
    }
    if (m_error)
        std::rethrow_exception(m_error);
    if (!m_readAll)
        return std::nullopt;
    return m_tree.finish();
}

void AuditEntries::work()
{
    try {
        while (Bundle* bundle = take()) {
            examine(*bundle);
            finish(*bundle);
        }
    } catch (...) {
        fail(std::current_exception());
    }
}

void AuditEntries::fail(std::exception_ptr error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = error;
    m_ended = true;
    m_room.notify_all();
}

AuditEntries::Bundle* AuditEntries::take()
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_ended || m_ahead.size() < m_mostAhead; });
    if (m_options.stop.stop_requested())
        throw Error(Code::Interrupted);
    const auto id = transparency::bundleAt(m_next, m_input.size);
    if (m_ended || !id)
        return nullptr;
    ++m_next;
    m_ahead.push_back(std::make_unique<Bundle>());
    m_ahead.back()->id = *id;
    return m_ahead.back().get();
}

void AuditEntries::examine(Bundle& bundle) const
{
    std::vector<ByteView> entries;
    try {
        bundle.bytes = m_input.source.tile(bundle.id);
        if (!bundle.bytes) {
            if (const auto place = m_input.mirror ? std::nullopt : m_input.firstMissing(bundle.id))
                bundle.unreadableAt = bundle.id.index * transparency::tileWidth + *place;
            throw Error(Code::RegistryDamaged, "missing");
        }
        entries = transparency::parseBundle(*bundle.bytes, bundle.id.width);
    } catch (const Error& error) {
        demandDamage(error);
        bundle.unreadable =
            bundle.unreadableAt ? std::string("missing") : transparency::tilePath(bundle.id) + ": " + error.context();
        return;
    }
    std::vector<Hash> leaves;
    leaves.reserve(entries.size());
    bundle.entries.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ExaminedEntry& entry = bundle.entries[i];
        entry.index = bundle.id.index * transparency::tileWidth + i;
        if (m_input.mirror)
            entry.offset = static_cast<std::uint64_t>(entries[i].data() - bundle.bytes->data());
        examineEntry(entry, entries[i]);
        leaves.push_back(entry.leaf);
    }
    bundle.root = transparency::treeRoot(leaves);
}

void AuditEntries::examineEntry(ExaminedEntry& entry, ByteView bytes) const
{
    entry.leaf = transparency::leafHash(bytes);
    try {
        entry.reader.emplace(bytes);
    } catch (const Error& error) {
        entry.malformed = error.context();
        return;
    }
    // Nothing where the signer was enrolled only just before: the rules then try themselves.
    if (const auto key = m_rules.keyOf(entry.reader->content().kid)) {
        entry.tried = true;
        entry.good = entry.reader->isSignedBy(*key, m_rules.aad());
    }
}

void AuditEntries::finish(Bundle& bundle)
{
    std::unique_lock lock(m_mutex);
    bundle.examined = true;
    while (!m_judging && !m_ended && !m_ahead.empty() && m_ahead.front()->examined) {
        m_judging = true;
        const std::unique_ptr<Bundle> next = std::move(m_ahead.front());
        lock.unlock();
        judge(*next);
        lock.lock();
        m_ahead.pop_front();
        m_judging = false;
        m_room.notify_all();
    }
}

void AuditEntries::judge(Bundle& bundle)
{
    if (!bundle.unreadable.empty()) {
        // What follows cannot be judged without what is missing here.
        m_findings.add(AuditPass::Log,
                       {AuditTopic::Entries, bundle.unreadableAt.value_or(bundle.id.index * transparency::tileWidth),
                        std::nullopt,
                        bundle.unreadableAt ? AuditInput::rowOfEntry(*bundle.unreadableAt) : m_input.fileOf(bundle.id),
                        std::nullopt, bundle.unreadable});
        const std::lock_guard lock(m_mutex);
        m_readAll = false;
        m_ended = true;
        return;
    }
    const std::string file = m_input.mirror ? m_input.fileOf(bundle.id) : std::string();
    for (ExaminedEntry& entry : bundle.entries) {
        entry.file = m_input.mirror ? file : AuditInput::rowOfEntry(entry.index);
        m_rules.judge(entry);
    }
    compareLeaves(bundle);
    m_tree.addBundle(bundle.id.width, bundle.root);
    if (m_options.onProgress)
        m_options.onProgress({bundle.entries.back().index + 1, m_input.size, 0});
}

void AuditEntries::compareLeaves(const Bundle& bundle)
{
    TileId id = bundle.id;
    id.entries = false;
    const auto published = m_input.fetch(id, AuditPass::Log, AuditTopic::Tiles, m_findings);
    if (!published)
        return;
    Bytes expected;
    expected.reserve(bundle.entries.size() * sizeof(Hash));
    for (const ExaminedEntry& entry : bundle.entries)
        expected.insert(expected.end(), entry.leaf.begin(), entry.leaf.end());
    compareTile(m_input, id, *published, expected, m_findings);
}

} // namespace keyline::registry
