#pragma once

#include "registry/source.h"
#include "registry/statement.h"

#include <functional>

namespace keyline::registry {

/// Who knows chips by identities; nothing where an identity is unknown. Throws Error IdentityMalformed for what is
/// none.
using FindChip = std::function<std::optional<identity::ChipId>(const std::string& typed)>;

/// The chip that somebody typed: its ID in hex, or, where `known` is given, an identity (what looks like both is what
/// `known` says). Throws Error IdentityUnknown, Usage for what is neither, and what `known` throws.
identity::ChipId chipOf(const std::string& typed, const FindChip& known = {});

/// "provision", "re-provision", "retire", "erase".
std::string_view statementKindName(StatementKind kind);

/// A line of a chip's history, as its statement says.
struct Revision
{
    std::uint64_t index = 0; ///< in the log
    std::uint64_t revision = 0;
    StatementKind kind = StatementKind::Provision;
    std::uint64_t time = 0; ///< Unix seconds
    bool operator==(const Revision&) const = default;
};

/// Those of a history that can be read, in its order; nothing of it is believed.
std::vector<Revision> revisionsOf(const std::vector<HistoryItem>& history);

/// Writes what a registry answered as files into a folder, made if it is missing: `record` and `certificate` (unless
/// erased, or of another form), `statement`, `receipt`. Throws Error DiskFull, FileUnwritable.
void saveAnswer(const std::filesystem::path& folder, const std::optional<Bytes>& record, ByteView statement,
                std::string_view receipt);

} // namespace keyline::registry
