#pragma once

#include "device/cbor_writer.h"
#include "device/data_package.h"
#include "device/flash_store.h"
#include "device/install_session.h"
#include "device/smp.h"

namespace keyline::device {

/// The two commands that bring keys into the device, each with the order of its checks from FORMATS section 2.
class Installation
{
  public:
    Installation(ChipStore& chip, FlashStore& flash) : m_chip(chip), m_flash(flash) {}

    struct InstallRequest
    {
        ByteView stationKey; ///< X25519, 32 bytes
        ByteView auth;
        ByteView package; ///< COSE_Encrypt0
        ByteView certificate;
    };

    /// Judges, stores, and writes the backup as the answer's only field. The session ends in any case. scratch receives
    /// the clear package; the caller wipes it.
    Rc install(const InstallRequest& request, InstallSession& session, ByteSpan scratch, CborWriter& answer);

    /// Judges a backup of this chip with its certificate, raises the sealed revision to its own, stores both.
    Rc restore(ByteView backup, ByteView certificate, ByteSpan scratch);

  private:
    Rc openRequest(const InstallRequest& request, const InstallSession& session, ByteSpan scratch, ByteView& package);
    /// Package, certificate, revision: what both commands ask of the content.
    Rc judge(ByteView bytes, ByteView certificate, std::uint32_t leastRevision, DataPackage& package) const;

    ChipStore& m_chip;
    FlashStore& m_flash;
};

} // namespace keyline::device
