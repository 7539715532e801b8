#include "device/installation.h"

#include "device/backup.h"
#include "device/certificate.h"
#include "device/device_key.h"

namespace keyline::device {
namespace {

// S0 of FORMATS section 2.
void writeContext(CborWriter& out, ByteView chipId, const InstallSession& session, ByteView stationKey)
{
    out.array(5).text("keyline session v1").bytes(chipId).bytes(session.nonce());
    out.bytes(session.publicKey()).bytes(stationKey);
}

bool isAuthentic(const ChipStore& chip, const Installation::InstallRequest& request, ByteView context)
{
    const std::optional<Sign1> auth = readSign1(request.auth);
    if (!auth || auth->payload)
        return false;
    CborScratch<kMaxSessionContext + 96> payload;
    payload.array(4).text("keyline install v1").bytes(context);
    payload.bytes(sha256(request.package)).bytes(sha256(request.certificate));
    return payload.ok() && verifyEs256(chip.makerPoint(), es256Digest(payload.written()), auth->signature);
}

bool decrypt(ByteView message, ByteView key, ByteView context, ByteSpan scratch, ByteView& package)
{
    const std::optional<Encrypt0> encrypted = readEncrypt0(message, Kid::none);
    if (!encrypted || encrypted->ciphertext.size() < kGcmTagSize || encrypted->ciphertext.size() > scratch.size())
        return false;
    const ByteSpan text = scratch.first(encrypted->ciphertext.size());
    copy(encrypted->ciphertext, text);
    CborScratch<kMaxSessionContext + 32> aad;
    writeEncryptStructure(aad, context);
    if (!gcmDecrypt(key, encrypted->iv, aad.written(), text))
        return false;
    package = text.first(text.size() - kGcmTagSize);
    return true;
}

} // namespace

Rc Installation::openRequest(const InstallRequest& request, const InstallSession& session, ByteSpan scratch,
                             ByteView& package)
{
    CborScratch<kMaxSessionContext> context;
    writeContext(context, m_chip.chipId(), session, request.stationKey);
    if (!context.ok() || !isAuthentic(m_chip, request, context.written()))
        return Rc::notAuthentic;
    SecretArray<kGcmKeySize> key;
    if (!session.packageKey(request.stationKey, context.written(),
                            std::span<std::uint8_t, kGcmKeySize>(key.data(), kGcmKeySize)))
        return Rc::notAuthentic;
    return decrypt(request.package, key, context.written(), scratch, package) ? Rc::ok : Rc::cannotDecrypt;
}

Rc Installation::judge(ByteView bytes, ByteView certificate, std::uint32_t leastRevision, DataPackage& package) const
{
    const std::optional<DataPackage> read = readDataPackage(bytes);
    if (!read || (read->keyPair.kind != KeyPair::Kind::none && !isPair(read->keyPair)))
        return Rc::malformed;
    package = *read;
    if (const Rc rc = judgeCertificate(m_chip, package, certificate); rc != Rc::ok)
        return rc;
    return package.revision < leastRevision ? Rc::olderRevision : Rc::ok;
}

Rc Installation::install(const InstallRequest& request, InstallSession& session, ByteSpan scratch, CborWriter& answer)
{
    if (!session.isOpen())
        return Rc::wrongState;
    ByteView bytes;
    const Rc opened = openRequest(request, session, scratch, bytes);
    session.close();
    if (opened != Rc::ok)
        return opened;

    const std::uint32_t sealed = m_chip.sealedRevision();
    DataPackage package;
    if (const Rc rc = judge(bytes, request.certificate, sealed, package); rc != Rc::ok)
        return rc;
    if (package.revision == sealed)
        return Rc::olderRevision;
    if (!m_flash.fits(backupSize(m_chip, bytes.size()), request.certificate.size()))
        return Rc::tooLarge;

    answer.map(1).text("backup").bytesHead(backupSize(m_chip, bytes.size()));
    const std::size_t start = answer.size();
    writeBackup(answer, m_chip, bytes);
    if (!answer.ok())
        return Rc::tooLarge;
    const bool stored = m_flash.store(package.revision, answer.written().subspan(start), request.certificate);
    return stored ? Rc::ok : Rc::storageFault;
}

Rc Installation::restore(ByteView backup, ByteView certificate, ByteSpan scratch)
{
    const std::optional<Encrypt0> encrypted = readEncrypt0(backup, Kid::chipId);
    if (!encrypted)
        return Rc::malformed;
    if (!equal(encrypted->kid, m_chip.chipId()))
        return Rc::otherChip;
    const std::optional<ByteView> bytes = openBackup(m_chip, *encrypted, scratch);
    if (!bytes)
        return Rc::cannotDecrypt;
    DataPackage package;
    if (const Rc rc = judge(*bytes, certificate, m_chip.sealedRevision(), package); rc != Rc::ok)
        return rc;
    if (!m_flash.fits(backup.size(), certificate.size()))
        return Rc::tooLarge;
    // The counter first: a power cut in between leaves "lost", and the same restore goes on.
    const bool stored = (package.revision == m_chip.sealedRevision() || m_chip.raiseSealedRevision(package.revision)) &&
                        m_flash.store(package.revision, backup, certificate);
    return stored ? Rc::ok : Rc::storageFault;
}

} // namespace keyline::device
