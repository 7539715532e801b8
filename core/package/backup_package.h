#pragma once

#include "identity/chip_id.h"

namespace keyline::package {

/// The data package as the chip encrypted it for itself (FORMATS §3): COSE_Encrypt0, protected `{1: 3}`, unprotected
/// `{4: chip ID, 5: IV}`. What is inside, only the chip can tell. A value of this type has exactly that form.
class BackupPackage
{
  public:
    /// Throws Error BackupMalformed.
    static BackupPackage parse(ByteView encoded);

    const Bytes& encoded() const { return m_encoded; }
    /// The chip that made it: its kid.
    const identity::ChipId& chip() const { return m_chip; }
    const ByteArray<12>& iv() const { return m_iv; }
    /// SHA-256 of the encoding.
    Digest digest() const;

  private:
    BackupPackage(Bytes encoded, identity::ChipId chip, ByteArray<12> iv)
        : m_encoded(std::move(encoded)), m_chip(std::move(chip)), m_iv(iv)
    {
    }

    Bytes m_encoded;
    identity::ChipId m_chip;
    ByteArray<12> m_iv;
};

} // namespace keyline::package
