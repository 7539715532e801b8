#include "server/home.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/pem.h"
#include "http/url.h"

#include <cstdlib>
#include <set>

namespace keyline::server {

namespace {

constexpr std::size_t largestKeyFile = 64 * 1024;
/// SubjectPublicKeyInfo of an Ed25519 key up to the 32 bytes (RFC 8410 §4).
constexpr ByteArray<12> ed25519Prefix{0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

crypto::Ed25519PublicKey ed25519Of(std::string_view text)
{
    if (text.find("-----BEGIN") == text.npos) {
        const auto raw = toArray<32>(fromBase64(trimmed(text)).value_or(Bytes()));
        if (!raw)
            throw Error(Code::KeyMalformed, "neither PEM nor base64 of 32 bytes");
        return {*raw};
    }
    const Bytes der = crypto::fromPem("PUBLIC KEY", text);
    const auto key = der.size() == 44 ? toArray<32>(ByteView(der).subspan(ed25519Prefix.size())) : std::nullopt;
    if (!key || !sameBytes(ByteView(der).first(ed25519Prefix.size()), ed25519Prefix))
        throw Error(Code::KeyMalformed, "not the public half of an Ed25519 key");
    return {*key};
}

template <typename F>
auto naming(const std::filesystem::path& file, Code code, F read)
{
    const Bytes content = readFile(file, largestKeyFile);
    try {
        return read(asText(content));
    } catch (const Error& error) {
        throw Error(code, file.string() + ": " + error.context());
    }
}

} // namespace

std::filesystem::path ServerHome::logKey() const
{
    if (const char* credentials = std::getenv("CREDENTIALS_DIRECTORY"))
        if (const auto file = std::filesystem::path(credentials) / "keyline-log-key"; isThere(file))
            return file;
    return m_folder / "private" / "log-key";
}

crypto::Ed25519PublicKey readAdministrator(const std::filesystem::path& file)
{
    return naming(file, Code::KeyMalformed, ed25519Of);
}

crypto::PublicKey readManufacturer(const std::filesystem::path& file)
{
    return naming(file, Code::KeyMalformed, [](std::string_view text) {
        const auto key = crypto::publicKeyFromPem(text);
        if (key.kind() != crypto::KeyKind::P256)
            throw Error(Code::KeyMalformed, "a manufacturer's key is P-256");
        return key;
    });
}

transparency::Policy readPolicy(const std::filesystem::path& file)
{
    return naming(file, Code::Usage, [](std::string_view text) { return transparency::Policy::parse(text); });
}

void requireWithinReach(const transparency::Policy& policy)
{
    std::set<std::size_t> reached;
    for (std::size_t i = 0; i < policy.witnessUrls().size(); ++i)
        if (http::isUrl(policy.witnessUrls()[i]))
            reached.insert(i);
    if (policy.asksForWitnesses() && !policy.satisfiedBy(reached))
        throw Error(Code::Usage,
                    "the policy's quorum cannot be met: its witnesses need a URL each, http:// or https://, "
                    "where they are asked");
}

registry::TrustFile setUpServer(const ServerHome& home, const ServerSetup& setup, Random& random)
{
    if (!transparency::isKeyName(setup.origin) || setup.origin.find("://") != setup.origin.npos)
        throw Error(Code::Usage, "an origin is a name without spaces and +, a URL without its scheme");
    requireWithinReach(setup.policy);
    if (isThere(home.trustFile()))
        throw Error(Code::FileExists, home.trustFile().string());
    makeFolder(home.folder());
    makeFolder(home.folder() / "private", 0700);
    makeFolder(home.folder() / "public");
    if (!isThere(home.logKey()))
        writeNoteSecret(home.logKey(), setup.origin, crypto::Ed25519Key::generate(random));
    const NoteSecret log = readNoteSecret(home.logKey());
    if (log.name != setup.origin)
        throw Error(Code::FileExists, home.logKey().string() + " is the key of " + log.name);
    return {setup.manufacturers,
            transparency::NoteKey(setup.origin, transparency::NoteKeyType::Ed25519, log.key.publicKey()),
            setup.administrator, setup.places, setup.policy};
}

registry::RegistryTerms termsOf(const registry::TrustFile& trust)
{
    return {trust.origin(), trust.administrator, trust.manufacturers};
}

} // namespace keyline::server
