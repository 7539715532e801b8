#include "registry/republish.h"

#include "base/error.h"
#include "registry/bundle_reader.h"
#include "registry/proven_log.h"

#include <map>
#include <set>

namespace keyline::registry {

namespace {

constexpr std::size_t batchSize = 200;

std::uint64_t sizeOf(const Source& source)
{
    return transparency::Checkpoint::parse(transparency::Note::parse(source.checkpoint()).text).size;
}

bool isOfTheSigner(RuleCode rule)
{
    return rule == RuleCode::UnknownSigner || rule == RuleCode::Revoked || rule == RuleCode::Signature ||
           rule == RuleCode::Role;
}

class Republishing
{
  public:
    Republishing(const StoredSource& from, Writer& to, const RepublishSigners& signers,
                 const std::function<void(const RepublishReport&)>& onProgress)
        : m_from(from), m_to(to), m_signers(signers), m_onProgress(onProgress)
    {
    }

    RepublishReport run()
    {
        m_to.head(); // throws where it is not the log that the trust file names
        const std::uint64_t size = sizeOf(m_from);
        findErased(size);
        readEntries(m_from, 0, size, [this](std::uint64_t, ByteView entry) {
            const Entry parsed = Entry::parse(entry);
            if (const Statement* statement = parsed.statement(); statement && !m_erased.contains(statement->chip))
                add(*statement);
        });
        send();
        m_report.erased = m_erased.size();
        return std::move(m_report);
    }

  private:
    void findErased(std::uint64_t size)
    {
        readEntries(m_from, 0, size, [this](std::uint64_t, ByteView entry) {
            const Entry parsed = Entry::parse(entry);
            if (parsed.statement() && parsed.statement()->kind == StatementKind::Erase)
                m_erased.insert(parsed.statement()->chip);
        });
    }

    /// Where a chip stands at the new registry.
    struct There
    {
        std::vector<Bytes> entries; ///< that were there before, proven
        std::uint64_t revisions = 0;
        std::optional<Digest> leaf; ///< of the newest
        bool lost = false;          ///< a revision was refused, so those after it have nothing to follow
    };

    /// Nothing is believed of it that its newest checkpoint does not prove.
    Bytes entryThere(std::uint64_t index)
    {
        if (!m_log || index >= m_log->checkpoint().size) // it grows meanwhile
            m_log.emplace(m_to.source(), m_to.head().checkpoint);
        if (index >= m_log->checkpoint().size)
            throw Error(Code::RegistryAnswersOddly, m_to.trust().origin() + ": speaks of entry " +
                                                        std::to_string(index) + ", and has " +
                                                        std::to_string(m_log->checkpoint().size));
        return m_log->entry(index);
    }

    There& at(const Digest& chip)
    {
        const auto [place, isNew] = m_chips.try_emplace(chip);
        if (isNew) {
            There& there = place->second;
            for (const std::uint64_t index : m_to.source().log(chip).indexes)
                there.entries.push_back(entryThere(index));
            there.revisions = there.entries.size();
            if (there.revisions > 0)
                there.leaf = transparency::leafHash(there.entries.back());
        }
        return place->second;
    }

    void add(const Statement& statement)
    {
        ++m_report.statements;
        // One revision a batch and chip: each names the one before.
        if (m_inBatch.contains(statement.chip) || m_batch.size() == batchSize)
            send();
        There& there = at(statement.chip);
        if (there.lost) {
            ++m_report.behind;
            return;
        }
        if (statement.revision <= there.revisions) {
            if (statement.revision > there.entries.size() || isOurs(there.entries[statement.revision - 1], statement))
                ++m_report.there;
            else
                refuse(there, statement, RuleCode::Revision);
            return;
        }
        m_batch.push_back(statement);
        m_inBatch.insert(statement.chip);
    }

