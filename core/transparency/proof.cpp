#include "transparency/proof.h"

#include "base/error.h"
#include "transparency/decimal.h"

namespace keyline::transparency {

namespace {

constexpr std::string_view firstLine = "c2sp.org/tlog-proof@v1";
constexpr std::size_t largestReceipt = 512 * 1024;
constexpr std::size_t mostHashes = 62; // the longest proof of a log of largestSize

[[noreturn]] void refuse(const char* what)
{
    throw Error(Code::Malformed, std::string("receipt: ") + what);
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == text.npos)
        refuse("it is cut off");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

Hash parseHash(std::string_view line)
{
    const auto bytes = fromBase64(line);
    const auto hash = bytes ? toArray<32>(*bytes) : std::nullopt;
    if (!hash)
        refuse("a hash is not 32 bytes in base64");
    return *hash;
}

} // namespace

Receipt Receipt::parse(std::string_view text)
{
    if (text.size() > largestReceipt)
        refuse("too long");
    if (takeLine(text) != firstLine)
        refuse("its first line is another");
    Receipt out;
    std::string_view line = takeLine(text);
    if (line.starts_with("extra ")) {
        out.extra = fromBase64(line.substr(6));
        if (!out.extra)
            refuse("the extra data is no base64");
        line = takeLine(text);
    }
    const auto index = line.starts_with("index ") ? parseDecimal(line.substr(6)) : std::nullopt;
    if (!index || *index >= largestSize)
        refuse("no index");
    out.index = *index;
    for (line = takeLine(text); !line.empty(); line = takeLine(text)) {
        if (out.hashes.size() == mostHashes)
            refuse("too many hashes");
        out.hashes.push_back(parseHash(line));
    }
    if (text.empty())
        refuse("no checkpoint");
    out.checkpoint = text;
    return out;
}

std::string Receipt::format() const
{
    std::string out(firstLine);
    out += "\n";
    if (extra)
        out += "extra " + toBase64(*extra) + "\n";
    out += "index " + std::to_string(index) + "\n";
    for (const Hash& hash : hashes)
        out += toBase64(hash) + "\n";
    return out + "\n" + checkpoint;
}

TrustedCheckpoint verifyReceipt(const Receipt& receipt, const Hash& leaf, const NoteKey& logKey, const Policy& policy)
{
    TrustedCheckpoint trusted = openCheckpoint(receipt.checkpoint, logKey, policy);
    if (!verifyInclusion(receipt.index, trusted.checkpoint.size, leaf, receipt.hashes, trusted.checkpoint.root))
        throw Error(Code::ReceiptNotValid,
                    "index " + std::to_string(receipt.index) + " of " + std::to_string(trusted.checkpoint.size));
    return trusted;
}

} // namespace keyline::transparency
