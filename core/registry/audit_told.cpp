#include "registry/audit_told.h"

#include "base/error.h"
#include "crypto/random.h"
#include "registry/proven_log.h"
#include "registry/record.h"
#include "transparency/proof.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <thread>

namespace keyline::registry {

namespace {

/// What is erased is gone at once; the entry that says so is public once witnesses have seen it.
constexpr unsigned mostTries = 10;
constexpr const char* recordHidden = "the answer hides the record";

} // namespace

ToldAudit::ToldAudit(const AuditInput& input, const transparency::TrustedCheckpoint& head, const TrustFile& trust,
                     AuditRules& rules, Findings& findings, const AuditOptions& options)
    : m_input(input), m_head(head), m_trust(trust), m_rules(rules), m_state(rules.state()), m_findings(findings),
      m_options(options)
{
    draw();
}

/// A chip of several revisions has something that could be hidden.
void ToldAudit::draw()
{
    m_chips.resize(m_state.chips());
    std::iota(m_chips.begin(), m_chips.end(), 0u);
    const std::uint64_t most = std::min<std::uint64_t>(m_options.chipsAsked, m_chips.size());
    ByteArray<8> seed{};
    crypto::SystemRandom().fill(seed);
    std::uint64_t number = 0;
    for (const std::uint8_t byte : seed)
        number = number << 8 | byte;
    std::shuffle(m_chips.begin(), m_chips.end(), std::mt19937_64(number));
    std::stable_partition(m_chips.begin(), m_chips.end(),
                          [this](std::uint32_t chip) { return m_state.chip(chip).revision > 1; });
    m_chips.resize(most);
}

void ToldAudit::run(const ChipIds& ids)
{
    m_findings.looked(AuditTopic::Answers);
    for (const auto& [kid, signer] : m_rules.signers())
        if (!signer.administrator)
            askKey(kid, signer);
    for (const std::uint32_t chip : m_chips)
        askChip(chip, ids);
    if (m_chips.size() < m_state.chips())
        m_findings.leftOut(AuditTopic::Answers, std::to_string(m_rules.signers().size() - 1) + " keys and " +
                                                    std::to_string(m_chips.size()) + " of " +
                                                    std::to_string(m_state.chips()) + " chips were asked for");
}

void ToldAudit::wrong(const std::string& path, std::uint64_t index, std::string what)
{
    m_findings.add(AuditPass::Records, {AuditTopic::Answers, index, {}, path, {}, std::move(what)});
}

void ToldAudit::askKey(const KeyId& kid, const AuditSigner& signer)
{
    std::vector<std::uint64_t> right{signer.enrolled};
    if (signer.revoked)
        right.push_back(*signer.revoked);
    compare("v1/keys/" + toHex(kid), m_input.source.key(kid), right);
}

void ToldAudit::askChip(std::uint32_t number, const ChipIds& ids)
{
    if (m_options.stop.stop_requested())
        throw Error(Code::Interrupted);
    if (m_options.onProgress)
        m_options.onProgress({m_input.size, m_input.size, 0});
    const AuditChip& chip = m_state.chip(number);
    std::vector<std::uint64_t> right;
    for (std::uint32_t index = chip.head; index < AuditState::noStatement; index = m_state.previous(index))
        right.insert(right.begin(), index);
    const Bytes bytes = entryAt(m_input.source, chip.head, m_input.size);
    const EntryReader entry(bytes);
    const Statement* statement = entry.content().statement();
    if (!statement || !m_state.isLeafAt(chip.head, transparency::leafHash(bytes)))
        return; // another entry than a moment ago; whoever reads on finds a fork
    compare("v1/log/" + toHex(statement->chip), m_input.source.log(statement->chip), right);
    if (const auto known = ids.find(number); known != ids.end())
        compareLookUp(known->second, right);
}

void ToldAudit::compare(const std::string& path, const IndexAnswer& told, const std::vector<std::uint64_t>& right)
{
    m_findings.count(AuditTopic::Answers);
    if (told.size < m_input.size)
        return wrong(path, told.size, "the answer is of fewer entries than the checkpoint before it");
    for (const std::uint64_t index : right)
        if (!std::ranges::binary_search(told.indexes, index))
            return wrong(path, index, "the log has this entry, and the answer hides it");
    for (const std::uint64_t index : told.indexes)
        if (index < m_input.size && !std::ranges::binary_search(right, index))
            return wrong(path, index, "the answer names this entry, which speaks of something else");
}

void ToldAudit::compareLookUp(const identity::ChipId& chip, const std::vector<std::uint64_t>& right)
{
    m_findings.count(AuditTopic::Answers);
    std::string what;
    for (unsigned tries = 0; tries < mostTries; ++tries) {
        if (tries > 0)
            std::this_thread::sleep_for(std::chrono::seconds(1));
        const auto answer = m_input.source.chip(chip);
        what = answer ? wrongIn(*answer, right) : "the log has this chip, and the answer is that nobody knows it";
        if (what != recordHidden)
            break;
    }
    if (!what.empty())
        wrong("v1/chips/" + chip.hex(), right.back(), what);
}

/// Empty where all is right. The answer may be newer than the log that was read.
std::string ToldAudit::wrongIn(const ChipAnswer& answer, const std::vector<std::uint64_t>& right)
{
    const auto& history = answer.history;
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (i >= history.size() || history[i].index > right[i])
            return "the log has entry " + std::to_string(right[i]) + ", and the answer's history hides it";
        if (history[i].index != right[i])
            return "the answer's history names entry " + std::to_string(history[i].index) +
                   ", which speaks of something else";
        if (!m_state.isLeafAt(right[i], transparency::leafHash(history[i].entry)))
            return "the answer's history has another entry " + std::to_string(right[i]) + " than the log";
    }
    if (history.size() > right.size() && history[right.size()].index < m_input.size)
        return "the answer's history names entry " + std::to_string(history[right.size()].index) +
               ", which speaks of something else";
    if (answer.statement != history.back().entry)
        return "the answer's statement is not the newest of its history";
    const EntryReader entry(answer.statement);
    const Statement* statement = entry.content().statement();
    if (!statement)
        return "the answer's statement is an enrolment";
    if (statement->record && (!answer.record || recordDigest(*answer.record) != *statement->record))
        return answer.record ? "the answer's record is not the statement's" : recordHidden;
    return wrongInReceipt(answer);
}

std::string ToldAudit::wrongInReceipt(const ChipAnswer& answer)
{
    try {
        const auto receipt = transparency::Receipt::parse(answer.receipt);
        if (receipt.index != answer.history.back().index)
            return "the receipt is for another entry";
        const auto checkpoint =
            transparency::verifyReceipt(receipt, transparency::leafHash(answer.statement), m_trust.log, m_trust.policy)
                .checkpoint;
        if (checkpoint.size < m_input.size)
            return "the receipt is to a checkpoint older than the one before it";
        if (!isOfThisLog(checkpoint))
            return "the receipt is to a checkpoint of another log than the one that was read";
    } catch (const Error& error) {
        if (error.code() == Code::RegistryUnreachable)
            throw;
        return "the receipt: " + error.context();
    }
    return {};
}

bool ToldAudit::isOfThisLog(const transparency::Checkpoint& other)
{
    if (other.size == m_head.checkpoint.size)
        return other.root == m_head.checkpoint.root;
    const auto known = m_roots.find(other.size);
    if (known != m_roots.end())
        return known->second == other.root;
    if (!ProvenLog(m_input.source, other).extends(m_head.checkpoint))
        return false;
    m_roots.emplace(other.size, other.root);
    return true;
}

} // namespace keyline::registry
