#include "server/log_key.h"

#include "base/error.h"
#include "base/file.h"
#include "transparency/note.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace keyline::server {

namespace {

constexpr std::string_view prefix = "PRIVATE+KEY+";
constexpr std::size_t seedSize = 32;
constexpr std::uint8_t ed25519 = 1;

std::string hexId(const std::string& name, const crypto::Ed25519PublicKey& key)
{
    std::array<char, 9> out{};
    std::snprintf(out.data(), out.size(), "%08x",
                  transparency::NoteKey(name, transparency::NoteKeyType::Ed25519, key).id());
    return out.data();
}

[[noreturn]] void refuse(const std::filesystem::path& file)
{
    throw Error(Code::KeyMalformed, file.string() + ": expected PRIVATE+KEY+name+id+key");
}

} // namespace

NoteSecret readNoteSecret(const std::filesystem::path& file)
{
    const Secret content = readSecretFile(file, 4096);
    std::string_view text = asText(content.view());
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    if (!text.starts_with(prefix))
        refuse(file);
    text.remove_prefix(prefix.size());
    const std::size_t nameEnd = text.find('+');
    const std::size_t idEnd = nameEnd == text.npos ? text.npos : text.find('+', nameEnd + 1);
    if (idEnd == text.npos)
        refuse(file);
    const std::string name(text.substr(0, nameEnd));
    auto decoded = fromBase64(text.substr(idEnd + 1));
    if (!decoded || decoded->size() != seedSize + 1 || decoded->front() != ed25519 || !transparency::isKeyName(name)) {
        if (decoded)
            wipe(*decoded);
        refuse(file);
    }
    NoteSecret out{name, crypto::Ed25519Key(Secret::copyOf(ByteView(*decoded).subspan(1)))};
    wipe(*decoded);
    if (text.substr(nameEnd + 1, idEnd - nameEnd - 1) != hexId(name, out.key.publicKey()))
        refuse(file);
    return out;
}

void writeNoteSecret(const std::filesystem::path& file, const std::string& name, const crypto::Ed25519Key& key)
{
    if (isThere(file))
        throw Error(Code::FileExists, file.string());
    Secret typed(seedSize + 1);
    typed.mutableView()[0] = ed25519;
    std::copy_n(key.seed().view().begin(), seedSize, typed.mutableView().begin() + 1);
    std::string base64 = toBase64(typed.view());
    std::string text = std::string(prefix) + name + "+" + hexId(name, key.publicKey()) + "+" + base64 + "\n";
    writeFileAtomically(file, asBytes(text), 0600);
    wipe({reinterpret_cast<std::uint8_t*>(base64.data()), base64.size()});
    wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
}

} // namespace keyline::server
