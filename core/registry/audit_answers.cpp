#include "registry/audit_answers.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "registry/proven_log.h"
#include "registry/staged_files.h"
#include "transparency/proof.h"

#include <algorithm>

namespace keyline::registry {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestAnswer = 8u << 20;

/// A wrong answer: thrown where it is found, written down with its file.
struct Wrong
{
    AuditTopic topic;
    std::string what;
    std::optional<std::uint64_t> index = std::nullopt;
};

void require(bool holds, const char* what, std::optional<std::uint64_t> index = std::nullopt)
{
    if (!holds)
        throw Wrong{AuditTopic::Answers, what, index};
}

class AnswerAudit
{
  public:
    AnswerAudit(const MirrorSource& mirror, const AuditInput& input, const transparency::TrustedCheckpoint& head,
                const TrustFile& trust, const AuditRules& rules, AuditRecords& records, AuditState& state,
                Findings& findings, const AuditOptions& options)
        : m_mirror(mirror), m_input(input), m_head(head), m_trust(trust), m_rules(rules), m_records(records),
          m_state(state), m_findings(findings), m_options(options), m_answered(state.size())
    {
        m_findings.looked(AuditTopic::Answers);
    }

    void run(unsigned threads)
    {
        std::error_code error;
        m_files = fs::directory_iterator(m_mirror.folder() / "chip", error);
        demandReadable(error);
        onThreads(threads, [this] { judgeFiles(); });
        checkKeys();
        demandAnswers();
    }

  private:
    void judgeFiles()
    {
        while (const auto name = nextFile()) {
            if (m_options.stop.stop_requested())
                throw Error(Code::Interrupted);
            const std::string file = "chip/" + *name;
            m_findings.count(AuditTopic::Answers);
            attempt(file, [&] { judgeFile(file, *name); });
        }
    }

    template <typename F>
    void attempt(const std::string& file, F judge)
    {
        try {
            judge();
        } catch (const Wrong& wrong) {
            m_findings.add(AuditPass::Records, {wrong.topic, wrong.index, {}, harmless(file), {}, wrong.what});
        } catch (const Error& error) {
            m_findings.add(AuditPass::Records, {AuditTopic::Answers, {}, {}, harmless(file), {}, error.context()});
        }
    }

    std::optional<std::string> nextFile()
    {
        const std::lock_guard lock(m_mutex);
        if (m_files == fs::directory_iterator() || m_findings.enough())
            return std::nullopt;
        std::string name = m_files->path().filename().string();
        std::error_code error;
        m_files.increment(error);
        demandReadable(error);
        if (m_options.onProgress && ++m_listed % 256 == 0)
            m_options.onProgress({m_input.size, m_input.size, m_records.judged()});
        return name;
    }

    void demandReadable(const std::error_code& error) const
    {
        if (error)
            throwReadError(error.value(), m_mirror.folder() / "chip");
    }

    void judgeFile(const std::string& file, const std::string& name);
    void judgeHistory(const ChipAnswer& answer, const AuditChip& chip) const;
    void judgeReceipt(const transparency::Receipt& receipt, const ChipAnswer& answer) const;
    void checkKeys();
    void checkKeyFile(const std::string& file, const KeyId& kid);
    void demandAnswers();
    std::string fileOfAnswer(std::uint64_t index) const;

    /// True for an answer of an export that had not ended: its receipt is to a newer checkpoint, of a log that holds
    /// this one.
    bool isOfNewerCheckpoint(const std::string& note);

