#include "crypto/passphrase.h"

#include "base/cbor.h"
#include "crypto/aead.h"
#include "crypto/botan_bridge.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"

#include <botan/pwdhash.h>

namespace keyline::crypto {

namespace {

constexpr std::uint8_t boxVersion = 1;
constexpr std::size_t boxSaltSize = 24;
constexpr std::string_view boxInfo = "keyline box v1";
constexpr std::uint64_t lockVersion = 1;
constexpr std::string_view lockAad = "keyline lock v1";
constexpr std::string_view exportName = "keyline export v1";
constexpr std::size_t keySize = 32;

// What a file may ask of us before it is known to be ours: 1 GiB and a handful of seconds.
constexpr std::uint64_t mostMemoryKib = 1u << 20;
constexpr std::uint64_t mostPasses = 32;
constexpr std::uint64_t leastMemoryKib = 8; // RFC 9106 §3.1, for one lane

struct BoxKey
{
    explicit BoxKey(const Secret& key, ByteView salt)
        : bytes(hkdfSha256(key.view(), salt, asBytes(boxInfo), keySize + aesGcmIvSize))
    {
    }
    ByteView key() const { return bytes.view().first(keySize); }
    ByteView iv() const { return bytes.view().last(aesGcmIvSize); }

    Secret bytes;
};

/// Nothing where the box does not open under this key.
std::optional<Secret> tryOpenBox(const Secret& key, ByteView aad, ByteView box)
{
    if (box.size() < boxOverhead || box.front() != boxVersion)
        return std::nullopt;
    const BoxKey boxKey(key, box.subspan(1, boxSaltSize));
    return openAesGcm(boxKey.key(), boxKey.iv(), aad, box.subspan(1 + boxSaltSize));
}

struct Lock
{
    ByteView salt;
    PassphraseCost cost;
    ByteView box;
};

/// The five fields that the check is over.
Bytes encodeUnchecked(const Lock& lock)
{
    return cbor::Writer()
        .array(5)
        .unsignedInteger(lockVersion)
        .bytes(lock.salt)
        .unsignedInteger(lock.cost.memoryKib)
        .unsignedInteger(lock.cost.passes)
        .bytes(lock.box)
        .take();
}

std::uint32_t readBounded(cbor::Reader& in, std::uint64_t least, std::uint64_t most)
{
    const std::uint64_t value = in.readUnsigned();
    if (value < least || value > most)
        in.refuse("a cost out of range");
    return static_cast<std::uint32_t>(value);
}

Lock readLock(ByteView encoded)
{
    cbor::Reader in(encoded);
    in.readArray(6);
    if (in.readUnsigned() != lockVersion)
        in.refuse("another version");
    Lock lock;
    lock.salt = in.readBytes();
    lock.cost.memoryKib = readBounded(in, leastMemoryKib, mostMemoryKib);
    lock.cost.passes = readBounded(in, 1, mostPasses);
    lock.box = in.readBytes();
    if (in.readArrayOf<32>() != sha256(encodeUnchecked(lock)))
        in.refuse("its check does not match");
    return lock;
}

/// What is no CBOR, or another form, becomes the caller's code.
template <typename Work>
auto orDamaged(Code damaged, const std::string& context, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const Error& fault) {
        if (fault.code() == Code::Malformed)
            throw Error(damaged, context + ": " + fault.context());
        throw;
    }
}

Bytes encodeUncheckedExport(ByteView lock, ByteView box)
{
    return cbor::Writer().array(3).text(exportName).bytes(lock).bytes(box).take();
}

} // namespace

Secret argon2id(const Secret& passphrase, ByteView salt, PassphraseCost cost, std::size_t size)
{
    return bridge::guarded([&] {
        const auto hash =
            Botan::PasswordHashFamily::create_or_throw("Argon2id")->from_params(cost.memoryKib, cost.passes, 1);
        Secret out(size);
        hash->derive_key(out.mutableView().data(), size, reinterpret_cast<const char*>(passphrase.view().data()),
                         passphrase.size(), salt.data(), salt.size());
        return out;
    });
}

Bytes sealBox(const Secret& key, ByteView aad, ByteView plaintext, Random& random)
{
    const auto salt = random.array<boxSaltSize>();
    const BoxKey boxKey(key, salt);
    return concat({ByteArray<1>{boxVersion}, salt, sealAesGcm(boxKey.key(), boxKey.iv(), aad, plaintext)});
}

Secret openBox(const Secret& key, ByteView aad, ByteView box, Code damaged, const std::string& context)
{
    auto opened = tryOpenBox(key, aad, box);
    if (!opened)
        throw Error(damaged, context);
    return std::move(*opened);
}

Bytes makeLock(const Secret& passphrase, const Secret& key, Random& random, PassphraseCost cost)
{
    const auto salt = random.array<16>();
    const Bytes box = sealBox(argon2id(passphrase, salt, cost), asBytes(lockAad), key.view(), random);
    const Bytes unchecked = encodeUnchecked({salt, cost, box});
    cbor::Writer out;
    out.array(6).raw(ByteView(unchecked).subspan(1)); // the five fields without their own array head
    return out.bytes(sha256(unchecked)).take();
}

Secret openLock(const Secret& passphrase, ByteView lock, Code damaged, const std::string& context)
{
    const Lock parsed = orDamaged(damaged, context, [&] { return readLock(lock); });
    auto key = tryOpenBox(argon2id(passphrase, parsed.salt, parsed.cost), asBytes(lockAad), parsed.box);
    if (!key)
        throw Error(Code::PassphraseWrong, context);
    return std::move(*key);
}

Bytes sealExport(const Secret& passphrase, ByteView purpose, ByteView plaintext, Random& random, PassphraseCost cost)
{
    const Secret key = random.secret(keySize);
    const Bytes lock = makeLock(passphrase, key, random, cost);
    const Bytes box = sealBox(key, purpose, plaintext, random);
    cbor::Writer out;
    out.array(4).text(exportName).bytes(lock).bytes(box);
    return out.bytes(sha256(encodeUncheckedExport(lock, box))).take();
}

Secret openExport(const Secret& passphrase, ByteView purpose, ByteView file, const std::string& context)
{
    ByteView lock;
    ByteView box;
    orDamaged(Code::ExportDamaged, context, [&] {
        cbor::Reader in(file);
        in.readArray(4);
        in.key(exportName);
        lock = in.readBytes();
        box = in.readBytes();
        if (in.readArrayOf<32>() != sha256(encodeUncheckedExport(lock, box)))
            in.refuse("its check does not match");
    });
    const Secret key = openLock(passphrase, lock, Code::ExportDamaged, context);
    return openBox(key, purpose, box, Code::ExportDamaged, context);
}

} // namespace keyline::crypto