    /// Whether what is logged there in a statement's place is the same, signed by us.
    bool isOurs(ByteView entry, const Statement& statement) const
    {
        const Entry parsed = Entry::parse(entry);
        const Statement* found = parsed.statement();
        return found && found->chip == statement.chip && found->revision == statement.revision &&
               found->kind == statement.kind && found->record == statement.record &&
               found->deviceKey == statement.deviceKey &&
               verifyEntry(entry, m_to.trust().origin(), signerOf(statement).publicKey());
    }
    void refuse(There& there, const Statement& statement, RuleCode rule)
    {
        there.lost = true;
        m_report.refused.push_back({statement.chip, statement.revision, rule});
    }

    const crypto::Ed25519Signer& signerOf(const Statement& statement) const
    {
        return statement.kind == StatementKind::Retire ? m_signers.custodian : m_signers.station;
    }
    std::uint64_t nextNumber(const crypto::Ed25519Signer& signer)
    {
        const auto kid = signer.publicKey().keyId();
        auto number = m_numbers.find(kid);
        if (number == m_numbers.end())
            number = m_numbers.emplace(kid, m_to.nextSequence(kid)).first;
        return number->second++;
    }

    Submission signedFor(Statement& statement)
    {
        const auto& signer = signerOf(statement);
        statement.previous = at(statement.chip).leaf;
        statement.sequence = nextNumber(signer);
        Submission out{signEntry(statement, m_to.trust().origin(), signer), std::nullopt};
        if (statement.kind != StatementKind::Retire)
            out.record = m_from.chipByDigest(statement.chip, statement.revision).value().record;
        return out;
    }

    /// Until all of the batch is logged or refused for a reason of its own.
    void send()
    {
        while (!m_batch.empty()) {
            std::vector<Submission> submissions;
            submissions.reserve(m_batch.size());
            for (Statement& statement : m_batch)
                submissions.push_back(signedFor(statement));
            const auto results = m_to.append(std::move(submissions));
            std::vector<Statement> again;
            for (std::size_t i = 0; i < results.size(); ++i)
                take(m_batch[i], results[i], again);
            if (again.size() == m_batch.size())
                throw Error(Code::RegistryRefused, "the registry refuses the numbers that its log asks for");
            m_batch = std::move(again);
            if (m_onProgress)
                m_onProgress(m_report);
        }
        m_inBatch.clear();
    }

    void take(const Statement& statement, const AppendResult& result, std::vector<Statement>& again)
    {
        There& there = at(statement.chip);
        if (result.logged()) {
            ++m_report.logged;
            there.revisions = statement.revision;
            there.leaf = transparency::leafHash(result.entry);
            return;
        }
        m_numbers.clear(); // a number was not used
        if (*result.refusal == RuleCode::Sequence) {
            again.push_back(statement);
            return;
        }
        if (isOfTheSigner(*result.refusal)) {
            const bool custodian = statement.kind == StatementKind::Retire;
            throw Error(Code::StationNotEnrolled, (custodian ? "the custodian's key " : "the station's key ") +
                                                      toHex(signerOf(statement).publicKey().keyId()) +
                                                      (custodian ? ", to be enrolled with --custodian: " : ": ") +
                                                      std::string(ruleName(*result.refusal)) +
                                                      "; of the statements before it " +
                                                      std::to_string(m_report.logged + m_report.there) + " are there");
        }
        refuse(there, statement, *result.refusal);
    }

    const StoredSource& m_from;
    Writer& m_to;
    const RepublishSigners& m_signers;
    const std::function<void(const RepublishReport&)>& m_onProgress;
    std::optional<ProvenLog> m_log;
    std::set<Digest> m_erased;
    std::map<Digest, There> m_chips;
    std::map<KeyId, std::uint64_t> m_numbers;
    std::vector<Statement> m_batch;
    std::set<Digest> m_inBatch;
    RepublishReport m_report;
};

} // namespace

RepublishReport republish(const StoredSource& from, Writer& to, const RepublishSigners& signers,
                          const std::function<void(const RepublishReport&)>& onProgress)
{
    return Republishing(from, to, signers, onProgress).run();
}

} // namespace keyline::registry
