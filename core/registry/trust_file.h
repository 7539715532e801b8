#pragma once

#include "crypto/keys.h"
#include "transparency/policy.h"

#include <filesystem>

namespace keyline::registry {

/// What a reader trusts, and where the registry is (`.keyline-trust`, FORMATS section 5): text, one `key value` a line.
/// Empty lines and lines that begin with `#` are allowed, as in tlog-policy, whose witness, group and quorum lines it
/// takes.
struct TrustFile
{
    std::vector<crypto::PublicKey> manufacturers; ///< at least one, all different
    transparency::NoteKey log;
    crypto::Ed25519PublicKey administrator;
    std::vector<std::string> registries; ///< URLs or folders, as written; maybe none
    transparency::Policy policy;

    /// Throws Error TrustFileMalformed that names every bad line with its number, or what is missing.
    static TrustFile parse(std::string_view text);
    /// Throws the same with the file's name in front, or FileUnreadable.
    static TrustFile read(const std::filesystem::path& path);
    std::string format() const;

    /// The log's origin: the name of its key.
    const std::string& origin() const { return log.name(); }
    /// The manufacturer whose SPKI has this SHA-256; null where the file names none.
    const crypto::PublicKey* manufacturer(const Digest& spkiDigest) const;
};

/// True for what can stand after `registry`: a folder's path may hold what no line can.
bool isRegistryPlace(std::string_view place);

} // namespace keyline::registry
