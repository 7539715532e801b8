#include "provisioning/session.h"

#include "package/backup_package.h"
#include "provisioning/await.h"
#include "station/identities.h"

/// A session's way from the first step, for a chip without record.
namespace keyline::provisioning {

using station::Step;

namespace {

struct Begun
{
    station::Job job;
    identity::IdentityList identities;
};

/// The chip was certified for other identities, which it has given up since.
bool hasOthers(const station::Job& job, const identity::IdentityList& identities)
{
    return job.certificate && identity::IdentityCertificate::parse(*job.certificate).identities() != identities;
}

} // namespace

QCoro::Task<void> Session::provision(protocol::DeviceInfo device)
{
    const auto& profile = m_order.profile;
    enter(Step::AssignIdentity);
    const station::Job job = co_await begin(device);
    const auto identities = identity::IdentityList::fromUrns(m_row.identities);

    enter(Step::MakeKeys);
    const Material material = co_await makeKeys(m_line, profile, job, identities);

    enter(Step::Certify);
    const Bytes certificate = co_await certify(m_line, profile, job, material);

    enter(Step::Install);
    const Bytes backup = co_await install(device, job, material, certificate);

    enter(Step::TrialOpening);
    co_await openOnTrial(backup, material.digest);

    const registry::Record record{job.chip, identities, certificate, backup, profile.name, material.masterKeyVersion};
    enter(Step::ProveKeys);
    co_await prove(record);

    enter(Step::Register);
    co_await file(record);
    co_await labelled(record);

    enter(Step::Seal);
    co_await seal(job.revision);
    co_await conclude(record);
}

/// Enters the chip into the journal with the identities that are its own from now on. A scanned one that turns out to
/// be another's is asked for again.
QCoro::Task<station::Job> Session::begin(const protocol::DeviceInfo& device)
{
    for (;;) {
        const auto scanned = co_await scannedIdentities(device.chip);
        std::optional<Error> taken;
        try {
            auto job = co_await journalled(device, scanned);
            if (scanned)
                m_order.hands->hooks().journalled(m_port, device.chip);
            co_return job;
        } catch (const Error& error) {
            if (!scanned || error.code() != Code::ScanBelongsToOther)
                throw;
            taken = error;
        }
        m_order.hands->hooks().refused(m_port, device.chip);
        tell(StepState::Waiting, std::move(taken), WaitsFor::Identities);
    }
}

QCoro::Task<station::Job> Session::journalled(const protocol::DeviceInfo& device,
                                              const std::optional<identity::IdentityList>& scanned)
{
    const auto isAnothers = m_line.isAnothers(device.chip);
    const auto begun = co_await written(m_line.database(), [&](sql::Connection& c) {
        const auto& profile = m_order.profile;
        auto job = station::journal::begin(c, device.chip, profile.name, device.model, m_line.now());
        auto identities =
            m_order.identities
                ? station::identities::assign(c, device.chip, *m_order.identities, m_order.identitiesName,
                                              profile.identities, isAnothers)
                : station::identities::assignScanned(c, device.chip, scanned, profile.identities, isAnothers);
        if (job.profile != profile.name || hasOthers(job, identities)) {
            station::journal::restart(c, device.chip, profile.name, m_line.now());
            job = *station::journal::find(c, device.chip);
        }
        if (!job.certificate)
            station::journal::note(c, device.chip, Step::AssignIdentity, true, m_line.now());
        return Begun{std::move(job), std::move(identities)};
    });
    know(begun.identities);
    co_return begun.job;
}

QCoro::Task<Bytes> Session::install(const protocol::DeviceInfo& device, station::Job job, const Material& material,
                                    Bytes certificate)
{
    auto backup = co_await installedBefore(device, job, material, certificate);
    if (!backup) {
        const auto sign = protocol::signInPool(m_line.manufacturerKey(), m_line.pool());
        backup = co_await m_device->install(device, material.package, certificate, sign);
    }
    co_await written(m_line.database(), [chip = job.chip, &backup, now = m_line.now()](sql::Connection& c) {
        station::journal::setBackup(c, chip, *backup);
        station::journal::note(c, chip, Step::Install, true, now);
    });
    co_return std::move(*backup);
}

/// After a power cut the device is asked: if it holds this very package and certificate, nothing is installed anew.
QCoro::Task<std::optional<Bytes>> Session::installedBefore(const protocol::DeviceInfo& device, station::Job job,
                                                           const Material& material, const Bytes& certificate)
{
    if (device.state != protocol::DeviceState::Loaded || job.packageDigest != material.digest)
        co_return std::nullopt;
    auto stored = co_await m_device->readBackup();
    if (stored.certificate != certificate || package::BackupPackage::parse(stored.backup).chip() != device.chip)
        co_return std::nullopt;
    if (co_await m_device->check(stored.backup) != material.digest)
        co_return std::nullopt;
    co_return std::move(stored.backup);
}

} // namespace keyline::provisioning
