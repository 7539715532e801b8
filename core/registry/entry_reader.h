#pragma once

#include "crypto/cose.h"
#include "registry/statement.h"

namespace keyline::registry {

/// An entry as a reader takes it apart who does not trust the registry's own reading of it: same form, its own code,
/// and the places of the fields, so that what is wrong can be pointed at.
struct ReadEntry
{
    KeyId kid{};
    std::variant<Statement, Enrolment> body;
    /// Where each payload field's value begins, in bytes from the entry's first.
    std::array<std::uint16_t, 10> fieldAt{};

    const Statement* statement() const { return std::get_if<Statement>(&body); }
    const Enrolment* enrolment() const { return std::get_if<Enrolment>(&body); }
    std::uint64_t sequence() const;
};

/// What one entry's signature covers besides the entry: CBOR `["keyline entry v1", origin]`.
Bytes entryAad(std::string_view origin);

/// Whether an entry is a statement of this chip; what is malformed is of none.
bool isStatementOf(ByteView entry, const Digest& chip);

/// An entry on its way through the checks: parsed once, then verified against a key.
class EntryReader
{
  public:
    /// Throws Error Malformed: the form that FORMATS section 5 gives (rule 1). Keeps a view of `entry`.
    explicit EntryReader(ByteView entry);

    const ReadEntry& content() const { return m_content; }
    bool isSignedBy(const crypto::Ed25519PublicKey& key, ByteView aad) const { return m_message.verify(key, aad); }

  private:
    void readStatement(ByteView payload);
    void readEnrolment(ByteView payload);

    ByteView m_entry;
    crypto::cose::Sign1 m_message;
    ReadEntry m_content;
};

} // namespace keyline::registry
