#include "provisioning/session.h"

#include "base/error_table.h"
#include "provisioning/await.h"

namespace keyline::provisioning {

using station::Result;
using station::Step;

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
        const bool unplugged = trouble->code() == Code::PortLost && m_patience.replug <= std::chrono::seconds(0);
        if (!again || unplugged) {
            co_await giveUp(std::move(*trouble));
            break;
        }
        if (trouble->code() == Code::PortLost)
            co_await waitForPort();
    }
    m_claim.reset();
    m_result.elapsed = since(m_started);
    if (m_observer.result)
        m_observer.result(m_result);
    co_return m_result;
}

void Session::putAside()
{
    m_stopCode = Code::DevicePutAside;
    stop();
}

void Session::stop(bool atOnce)
{
    m_stop = true;
    m_bell.ring();
    if (m_claim)
        m_claim->leave();
    // Last: whoever waits for the device goes on from here, and may end this session.
    if ((atOnce || m_result.step == Step::ReadChip) && m_device)
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
    co_await claimChip();
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
}

/// A device that was pulled out while its session was waiting, and is back already in another place: that session ends
/// first.
QCoro::Task<void> Session::claimChip()
{
    while (m_line.claims().isLeaving(*m_result.chip)) {
        co_await Pause(std::chrono::milliseconds(20));
        checkStop();
    }
    m_claim = m_line.claims().claim(*m_result.chip);
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
    m_result.queued = situation.queued.has_value();
    m_result.finished = whenFinished(situation);
}

/// Re-plugging is the retry; where nothing comes, the second attempt says so.
QCoro::Task<void> Session::waitForPort()
{
    tell(StepState::Waiting, Error(Code::PortLost, m_port), WaitsFor::Port);
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
    // What never said a word is something else (UX section 2: foreign), and was never begun.
    if (!spoken && error.code() == Code::DeviceSilent)
        error = Error(Code::NotADevice, error.context());
    const auto& info = errorInfo(error.code());
    m_result.result = info.hand == Hand::Bin ? Result::Fail : Result::Hold;
    m_result.foreign = !spoken;
    m_result.interrupted = error.code() == Code::Interrupted;
    m_result.error = error;
    tell(StepState::Failed, error);
    if (!m_result.chip || m_result.interrupted || m_noted.contains(error.code()))
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

/// Ends the step before this one and begins the next: the one place where a session may be stopped. The step that it
/// then fails in is the next; the one before is done.
void Session::enter(Step step)
{
    if (m_inStep)
        tell(StepState::Done);
    m_result.step = step;
    m_stepStarted = std::chrono::steady_clock::now();
    m_inStep = true;
    tell(StepState::Started);
    checkStop();
}

void Session::checkStop() const
{
    if (m_stop)
        throw Error(m_stopCode, m_port);
    if (m_claim && m_claim->contested())
        throw Error(Code::ChipAttachedTwice, m_result.chip->hex());
}

void Session::tell(StepState state, std::optional<Error> error, WaitsFor waitsFor)
{
    if (state == StepState::Done || state == StepState::Failed)
        m_inStep = false;
    m_observer.step({m_port, m_result.chip, m_result.identity, m_result.step, state, since(m_stepStarted),
                     std::move(error), waitsFor});
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
