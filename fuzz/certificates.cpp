#include "base/error.h"
#include "crypto/x509.h"
#include "identity/identity_certificate.h"

#include <cstdlib>

using namespace keyline;
using namespace keyline::identity;

namespace {

/// The same in every run.
class Counter final : public Random
{
  public:
    void fill(MutableByteView out) override
    {
        for (std::uint8_t& byte : out)
            byte = static_cast<std::uint8_t>(m_state = m_state * 1664525 + 1013904223, m_state >> 24);
    }

  private:
    std::uint32_t m_state = 1;
};

struct Samples
{
    Counter random;
    crypto::PrivateKey manufacturer = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    IdentityList identities{
        {DeviceIdentity::imei(35209900, 176148), DeviceIdentity::mac(7), DeviceIdentity::osSerial(32473, "M1")}};
    ChipId chip = ChipId::fromHex("0001020304050607");
    Bytes x509 = IdentityCertificate::issue(manufacturer,
                                            X509Request{"Example", identities, chip, manufacturer.publicKey(),
                                                        "1.3.6.1.4.1.32473.1", 1700000000},
                                            random)
                     .encoded();
    Bytes cwt = IdentityCertificate::issue(manufacturer,
                                           CwtRequest{"Example", identities, chip, "meter", 32473, 1700000000}, random)
                    .encoded();
};

const Samples& samples()
{
    static const Samples it;
    return it;
}

/// A good certificate with the edits that the input says, four bytes each: what to do, where (two), with what.
Bytes edited(Bytes certificate, ByteView edits)
{
    for (; edits.size() >= 4; edits = edits.subspan(4)) {
        const std::size_t at = (std::size_t{edits[1]} * 256 + edits[2]) % (certificate.size() + 1);
        const auto place = certificate.begin() + static_cast<std::ptrdiff_t>(at);
        if (edits[0] % 3 == 0 && at < certificate.size())
            *place = edits[3];
        else if (edits[0] % 3 == 1)
            certificate.insert(place, edits[3]);
        else if (at < certificate.size())
            certificate.erase(place);
    }
    return certificate;
}

/// Whatever is taken holds to section 4, so issue() can write its content, and that reads the same;
/// noexcept, since none of this may throw.
void demandCanonical(const IdentityCertificate& certificate) noexcept
{
    if (certificate.kind() != CertificateKind::X509)
        return;
    const auto content = crypto::x509::parse(certificate.encoded()).content;
    const Bytes again = crypto::x509::issue(content, samples().manufacturer);
    const auto read = IdentityCertificate::parse(again);
    if (read.identities() != certificate.identities() || read.chip() != certificate.chip() ||
        read.serial() != certificate.serial() || read.issuedAt() != certificate.issuedAt() ||
        read.hardwareType() != certificate.hardwareType() || read.publicKey() != certificate.publicKey())
        std::abort();
}

/// A signature holds for the one certificate that was signed; malleable ECDSA (s and n − s) aside, no other bytes have
/// it.
void demandUnforged(const IdentityCertificate& certificate, ByteView original)
{
    if (!sameBytes(certificate.encoded(), original) && certificate.isSignedBy(samples().manufacturer.publicKey()))
        std::abort();
}

void tryParse(ByteView encoded, ByteView original)
{
    try {
        const auto certificate = IdentityCertificate::parse(encoded);
        demandCanonical(certificate);
        if (!original.empty())
            demandUnforged(certificate, original);
    } catch (const Error& error) {
        if (error.code() != Code::CertificateNotValid)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    if (input.empty())
        return 0;
    const ByteView rest = input.subspan(1);
    switch (input[0] % 3) {
    case 0:
        tryParse(rest, {});
        break;
    case 1:
        tryParse(edited(samples().x509, rest), samples().x509);
        break;
    default:
        tryParse(edited(samples().cwt, rest), samples().cwt);
    }
    return 0;
}
