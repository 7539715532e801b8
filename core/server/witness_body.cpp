#include "server/witness_body.h"

#include "base/error.h"
#include "transparency/decimal.h"

namespace keyline::server {

namespace {

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::Malformed, what);
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == text.npos)
        refuse("a line without its end");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string AddCheckpoint::format() const
{
    std::string out = "old " + std::to_string(oldSize) + "\n";
    for (const transparency::Hash& hash : proof)
        out += toBase64(hash) + "\n";
    return out + "\n" + checkpoint;
}

AddCheckpoint AddCheckpoint::parse(std::string_view text)
{
    constexpr std::string_view old = "old ";
    AddCheckpoint out;
    const std::string_view first = takeLine(text);
    const auto size = first.starts_with(old) ? transparency::parseDecimal(first.substr(old.size())) : std::nullopt;
    if (!size)
        refuse("expected: old SIZE");
    out.oldSize = *size;
    for (std::string_view line = takeLine(text); !line.empty(); line = takeLine(text)) {
        const auto hash = toArray<32>(fromBase64(line).value_or(Bytes()));
        if (!hash || out.proof.size() == mostProofHashes)
            refuse("no proof");
        out.proof.push_back(*hash);
    }
    out.checkpoint = text;
    return out;
}

} // namespace keyline::server
