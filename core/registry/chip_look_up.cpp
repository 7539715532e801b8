#include "registry/chip_look_up.h"

#include "registry/checkpoint_age.h"
#include "registry/proven_log.h"
#include "registry/record_check.h"
#include "registry/signer_look_up.h"
#include "transparency/proof.h"

#include <algorithm>

namespace keyline::registry {

namespace {

constexpr std::size_t mostRevisions = 5000;

void require(bool holds, Code code, const std::string& what)
{
    if (!holds)
        throw Error(code, what);
}

std::string place(std::uint64_t index)
{
    return "entry " + std::to_string(index);
}

/// One look-up on its way through the checks, in their order. A check that throws is broken, and those that need it are
/// not made.
class LookUp
{
  public:
    LookUp(const Source& source, const TrustFile& trust, const identity::ChipId& chip, const LookUpOptions& options)
        : m_source(source), m_trust(trust), m_chip(chip), m_options(options)
    {
        for (std::size_t i = 0; i <= static_cast<std::size_t>(CheckKind::Backup); ++i)
            m_out.checks.push_back({static_cast<CheckKind>(i), CheckState::NotChecked, std::nullopt, {}});
    }

    ChipLookUp take()
    {
        checkHead();
        m_answer = m_source.chip(m_chip, m_options.revision);
        m_out.known = m_answer.has_value();
        if (m_answer) {
            m_out.entry = m_answer->statement;
            m_out.receipt = m_answer->receipt;
            m_out.record = m_answer->record;
            m_out.history = m_answer->history;
            checkInclusion();
        }
        checkConsistency();
        remember();
        if (m_answer) {
            tellUpTo(CheckKind::Inclusion);
            checkEntry();
            tellUpTo(CheckKind::Station);
            checkHistory();
            tellUpTo(CheckKind::History);
            checkRecord();
        } else {
            checkAbsence();
        }
        tellUpTo(CheckKind::Backup);
        return std::move(m_out);
    }

  private:
    Check& at(CheckKind kind) { return m_out.checks[static_cast<std::size_t>(kind)]; }
    bool holds(CheckKind kind) { return at(kind).state == CheckState::Holds; }

    /// `code` stands in for Malformed and for a source that lacks what it should have: what was malformed says the
    /// check's kind.
    template <typename F>
    void check(CheckKind kind, Code code, F demand)
    {
        Check& row = at(kind);
        try {
            demand();
            row.state = CheckState::Holds;
        } catch (const Error& error) {
            row.state = CheckState::Broken;
            row.code = error.code() == Code::Malformed ? code : error.code();
            row.because = error.context();
        }
    }
    void skip(CheckKind kind, const char* because) { at(kind).because = because; }
    /// Of what is settled, what was not told yet.
    void tellUpTo(CheckKind last)
    {
        for (; m_told <= static_cast<std::size_t>(last); ++m_told)
            if (m_options.onCheck)
                m_options.onCheck(m_out.checks[m_told]);
    }

    void checkHead();
    void checkInclusion();
    void checkConsistency();
    void checkEntry();
    void checkHistory();
    void checkAbsence();
    void checkRecord();
    void remember();

    void openPolicy(const std::string& note);
    void demandRevision(std::size_t place, const std::optional<Statement>& before,
                        const std::optional<Digest>& leafBefore, std::optional<Statement>& statement);
    void demandSigner(const EntryReader& reader, const Statement& statement, std::uint64_t index);
    void demandAll(const std::optional<ChipAnswer>& answer);
    void demandMirrorsLog();

