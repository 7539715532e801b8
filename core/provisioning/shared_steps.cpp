#include "provisioning/session.h"

#include "base/error.h"
#include "crypto/hash.h"
#include "protocol/proof.h"
#include "provisioning/await.h"

/// The steps from the trial opening to the seal, which every way of a session goes.
namespace keyline::provisioning {

using station::Result;
using station::Step;

/// The backup must open on this chip, and hold what was installed.
QCoro::Task<void> Session::openOnTrial(Bytes backup, std::optional<Digest> expected)
{
    std::optional<Digest> found;
    try {
        found = co_await m_device->check(std::move(backup));
    } catch (const Error& error) {
        if (error.code() != Code::DeviceCannotDecrypt)
            throw;
    }
    if (!found || (expected && *found != *expected))
        throw Error(Code::TrialOpeningFailed, m_result.chip->hex());
}

/// The keys work: checked against the certificate, or with symmetric keys only by the channel key that the master key
/// makes.
QCoro::Task<void> Session::prove(const registry::Record& record)
{
    const auto challenge = m_line.random().array<32>();
    const Bytes proof = co_await m_device->prove(challenge);
    co_await inPool(m_line.pool(), [&] {
        const auto certificate = identity::IdentityCertificate::parse(record.certificate);
        m_row.serial = certificate.serial();
        if (const auto key = certificate.publicKey()) {
            protocol::verifyProof(proof, record.chip, challenge, *key);
            return;
        }
        const auto key = channelKey(m_line.vault(), record.masterKeyVersion.value_or(0), record.identities.primary());
        protocol::verifyProof(proof, record.chip, challenge, key);
    });
    m_row.proof = crypto::sha256(proof);
}

/// Into the outbox, then into the registry; only then is the pair erased. A registry that cannot be written now is
/// waited for, unless the profile lets the device go with its record queued.
QCoro::Task<void> Session::file(registry::Record record)
{
    const auto chip = record.chip;
    co_await m_line.registrar().queue(std::move(record));
    const auto deadline = std::chrono::steady_clock::now() + m_patience.registry;
    for (;;) {
        std::optional<Error> trouble;
        try {
            m_row.logIndex = co_await m_line.registrar().deliver(chip);
            co_return;
        } catch (const Error& error) {
            if (!Registrar::mayWait(error.code()))
                throw;
            trouble = error;
        }
        if (m_order.profile.sealWhileQueued)
            co_return;
        tell(StepState::Waiting, trouble, WaitsFor::Registry);
        if (std::chrono::steady_clock::now() >= deadline)
            throw Error(*trouble);
        co_await Pause(std::chrono::seconds(1));
        checkStop();
    }
}

/// Before anything that may seal the device. A record that still waits then counts as a sealed device's: killed in
/// between, a refusal must be seen as a recall, not forgotten.
QCoro::Task<void> Session::noteSealing()
{
    co_await written(m_line.database(), [chip = *m_result.chip, now = m_line.now()](sql::Connection& c) {
        if (!station::journal::logIndex(c, chip) && !station::outbox::isWaiting(c, chip)) // refused meanwhile
            throw Error(Code::RegistryRefused, chip.hex());
        station::journal::note(c, chip, Step::Seal, false, now);
        station::outbox::markSealed(c, chip, true);
    });
}

QCoro::Task<void> Session::seal(std::uint64_t revision)
{
    co_await noteSealing();
    try {
        const auto answer = co_await m_device->seal();
        if (answer.state == protocol::DeviceState::Sealed && answer.revision == revision)
            co_return;
    } catch (const Error& error) {
        if (error.code() != Code::DeviceWrongState && error.code() != Code::DeviceRefused)
            throw;
    }
    throw Error(Code::SealRefused, m_result.chip->hex());
}

/// The chip leaves the journal for the history; from here on it is done.
QCoro::Task<void> Session::conclude(const registry::Record& record)
{
    m_row.result = Result::Pass;
    m_row.step = Step::Seal;
    m_row.finished = m_line.now();
    co_await written(m_line.database(), [&row = m_row, chip = record.chip](sql::Connection& c) {
        row.queued = station::outbox::has(c, chip);
        if (const auto index = station::journal::logIndex(c, chip); index && !row.queued)
            row.logIndex = index; // what waited may have been sent since
        station::history::add(c, row);
        station::journal::remove(c, chip);
    });
    m_result.queued = m_row.queued;
    tell(StepState::Done);
    m_result.result = Result::Pass;
}

} // namespace keyline::provisioning
