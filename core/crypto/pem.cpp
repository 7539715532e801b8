#include "crypto/pem.h"

#include "base/error.h"

#include <cctype>

namespace keyline::crypto {

namespace {

constexpr std::size_t lineLength = 64;

/// What stands before the 32 bytes of a key (RFC 8410, sections 4 and 7).
constexpr std::uint8_t spkiHead[]{0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00};
constexpr std::uint8_t pkcs8Head[]{0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06,
                                   0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20};

std::string boundary(std::string_view verb, std::string_view label)
{
    return "-----" + std::string(verb) + " " + std::string(label) + "-----";
}

} // namespace

std::string toPem(std::string_view label, ByteView der)
{
    const std::string base64 = toBase64(der);
    std::string out = boundary("BEGIN", label) + '\n';
    for (std::size_t at = 0; at < base64.size(); at += lineLength)
        out.append(base64, at, lineLength) += '\n';
    return out + boundary("END", label) + '\n';
}

Bytes fromPem(std::string_view label, std::string_view text)
{
    const std::string begin = boundary("BEGIN", label), end = boundary("END", label);
    const auto from = text.find(begin);
    const auto to = from == text.npos ? text.npos : text.find(end, from);
    if (to == text.npos)
        throw Error(Code::KeyMalformed, "no PEM block " + std::string(label));
    std::string base64;
    for (const char c : text.substr(from + begin.size(), to - from - begin.size()))
        if (!std::isspace(static_cast<unsigned char>(c)))
            base64 += c;
    auto der = fromBase64(base64);
    if (!der)
        throw Error(Code::KeyMalformed, "the PEM block " + std::string(label) + " is not base64");
    return std::move(*der);
}

std::string toPem(const PublicKey& key)
{
    return toPem("PUBLIC KEY", key.spki());
}

PublicKey publicKeyFromPem(std::string_view text)
{
    if (text.find("-----BEGIN") == text.npos)
        return PublicKey::fromSpki(asBytes(text));
    return PublicKey::fromSpki(fromPem("PUBLIC KEY", text));
}

std::string toPem(const Ed25519PublicKey& key)
{
    return toPem("PUBLIC KEY", concat({spkiHead, key.bytes}));
}

Ed25519PublicKey ed25519FromPem(std::string_view text)
{
    const Bytes der = fromPem("PUBLIC KEY", text);
    const std::size_t head = sizeof(spkiHead);
    if (der.size() != head + 32 || !sameBytes(ByteView(der).first(head), spkiHead))
        throw Error(Code::KeyMalformed, "no Ed25519 public key");
    return {*toArray<32>(ByteView(der).subspan(head))};
}

Secret ed25519SeedFromPem(const Secret& text)
{
    // Its 48 bytes are one line, so nothing is copied on the way but the bytes themselves.
    const std::string begin = boundary("BEGIN", "PRIVATE KEY") + '\n';
    const std::string_view all = asText(text.view());
    const auto from = all.find(begin);
    auto der = fromBase64(from == all.npos ? std::string_view() : all.substr(from + begin.size(), lineLength));
    const std::size_t head = sizeof(pkcs8Head);
    const bool right = der && der->size() == head + 32 && sameBytes(ByteView(*der).first(head), pkcs8Head);
    Secret seed = Secret::copyOf(right ? ByteView(*der).subspan(head) : ByteView());
    if (der)
        wipe(*der);
    if (!right)
        throw Error(Code::KeyMalformed, "no Ed25519 private key without a passphrase of its own");
    return seed;
}

} // namespace keyline::crypto
