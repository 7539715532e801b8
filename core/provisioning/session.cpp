#include "provisioning/session.h"

#include "base/error_table.h"
#include "crypto/hash.h"
#include "package/backup_package.h"
#include "protocol/proof.h"
#include "provisioning/await.h"
#include "station/identities.h"

namespace keyline::provisioning {

using station::Result;
using station::Step;

namespace {

/// The chip was certified for other identities, which it has given up since.
bool hasOthers(const station::Job& job, const identity::IdentityList& identities)
{
    return job.certificate && identity::IdentityCertificate::parse(*job.certificate).identities() != identities;
}

/// What the registry says of a chip holds; chips that an older database gave its identities to begin anew.
void claimIdentities(sql::Connection& connection, const registry::Record& record, bool registered, UnixTime now)
{
    if (!registered) {
        station::identities::claim(connection, record.chip, record.identities);
        return;
    }
    for (const auto& other : station::identities::claimRegistered(connection, record.chip, record.identities))
        if (const auto job = station::journal::find(connection, other))
            station::journal::restart(connection, other, job->profile, now);
}

} // namespace

Session::Session(Line& line, const Order& order, const Observer& observer, std::string port, int baud,
                 Patience patience)
    : m_line(line), m_order(order), m_observer(observer), m_port(std::move(port)), m_baud(baud), m_patience(patience)
{
}

QCoro::Task<SessionResult> Session::run()
{
    m_started = std::chrono::steady_clock::now();
    m_result.port = m_port;
    m_row.profile = m_order.profile.name;
    m_row.started = m_line.now();
    for (bool repeated = false;; repeated = true) {
        std::optional<Error> trouble;
        try {
            co_await attempt();
        } catch (const Error& error) {
            trouble = error;
        } catch (const std::exception& error) {
            trouble = Error(Code::Unexpected, error.what());
        }
        m_device.reset();
        if (!trouble)
            break;
        const bool again = m_heard && !repeated && !m_stop && errorInfo(trouble->code()).transient;
        if (!again) {
            co_await giveUp(std::move(*trouble));
            break;
        }
        if (trouble->code() == Code::PortLost)
            co_await waitForPort();
    }
    m_claim.reset();
    m_result.elapsed = since(m_started);
    m_observer.result(m_result);
    co_return m_result;
}

void Session::stop(bool atOnce)
{
    m_stop = true;
    if (atOnce && m_device)
        m_device->close();
}

/// The whole way once. Reads like the claims; goes on from wherever the last visit ended.
QCoro::Task<void> Session::attempt()
{
    m_claim.reset();
    // What an earlier attempt brought is in the journal now, or is not so any more.
    m_result.queued = false;
    m_row.serial.reset();
    m_row.logIndex.reset();
    m_row.proof.reset();
    enter(Step::ReadChip);
    m_device.emplace(link::SerialPort(m_port, m_baud), m_line.random());
    co_await m_device->greet();
    const auto device = co_await m_device->readIdentity();
    m_heard = true;
    accept(device);
    Situation situation = co_await lookUp();
    co_await dropFalseRecall(device, situation);
    const Course course = chooseCourse(device, situation);
    co_await follow(course, device, std::move(situation));
}

/// Refuses a device that this order is not for, before anything is written anywhere.
void Session::accept(const protocol::DeviceInfo& device)
{
    if (m_result.chip && *m_result.chip != device.chip) {
        // Another device came to the port after an unplug: nothing of the first is its own.
        m_result.identity.clear();
        m_row.identities.clear();
    }
    m_result.chip = device.chip;
    m_row.chip = device.chip;
    m_row.model = device.model;
    if (device.maker != m_line.manufacturerKey().publicKey().spkiDigest())
        throw Error(Code::DeviceOfAnotherMaker, device.chip.hex());
    if (!m_order.profile.acceptsModel(device.model))
        throw Error(Code::DeviceModelNotAccepted, device.model);
    if (m_order.chips && !m_order.chips->contains(device.chip))
        throw Error(Code::ChipNotListed, device.chip.hex());
    m_claim = m_line.claims().claim(device.chip);
}

QCoro::Task<Situation> Session::lookUp()
{
    const auto chip = *m_result.chip;
    Situation out;
    out.filed = co_await m_line.registrar().find(chip);
    m_line.database().read([&](sql::Connection& c) {
        out.job = station::journal::find(c, chip);
        out.pass = station::history::lastPass(c, chip);
        out.queued = station::outbox::find(c, chip);
    });
    co_return out;
}

/// A record that was refused after the station had begun to seal counts as a recall until its device is seen. One that
/// says it was never sealed is none; it is told of the refusal once, and begins anew when it comes again.
QCoro::Task<void> Session::dropFalseRecall(const protocol::DeviceInfo& device, const Situation& situation)
{
    if (situation.queued && situation.queued->refusal && !situation.pass && device.revision == 0)
        co_await m_line.registrar().abandon(device.chip, static_cast<registry::RuleCode>(*situation.queued->refusal));
}

QCoro::Task<void> Session::follow(Course course, protocol::DeviceInfo device, Situation situation)
{
    if (course == Course::Provision) {
        co_await provision(std::move(device));
        co_return;
    }
    if (course != Course::DoneBefore) {
        co_await finish(course, std::move(device), std::move(situation));
        co_return;
    }
    if (situation.filed)
        know(situation.filed->record->identities);
    tell(StepState::Done);
    m_result.result = Result::DoneBefore;
    m_result.queued = !situation.filed;
}

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

