#include "provisioning/registrar.h"

#include "identity/identity_certificate.h"
#include "provisioning/await.h"
#include "station/history.h"
#include "station/identities.h"
#include "station/journal.h"
#include "vault/pairs.h"

namespace keyline::provisioning {

namespace {

/// The refused package stays on a device that is not sealed, until another takes its place. True where a pair was
/// erased.
bool giveUp(sql::Connection& connection, const identity::ChipId& chip, registry::RuleCode rule, UnixTime now)
{
    station::outbox::remove(connection, chip);
    if (const auto job = station::journal::find(connection, chip))
        station::journal::restart(connection, chip, job->profile, now);
    if (rule == registry::RuleCode::Identity)
        station::identities::giveUp(connection, chip);
    return vault::pairs::erase(connection, chip);
}

} // namespace

Error Registrar::refusalError(registry::RuleCode rule, const identity::ChipId& chip)
{
    const auto context = chip.hex() + ": " + std::string(registry::ruleName(rule));
    if (rule == registry::RuleCode::Identity)
        return Error(Code::IdentityTaken, context);
    if (rule == registry::RuleCode::Key)
        return Error(Code::PairAlreadyUsed, context);
    if (rule == registry::RuleCode::Revoked)
        return Error(Code::RegistryRefused, context +
                                                "; this station's key was revoked for good: go on with a new home "
                                                "(init --from), whose key the administrator enrols");
    return Error(Code::RegistryRefused, context);
}

registry::Draft Registrar::draftOf(const station::OutboxItem& item)
{
    const auto record = registry::Record::parse(item.record);
    registry::Statement statement;
    statement.chip = item.chip.digest();
    statement.record = registry::recordDigest(item.record);
    statement.kind = registry::StatementKind::Provision;
    statement.time = static_cast<std::uint64_t>(std::max<UnixTime>(0, item.queued));
    statement.deviceKey = identity::IdentityCertificate::parse(record.certificate).keyDigest();
    return {std::move(statement), item.record};
}

QCoro::Task<void> Registrar::queue(registry::Record record)
{
    const Bytes bytes = record.encode();
    co_await written(m_parts.database, [&record, &bytes, now = m_parts.clock.now()](sql::Connection& c) {
        station::outbox::put(c, record.chip, bytes, now);
        station::journal::note(c, record.chip, station::Step::Register, false, now);
    });
}

bool Registrar::mayWait(Code code)
{
    return code == Code::DiskFull || code == Code::RegistryBusy || code == Code::RegistryMissing ||
           code == Code::FileUnwritable || code == Code::DatabaseFault || code == Code::RegistryUnreachable ||
           code == Code::RegistryAnswersOddly || code == Code::WitnessesMissing;
}

QCoro::Task<void> Registrar::noteRefusal(station::OutboxItem item, registry::RuleCode rule)
{
    bool sealed = false;
    const bool erased =
        co_await written(m_parts.database, [&item, &sealed, rule, now = m_parts.clock.now()](sql::Connection& c) {
            const auto waiting = station::outbox::find(c, item.chip);
            sealed = waiting && waiting->sealed;
            if (!sealed)
                return giveUp(c, item.chip, rule, now);
            station::outbox::markRefused(c, item.chip, static_cast<std::uint8_t>(rule));
            return false;
        });
    if (!sealed)
        m_refusals.push_back({item.chip, rule});
    if (erased)
        m_parts.eraser.note();
}

QCoro::Task<void> Registrar::abandon(identity::ChipId chip, registry::RuleCode rule)
{
    const bool erased = co_await written(m_parts.database, [chip, rule, now = m_parts.clock.now()](sql::Connection& c) {
        return giveUp(c, chip, rule, now);
    });
    if (erased)
        m_parts.eraser.note();
}

bool Registrar::settle(sql::Connection& c, const identity::ChipId& chip, std::uint64_t index, UnixTime now)
{
    station::outbox::remove(c, chip);
    station::journal::setLogged(c, chip, index);
    station::journal::note(c, chip, station::Step::Register, true, now);
    station::history::setLogged(c, chip, index);
    return vault::pairs::erase(c, chip);
}

QCoro::Task<void> Registrar::settle(identity::ChipId chip, std::uint64_t index)
{
    const bool erased =
        co_await written(m_parts.database, [chip, index, now = m_parts.clock.now()](sql::Connection& c) {
            return settle(c, chip, index, now);
        });
    if (erased)
        m_parts.eraser.note();
}

} // namespace keyline::provisioning
