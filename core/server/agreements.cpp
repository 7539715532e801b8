#include "server/agreements.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/hash.h"

#include <algorithm>
#include <cctype>

namespace keyline::server {

namespace {

constexpr std::string_view scheme = "Bearer ";
constexpr std::size_t largestFile = 1u << 20;
constexpr std::size_t longestName = 64;

/// What follows the scheme, whose case does not matter (RFC 9110 §11.1).
std::string_view tokenOf(std::string_view authorization)
{
    if (authorization.size() < scheme.size() ||
        !std::equal(scheme.begin(), scheme.end(), authorization.begin(), [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
        }))
        return {};
    return authorization.substr(scheme.size());
}

bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= longestName &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

bool Agreements::holds(std::string_view authorization) const
{
    const std::string_view token = tokenOf(authorization);
    if (!registry::isToken(token))
        return false;
    const Digest shown = crypto::sha256(asBytes(token));
    const auto known = read();
    return std::any_of(known.begin(), known.end(), [&](const auto& one) { return one.second == shown; });
}

void Agreements::add(const std::string& name, const registry::Agreement& agreement) const
{
    if (!isName(name))
        throw Error(Code::Usage, "a name is up to 64 visible ASCII characters");
    auto known = read();
    if (!known.emplace(name, crypto::sha256(asBytes(agreement.token))).second)
        throw Error(Code::Usage, name + " has an agreement already; end that one first");
    write(known);
}

void Agreements::end(const std::string& name) const
{
    auto known = read();
    if (known.erase(name) == 0)
        throw Error(Code::Usage, "no agreement has the name " + name);
    write(known);
}

std::map<std::string, Digest> Agreements::read() const
{
    std::map<std::string, Digest> out;
    if (!isThere(m_file))
        return out;
    const Bytes content = readFile(m_file, largestFile);
    std::string_view text = asText(content);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t space = std::min(line.find(' '), line.size());
        const auto digest = toArray<32>(fromHex(line.substr(std::min(space + 1, line.size()))).value_or(Bytes()));
        if (!digest || !isName(line.substr(0, space)))
            throw Error(Code::RegistryDamaged, m_file.string() + ": expected lines of a name and 64 hex digits");
        out.emplace(line.substr(0, space), *digest);
    }
    return out;
}

void Agreements::write(const std::map<std::string, Digest>& agreements) const
{
    std::string text;
    for (const auto& [name, digest] : agreements)
        text += name + " " + toHex(digest) + "\n";
    writeFileAtomically(m_file, asBytes(text), 0600);
}

} // namespace keyline::server