    const MirrorSource& m_mirror;
    const AuditInput& m_input;
    const transparency::TrustedCheckpoint& m_head;
    const TrustFile& m_trust;
    const AuditRules& m_rules;
    AuditRecords& m_records;
    AuditState& m_state;
    Findings& m_findings;
    const AuditOptions& m_options;
    std::vector<std::atomic<bool>> m_answered;
    std::mutex m_mutex;
    fs::directory_iterator m_files;
    std::uint64_t m_listed = 0;
    /// Nobody vouches for a key's answer to a newer checkpoint.
    const bool m_interrupted = StagedFiles::areIn(m_mirror.folder());
    std::map<std::string, bool>
        m_otherNotes; ///< checkpoint notes that are not the mirror's own, and whether they are newer ones
};

bool AnswerAudit::isOfNewerCheckpoint(const std::string& note)
{
    if (note == m_head.note)
        return false;
    const std::lock_guard lock(m_mutex);
    const auto known = m_otherNotes.find(note);
    if (known != m_otherNotes.end())
        return known->second;
    bool newer = false;
    try {
        const auto other = transparency::openCheckpoint(note, m_trust.log, m_trust.policy).checkpoint;
        newer = other.size > m_input.size && ProvenLog(m_mirror, other).extends(m_head.checkpoint);
    } catch (const Error&) {
        newer = false; // no checkpoint of this log
    }
    if (m_otherNotes.size() < 64)
        m_otherNotes.emplace(note, newer);
    return newer;
}

void AnswerAudit::judgeFile(const std::string& file, const std::string& name)
{
    const Bytes bytes = readFile(m_mirror.folder() / file, largestAnswer);
    const ChipAnswer answer = ChipAnswer::parse(bytes);
    const auto receipt = transparency::Receipt::parse(answer.receipt);
    if (isOfNewerCheckpoint(receipt.checkpoint))
        return;
    judgeReceipt(receipt, answer);
    const EntryReader reader(answer.statement);
    const Statement* statement = reader.content().statement();
    require(statement, "the statement is an enrolment", receipt.index);
    const std::uint32_t number = m_state.findChip(statement->chip);
    require(number != TagTable::none, "a chip that the log does not have", receipt.index);
    const AuditChip& chip = m_state.chip(number);
    const bool newest = statement->revision == chip.revision;
    require("chip/" + name == (newest ? MirrorSource::chipPath(statement->chip)
                                      : MirrorSource::chipPath(statement->chip, statement->revision)),
            "the answer belongs under another name", receipt.index);
    require(m_state.indexOf(chip, statement->revision) == receipt.index, "not the newest of this revision",
            receipt.index);
    judgeHistory(answer, chip);
    m_answered[receipt.index] = true;
    if (answer.record)
        m_records.judge({receipt.index, file}, *statement, reader.content().kid, *answer.record);
}

void AnswerAudit::judgeReceipt(const transparency::Receipt& receipt, const ChipAnswer& answer) const
{
    require(receipt.checkpoint == m_head.note, "the receipt is not to the mirror's own checkpoint", receipt.index);
    const auto leaf = transparency::leafHash(answer.statement);
    require(transparency::verifyInclusion(receipt.index, m_input.size, leaf, receipt.hashes, m_head.checkpoint.root),
            "the receipt does not hold", receipt.index);
}

void AnswerAudit::judgeHistory(const ChipAnswer& answer, const AuditChip& chip) const
{
    require(answer.history.size() == chip.revision, "the history does not have every revision of the log", chip.head);
    for (std::size_t i = 0; i < answer.history.size(); ++i) {
        const HistoryItem& item = answer.history[i];
        require(m_state.indexOf(chip, i + 1) == item.index, "the history has another place than the log", item.index);
        require(m_state.isLeafAt(item.index, transparency::leafHash(item.entry)),
                "the history has another entry than the log", item.index);
    }
}

void AnswerAudit::checkKeys()
{
    std::size_t seen = 0;
    forEachEntry(m_mirror.folder() / "key", [&](const fs::directory_entry& entry) {
        const std::string file = "key/" + entry.path().filename().string();
        const auto bytes = fromHex(entry.path().filename().string());
        const auto kid = bytes ? toArray<8>(*bytes) : std::nullopt;
        m_findings.count(AuditTopic::Answers);
        attempt(file, [&] {
            require(kid && MirrorSource::keyPath(*kid) == file, "no name of a key's answer");
            checkKeyFile(file, *kid);
        });
        const auto known = kid ? m_rules.signers().find(*kid) : m_rules.signers().end();
        seen += known != m_rules.signers().end() && !known->second.administrator ? 1 : 0;
    });
    if (seen + 1 == m_rules.signers().size())
        return;
    for (const auto& [kid, signer] : m_rules.signers())
        if (!signer.administrator && !isThere(m_mirror.folder() / MirrorSource::keyPath(kid)))
            m_findings.add(AuditPass::Records,
                           {AuditTopic::Answers, signer.enrolled, {}, MirrorSource::keyPath(kid), {}, "missing"});
}

void AnswerAudit::checkKeyFile(const std::string& file, const KeyId& kid)
{
    const IndexAnswer answer = IndexAnswer::parse(readFile(m_mirror.folder() / file, largestAnswer));
    if (answer.size > m_input.size && m_interrupted)
        return;
    require(answer.size == m_input.size, "the answer is older than the mirror's checkpoint");
    const auto found = m_rules.signers().find(kid);
    std::vector<std::uint64_t> right;
    if (found != m_rules.signers().end() && !found->second.administrator) {
        right.push_back(found->second.enrolled);
        if (found->second.revoked)
            right.push_back(*found->second.revoked);
    }
    require(answer.indexes == right, "other enrolments than the log has");
}

/// A finding names the file that should be there, and for that the chip's digest, which only the log has.
std::string AnswerAudit::fileOfAnswer(std::uint64_t index) const
{
    try {
        const Bytes entry = entryAt(m_mirror, index, m_input.size);
        const EntryReader reader(entry);
        const Statement* statement = reader.content().statement();
        if (!statement)
            return {};
        const std::uint32_t number = m_state.findChip(statement->chip);
        return number != TagTable::none && m_state.chip(number).head == index
                   ? MirrorSource::chipPath(statement->chip)
                   : MirrorSource::chipPath(statement->chip, statement->revision);
    } catch (const Error&) {
        return {};
    }
}

void AnswerAudit::demandAnswers()
{
    const bool newer =
        std::any_of(m_otherNotes.begin(), m_otherNotes.end(), [](const auto& note) { return note.second; });
    if (m_interrupted || newer) {
        m_findings.skip(AuditTopic::Records, "an export into this mirror had not ended; export again");
        m_findings.skip(AuditTopic::Answers, "an export into this mirror had not ended; export again");
        return;
    }
    for (std::uint64_t index = 0; index < m_state.size() && !m_findings.enough(); ++index)
        if (m_state.previous(index) != AuditState::noStatement && !m_answered[index])
            m_findings.add(AuditPass::Records,
                           {AuditTopic::Answers, index, {}, fileOfAnswer(index), {}, "missing, or wrong"});
    m_records.demandAll(
        true, [this](std::uint64_t index) { return !m_answered[index]; }, // told already
        [this](std::uint64_t index) { return fileOfAnswer(index); });
}

} // namespace

