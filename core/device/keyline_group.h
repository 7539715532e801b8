#pragma once

#include "device/installation.h"

namespace keyline::device {

/// Keyline's SMP group 19276: commands 0..6 with the states and results of FORMATS section 2.
class KeylineGroup
{
  public:
    KeylineGroup(ChipStore& chip, Storage& storage, Random& random);

    enum class Outcome { answered, unsupported, randomFailed };
    struct Result
    {
        Outcome outcome = Outcome::answered;
        Rc rc = Rc::ok;
    };

    /// Serves one request. The answer's map is in the writer when rc is ok, else the writer holds nothing of use.
    /// scratch takes clear packages; the caller wipes it.
    Result serve(SmpOp op, std::uint8_t command, ByteView payload, ByteSpan scratch, CborWriter& answer);

    /// What the chip and its flash hold now (FORMATS section 2, states).
    State state() const;

  private:
    Result identity(ByteView payload, CborWriter& answer);
    Rc install(ByteView payload, ByteSpan scratch, CborWriter& answer);
    Rc check(ByteView payload, ByteSpan scratch, CborWriter& answer) const;
    Rc prove(ByteView payload, ByteSpan scratch, CborWriter& answer);
    Rc backup(ByteView payload, CborWriter& answer);
    Rc seal(ByteView payload, CborWriter& answer);
    Rc restore(ByteView payload, ByteSpan scratch, CborWriter& answer);
    void writeState(CborWriter& answer) const;
    bool isProvisioned() const;

    ChipStore& m_chip;
    Random& m_random;
    FlashStore m_flash;
    InstallSession m_session;
};

} // namespace keyline::device
