#pragma once

#include "crypto/ed25519.h"

#include <filesystem>
#include <string>

namespace keyline::server {

/// A log's or a witness's private key in a file, as Go's golang.org/x/mod/sumdb/note writes it:
/// `PRIVATE+KEY+name+hex(keyID)+base64(type‖seed)`. Whoever may read the file can sign.
struct NoteSecret
{
    std::string name;
    crypto::Ed25519Key key;
};

/// Throws Error FileUnreadable, KeyMalformed.
NoteSecret readNoteSecret(const std::filesystem::path& file);
/// Readable by its owner only. Throws Error FileExists, FileUnwritable.
void writeNoteSecret(const std::filesystem::path& file, const std::string& name, const crypto::Ed25519Key& key);

} // namespace keyline::server