void auditMirrorAnswers(const MirrorSource& mirror, const AuditInput& input,
                        const transparency::TrustedCheckpoint& head, const TrustFile& trust, const AuditRules& rules,
                        AuditRecords& records, AuditState& state, Findings& findings, const AuditOptions& options,
                        unsigned threads)
{
    AnswerAudit(mirror, input, head, trust, rules, records, state, findings, options).run(threads);
}

void auditStrayTiles(const MirrorSource& mirror, const AuditInput& input, Findings& findings)
{
    forEachEntryBelow(mirror.folder() / "tile", [&](const fs::directory_entry& entry) {
        std::error_code unknown;
        if (!entry.is_regular_file(unknown))
            return;
        const std::string path = entry.path().lexically_relative(mirror.folder()).string();
        const auto id = transparency::parseTilePath(path);
        const auto wrong = [&](const char* what) {
            findings.add(AuditPass::Strays, {AuditTopic::Tiles, {}, {}, harmless(path), {}, what});
        };
        if (!id) {
            wrong("no name of a tile");
            return;
        }
        auto current = transparency::tileAt(id->level, id->index, input.size);
        if (!current || current->width <= id->width)
            return; // judged with the log, or of a checkpoint that is not here yet
        current->entries = id->entries;
        findings.count(AuditTopic::Tiles);
        try {
            const Bytes stray = readFile(entry.path(), std::size_t{1} << 25);
            const auto whole = mirror.tile(*current);
            if (!whole || stray.size() > whole->size() || !std::equal(stray.begin(), stray.end(), whole->begin()))
                wrong("an older partial tile that is not the beginning of the newer one");
        } catch (const Error& failure) {
            wrong("cannot be read");
        }
    });
}

} // namespace keyline::registry
