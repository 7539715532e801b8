#include "crypto/pem.h"

#include "base/error.h"

#include <cctype>

namespace keyline::crypto {

namespace {

constexpr std::size_t lineLength = 64;

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

} // namespace keyline::crypto
