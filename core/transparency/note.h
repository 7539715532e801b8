#pragma once

#include "base/clock.h"
#include "crypto/ed25519.h"

#include <string>

namespace keyline::transparency {

/// What a note key signs with (C2SP signed-note, "Signature types"); Keyline knows these two.
enum class NoteKeyType : std::uint8_t {
    Ed25519 = 1,     ///< a log's key: signs the text
    Cosignature = 4, ///< a witness's key: signs a time and the text (C2SP tlog-cosignature, cosignature/v1)
};

/// True for a name a key may have: UTF-8 without Unicode spaces, control characters and `+`, at most 255 bytes.
bool isKeyName(std::string_view name);

/// A note's verifier key; always valid. vkey form: `name+hex(keyID)+base64(type‖key)`.
class NoteKey
{
  public:
    /// Throws Error Malformed for a bad name.
    NoteKey(std::string name, NoteKeyType type, const crypto::Ed25519PublicKey& key);
    /// Throws Error Malformed: not this form, another type, a key ID that does not belong to name and key.
    static NoteKey parse(std::string_view vkey);
    std::string vkey() const;

    const std::string& name() const { return m_name; }
    NoteKeyType type() const { return m_type; }
    std::uint32_t id() const { return m_id; }
    const crypto::Ed25519PublicKey& key() const { return m_key; }

  private:
    std::string m_name;
    NoteKeyType m_type;
    crypto::Ed25519PublicKey m_key;
    std::uint32_t m_id;
};

/// One signature line.
struct NoteSignature
{
    std::string name;
    std::uint32_t id = 0;
    Bytes signature; ///< without the key ID
};

/// A note taken apart; nothing in it is believed yet.
struct Note
{
    std::string text; ///< with its final newline
    std::vector<NoteSignature> signatures;

    /// Throws Error Malformed. Bounds: 256 KiB, 100 signatures; valid UTF-8, no control character but newline.
    static Note parse(std::string_view note);
    std::string format() const;
};

/// A known key's good signature.
struct VerifiedSignature
{
    std::size_t key = 0;          ///< its place among the keys asked for
    std::optional<UnixTime> time; ///< a cosignature's
};

/// The good signatures of known keys, at most one a key (the first). Unknown keys are ignored, even where name or ID is
/// a known key's. A bad signature by a known key throws Error CheckpointNotValid, naming the key.
std::vector<VerifiedSignature> verifyNote(const Note& note, std::span<const NoteKey> keys);

/// Signs as a log: type 01. `text` ends in a newline. Throws Error Malformed for a text no note can have.
NoteSignature signNote(std::string_view text, const std::string& name, const crypto::Ed25519Signer& signer);
/// Signs as a witness: type 04, cosignature/v1.
NoteSignature cosignNote(std::string_view text, const std::string& name, const crypto::Ed25519Signer& signer,
                         UnixTime time);

} // namespace keyline::transparency
