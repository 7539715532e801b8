#pragma once

#include "base/clock.h"
#include "crypto/ed25519.h"
#include "transparency/merkle.h"

#include <variant>

namespace keyline::registry {

/// The first 8 bytes of SHA-256(public key).
using KeyId = ByteArray<8>;

/// The longest entry that is logged, in bytes.
constexpr std::size_t largestEntry = 1024;

enum class StatementKind : std::uint8_t { Provision = 0, Reprovision = 1, Retire = 2, Erase = 3 };

/// A claim about one chip, signed by a station or a custodian (FORMATS section 5).
struct Statement
{
    Digest chip{}; ///< the chip digest
    std::uint64_t revision = 1;
    std::optional<Digest> previous; ///< leaf hash of the revision before
    std::optional<Digest> record;   ///< SHA-256 of the record
    StatementKind kind = StatementKind::Provision;
    std::uint64_t sequence = 1;
    std::uint64_t time = 0;          ///< Unix seconds
    std::optional<Digest> deviceKey; ///< SHA-256 of the device public key's SPKI

    Bytes encode() const;
    bool operator==(const Statement&) const = default;
};

enum class Role : std::uint8_t { Station = 0, Custodian = 1 };
enum class EnrolmentAction : std::uint8_t { Enrol = 0, Revoke = 1 };

/// Who may sign statements from here on, or no longer; signed by the administrator key.
struct Enrolment
{
    crypto::Ed25519PublicKey key;
    Role role = Role::Station;
    EnrolmentAction action = EnrolmentAction::Enrol;
    Digest name{};         ///< SHA-256 of the station's name
    Digest manufacturer{}; ///< SHA-256 of the manufacturer's SPKI
    std::uint64_t sequence = 1;
    std::uint64_t time = 0;

    Bytes encode() const;
    bool operator==(const Enrolment&) const = default;
};

/// An entry taken apart; nothing in it is believed until verifyEntry() says so.
struct Entry
{
    KeyId kid{};
    std::variant<Statement, Enrolment> body;

    const Statement* statement() const { return std::get_if<Statement>(&body); }
    const Enrolment* enrolment() const { return std::get_if<Enrolment>(&body); }

    /// Strict: at most 1 KiB, COSE_Sign1 exactly as FORMATS says, payload deterministic with exactly its fields, no
    /// revision or number of 0. Throws Error Malformed (rule 1).
    static Entry parse(ByteView entry);
};

/// COSE_Sign1 over the body's encoding, external_aad `["keyline entry v1", origin]`.
Bytes signEntry(const Statement& body, std::string_view origin, const crypto::Ed25519Signer& signer);
Bytes signEntry(const Enrolment& body, std::string_view origin, const crypto::Ed25519Signer& signer);

/// True if the key signed this entry for this log. Throws Error Malformed for what Entry::parse refuses as COSE.
bool verifyEntry(ByteView entry, std::string_view origin, const crypto::Ed25519PublicKey& key);

} // namespace keyline::registry