    const Source& m_source;
    const TrustFile& m_trust;
    const identity::ChipId& m_chip;
    const LookUpOptions& m_options;
    ChipLookUp m_out;
    std::size_t m_told = 0;
    std::optional<ChipAnswer> m_answer;
    std::optional<transparency::TrustedCheckpoint> m_head; ///< the newest that this look-up trusts
    std::unique_ptr<ProvenLog> m_log;                      ///< under it
    std::unique_ptr<SignerLookUp> m_signers;
};

/// Splits the policy's verdict from the log's own signature, so that each has its line.
void LookUp::openPolicy(const std::string& note)
{
    if (!m_trust.policy.asksForWitnesses())
        return skip(CheckKind::Witnesses, "the trust file asks for none");
    if (at(CheckKind::Witnesses).state == CheckState::Broken)
        return;
    check(CheckKind::Witnesses, Code::WitnessesMissing, [&] {
        const auto trusted = transparency::openCheckpoint(note, m_trust.log, m_trust.policy);
        m_out.witnessed = trusted.witnessed;
        const UnixTime now = m_options.clock ? m_options.clock->now() : SystemClock().now();
        requireOfLastHour(m_source, trusted, now);
        // Who answers like a mirror may be as old as it likes; whoever reads is told.
        at(CheckKind::Witnesses).because = ageOfMirror(m_source, trusted, now).value_or("");
    });
}

void LookUp::checkHead()
{
    const std::string note = m_source.checkpoint();
    check(CheckKind::Checkpoint, Code::CheckpointNotValid,
          [&] { m_head = transparency::openCheckpoint(note, m_trust.log, {}); });
    if (!m_head)
        return skip(CheckKind::Witnesses, "the checkpoint does not hold");
    openPolicy(note);
    m_out.checkpoint = m_head->checkpoint;
    m_log = std::make_unique<ProvenLog>(m_source, m_head->checkpoint);
}

void LookUp::checkInclusion()
{
    if (!m_head)
        return skip(CheckKind::Inclusion, "the checkpoint does not hold");
    check(CheckKind::Inclusion, Code::ReceiptNotValid, [&] {
        const auto receipt = transparency::Receipt::parse(m_answer->receipt);
        const auto proven =
            transparency::verifyReceipt(receipt, transparency::leafHash(m_answer->statement), m_trust.log, {});
        m_out.index = receipt.index;
        if (proven.note != m_head->note)
            openPolicy(proven.note);
        // The receipt may be a little older than the checkpoint, or newer, where the registry grew or a mirror is just
        // being renewed. Either way one must hold the other.
        if (proven.checkpoint.size <= m_head->checkpoint.size) {
            require(m_log->extends(proven.checkpoint), Code::LogForked,
                    "the receipt is of another log than the checkpoint");
            return;
        }
        auto newer = std::make_unique<ProvenLog>(m_source, proven.checkpoint);
        require(newer->extends(m_head->checkpoint), Code::LogForked,
                "the receipt is of another log than the checkpoint");
        m_log = std::move(newer);
        m_head = proven;
        m_out.checkpoint = m_head->checkpoint;
    });
}

/// Of two states of one log the larger holds the smaller, wherever it is read.
void LookUp::demandMirrorsLog()
{
    const auto mirrored = transparency::openCheckpoint(m_options.mirror->checkpoint(), m_trust.log, {}).checkpoint;
    const auto& told = m_head->checkpoint;
    const bool one =
        mirrored.size <= told.size ? m_log->extends(mirrored) : ProvenLog(*m_options.mirror, mirrored).extends(told);
    require(one, Code::LogForked, "the mirror has another log");
}

void LookUp::checkConsistency()
{
    if (m_options.mirror && m_head) {
        check(CheckKind::Consistency, Code::CheckpointNotValid, [&] { demandMirrorsLog(); });
        if (!holds(CheckKind::Consistency))
            return;
        at(CheckKind::Consistency).state = CheckState::NotChecked; // it may still have gone back
    }
    if (!m_options.memory)
        return skip(CheckKind::Consistency, "no memory of earlier checkpoints was given");
    if (!m_head)
        return skip(CheckKind::Consistency, "the checkpoint does not hold");
    std::optional<transparency::Checkpoint> last;
    try {
        last = m_options.memory->last(m_trust);
    } catch (const Error& error) {
        // The reader's own file: no reason to call the registry a liar, or to leave a device dead.
        at(CheckKind::Consistency).because = "what was remembered cannot be read: " + error.context();
        return;
    }
    if (!last)
        return skip(CheckKind::Consistency, "this log was not seen before");
    check(CheckKind::Consistency, Code::LogForked, [&] {
        const auto& now = m_head->checkpoint;
        require(now.size >= last->size, Code::LogWentBack,
                std::to_string(now.size) + " entries, " + std::to_string(last->size) + " before");
        require(m_log->extends(*last), Code::LogForked,
                "not an extension of the log of " + std::to_string(last->size) + " entries");
    });
}

void LookUp::demandSigner(const EntryReader& reader, const Statement& statement, std::uint64_t index)
{
    const Enrolment signer = m_signers->enrolledAt(reader.content().kid, index);
    const bool station = statement.kind == StatementKind::Provision || statement.kind == StatementKind::Reprovision;
    require(signer.role == (station ? Role::Station : Role::Custodian), Code::SignerNotEnrolled,
            place(index) + ": a signer in another role");
    require(reader.isSignedBy(signer.key, entryAad(m_trust.origin())), Code::StatementNotValid,
            place(index) + ": its signature");
}

void LookUp::checkEntry()
{
    if (!holds(CheckKind::Inclusion)) {
        skip(CheckKind::Statement, "the receipt does not hold");
        return skip(CheckKind::Station, "the receipt does not hold");
    }
    m_signers = std::make_unique<SignerLookUp>(m_source, m_trust, *m_log);
    std::optional<EntryReader> reader;
    check(CheckKind::Statement, Code::StatementNotValid, [&] {
        reader.emplace(m_answer->statement);
        const Statement* statement = reader->content().statement();
        require(statement, Code::StatementNotValid, "an enrolment");
        require(statement->chip == m_chip.digest(), Code::RecordOfAnotherChip, "of another chip");
        require(!m_options.revision || *m_options.revision == statement->revision, Code::StatementNotValid,
                "of another revision");
        m_out.statement = *statement;
    });
    if (!m_out.statement)
        return skip(CheckKind::Station, "the statement does not hold");
    check(CheckKind::Station, Code::SignerNotEnrolled, [&] {
        m_out.station = m_signers->enrolledAt(reader->content().kid, m_out.index);
        const bool station =
            m_out.statement->kind == StatementKind::Provision || m_out.statement->kind == StatementKind::Reprovision;
        require(m_out.station->role == (station ? Role::Station : Role::Custodian), Code::SignerNotEnrolled,
                "in another role");
    });
    if (!m_out.station) {
        at(CheckKind::Statement).state = CheckState::NotChecked;
        return skip(CheckKind::Statement, "its signer is not known");
    }
    check(CheckKind::Statement, Code::StatementNotValid, [&] {
        require(reader->isSignedBy(m_out.station->key, entryAad(m_trust.origin())), Code::StatementNotValid,
                "its signature");
    });
}

/// The revision at this place of the history, against the one before it.
void LookUp::demandRevision(std::size_t at, const std::optional<Statement>& before,
                            const std::optional<Digest>& leafBefore, std::optional<Statement>& statement)
{
    const HistoryItem& item = m_answer->history[at];
    const auto code = Code::StatementNotValid;
    require(m_log->holds(item.index, item.entry), Code::ReceiptNotValid,
            place(item.index) + " is not under the checkpoint");
    const EntryReader reader(item.entry);
    require(reader.content().statement(), code, place(item.index) + " is an enrolment");
    statement = *reader.content().statement();
    require(statement->chip == m_chip.digest(), Code::RecordOfAnotherChip, place(item.index) + " is of another chip");
    require(statement->revision == at + 1, code, place(item.index) + " is not revision " + std::to_string(at + 1));
    require(statement->previous == leafBefore, code, place(item.index) + " names another revision before it");
    const bool first = statement->kind == StatementKind::Provision;
    require(first == !before && (!before || before->kind != StatementKind::Erase), code,
            place(item.index) + " cannot follow what was before");
    demandSigner(reader, *statement, item.index);
}

void LookUp::checkHistory()
{
    if (!holds(CheckKind::Inclusion) || !m_out.statement)
        return skip(CheckKind::History, "the statement does not hold");
    check(CheckKind::History, Code::StatementNotValid, [&] {
        const auto& history = m_answer->history;
        require(!history.empty() && history.size() <= mostRevisions, Code::StatementNotValid,
                "no history, or too long a one");
        std::optional<Statement> statement;
        std::optional<Digest> leaf;
        for (std::size_t i = 0; i < history.size(); ++i) {
            require(i == 0 || history[i].index > history[i - 1].index, Code::StatementNotValid,
                    "not in the order of the log");
            const auto before = statement;
            demandRevision(i, before, leaf, statement);
            leaf = transparency::leafHash(history[i].entry);
        }
        m_out.newestKind = statement->kind;
        const std::uint64_t asked = m_out.statement->revision;
        require(m_options.revision || asked == history.size(), Code::LogWentBack, "a newer revision is in the history");
        require(asked <= history.size() && history[asked - 1].entry == m_answer->statement &&
                    history[asked - 1].index == m_out.index,
                Code::StatementNotValid, "the statement is not in its history");
        demandAll(m_answer);
    });
}

/// What the entries say, here and in the mirror.
void LookUp::demandAll(const std::optional<ChipAnswer>& answer)
{
    demandWholeHistory(m_source, "the log", m_chip.digest(), answer, m_head->checkpoint.size);
    if (m_options.mirror)
        demandWholeHistory(*m_options.mirror, "the mirror", m_chip.digest(), answer);
}

void LookUp::checkAbsence()
{
    for (const CheckKind kind : {CheckKind::Inclusion, CheckKind::Statement, CheckKind::Station, CheckKind::Record,
                                 CheckKind::Certificate, CheckKind::Backup})
        skip(kind, "the registry does not know the chip");
    if (!m_head)
        return skip(CheckKind::History, "the checkpoint does not hold"); // so nothing says how far the log goes
    check(CheckKind::History, Code::LogWentBack, [&] {
        // An unknown revision of a known chip is no contradiction, where its history has no such revision.
        const auto known = m_options.revision ? m_source.chip(m_chip) : std::nullopt;
        require(!known || *m_options.revision == 0 || *m_options.revision > known->history.size(), Code::LogWentBack,
                "the history has the revision that is not told");
        demandAll(known);
    });
}

void LookUp::checkRecord()
{
    const auto skipAll = [&](const char* because) {
        for (const CheckKind kind : {CheckKind::Record, CheckKind::Certificate, CheckKind::Backup})
            skip(kind, because);
    };
    if (!m_out.statement)
        return skipAll("the statement does not hold");
    if (!m_out.record) {
        if (m_out.newestKind == StatementKind::Erase)
            return skipAll("it was erased");
        check(CheckKind::Record, Code::RecordNotValid,
              [] { throw Error(Code::RecordNotValid, "it was not given, and the log has no erasure of this chip"); });
        skip(CheckKind::Certificate, "the record is missing");
        return skip(CheckKind::Backup, "the record is missing");
    }
    const crypto::PublicKey* manufacturer = m_out.station ? m_trust.manufacturer(m_out.station->manufacturer) : nullptr;
    RecordJudgement judgement = judgeRecord(*m_out.record, *m_out.statement, manufacturer);
    at(CheckKind::Record) = judgement.record;
    at(CheckKind::Certificate) = judgement.certificate;
    at(CheckKind::Backup) = judgement.backup;
    m_out.content = std::move(judgement.content);
    m_out.certificate = std::move(judgement.parsedCertificate);
}

/// What is remembered binds the registry from now on, so only what holds is.
void LookUp::remember()
{
    const auto broken = [&](CheckKind kind) { return at(kind).state == CheckState::Broken; };
    if (m_options.memory && m_head && !broken(CheckKind::Consistency) && !broken(CheckKind::Witnesses) &&
        !broken(CheckKind::Inclusion)) {
        try {
            m_options.memory->keep(m_trust, *m_head);
        } catch (const Error& error) {
            at(CheckKind::Consistency).because += " (not remembered for the next time: " + error.context() + ")";
        }
    }
}

} // namespace

std::optional<transparency::InclusionPath> ChipLookUp::path() const
{
    try {
        const auto proof = transparency::Receipt::parse(receipt);
        const auto head = transparency::Checkpoint::parse(transparency::Note::parse(proof.checkpoint).text);
        return transparency::inclusionPath(proof.index, head.size, transparency::leafHash(entry), proof.hashes);
    } catch (const Error&) {
        return std::nullopt; // the check of the inclusion says so
    }
}

void ChipLookUp::demandUnbroken() const
{
    for (const Check& check : checks)
        if (check.state == CheckState::Broken)
            throw Error(check.code.value_or(Code::RegistryDamaged),
                        std::string(checkName(check.kind)) + ": " + check.because);
}

void ChipLookUp::demandRecoverable() const
{
    demandUnbroken();
    if (!known)
        throw Error(Code::ChipUnknown);
    if (newestKind == StatementKind::Erase)
        throw Error(Code::ChipErased);
    if (newestKind == StatementKind::Retire)
        throw Error(Code::ChipRetired);
    for (const Check& check : checks)
        if (check.state == CheckState::NotChecked && check.kind != CheckKind::Consistency &&
            check.kind != CheckKind::Witnesses)
            throw Error(Code::RegistryDamaged, std::string(checkName(check.kind)) + ": " + check.because);
}

ChipLookUp lookUpChip(const Source& source, const TrustFile& trust, const identity::ChipId& chip,
                      const LookUpOptions& options)
{
    return LookUp(source, trust, chip, options).take();
}

} // namespace keyline::registry