    enter(Step::Seal);
    co_await seal(job.revision);
    co_await conclude(record);
}

/// Enters the chip into the journal with the identities that are its own from now on.
QCoro::Task<station::Job> Session::begin(const protocol::DeviceInfo& device)
{
    struct Begun
    {
        station::Job job;
        identity::IdentityList identities;
    };
    const auto isAnothers = [&registry = m_line.registry(),
                             own = device.chip.digest()](const identity::DeviceIdentity& identity) {
        const auto owner = registry.identityOwner(identity.urn());
        return owner && *owner != own;
    };
    const auto begun =
        co_await written(m_line.database(), [&order = m_order, &isAnothers, chip = device.chip, &model = device.model,
                                             now = m_line.now()](sql::Connection& c) {
            const auto& profile = order.profile;
            auto job = station::journal::begin(c, chip, profile.name, model, now);
            auto identities = station::identities::assign(c, chip, *order.identities, order.identitiesName,
                                                          profile.identities, isAnothers);
            if (job.profile != profile.name || hasOthers(job, identities)) {
                station::journal::restart(c, chip, profile.name, now);
                job = *station::journal::find(c, chip);
            }
            if (!job.certificate)
                station::journal::note(c, chip, Step::AssignIdentity, true, now);
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
        tell(StepState::Waiting, trouble);
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
        const auto job = station::journal::find(c, chip);
        const auto waiting = station::outbox::find(c, chip);
        if (!(job && job->logIndex) && !(waiting && !waiting->refusal)) // refused meanwhile
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
        const auto job = station::journal::find(c, chip);
        row.queued = station::outbox::find(c, chip).has_value();
        if (!row.queued && job && job->logIndex) // what waited may have been sent since
            row.logIndex = job->logIndex;
        station::history::add(c, row);
        station::journal::remove(c, chip);
    });
    m_result.queued = m_row.queued;
    tell(StepState::Done);
    m_result.result = Result::Pass;
}

/// The record is durable; the device may hold it, may have lost it, may be sealed already.
QCoro::Task<void> Session::finish(Course course, protocol::DeviceInfo device, Situation situation)
{
    const auto record = situation.filed ? *situation.filed->record : registry::Record::parse(situation.queued->record);
    const std::uint64_t revision = situation.filed ? situation.filed->statement.revision : 1;
    know(record.identities);
    co_await takeOver(situation, record, device);
    if (course == Course::Complete && !co_await isOnDevice(record))
        course = Course::Restore;

    if (course == Course::Restore) {
        // Restoring seals, so the record goes first.
        if (!situation.filed)
            co_await file(record);
        enter(Step::Install);
        co_await noteSealing();
        const auto answer = co_await m_device->restore(record.backup, record.certificate);
        if (answer.state != protocol::DeviceState::Sealed || answer.revision != revision)
            throw Error(Code::SealRefused, device.chip.hex());
    }
    enter(Step::TrialOpening);
    co_await openOnTrial(record.backup, situation.job ? situation.job->packageDigest : std::nullopt);
    enter(Step::ProveKeys);
    co_await prove(record);
    enter(Step::Register);
    if (situation.filed)
        m_row.logIndex = situation.filed->index;
    else if (!m_row.logIndex)
        co_await file(record);
    enter(Step::Seal);
    co_await seal(revision);
    co_await conclude(record);
}

