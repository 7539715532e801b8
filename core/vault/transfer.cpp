#include "vault/transfer.h"

#include "base/cbor.h"
#include "base/file.h"
#include "crypto/passphrase.h"
#include "identity/identity_certificate.h"

namespace keyline::vault {

namespace {

constexpr std::string_view purposeOfExport = "keyline vault export v1";
constexpr std::size_t shortestPassphrase = 8;
constexpr std::uint64_t version32 = 0xFFFFFFFF;

SharedKeys decode(ByteView encoded)
{
    cbor::Reader in(encoded);
    SharedKeys out;
    in.readMap(6);
    in.key(1);
    if (in.readUnsigned() != 1)
        in.refuse("another version");
    in.key(2);
    out.manufacturer.name = in.readText();
    in.key(3);
    if (!in.tryNull())
        out.manufacturer.pen = static_cast<std::uint32_t>(in.readUnsigned());
    in.key(4);
    out.certificate = toBytes(in.readBytes());
    in.key(5);
    out.manufacturerKey = Secret::copyOf(in.readBytes());
    in.key(6);
    for (auto left = in.readMap(); left > 0; --left) {
        const auto version = in.readUnsigned();
        if (version == 0 || version > version32)
            in.refuse("a master key's version");
        out.masterKeys.emplace(static_cast<std::uint32_t>(version), Secret::copyOf(in.readBytes()));
    }
    if (out.masterKeys.empty())
        in.refuse("no master key");
    return out;
}

} // namespace

Secret encodeSharedKeys(const SharedKeys& keys)
{
    cbor::Writer out;
    out.map(6).integer(1).integer(1).integer(2).text(keys.manufacturer.name).integer(3);
    if (keys.manufacturer.pen)
        out.unsignedInteger(*keys.manufacturer.pen);
    else
        out.null();
    out.integer(4).bytes(keys.certificate).integer(5).bytes(keys.manufacturerKey.view());
    out.integer(6).map(keys.masterKeys.size());
    for (const auto& [version, key] : keys.masterKeys)
        out.unsignedInteger(version).bytes(key.view());
    return out.takeSecret();
}

SharedKeys decodeSharedKeys(ByteView encoded, const std::string& context)
{
    try {
        return decode(encoded);
    } catch (const Error&) {
        // Not what the reader says: it may quote what it read.
        throw Error(Code::ExportDamaged, context);
    }
}

void exportKeys(const Vault& vault, const std::filesystem::path& file, const Secret& passphrase)
{
    if (passphrase.size() < shortestPassphrase)
        throw Error(Code::PassphraseTooShort);
    if (vault.opensWith(passphrase))
        throw Error(Code::PassphraseShared, file.string());
    const Secret plain = encodeSharedKeys(vault.sharedKeys());
    writeFileAtomically(file, crypto::sealExport(passphrase, asBytes(purposeOfExport), plain.view(), vault.random()),
                        0600);
}

SharedKeys importKeys(const std::filesystem::path& file, const Secret& passphrase)
{
    const Bytes sealed = readFile(file, 1u << 20);
    const Secret plain = crypto::openExport(passphrase, asBytes(purposeOfExport), sealed, file.string());
    return decodeSharedKeys(plain.view(), file.string());
}

} // namespace keyline::vault
