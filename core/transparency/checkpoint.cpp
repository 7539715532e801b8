#include "transparency/checkpoint.h"

#include "base/error.h"
#include "base/text.h"
#include "transparency/decimal.h"

namespace keyline::transparency {

namespace {

constexpr std::size_t mostExtensions = 100;

[[noreturn]] void refuse(const char* what)
{
    throw Error(Code::Malformed, std::string("checkpoint: ") + what);
}

/// The next line, without its newline.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == text.npos || end == 0)
        refuse("an empty or missing line");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

/// A trust file beside the wrong registry is likelier than a forgery: that is said by name.
std::string notSignedBy(const Note& note, const NoteKey& logKey)
{
    const std::string origin = note.text.substr(0, note.text.find('\n'));
    if (origin == logKey.name())
        return "not signed by " + harmless(logKey.name());
    return "of the log " + harmless(origin) + "; the trust file is for " + harmless(logKey.name());
}

} // namespace

Checkpoint Checkpoint::parse(std::string_view text)
{
    Checkpoint out;
    out.origin = takeLine(text);
    const auto size = parseDecimal(takeLine(text));
    if (!size || *size > largestSize)
        refuse("the size is no decimal, or too large");
    out.size = *size;
    const auto bytes = fromBase64(takeLine(text));
    const auto root = bytes ? toArray<32>(*bytes) : std::nullopt;
    if (!root)
        refuse("the root is not 32 bytes in base64");
    out.root = *root;
    while (!text.empty()) {
        if (out.extensions.size() == mostExtensions)
            refuse("too many extension lines");
        out.extensions.emplace_back(takeLine(text));
    }
    return out;
}

std::string Checkpoint::format() const
{
    std::string out = origin + "\n" + std::to_string(size) + "\n" + toBase64(root) + "\n";
    for (const std::string& extension : extensions)
        out += extension + "\n";
    return out;
}

std::string signCheckpoint(const Checkpoint& checkpoint, const crypto::Ed25519Signer& logKey)
{
    Note note{checkpoint.format(), {}};
    note.signatures.push_back(signNote(note.text, checkpoint.origin, logKey));
    return note.format();
}

TrustedCheckpoint openCheckpoint(std::string_view note, const NoteKey& logKey, const Policy& policy)
{
    const Note parsed = Note::parse(note);
    if (verifyNote(parsed, std::span(&logKey, 1)).empty())
        throw Error(Code::CheckpointNotValid, notSignedBy(parsed, logKey));
    TrustedCheckpoint out{Checkpoint::parse(parsed.text), std::string(note), std::nullopt};
    if (out.checkpoint.origin != logKey.name())
        throw Error(Code::CheckpointNotValid, "of another log: " + harmless(out.checkpoint.origin));
    if (out.checkpoint.size == 0 && out.checkpoint.root != emptyRoot())
        throw Error(Code::CheckpointNotValid, "an empty log with a root");
    if (policy.asksForWitnesses()) {
        const auto cosignatures = verifyNote(parsed, policy.witnesses());
        out.witnessed = policy.satisfiedSince(cosignatures);
        if (!out.witnessed)
            throw Error(Code::WitnessesMissing,
                        std::to_string(cosignatures.size()) + " of " + std::to_string(policy.witnesses().size()));
    }
    return out;
}

} // namespace keyline::transparency
