#include "registry/audit_told.h"

#include "base/error.h"
#include "crypto/random.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace keyline::registry {

namespace {

class ToldAudit
{
  public:
    ToldAudit(const AuditInput& input, const AuditRules& rules, const AuditState& state, Findings& findings,
              const AuditOptions& options)
        : m_input(input), m_rules(rules), m_state(state), m_findings(findings), m_options(options)
    {
    }

    void run()
    {
        m_findings.looked(AuditTopic::Answers);
        for (const auto& [kid, signer] : m_rules.signers())
            if (!signer.administrator)
                askKey(kid, signer);
        const auto chips = chosen();
        for (const std::uint32_t chip : chips)
            askChip(m_state.chip(chip));
        if (chips.size() < m_state.chips())
            m_findings.leftOut(AuditTopic::Answers, std::to_string(m_rules.signers().size() - 1) + " keys and " +
                                                        std::to_string(chips.size()) + " of " +
                                                        std::to_string(m_state.chips()) + " chips were asked for");
    }

  private:
    /// A chip of several revisions has something that could be hidden. The lot is drawn anew each time, so that nobody
    /// knows which lie will be found.
    std::vector<std::uint32_t> chosen() const
    {
        std::vector<std::uint32_t> out(m_state.chips());
        std::iota(out.begin(), out.end(), 0u);
        const std::uint64_t most = std::min<std::uint64_t>(m_options.chipsAsked, out.size());
        ByteArray<8> seed{};
        crypto::SystemRandom().fill(seed);
        std::uint64_t number = 0;
        for (const std::uint8_t byte : seed)
            number = number << 8 | byte;
        std::shuffle(out.begin(), out.end(), std::mt19937_64(number));
        std::stable_partition(out.begin(), out.end(),
                              [this](std::uint32_t chip) { return m_state.chip(chip).revision > 1; });
        out.resize(most);
        return out;
    }

    void askKey(const KeyId& kid, const AuditSigner& signer)
    {
        std::vector<std::uint64_t> right{signer.enrolled};
        if (signer.revoked)
            right.push_back(*signer.revoked);
        compare("v1/keys/" + toHex(kid), m_input.source.key(kid), right);
    }

    void askChip(const AuditChip& chip)
    {
        if (m_options.stop.stop_requested())
            throw Error(Code::Interrupted);
        if (m_options.onProgress)
            m_options.onProgress({m_input.size, m_input.size, 0});
        std::vector<std::uint64_t> right;
        for (std::uint32_t index = chip.head; index < AuditState::noStatement; index = m_state.previous(index))
            right.insert(right.begin(), index);
        const Bytes bytes = entryAt(m_input.source, chip.head, m_input.size);
        const EntryReader entry(bytes);
        const Statement* statement = entry.content().statement();
        if (!statement || !m_state.isLeafAt(chip.head, transparency::leafHash(bytes)))
            return; // another entry than a moment ago; whoever reads on finds a fork
        compare("v1/log/" + toHex(statement->chip), m_input.source.log(statement->chip), right);
    }

    void compare(const std::string& path, const IndexAnswer& told, const std::vector<std::uint64_t>& right)
    {
        m_findings.count(AuditTopic::Answers);
        const auto wrong = [&](std::uint64_t index, const std::string& what) {
            m_findings.add(AuditPass::Records, {AuditTopic::Answers, index, {}, path, {}, what});
        };
        if (told.size < m_input.size)
            return wrong(told.size, "the answer is of fewer entries than the checkpoint before it");
        for (const std::uint64_t index : right)
            if (!std::ranges::binary_search(told.indexes, index))
                return wrong(index, "the log has this entry, and the answer hides it");
        for (const std::uint64_t index : told.indexes)
            if (index < m_input.size && !std::ranges::binary_search(right, index))
                return wrong(index, "the answer names this entry, which speaks of something else");
    }

    const AuditInput& m_input;
    const AuditRules& m_rules;
    const AuditState& m_state;
    Findings& m_findings;
    const AuditOptions& m_options;
};

} // namespace

void auditToldAnswers(const AuditInput& input, AuditRules& rules, Findings& findings, const AuditOptions& options)
{
    ToldAudit(input, rules, rules.state(), findings, options).run();
}

} // namespace keyline::registry
