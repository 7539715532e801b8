#include "recovery/session.h"

#include "protocol/in_pool.h"
#include "protocol/proof.h"
#include "recovery/repair_code.h"

#include <QAbstractEventDispatcher>

namespace keyline::recovery {

namespace {

using protocol::DeviceState;

/// What is wrong with the connection and not with what the device stores.
bool isOfTheLine(Code code)
{
    return code == Code::PortLost || code == Code::PortFault || code == Code::DeviceSilent ||
           code == Code::LineGarbled || code == Code::Interrupted;
}

} // namespace

Session::Session(const Setting& setting, std::string port, Recovery::Listener listener)
    : m_setting(setting), m_listener(std::move(listener))
{
    m_result.port = std::move(port);
}

QCoro::Task<> Session::guard(QCoro::Task<> work)
{
    try {
        co_await std::move(work);
    } catch (const Error& error) {
        fail(error);
    } catch (const std::exception& error) {
        fail(Error(Code::Unexpected, error.what()));
    }
}

QCoro::Task<> Session::look()
{
    return guard(connectAndLook());
}

QCoro::Task<> Session::find()
{
    return guard(lookUp());
}

QCoro::Task<> Session::restore()
{
    return guard(writeAndProve());
}

QCoro::Task<> Session::recover()
{
    co_await find();
    if (!m_over)
        co_await restore();
}

QCoro::Task<> Session::connect()
{
    begin(Step::Connect);
    m_client.emplace(link::SerialPort(m_result.port), m_setting.random);
    co_await m_client->greet();
    finish();
}

QCoro::Task<> Session::connectAndLook()
{
    stopIfCancelled();
    co_await connect();
    begin(Step::Look);
    m_info = co_await m_client->readIdentity();
    m_result.chip = m_info->chip;
    m_result.model = m_info->model;
    m_result.revision = m_info->revision;
    m_manufacturer = m_setting.trust.manufacturer(m_info->maker);
    if (m_manufacturer == nullptr)
        throw Error(Code::DeviceOfAnotherMaker, toHex(m_info->maker));
    if (m_info->state == DeviceState::Loaded)
        throw Error(Code::RepairNeverFinished, m_info->chip.hex());
    KeyProof proof = KeyProof::None;
    if (m_info->state == DeviceState::Sealed)
        proof = co_await lookAtKeys();
    finish(proof);
    if (proof == KeyProof::Checked)
        end(Outcome::KeysInOrder);
}

/// What a sealed device's own certificate, backup and keys are worth; where nothing, the registry may bring them back.
QCoro::Task<KeyProof> Session::lookAtKeys()
{
    try {
        co_return co_await proveStored();
    } catch (const Error& error) {
        if (isOfTheLine(error.code()))
            throw;
    }
    co_return KeyProof::None;
}

QCoro::Task<KeyProof> Session::proveStored()
{
    protocol::StoredBackup stored = co_await m_client->readBackup();
    const auto certificate = identity::IdentityCertificate::parse(stored.certificate);
    certificate.verify(*m_manufacturer);
    if (!certificate.isFor(m_info->chip))
        throw Error(Code::CertificateNotValid, "of another chip");
    co_await m_client->check(stored.backup);
    const KeyProof proof = co_await askProof(certificate);
    m_result.identities = certificate.identities();
    if (proof == KeyProof::NotHere)
        m_stored = std::move(stored);
    co_return proof;
}

/// A signature is checked against the certificate. A MAC is asked for all the same, and of that only the form can be
/// checked: the channel key is the manufacturer's.
QCoro::Task<KeyProof> Session::askProof(const identity::IdentityCertificate& certificate)
{
    const ByteArray<32> challenge = m_setting.random.array<32>();
    const Bytes proof = co_await m_client->prove(challenge);
    if (const auto key = certificate.publicKey()) {
        protocol::verifyProof(proof, m_info->chip, challenge, *key);
        co_return KeyProof::Checked;
    }
    protocol::requireMacForm(proof, m_info->chip, challenge);
    co_return KeyProof::NotHere;
}

QCoro::Task<> Session::lookUp()
{
    stopIfCancelled();
    begin(Step::Find);
    m_checksTold = 0;
    const Setting setting = m_setting;
    const identity::ChipId chip = m_info->chip;
    // Named, all of it: g++ 12 destroys what is made within a co_await expression twice.
    const auto work = [setting, chip, onCheck = checkTeller()] {
        const registry::LookUpOptions options{.revision = {},
                                              .memory = setting.records ? nullptr : setting.memory,
                                              .mirror = setting.mirror,
                                              .onCheck = onCheck};
        const registry::Source& source = setting.records ? setting.records->of(chip) : setting.source;
        return registry::lookUpChip(source, setting.trust, chip, options);
    };
    auto looking = protocol::inPool(m_setting.pool, work);
    m_found = co_await looking;
    stopIfCancelled();
    while (m_checksTold < m_found.checks.size())
        tellCheck(m_found.checks[m_checksTold]);
    judge(m_found);
    m_result.identities = m_found.content->identities;
    finish();
    if (m_stored && isRegistered(*m_stored))
        end(Outcome::AsRegistered);
}

std::function<void(const registry::Check&)> Session::checkTeller()
{
    QObject* loop = QAbstractEventDispatcher::instance();
    return [loop, weak = std::weak_ptr<Session*>(m_self)](const registry::Check& check) {
        QMetaObject::invokeMethod(
            loop,
            [weak, check] {
                const auto self = weak.lock();
                if (self && !(*self)->m_cancelled)
                    (*self)->tellCheck(check);
            },
            Qt::QueuedConnection);
    };
}

void Session::tellCheck(const registry::Check& check)
{
    ++m_checksTold;
    Event event = eventOf(Step::Find, StepState::Done);
    if (check.state == registry::CheckState::Broken)
        event.state = StepState::Failed;
    event.check = check;
    tell(event);
}

void Session::judge(const registry::ChipLookUp& found) const
{
    const std::string chip = m_info->chip.hex();
    try {
        found.demandRecoverable();
    } catch (const Error& error) {
        if (error.code() == Code::ChipUnknown && m_info->state == DeviceState::Blank)
            throw Error(Code::RepairNew, chip);
        throw Error(error.code(), error.context().empty() ? chip : error.context());
    }
    if (!found.statement || !found.station || !found.content || !found.certificate)
        throw Error(Code::RegistryDamaged, chip);
    if (found.station->manufacturer != m_info->maker)
        throw Error(Code::DeviceOfAnotherMaker, toHex(found.station->manufacturer));
    if (found.statement->revision < m_info->revision)
        throw Error(Code::LogWentBack, "revision " + std::to_string(found.statement->revision) +
                                           ", the device was sealed with " + std::to_string(m_info->revision));
}

QCoro::Task<> Session::writeAndProve()
{
    stopIfCancelled();
    co_await write();
    co_await prove();
}

QCoro::Task<> Session::write()
{
    begin(Step::Restore);
    const Bytes backup = m_found.content->backup;
    const Bytes certificate = m_found.content->certificate;
    const protocol::SealState seal = co_await m_client->restore(backup, certificate);
    m_result.revision = seal.revision;
    if (seal.revision != m_found.statement->revision)
        throw Error(Code::RecordNotValid, "the backup holds revision " + std::to_string(seal.revision));
    finish();
}

QCoro::Task<> Session::prove()
{
    begin(Step::Prove);
    const KeyProof proof = co_await askProof(*m_found.certificate);
    if (proof == KeyProof::NotHere) {
        const protocol::StoredBackup stored = co_await m_client->readBackup();
        if (!isRegistered(stored))
            throw Error(Code::ProofFailed, "it does not store what the registry has");
    }
    finish(proof);
    end(proof == KeyProof::Checked ? Outcome::Restored : Outcome::RestoredKeysUnproved);
}

bool Session::isRegistered(const protocol::StoredBackup& stored) const
{
    return stored.backup == m_found.content->backup && stored.certificate == m_found.content->certificate;
}

void Session::begin(Step step)
{
    m_step = step;
    m_began = std::chrono::steady_clock::now();
    tell(eventOf(step, StepState::Started));
}

void Session::finish(KeyProof proof)
{
    Event event = eventOf(m_step, StepState::Done);
    event.proof = proof;
    event.took = std::chrono::steady_clock::now() - m_began;
    tell(event);
}

void Session::end(Outcome outcome)
{
    m_over = true;
    m_result.outcome = outcome;
    if (outcome == Outcome::KeysInOrder)
        m_result.error = Error(Code::RepairKeysInOrder, m_result.port);
    close();
}

void Session::fail(const Error& error)
{
    m_over = true;
    m_result.error = repairError(m_cancelled.value_or(error), m_step);
    m_result.outcome = m_result.error->code() == Code::Interrupted ? Outcome::Stopped : Outcome::Failed;
    Event event = eventOf(m_step, StepState::Failed);
    event.took = std::chrono::steady_clock::now() - m_began;
    event.error = m_result.error;
    tell(event);
    close();
}

void Session::refuse(const Error& error)
{
    fail(error);
}

void Session::cancel(Error reason)
{
    if (m_cancelled || m_over)
        return;
    m_cancelled = reason.context().empty() ? Error(reason.code(), m_result.port) : std::move(reason);
    if (m_client)
        m_client->close();
}

void Session::close()
{
    if (!m_client)
        return;
    m_result.traffic = m_client->traffic();
    m_client.reset();
}

void Session::stopIfCancelled() const
{
    if (m_cancelled)
        throw *m_cancelled;
}

Event Session::eventOf(Step step, StepState state) const
{
    Event event;
    event.step = step;
    event.state = state;
    event.port = m_result.port;
    event.chip = m_result.chip;
    return event;
}

void Session::tell(const Event& event) const
{
    if (m_listener)
        m_listener(event);
}

} // namespace keyline::recovery
