#include "registry/embedded_registry.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "registry/schema.h"
#include "registry/sequencer.h"
#include "registry/stored_source.h"
#include "transparency/checkpoint.h"

#include <cerrno>
#include <cstdio>

namespace keyline::registry {

namespace {

FileLock lockFolder(const std::filesystem::path& folder)
{
    auto lock = FileLock::tryLock(folder / "registry.lock");
    if (!lock)
        throw Error(Code::RegistryBusy, folder.string());
    return std::move(*lock);
}

void writeMeta(sql::Connection& connection, std::string_view name, ByteView value)
{
    connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", name, value);
}

std::string vkeyOf(const RegistryTerms& terms, const crypto::Ed25519Signer& logKey)
{
    return transparency::NoteKey(terms.origin, transparency::NoteKeyType::Ed25519, logKey.publicKey()).vkey();
}

void writeBeginning(sql::Connection& connection, const RegistryTerms& terms, const crypto::Ed25519Signer& logKey)
{
    if (connection.query("SELECT 1 FROM meta").step())
        throw Error(Code::FileExists, connection.path().string());
    writeMeta(connection, "origin", asBytes(terms.origin));
    writeMeta(connection, "administrator", terms.administrator.bytes);
    writeMeta(connection, "log", asBytes(vkeyOf(terms, logKey)));
    for (const auto& manufacturer : terms.manufacturers)
        connection.run("INSERT INTO manufacturer (spki) VALUES (?)", manufacturer.spki());
    writeAdministrator(connection, terms.administrator);
    const transparency::Hash root = transparency::emptyRoot();
    writeHead(connection, {0, root, transparency::signCheckpoint({terms.origin, 0, root, {}}, logKey)});
}

} // namespace

struct EmbeddedRegistry::Impl
{
    FileLock lock;
    std::unique_ptr<StoredSource> source;
    std::unique_ptr<Sequencer> sequencer;

    Impl(const std::filesystem::path& folder, const crypto::Ed25519Signer& logKey) : lock(lockFolder(folder))
    {
        auto database =
            std::make_shared<sql::Database>(registryFile(folder), registryMigrations(), sql::Access::Existing);
        source = std::make_unique<StoredSource>(database);
        if (vkeyOf(source->terms(), logKey) != source->logVkey())
            throw Error(Code::RegistryOfAnotherStation,
                        registryFile(folder).string() + " is the log " + harmless(source->terms().origin));
        sequencer = std::make_unique<Sequencer>(std::move(database), source->terms(), logKey);
    }
    ~Impl()
    {
        source.reset(); // the sequencer closes the database, so it must be the last to hold it
        sequencer.reset();
    }
};

void EmbeddedRegistry::create(const std::filesystem::path& folder, const RegistryTerms& terms,
                              const crypto::Ed25519Signer& logKey, unsigned mode)
{
    if (isThere(folder) && !isEmptyFolder(folder))
        throw Error(Code::FileExists, folder.string());
    // It appears whole or not at all: killed in between, the next call begins anew.
    const std::filesystem::path unfinished = folder.string() + ".new";
    removeAll(unfinished);
    makeFolder(unfinished, mode);
    {
        const FileLock lock = lockFolder(unfinished);
        sql::Database database(registryFile(unfinished), registryMigrations());
        database.writeNow([&](sql::Connection& connection) { writeBeginning(connection, terms, logKey); });
    }
    syncFolder(unfinished);
    if (::rename(unfinished.c_str(), folder.c_str()) != 0)
        throwWriteError(errno, folder);
    syncFolder(folder.has_parent_path() ? folder.parent_path() : ".");
}

EmbeddedRegistry::EmbeddedRegistry(const std::filesystem::path& folder, const crypto::Ed25519Signer& logKey)
{
    if (!isEmbeddedRegistry(folder))
        throw Error(Code::RegistryMissing, folder.string());
    m_impl = std::make_unique<Impl>(folder, logKey);
}

EmbeddedRegistry::~EmbeddedRegistry() = default;

QFuture<std::vector<AppendResult>> EmbeddedRegistry::append(std::vector<Submission> batch)
{
    return m_impl->sequencer->append(std::move(batch));
}

QFuture<AppendResult> EmbeddedRegistry::append(Draft draft, const crypto::Ed25519Signer& signer)
{
    return m_impl->sequencer->append(std::move(draft), signer);
}

std::optional<SignerState> EmbeddedRegistry::signer(const KeyId& kid) const
{
    return m_impl->source->signer(kid);
}

bool EmbeddedRegistry::hasChip(const Digest& chipDigest) const
{
    return m_impl->source->hasChip(chipDigest);
}

bool EmbeddedRegistry::hasStatement(const Digest& chipDigest, std::uint64_t index) const
{
    return m_impl->source->hasStatement(chipDigest, index);
}

std::optional<Digest> EmbeddedRegistry::identityOwner(std::string_view urn) const
{
    return m_impl->source->identityOwner(urn);
}

std::optional<Digest> EmbeddedRegistry::deviceKeyOwner(const Digest& digest) const
{
    return m_impl->source->deviceKeyOwner(digest);
}

const RegistryTerms& EmbeddedRegistry::terms() const
{
    return m_impl->source->terms();
}

TrustFile EmbeddedRegistry::trust() const
{
    return m_impl->source->trust();
}

const std::string& EmbeddedRegistry::logVkey() const
{
    return m_impl->source->logVkey();
}

std::string EmbeddedRegistry::checkpoint() const
{
    return m_impl->source->checkpoint();
}

std::optional<ChipAnswer> EmbeddedRegistry::chip(const identity::ChipId& chip,
                                                 std::optional<std::uint64_t> revision) const
{
    return m_impl->source->chip(chip, revision);
}

IndexAnswer EmbeddedRegistry::key(const ByteArray<8>& kid) const
{
    return m_impl->source->key(kid);
}

IndexAnswer EmbeddedRegistry::log(const Digest& chipDigest) const
{
    return m_impl->source->log(chipDigest);
}

std::optional<Bytes> EmbeddedRegistry::tile(const transparency::TileId& id) const
{
    return m_impl->source->tile(id);
}

} // namespace keyline::registry
