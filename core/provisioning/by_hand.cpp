#include "provisioning/session.h"

#include "provisioning/await.h"
#include "station/identities.h"

/// Where a session waits for hands: a label scanned, a label stuck on and scanned back. No deadline; a stop and an
/// unplug end it at once.
namespace keyline::provisioning {

namespace {

/// A device that is pulled out is noticed by its port; this often it is looked at.
constexpr std::chrono::milliseconds portLook{250};

} // namespace

/// Sleeps until something was said; throws where nothing more can be.
QCoro::Task<void> Session::handsMove()
{
    // Looked at before the sleep: an answer that came just before the end counts.
    if (m_order.hands->isClosed())
        throw Error(Code::Interrupted, m_port);
    co_await m_bell.rings(portLook);
    checkStop();
    if (!m_device->isOpen())
        throw Error(Code::PortLost, m_port);
}

/// Nothing where the chip has identities that the registry does not know as another's.
QCoro::Task<std::optional<identity::IdentityList>> Session::scannedIdentities(identity::ChipId chip)
{
    if (m_order.identities)
        co_return std::nullopt;
    const auto own = m_line.database().read([&](sql::Connection& c) { return station::identities::of(c, chip); });
    if (own && std::ranges::none_of(*own, m_line.isAnothers(chip)))
        co_return std::nullopt;
    tell(StepState::Waiting, std::nullopt, WaitsFor::Identities);
    HandDesk::Wait wait(*m_order.hands, {HandQuestion::Kind::Identities, m_port, chip}, m_bell);
    for (;;) {
        if (auto scanned = wait.takeIdentities())
            co_return scanned;
        co_await handsMove();
    }
}

/// The label of a device whose record is durable. Noted before it is printed: a label too few is seen, one too many is
/// not.
QCoro::Task<void> Session::labelled(const registry::Record& record)
{
    const auto& label = m_order.profile.label;
    if (label.code == package::Profile::Label::Code::None || (!m_order.hands && !label.scanBack))
        co_return;
    if (!m_order.hands)
        throw Error(Code::LabelNotMade, record.chip.hex());
    const auto state = m_line.database().read([&](sql::Connection& c) {
        const auto job = station::journal::find(c, record.chip);
        return job ? job->label : station::LabelState::None;
    });
    if (state == station::LabelState::None) {
        co_await noteLabel(station::LabelState::Due);
        m_order.hands->hooks().labelDue({m_port, record.chip, record.identities, m_row.model, label});
    }
    if (label.scanBack && state != station::LabelState::ScannedBack) {
        co_await scanBack(record);
        co_await noteLabel(station::LabelState::ScannedBack);
    }
}

QCoro::Task<void> Session::scanBack(const registry::Record& record)
{
    tell(StepState::Waiting, std::nullopt, WaitsFor::Label);
    HandDesk::Wait wait(*m_order.hands, {HandQuestion::Kind::Label, m_port, record.chip, record.identities}, m_bell);
    while (!wait.isRight()) {
        if (auto trouble = wait.takeTrouble())
            tell(StepState::Waiting, std::move(trouble), WaitsFor::Label);
        co_await handsMove();
    }
}

QCoro::Task<void> Session::noteLabel(station::LabelState state)
{
    co_await written(m_line.database(), [chip = *m_result.chip, state](sql::Connection& c) {
        station::journal::setLabel(c, chip, state);
    });
}

} // namespace keyline::provisioning
