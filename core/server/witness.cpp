#include "server/witness.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/hash.h"
#include "server/witness_body.h"

#include <algorithm>

namespace keyline::server {

namespace {

constexpr std::string_view path = "/add-checkpoint";
constexpr std::size_t largestNote = 256 * 1024;

FileLock lockFolder(const std::filesystem::path& folder)
{
    makeFolder(folder);
    auto lock = FileLock::tryLock(folder / "lock");
    if (!lock)
        throw Error(Code::RegistryBusy, folder.string() + ": another witness is at work there");
    return std::move(*lock);
}

std::string originOf(const std::string& note)
{
    return transparency::Checkpoint::parse(transparency::Note::parse(note).text).origin;
}

} // namespace

Witness::Witness(std::filesystem::path folder, const NoteSecret& secret, std::vector<transparency::NoteKey> logs,
                 const Clock& clock)
    : m_folder(std::move(folder)), m_lock(lockFolder(m_folder)), m_secret(secret), m_logs(std::move(logs)),
      m_clock(clock)
{
}

std::string witnessVkey(const NoteSecret& secret)
{
    return transparency::NoteKey(secret.name, transparency::NoteKeyType::Cosignature, secret.key.publicKey()).vkey();
}

void Witness::requireReadable() const
{
    for (const transparency::NoteKey& log : m_logs)
        newest(log);
}

std::filesystem::path Witness::fileOf(const std::string& origin) const
{
    return m_folder / toHex(crypto::sha256(asBytes(origin)));
}

std::optional<transparency::Checkpoint> Witness::newest(const transparency::NoteKey& log) const
{
    const auto file = fileOf(log.name());
    if (!isThere(file))
        return std::nullopt;
    const Bytes note = readFile(file, largestNote);
    return transparency::openCheckpoint(asText(note), log, {}).checkpoint;
}

Response Witness::addCheckpoint(std::string_view body)
{
    AddCheckpoint offer;
    std::string origin;
    try {
        offer = AddCheckpoint::parse(body);
        origin = originOf(offer.checkpoint);
    } catch (const Error& error) {
        return Response::plain(400, error.context() + "\n");
    }
    const auto log = std::find_if(m_logs.begin(), m_logs.end(), [&](const auto& key) { return key.name() == origin; });
    if (log == m_logs.end())
        return Response::plain(404, "no log that this witness knows\n");
    std::optional<transparency::TrustedCheckpoint> opened;
    try {
        opened = transparency::openCheckpoint(offer.checkpoint, *log, {});
    } catch (const Error&) {
        return Response::plain(403, "not signed by the log\n");
    }
    const std::lock_guard lock(m_mutex);
    return judge(offer.oldSize, offer.proof, *opened, *log);
}

/// In the standard's order.
Response Witness::judge(std::uint64_t oldSize, const std::vector<transparency::Hash>& proof,
                        const transparency::TrustedCheckpoint& offered, const transparency::NoteKey& log)
{
    const transparency::Checkpoint& checkpoint = offered.checkpoint;
    if (oldSize > checkpoint.size)
        return Response::plain(400, "the old size is above the new one\n");
    const auto before = newest(log);
    const std::uint64_t held = before ? before->size : 0;
    if (oldSize != held) {
        Response out = Response::plain(409, std::to_string(held) + "\n");
        out.contentType = "text/x.tlog.size";
        return out;
    }
    const transparency::Hash heldRoot = before ? before->root : transparency::emptyRoot();
    if (oldSize == checkpoint.size && checkpoint.root != heldRoot) {
        Response out = Response::plain(409, std::to_string(held) + "\n");
        out.contentType = "text/x.tlog.size";
        return out;
    }
    if (!transparency::verifyConsistency(oldSize, checkpoint.size, proof, heldRoot, checkpoint.root))
        return Response::plain(422, "the proof does not lead from the one to the other\n");
    if (!before || checkpoint.size > held)
        writeFileAtomically(fileOf(log.name()), asBytes(offered.note));
    const transparency::Note note = transparency::Note::parse(offered.note);
    const transparency::Note own{note.text,
                                 {transparency::cosignNote(note.text, m_secret.name, m_secret.key, m_clock.now())}};
    return Response::plain(200, own.format().substr(note.text.size() + 1));
}

std::optional<Response> WitnessApi::refuseEarly(const Request& request)
{
    const bool add = request.path.ends_with(path);
    if (!add && request.path != "/healthz")
        return Response::plain(404, "not found\n");
    if (request.method != (add ? "POST" : "GET") || (add && request.head)) {
        Response out = Response::plain(405, "method not allowed\n");
        out.allow = add ? "POST" : "GET, HEAD";
        return out;
    }
    return std::nullopt;
}

void WitnessApi::handle(Request request, Answer answer)
{
    try {
        if (request.method == "GET") {
            m_witness.requireReadable();
            return answer(Response::plain(200, "ok\n"));
        }
        answer(m_witness.addCheckpoint(asText(request.body)));
    } catch (const Error& error) {
        if (m_onProblem)
            m_onProblem("request failed", error.what());
        answer(Response::plain(503, "the witness cannot keep what it saw\n"));
    }
}

} // namespace keyline::server
