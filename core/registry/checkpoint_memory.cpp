#include "registry/checkpoint_memory.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/hash.h"

namespace keyline::registry {

namespace fs = std::filesystem;

namespace {

/// Many devices at once, and programs beside this one, remember the same log; each holds the lock for one small file.
FileLock waitForLock(const fs::path& file)
{
    auto lock = FileLock::lockWithin(file, std::chrono::seconds(10));
    if (!lock)
        throw Error(Code::FileUnwritable, file.string() + ": another program holds it");
    return std::move(*lock);
}

} // namespace

std::filesystem::path CheckpointMemory::fileOf(const TrustFile& trust) const
{
    const Digest digest = crypto::sha256(asBytes(trust.log.vkey()));
    return m_folder / ("checkpoint-" + toHex(ByteView(digest).first(8)));
}

std::optional<transparency::Checkpoint> CheckpointMemory::last(const TrustFile& trust) const
{
    const fs::path file = fileOf(trust);
    if (!isThere(file))
        return std::nullopt;
    const Bytes note = readFile(file, 1 << 20);
    try {
        // The policy may have changed since; that the log signed it does not.
        return transparency::openCheckpoint(asText(note), trust.log, {}).checkpoint;
    } catch (const Error& error) {
        throw Error(Code::CheckpointNotValid, file.string() + ": " + error.context());
    }
}

void CheckpointMemory::keep(const TrustFile& trust, const transparency::TrustedCheckpoint& checkpoint) const
{
    const auto known = [&] {
        const auto kept = last(trust);
        return kept && kept->size >= checkpoint.checkpoint.size;
    };
    if (known())
        return;
    makeFolder(m_folder);
    // Looked at again under the lock: what another has kept meanwhile may be newer than this.
    const FileLock lock = waitForLock(m_folder / "lock");
    if (known())
        return;
    writeFileAtomically(fileOf(trust), asBytes(checkpoint.note));
}

} // namespace keyline::registry
