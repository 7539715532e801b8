#include "registry/audit.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/audit_answers.h"
#include "registry/audit_entries.h"
#include "registry/audit_fetched.h"
#include "registry/audit_mirror_trust.h"
#include "registry/audit_tables.h"
#include "registry/audit_told.h"
#include "registry/checkpoint_age.h"
#include "registry/checkpoint_memory.h"
#include "registry/proven_log.h"
#include "registry/schema.h"
#include "registry/stored_source.h"
#include "sql/open.h"

#include <thread>

namespace keyline::registry {

namespace {

using Clock = std::chrono::steady_clock;

/// One audit, pass after pass; each needs the one before it.
class Audit
{
  public:
    Audit(const TrustFile& trust, const AuditOptions& options)
        : m_trust(trust), m_options(options),
          m_threads(options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency()))
    {
    }
    Audit(const sql::Snapshots& store, const TrustFile& trust, const AuditOptions& options) : Audit(trust, options)
    {
        readStore(store);
    }
    Audit(const std::filesystem::path& folder, const TrustFile& trust, const AuditOptions& options)
        : Audit(trust, options)
    {
        if (isRemote(folder)) {
            m_source = openSource(folder, trust.origin(), options.reading);
            m_remote = true;
            m_threads = std::max(m_threads, fetchers);
        } else if (options.reading.agreement) {
            throw Error(Code::Usage, folder.string() + " is a folder; an agreement is for a registry's server");
        } else if (isEmbeddedRegistry(folder)) {
            readStore(
                std::make_shared<sql::Database>(registryFile(folder), registryMigrations(), sql::Access::ReadOnly));
        } else {
            auto mirror = std::make_unique<MirrorSource>(folder); // throws where there is none
            m_mirror = mirror.get();
            m_source = std::move(mirror);
        }
    }

    AuditReport run()
    {
        try {
            return judged();
        } catch (const Error& error) {
            if (error.code() != Code::DatabaseDamaged || !m_store)
                throw;
            throw Error(error.code(), error.context() + placeOfDamage());
        }
    }

  private:
    AuditReport judged()
    {
        const auto begin = Clock::now();
        if (openHead() && readLog())
            readRecords();
        m_findings.fill(m_report);
        if (m_options.memory && m_head && m_source->answersAreTold() && m_report.holds())
            m_options.memory->keep(m_trust, *m_head);
        m_report.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
        return std::move(m_report);
    }

    /// What a file that SQLite itself cannot follow is damaged in; nothing of PostgreSQL's.
    std::string placeOfDamage() const
    {
        try {
            const std::string found = m_store->read([](sql::Connection& connection) {
                return connection.engine() == sql::Engine::Sqlite ? sql::firstDamage(connection) : std::string();
            });
            return found.empty() ? found : ": " + found;
        } catch (const Error&) {
            return {}; // what was found first is told
        }
    }

    void readStore(const sql::Snapshots& store)
    {
        m_store = store;
        m_source = std::make_unique<StoredSource>(store, StoredSource::LogAlone{});
    }
    bool openHead();
    bool readLog();
    void readRecords();
    /// The IDs of the chips that are to be asked for; nothing of a mirror.
    ChipIds readFetchedRecords(const ToldAudit* told);
    void skipRecords(const char* because, bool answersToo);
    void countChips();
    void compareWithSeen();
    void failHead(const std::string& what);

    const TrustFile& m_trust;
    const AuditOptions& m_options;
    /// Far away, most of the time is waiting.
    static constexpr unsigned fetchers = 8;

