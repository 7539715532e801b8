#include "provisioning/registrar.h"

#include "identity/identity_certificate.h"
#include "provisioning/await.h"
#include "station/history.h"
#include "station/identities.h"
#include "station/journal.h"
#include "transparency/proof.h"
#include "vault/pairs.h"

namespace keyline::provisioning {

namespace {

Filed parseAnswer(const registry::ChipAnswer& answer)
{
    const auto entry = registry::Entry::parse(answer.statement);
    if (entry.statement() == nullptr || answer.history.empty())
        throw Error(Code::RegistryDamaged, "an answer without statement");
    Filed out{answer.history.back().index, *entry.statement(), std::nullopt};
    if (answer.record)
        out.record = registry::Record::parse(*answer.record);
    return out;
}

Error refusalError(registry::RuleCode rule, const identity::ChipId& chip)
{
    const auto context = chip.hex() + ": " + std::string(registry::ruleName(rule));
    if (rule == registry::RuleCode::Identity)
        return Error(Code::IdentityTaken, context);
    if (rule == registry::RuleCode::Key)
        return Error(Code::PairAlreadyUsed, context);
    return Error(Code::RegistryRefused, context);
}

/// What the station says of a record: a first provisioning. The registry gives the number when its turn comes.
registry::Draft draftOf(const station::OutboxItem& item)
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

Registrar::Registrar(Parts parts)
    : m_parts(std::move(parts)), m_logKey(transparency::NoteKey::parse(m_parts.registry.logVkey()))
{
}

QCoro::Task<std::optional<Filed>> Registrar::find(identity::ChipId chip)
{
    if (!m_parts.registry.hasChip(chip.digest())) // as of nearly every chip; a thread would cost more than the look
        co_return std::nullopt;
    co_return co_await inPool(m_parts.pool, [this, chip]() -> std::optional<Filed> {
        const auto answer = m_parts.registry.chip(chip, std::nullopt);
        return answer ? std::optional(parseAnswer(*answer)) : std::nullopt;
    });
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
           code == Code::FileUnwritable || code == Code::DatabaseFault;
}

QCoro::Task<std::uint64_t> Registrar::deliver(identity::ChipId chip)
{
    auto item = m_parts.database.read([&](sql::Connection& c) { return station::outbox::find(c, chip); });
    if (!item)
        throw Error(Code::Unexpected, "nothing queued for " + chip.hex());
    const auto index = co_await append(std::move(*item));
    co_await settle(chip, index);
    co_return index;
}

QCoro::Task<std::uint64_t> Registrar::append(station::OutboxItem item)
{
    auto appended = m_parts.registry.append(draftOf(item), *m_parts.stationKey);
    const auto result = co_await take(std::move(appended));
    if (result.logged()) {
        checkReceipt(result);
        co_return result.index;
    }
    if (*result.refusal == registry::RuleCode::Revision) {
        // A crash may have come between the log and its note here: then the very record is there.
        const auto filed = co_await find(item.chip);
        if (filed && filed->statement.record == registry::recordDigest(item.record))
            co_return filed->index;
    }
    co_await noteRefusal(item, *result.refusal);
    throw refusalError(*result.refusal, item.chip);
}

void Registrar::checkReceipt(const registry::AppendResult& result) const
{
    const auto receipt = transparency::Receipt::parse(result.receipt);
    if (receipt.index != result.index)
        throw Error(Code::ReceiptNotValid, "index " + std::to_string(result.index));
    transparency::verifyReceipt(receipt, transparency::leafHash(result.entry), m_logKey, {});
}

/// The device may have been sealed since the item was read: what the outbox says now counts.
QCoro::Task<void> Registrar::noteRefusal(station::OutboxItem item, registry::RuleCode rule)
{
    const bool erased =
        co_await written(m_parts.database, [&item, rule, now = m_parts.clock.now()](sql::Connection& c) {
            const auto waiting = station::outbox::find(c, item.chip);
            if (!waiting || !waiting->sealed)
                return giveUp(c, item.chip, rule, now);
            station::outbox::markRefused(c, item.chip, static_cast<std::uint8_t>(rule));
            return false;
        });
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

QCoro::Task<void> Registrar::settle(identity::ChipId chip, std::uint64_t index)
{
    const bool erased =
        co_await written(m_parts.database, [chip, index, now = m_parts.clock.now()](sql::Connection& c) {
            station::outbox::remove(c, chip);
            station::journal::setLogged(c, chip, index);
            station::journal::note(c, chip, station::Step::Register, true, now);
            station::history::setLogged(c, chip, index);
            return vault::pairs::erase(c, chip);
        });
    if (erased)
        m_parts.eraser.note();
}

QCoro::Task<std::int64_t> Registrar::flush()
{
    const auto waiting = m_parts.database.read([](sql::Connection& c) { return station::outbox::waiting(c); });
    for (const auto& item : waiting) {
        try {
            co_await deliver(item.chip);
        } catch (const Error&) {
            // Its device's session says so when it comes; a sealed one's refusal is noted as a recall.
        }
    }
    co_return m_parts.database.read([](sql::Connection& c) { return station::outbox::count(c); });
}

} // namespace keyline::provisioning
