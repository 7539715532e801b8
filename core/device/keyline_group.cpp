#include "device/keyline_group.h"

#include "device/backup.h"
#include "device/chip.h"
#include "device/proof.h"
#include "device/smp_map.h"

namespace keyline::device {
namespace {

using Type = CborReader::Type;

constexpr std::int64_t kProtocolVersion = 1;

SmpOp opOf(Command command)
{
    return command == Command::identity || command == Command::backup ? SmpOp::read : SmpOp::write;
}

} // namespace

KeylineGroup::KeylineGroup(ChipStore& chip, Storage& storage, Random& random)
    : m_chip(chip), m_random(random), m_flash(storage, chip)
{
    m_flash.mount();
}

State KeylineGroup::state() const
{
    const std::uint32_t sealed = m_chip.sealedRevision();
    const std::optional<std::uint32_t> stored = m_flash.revision();
    if (stored && *stored > sealed)
        return State::loaded;
    if (stored && *stored == sealed)
        return State::sealed;
    return sealed == 0 ? State::blank : State::lost;
}

bool KeylineGroup::isProvisioned() const
{
    return state() == State::loaded || state() == State::sealed;
}

KeylineGroup::Result KeylineGroup::serve(SmpOp op, std::uint8_t command, ByteView payload, ByteSpan scratch,
                                         CborWriter& answer)
{
    if (command > static_cast<std::uint8_t>(Command::restore) || op != opOf(static_cast<Command>(command)))
        return {.outcome = Outcome::unsupported};
    switch (static_cast<Command>(command)) {
    case Command::identity:
        return identity(payload, answer);
    case Command::install:
        return {.rc = install(payload, scratch, answer)};
    case Command::check:
        return {.rc = check(payload, scratch, answer)};
    case Command::prove:
        return {.rc = prove(payload, scratch, answer)};
    case Command::backup:
        return {.rc = backup(payload, answer)};
    case Command::seal:
        return {.rc = seal(payload, answer)};
    case Command::restore:
        break;
    }
    return {.rc = restore(payload, scratch, answer)};
}

KeylineGroup::Result KeylineGroup::identity(ByteView payload, CborWriter& answer)
{
    if (!readSmpMap(payload, {}))
        return {.rc = Rc::malformed};
    m_flash.mount();
    if (!m_session.open(m_random))
        return {.outcome = Outcome::randomFailed};
    answer.map(8).text("v").integer(kProtocolVersion);
    answer.text("chip").bytes(m_chip.chipId()).text("model").text(m_chip.model());
    answer.text("maker").bytes(makerDigest(m_chip));
    writeState(answer);
    answer.text("nonce").bytes(m_session.nonce()).text("eph").bytes(m_session.publicKey());
    return {};
}

void KeylineGroup::writeState(CborWriter& answer) const
{
    answer.text("state").integer(static_cast<std::int64_t>(state()));
    answer.text("rev").integer(m_chip.sealedRevision());
}

Rc KeylineGroup::install(ByteView payload, ByteSpan scratch, CborWriter& answer)
{
    std::array<SmpField, 4> fields{SmpField{"eph", Type::bytes, kX25519Size}, SmpField{"auth", Type::bytes},
                                   SmpField{"pkg", Type::bytes}, SmpField{"cert", Type::bytes}};
    if (!readSmpMap(payload, fields))
        return Rc::malformed;
    return Installation(m_chip, m_flash)
        .install({fields[0].value, fields[1].value, fields[2].value, fields[3].value}, m_session, scratch, answer);
}

Rc KeylineGroup::check(ByteView payload, ByteSpan scratch, CborWriter& answer) const
{
    std::array<SmpField, 1> fields{SmpField{"backup", Type::bytes}};
    if (!readSmpMap(payload, fields))
        return Rc::malformed;
    const std::optional<Encrypt0> backup = readEncrypt0(fields[0].value, Kid::chipId);
    if (!backup)
        return Rc::malformed;
    if (!equal(backup->kid, m_chip.chipId()))
        return Rc::otherChip;
    const std::optional<ByteView> package = openBackup(m_chip, *backup, scratch);
    if (!package)
        return Rc::cannotDecrypt;
    answer.map(1).text("digest").bytes(sha256(*package));
    return Rc::ok;
}

// The flash has its HMAC, so a failure after the state was judged is a fault of the storage, or of keys that never
// worked.
Rc KeylineGroup::prove(ByteView payload, ByteSpan scratch, CborWriter& answer)
{
    std::array<SmpField, 1> fields{SmpField{"challenge", Type::bytes, kChallengeSize}};
    if (!readSmpMap(payload, fields))
        return Rc::malformed;
    if (!isProvisioned())
        return Rc::wrongState;
    const std::size_t size = m_flash.backupSize();
    const std::size_t certificateSize = m_flash.certificateSize();
    if (size + certificateSize > scratch.size() ||
        !m_flash.load(scratch.first(size), scratch.subspan(size, certificateSize)))
        return Rc::storageFault;
    const std::optional<Encrypt0> backup = readEncrypt0(scratch.first(size), Kid::chipId);
    const std::optional<ByteView> bytes = backup ? openBackup(m_chip, *backup, scratch) : std::nullopt;
    const std::optional<DataPackage> package = bytes ? readDataPackage(*bytes) : std::nullopt;
    if (!package)
        return Rc::storageFault;
    CborScratch<640> proof;
    if (!writeProof(proof, *package, m_chip.chipId(), fields[0].value, m_random))
        return Rc::storageFault;
    answer.map(1).text("proof").bytes(proof.written());
    return Rc::ok;
}

Rc KeylineGroup::backup(ByteView payload, CborWriter& answer)
{
    if (!readSmpMap(payload, {}))
        return Rc::malformed;
    if (!isProvisioned())
        return Rc::wrongState;
    answer.map(2).text("backup").bytesHead(m_flash.backupSize());
    const ByteSpan backup = answer.room(m_flash.backupSize());
    answer.text("cert").bytesHead(m_flash.certificateSize());
    const ByteSpan certificate = answer.room(m_flash.certificateSize());
    return answer.ok() && m_flash.load(backup, certificate) ? Rc::ok : Rc::storageFault;
}

Rc KeylineGroup::seal(ByteView payload, CborWriter& answer)
{
    if (!readSmpMap(payload, {}))
        return Rc::malformed;
    if (!isProvisioned())
        return Rc::wrongState;
    if (state() == State::loaded && !m_chip.raiseSealedRevision(*m_flash.revision()))
        return Rc::storageFault;
    answer.map(2);
    writeState(answer);
    return Rc::ok;
}

Rc KeylineGroup::restore(ByteView payload, ByteSpan scratch, CborWriter& answer)
{
    std::array<SmpField, 2> fields{SmpField{"backup", Type::bytes}, SmpField{"cert", Type::bytes}};
    if (!readSmpMap(payload, fields))
        return Rc::malformed;
    if (const Rc rc = Installation(m_chip, m_flash).restore(fields[0].value, fields[1].value, scratch); rc != Rc::ok)
        return rc;
    answer.map(2);
    writeState(answer);
    return Rc::ok;
}

} // namespace keyline::device