    /// Whether what is wrong can be pointed at in a file.
    bool hasFiles() const { return m_mirror || m_remote; }
    const char* fileOfHead() const { return hasFiles() ? "checkpoint" : "table checkpoint, row 1"; }
    unsigned m_threads;
    bool m_remote = false;
    std::optional<sql::Snapshots> m_store;
    std::unique_ptr<Source> m_source;
    const MirrorSource* m_mirror = nullptr;
    Findings m_findings;
    AuditReport m_report;
    std::optional<transparency::TrustedCheckpoint> m_head;
    std::unique_ptr<AuditInput> m_input;
    std::unique_ptr<AuditRules> m_rules;
};

void Audit::failHead(const std::string& what)
{
    m_findings.add(AuditPass::Head, {AuditTopic::Checkpoint, {}, {}, fileOfHead(), {}, what});
}

bool Audit::openHead()
{
    m_findings.count(AuditTopic::Checkpoint);
    if (m_mirror)
        auditMirrorTrust(*m_mirror, m_trust, m_findings);
    try {
        const std::string note = m_source->checkpoint();
        m_head = transparency::openCheckpoint(note, m_trust.log, {});
        m_report.checkpoint = m_head->checkpoint;
        m_head = transparency::openCheckpoint(note, m_trust.log, m_trust.policy);
        m_report.witnessed = m_head->witnessed;
        if (const auto wrong = wrongAgeForServer(*m_source, *m_head, SystemClock().now()))
            failHead(*wrong);
    } catch (const Error& error) {
        demandDamage(error);
        failHead(error.code() == Code::WitnessesMissing
                     ? "cosigned by " + error.context() + " witnesses, which is not enough"
                     : error.context());
        if (!m_head)
            return false;
    }
    if (m_head->checkpoint.size > AuditState::mostEntries) {
        failHead("more entries than this auditor can count");
        return false;
    }
    m_input = std::make_unique<AuditInput>(AuditInput{*m_source, hasFiles(), m_head->checkpoint.size});
    if (m_options.memory && m_source->answersAreTold())
        compareWithSeen();
    return true;
}

/// A mirror may be older than what was seen; a server may not.
void Audit::compareWithSeen()
{
    const auto seen = m_options.memory->last(m_trust);
    const transparency::Checkpoint& now = m_head->checkpoint;
    if (!seen)
        return;
    const std::string before = "the checkpoint of " + std::to_string(seen->size) + " entries that was seen before";
    try {
        if (now.size < seen->size)
            failHead("older than " + before);
        else if (!ProvenLog(*m_source, now).extends(*seen))
            failHead("of another log than " + before);
    } catch (const Error& error) {
        demandDamage(error);
        failHead("not shown to hold " + before + ": " + error.context());
    }
}

bool Audit::readLog()
{
    for (const AuditTopic topic :
         {AuditTopic::Entries, AuditTopic::Tiles, AuditTopic::Signatures, AuditTopic::Enrolments, AuditTopic::Revisions,
          AuditTopic::Sequences, AuditTopic::Keys})
        m_findings.looked(topic);
    m_rules = std::make_unique<AuditRules>(m_trust, m_input->size, m_findings);
    const auto root = AuditEntries(*m_input, *m_rules, m_findings, m_options).run(m_threads);
    m_report.entries = m_rules->state().size();
    countChips();
    if (!root)
        return false;
    m_findings.count(AuditTopic::Tree);
    if (*root != m_head->checkpoint.root)
        m_findings.add(
            AuditPass::Log,
            {AuditTopic::Tree, {}, {}, fileOfHead(), {}, "the entries make another root than the checkpoint's"});
    if (m_mirror)
        auditStrayTiles(*m_mirror, *m_input, m_findings);
    return true;
}

void Audit::countChips()
{
    const AuditState& state = m_rules->state();
    m_report.chips = state.chips();
    m_report.signers = m_rules->signers().size() - 1; // without the administrator
    for (std::uint32_t i = 0; i < state.chips(); ++i)
        m_report.liveChips += state.chip(i).kind <= StatementKind::Reprovision ? 1 : 0;
}

void Audit::skipRecords(const char* because, bool answersToo)
{
    for (const AuditTopic topic : {AuditTopic::Records, AuditTopic::Certificates, AuditTopic::Identities})
        m_findings.skip(topic, because);
    if (answersToo)
        m_findings.skip(AuditTopic::Answers, because);
}

ChipIds Audit::readFetchedRecords(const ToldAudit* told)
{
    if (told && !m_source->hasRecords()) {
        skipRecords("nobody can list the records of a registry from outside; --agreement FILE lets you, and a full "
                    "mirror has them",
                    false);
        return {};
    }
    if (!told && (!m_options.fetchRecords || !m_source->hasRecords())) {
        skipRecords(m_options.fetchRecords ? "the mirror holds the log alone"
                                           : "each would be fetched on its own; --records does it",
                    true);
        return {};
    }
    AuditState& state = m_rules->state();
    AuditRecords records(m_trust, *m_rules, state, m_findings);
    if (told)
        records.noteIdsOf(told->chips());
    state.forgetKeys();
    auditFetchedRecords(*m_input, m_head->checkpoint, m_trust, records, state, m_findings, m_options, m_threads);
    if (!told)
        m_findings.skip(AuditTopic::Answers, "receipts of a mirror are checked in its folder");
    m_report.records = records.judged();
    return records.ids();
}

void Audit::readRecords()
{
    AuditState& state = m_rules->state();
    if (m_source->answersAreTold()) {
        ToldAudit told(*m_input, *m_head, m_trust, *m_rules, m_findings, m_options);
        told.run(readFetchedRecords(&told));
        return;
    }
    if (m_remote) {
        readFetchedRecords(nullptr);
        return;
    }
    if (m_mirror && !m_mirror->hasRecords()) {
        // No folder of answers: a mirror of the log, unless it has other signs of a full one.
        const bool shouldHave = isThere(m_mirror->folder() / "key") && state.chips() > 0;
        if (shouldHave)
            m_findings.add(AuditPass::Records, {AuditTopic::Answers, {}, {}, "chip", {}, "missing"});
        return skipRecords("the mirror holds the log alone", true);
    }
    AuditRecords records(m_trust, *m_rules, state, m_findings);
    if (m_mirror) {
        state.forgetKeys();
        auditMirrorAnswers(*m_mirror, *m_input, *m_head, m_trust, *m_rules, records, state, m_findings, m_options,
                           m_threads);
    } else {
        m_store->read([this](sql::Connection& connection) {
            auditStoredHead(connection, *m_input, m_trust, *m_rules, m_findings);
            auditIndexes(connection, m_findings);
        });
        auditStoredRecords(*m_store, *m_input, *m_rules, records, state, m_findings, m_options, m_threads);
    }
    m_report.records = records.judged();
}

} // namespace

std::string AuditReport::ageSentence(UnixTime now) const
{
    if (!witnessed && !rows.empty() && rows.front().state == AuditRow::State::Broken) // the checkpoint's
        return "The age of its checkpoint is not known.";
    if (!witnessed)
        return "The age of its checkpoint is not known: no cosignature was asked for.";
    if (*witnessed > now)
        return "Its checkpoint was cosigned at a time that is still to come by this computer's clock.";
    return "Its checkpoint was cosigned " + spokenTime(now - *witnessed) + " ago.";
}

AuditReport auditRegistry(const std::filesystem::path& folder, const TrustFile& trust, const AuditOptions& options)
{
    return Audit(folder, trust, options).run();
}

AuditReport auditRegistry(const sql::Snapshots& store, const TrustFile& trust, const AuditOptions& options)
{
    return Audit(store, trust, options).run();
}

} // namespace keyline::registry
