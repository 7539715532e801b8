#include "transparency/note.h"

#include "base/error.h"
#include "base/text.h"
#include "crypto/hash.h"

#include <algorithm>

namespace keyline::transparency {

namespace {

constexpr std::size_t largestNote = 256 * 1024;
constexpr std::size_t mostSignatures = 100;
constexpr std::string_view dash = "\xE2\x80\x94 "; // U+2014 and a space

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::Malformed, what);
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20;
}

/// The UTF-8 forms of White_Space beyond ASCII: U+0085, U+00A0, U+1680, U+2000…U+200A, U+2028, U+2029, U+202F, U+205F,
/// U+3000.
bool hasUnicodeSpace(std::string_view text)
{
    static constexpr std::string_view spaces[] = {"\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\xA8",
                                                  "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
    for (const std::string_view space : spaces)
        if (text.find(space) != text.npos)
            return true;
    for (std::size_t at = text.find("\xE2\x80"); at != text.npos; at = text.find("\xE2\x80", at + 1))
        if (at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) >= 0x80 &&
            static_cast<unsigned char>(text[at + 2]) <= 0x8A)
            return true;
    return false;
}

std::uint32_t bigEndian32(ByteView bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

ByteArray<4> bigEndian(std::uint32_t value)
{
    return {static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
            static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

std::uint32_t keyId(std::string_view name, NoteKeyType type, const crypto::Ed25519PublicKey& key)
{
    const std::uint8_t middle[] = {'\n', static_cast<std::uint8_t>(type)};
    return bigEndian32(crypto::sha256({asBytes(name), middle, key.bytes}));
}

void checkText(std::string_view text)
{
    if (text.size() > largestNote)
        refuse("note: too long");
    if (!isUtf8(text) || std::any_of(text.begin(), text.end(), [](char c) { return isControl(c) && c != '\n'; }))
        refuse("note: a control character, or no UTF-8");
}

NoteSignature parseSignature(std::string_view line)
{
    if (!line.starts_with(dash))
        refuse("note: a signature line without its dash");
    line.remove_prefix(dash.size());
    const std::size_t space = line.find(' ');
    if (space == line.npos || !isKeyName(line.substr(0, space)))
        refuse("note: a signature line without a key name");
    const auto bytes = fromBase64(line.substr(space + 1));
    if (!bytes || bytes->size() < 5)
        refuse("note: a signature that is no base64 or too short");
    return {std::string(line.substr(0, space)), bigEndian32(*bytes), Bytes(bytes->begin() + 4, bytes->end())};
}

/// What a witness signs (tlog-cosignature, "Ed25519 signed message").
std::string cosignedMessage(std::string_view text, std::uint64_t time)
{
    return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(text);
}

/// The time of a cosignature; nothing if it has none that is allowed.
std::optional<std::uint64_t> cosignatureTime(ByteView signature)
{
    if (signature.size() != 8 + 64 || (signature[0] & 0x80) != 0)
        return std::nullopt;
    return std::uint64_t{bigEndian32(signature)} << 32 | bigEndian32(signature.subspan(4));
}

/// Nothing for a bad signature.
std::optional<VerifiedSignature> verifyOne(const std::string& text, const NoteSignature& signature, const NoteKey& key)
{
    if (key.type() == NoteKeyType::Ed25519) {
        if (!crypto::verifyEd25519(key.key(), asBytes(text), signature.signature))
            return std::nullopt;
        return VerifiedSignature{};
    }
    const auto time = cosignatureTime(signature.signature);
    if (!time)
        return std::nullopt;
    const std::string message = cosignedMessage(text, *time);
    if (!crypto::verifyEd25519(key.key(), asBytes(message), ByteView(signature.signature).subspan(8)))
        return std::nullopt;
    return VerifiedSignature{0, static_cast<UnixTime>(*time)};
}

} // namespace

bool isKeyName(std::string_view name)
{
    return !name.empty() && name.size() <= 255 && isUtf8(name) && !hasUnicodeSpace(name) &&
           std::none_of(name.begin(), name.end(),
                        [](char c) { return isControl(c) || c == ' ' || c == '+' || c == 0x7F; });
}

NoteKey::NoteKey(std::string name, NoteKeyType type, const crypto::Ed25519PublicKey& key)
    : m_name(std::move(name)), m_type(type), m_key(key)
{
    if (!isKeyName(m_name))
        refuse("key name: empty, too long, or with a space or plus");
    m_id = keyId(m_name, m_type, m_key);
}

NoteKey NoteKey::parse(std::string_view vkey)
{
    const std::size_t first = vkey.find('+');
    const std::size_t second = first == vkey.npos ? first : vkey.find('+', first + 1);
    if (second == vkey.npos || second - first != 9 || vkey.size() > 1024)
        refuse("verifier key: not name+id+key");
    const auto id = fromHex(vkey.substr(first + 1, 8));
    const auto bytes = fromBase64(vkey.substr(second + 1));
    if (!id || !bytes || bytes->size() != 33)
        refuse("verifier key: not name+id+key");
    if (bytes->front() != 1 && bytes->front() != 4)
        refuse("verifier key: type " + std::to_string(bytes->front()) +
               " is neither Ed25519 (1) nor a cosignature (4)");
    crypto::Ed25519PublicKey key;
    std::copy(bytes->begin() + 1, bytes->end(), key.bytes.begin());
    NoteKey out(std::string(vkey.substr(0, first)), static_cast<NoteKeyType>(bytes->front()), key);
    if (out.id() != bigEndian32(*id))
        refuse("verifier key: its ID is not of its name and key");
    return out;
}

std::string NoteKey::vkey() const
{
    const std::uint8_t type[] = {static_cast<std::uint8_t>(m_type)};
    return m_name + "+" + toHex(bigEndian(m_id)) + "+" + toBase64(concat({type, m_key.bytes}));
}

Note Note::parse(std::string_view note)
{
    checkText(note);
    const std::size_t blank = note.rfind("\n\n");
    if (blank == note.npos || !note.ends_with('\n'))
        refuse("note: no blank line before signatures");
    Note out;
    out.text = note.substr(0, blank + 1);
    std::string_view lines = note.substr(blank + 2);
    while (!lines.empty()) {
        if (out.signatures.size() == mostSignatures)
            refuse("note: too many signatures");
        const std::size_t end = lines.find('\n');
        out.signatures.push_back(parseSignature(lines.substr(0, end)));
        lines.remove_prefix(end + 1);
    }
    if (out.signatures.empty())
        refuse("note: no signature");
    return out;
}

std::string Note::format() const
{
    std::string out = text + "\n";
    for (const NoteSignature& signature : signatures)
        out.append(dash)
            .append(signature.name)
            .append(" ")
            .append(toBase64(concat({bigEndian(signature.id), signature.signature})))
            .append("\n");
    return out;
}

std::vector<VerifiedSignature> verifyNote(const Note& note, std::span<const NoteKey> keys)
{
    std::vector<VerifiedSignature> good;
    for (const NoteSignature& signature : note.signatures) {
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const NoteKey& candidate) {
            return candidate.name() == signature.name && candidate.id() == signature.id;
        });
        if (key == keys.end())
            continue;
        auto verified = verifyOne(note.text, signature, *key);
        if (!verified)
            throw Error(Code::CheckpointNotValid, "signature of " + harmless(key->name()));
        verified->key = static_cast<std::size_t>(key - keys.begin());
        const bool seen =
            std::any_of(good.begin(), good.end(), [&](const auto& one) { return one.key == verified->key; });
        if (!seen)
            good.push_back(*verified);
    }
    return good;
}

NoteSignature signNote(std::string_view text, const std::string& name, const crypto::Ed25519Signer& signer)
{
    checkText(text);
    if (!text.ends_with('\n'))
        refuse("note: a text without its newline");
    const NoteKey key(name, NoteKeyType::Ed25519, signer.publicKey());
    const auto signature = signer.sign(asBytes(text));
    return {name, key.id(), toBytes(signature)};
}

NoteSignature cosignNote(std::string_view text, const std::string& name, const crypto::Ed25519Signer& signer,
                         UnixTime time)
{
    checkText(text);
    if (!text.ends_with('\n') || time < 0)
        refuse("note: a text without its newline, or a time before 1970");
    const NoteKey key(name, NoteKeyType::Cosignature, signer.publicKey());
    const auto seconds = static_cast<std::uint64_t>(time);
    const auto signature = signer.sign(asBytes(cosignedMessage(text, seconds)));
    const auto high = bigEndian(static_cast<std::uint32_t>(seconds >> 32));
    const auto low = bigEndian(static_cast<std::uint32_t>(seconds & 0xFFFFFFFF));
    return {name, key.id(), concat({high, low, signature})};
}

} // namespace keyline::transparency
