#include "registry/remote_registry.h"

#include "base/cbor.h"
#include "base/text.h"
#include "registry/entry_reader.h"
#include "registry/proven_log.h"
#include "transparency/proof.h"

namespace keyline::registry {

namespace {

const std::string entriesCall = "v1/entries";
constexpr cbor::Limits answerLimits{8u << 20, 8};

/// Nothing: the entry is not the signer's.
std::optional<std::uint64_t> sequenceOf(ByteView entry, const KeyId& signer)
{
    try {
        const EntryReader reader(entry);
        return reader.content().kid == signer ? std::optional(reader.content().sequence()) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt; // the auditor says what it is
    }
}

AppendResult parseAnswer(cbor::Reader& in, const Bytes& entry)
{
    AppendResult out;
    out.entry = entry;
    if (in.readMap() == 1) {
        in.key("receipt");
        out.receipt = in.readText();
        out.index = transparency::Receipt::parse(out.receipt).index;
        return out;
    }
    in.key("code");
    const std::uint64_t code = in.readUnsigned();
    in.key("error");
    in.readText();
    if (code < 1 || code > static_cast<std::uint64_t>(RuleCode::Role))
        in.refuse("a code that no rule has");
    out.refusal = static_cast<RuleCode>(code);
    return out;
}

} // namespace

Bytes encodeSubmissions(const std::vector<Submission>& batch)
{
    cbor::Writer out;
    out.array(batch.size());
    for (const Submission& submission : batch) {
        out.array(2).bytes(submission.entry);
        if (submission.record)
            out.bytes(*submission.record);
        else
            out.null();
    }
    return out.take();
}

std::vector<AppendResult> parseAnswers(ByteView body, const std::vector<Submission>& batch)
{
    const Bytes answer = cbor::normalise(body, answerLimits);
    cbor::Reader in(answer, answerLimits);
    in.readArray(batch.size());
    std::vector<AppendResult> out;
    out.reserve(batch.size());
    for (const Submission& submission : batch)
        out.push_back(parseAnswer(in, submission.entry));
    return out;
}

RemoteRegistry::RemoteRegistry(std::string_view url, TrustFile trust, std::filesystem::path memory)
    : m_files(std::make_shared<const WebFiles>(url)), m_source(m_files), m_trust(std::move(trust)),
      m_memory(std::move(memory))
{
}

std::vector<AppendResult> RemoteRegistry::append(const std::vector<Submission>& batch) const
{
    const http::Answer answer = m_files->client().ask({.path = entriesCall,
                                                       .body = encodeSubmissions(batch),
                                                       .contentType = "application/cbor",
                                                       .largest = answerLimits.size});
    if (answer.status == 408 || answer.status == 429 || answer.status >= 500)
        throw Error(Code::RegistryUnreachable, m_files->client().urlOf(entriesCall) + ": " + statusOf(answer));
    if (answer.status != 200)
        m_files->refuse(entriesCall, statusOf(answer));
    auto results = m_files->parsed(entriesCall, [&] { return parseAnswers(answer.body, batch); });
    std::optional<transparency::TrustedCheckpoint> newest;
    for (const AppendResult& result : results)
        if (result.logged())
            demandReceipt(result, newest);
    if (newest)
        demandConsistent(*newest);
    return results;
}

/// All receipts of an answer are usually to one checkpoint, which is opened once.
void RemoteRegistry::demandReceipt(const AppendResult& result,
                                   std::optional<transparency::TrustedCheckpoint>& newest) const
{
    const auto receipt = transparency::Receipt::parse(result.receipt);
    const Digest leaf = transparency::leafHash(result.entry);
    if (newest && newest->note == receipt.checkpoint) {
        const auto& head = newest->checkpoint;
        if (!transparency::verifyInclusion(receipt.index, head.size, leaf, receipt.hashes, head.root))
            throw Error(Code::ReceiptNotValid, url() + ": entry " + std::to_string(receipt.index));
        return;
    }
    if (newest)
        demandConsistent(*newest);
    newest = transparency::verifyReceipt(receipt, leaf, m_trust.log, m_trust.policy);
}

void RemoteRegistry::refuseLog(Code code, const transparency::Checkpoint& now,
                               const transparency::Checkpoint& last) const
{
    throw Error(code, url() + ": " + std::to_string(now.size) + " entries, which do not go with the " +
                          std::to_string(last.size) + " seen before");
}

void RemoteRegistry::demandConsistent(const transparency::TrustedCheckpoint& checkpoint) const
{
    const auto last = m_memory.last(m_trust);
    const auto& told = checkpoint.checkpoint;
    if (last && told.size >= last->size && !ProvenLog(m_source, told).extends(*last))
        refuseLog(Code::LogForked, told, *last);
    if (last && told.size < last->size) {
        // Somebody else's entries came between, so the registry must have a newer one that holds both.
        const auto newest = transparency::openCheckpoint(m_source.checkpoint(), m_trust.log, {}).checkpoint;
        if (newest.size < last->size)
            refuseLog(Code::LogWentBack, newest, *last);
        const ProvenLog log(m_source, newest);
        if (!log.extends(*last) || !log.extends(told))
            refuseLog(Code::LogForked, told, *last);
    }
    m_memory.keep(m_trust, checkpoint);
}

transparency::TrustedCheckpoint RemoteRegistry::head() const
{
    auto out = transparency::openCheckpoint(m_source.checkpoint(), m_trust.log, m_trust.policy);
    demandConsistent(out);
    return out;
}

std::uint64_t RemoteRegistry::nextSequence(const KeyId& signer) const
{
    const transparency::Checkpoint now = head().checkpoint;
    const ProvenLog log(m_source, now);
    const std::uint64_t size = now.size;
    for (std::uint64_t place = (size + transparency::tileWidth - 1) / transparency::tileWidth; place-- > 0;) {
        const auto id = *transparency::bundleAt(place, size);
        const auto bundle = m_source.tile(id);
        if (!bundle)
            throw Error(Code::RegistryDamaged, m_files->client().urlOf(transparency::tilePath(id)) + " is missing");
        const auto entries =
            m_files->parsed(transparency::tilePath(id), [&] { return transparency::parseBundle(*bundle, id.width); });
        for (std::size_t i = entries.size(); i-- > 0;)
            if (const auto sequence = sequenceOf(entries[i], signer)) {
                log.entry(place * transparency::tileWidth + i); // throws where it is not under the checkpoint
                return *sequence + 1;
            }
    }
    return 1;
}

} // namespace keyline::registry
