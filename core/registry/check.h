#pragma once

#include "base/error.h"

#include <optional>
#include <string_view>
#include <vector>

namespace keyline::registry {

/// The separate questions about a registry's answer, in the order in which a reader asks them.
enum class CheckKind {
    Checkpoint,  ///< the newest checkpoint is signed by the log that the trust file names
    Witnesses,   ///< the policy's witnesses cosigned it
    Consistency, ///< the log holds all that it held when this reader last looked, and is the mirror's
    Inclusion,   ///< the receipt proves the statement to be in that log
    Statement,   ///< the statement is well formed, of this chip, and signed
    Station,     ///< its signer was enrolled then, by the administrator, for a trusted manufacturer
    History,     ///< every revision is there, in order, each naming the one before
    Record,      ///< the record is the one that the statement names, and of this chip
    Certificate, ///< the manufacturer signed it, for this chip, these identities and this key
    Backup,      ///< the backup is this chip's
};

enum class CheckState { Holds, Broken, NotChecked };

/// "checkpoint", "witnesses", …: in JSON and in tests.
std::string_view checkName(CheckKind kind);
/// "holds", "broken", "not-checked".
std::string_view checkStateName(CheckState state);

struct Check
{
    CheckKind kind;
    CheckState state = CheckState::NotChecked;
    std::optional<Code> code; ///< of what is broken
    std::string because; ///< what is broken, why it was not checked, or what is to be known of what holds; English, for
                         ///< logs and details
};

/// The worst of them: broken before not checked before holds.
CheckState worstOf(const std::vector<Check>& checks);

} // namespace keyline::registry