/// Makes the journal say what the registry says, and settles what a crash left: the outbox, the pair.
QCoro::Task<void> Session::takeOver(Situation situation, const registry::Record& record,
                                    const protocol::DeviceInfo& device)
{
    const bool registered = situation.filed.has_value();
    co_await written(m_line.database(), [&record, &device, registered, now = m_line.now()](sql::Connection& c) {
        station::journal::begin(c, record.chip, record.profile, device.model, now);
        claimIdentities(c, record, registered, now);
        station::outbox::markSealed(c, record.chip, device.revision != 0);
    });
    if (situation.filed)
        co_await m_line.registrar().settle(record.chip, situation.filed->index);
}

QCoro::Task<bool> Session::isOnDevice(const registry::Record& record)
{
    const auto stored = co_await m_device->readBackup();
    co_return stored.backup == record.backup&& stored.certificate == record.certificate;
}

/// Re-plugging is the retry; where nothing comes, the second attempt says so.
QCoro::Task<void> Session::waitForPort()
{
    tell(StepState::Waiting, Error(Code::PortLost, m_port));
    const auto deadline = std::chrono::steady_clock::now() + m_patience.replug;
    while (!m_stop && std::chrono::steady_clock::now() < deadline) {
        co_await Pause(std::chrono::milliseconds(250));
        try {
            link::SerialPort probe(m_port, m_baud);
            co_return;
        } catch (const Error&) {
            continue;
        }
    }
}

QCoro::Task<void> Session::giveUp(Error error)
{
    const bool spoken = m_heard || (error.code() != Code::DeviceSilent && error.code() != Code::NotADevice);
    const auto& info = errorInfo(error.code());
    m_result.result = info.hand == Hand::Bin ? Result::Fail : Result::Hold;
    m_result.foreign = !spoken;
    m_result.interrupted = error.code() == Code::Interrupted;
    m_result.error = error;
    tell(StepState::Failed, error);
    if (!m_result.chip || m_result.interrupted)
        co_return;
    m_row.result = m_result.result;
    m_row.code = info.number;
    m_row.step = m_result.step;
    m_row.finished = m_line.now();
    try {
        co_await written(m_line.database(), [&row = m_row](sql::Connection& c) { station::history::add(c, row); });
    } catch (const Error&) {
        // The disk may be what failed; the result is told all the same.
    }
}

/// Ends the step before this one and begins the next: the one place where a session may be stopped.
void Session::enter(Step step)
{
    if (m_inStep)
        tell(StepState::Done);
    checkStop();
    m_result.step = step;
    m_stepStarted = std::chrono::steady_clock::now();
    m_inStep = true;
    tell(StepState::Started);
}

void Session::checkStop() const
{
    if (m_stop)
        throw Error(Code::Interrupted, m_port);
    if (m_claim && m_claim->contested())
        throw Error(Code::ChipAttachedTwice, m_result.chip->hex());
}

void Session::tell(StepState state, std::optional<Error> error)
{
    if (state == StepState::Done || state == StepState::Failed)
        m_inStep = false;
    m_observer.step(
        {m_port, m_result.chip, m_result.identity, m_result.step, state, since(m_stepStarted), std::move(error)});
}

void Session::know(const identity::IdentityList& identities)
{
    m_result.identity = identities.primary().human();
    m_row.identities = identities.urns();
}

std::chrono::microseconds Session::since(std::chrono::steady_clock::time_point start) const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
}

} // namespace keyline::provisioning
