#include "provisioning/embedded_registrar.h"

#include "provisioning/await.h"
#include "transparency/proof.h"

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

} // namespace

EmbeddedRegistrar::EmbeddedRegistrar(Parts parts, registry::EmbeddedRegistry& registry)
    : Registrar(std::move(parts)), m_registry(registry), m_logKey(transparency::NoteKey::parse(registry.logVkey()))
{
}

QCoro::Task<std::optional<Filed>> EmbeddedRegistrar::find(identity::ChipId chip)
{
    if (!m_registry.hasChip(chip.digest())) // as of nearly every chip; a thread would cost more than the look
        co_return std::nullopt;
    co_return co_await inPool(m_parts.pool, [this, chip]() -> std::optional<Filed> {
        const auto answer = m_registry.chip(chip, std::nullopt);
        return answer ? std::optional(parseAnswer(*answer)) : std::nullopt;
    });
}

QCoro::Task<std::uint64_t> EmbeddedRegistrar::deliver(identity::ChipId chip)
{
    auto item = m_parts.database.read([&](sql::Connection& c) { return station::outbox::find(c, chip); });
    if (!item)
        throw Error(Code::Unexpected, "nothing queued for " + chip.hex());
    const auto index = co_await append(std::move(*item));
    co_await settle(chip, index);
    co_return index;
}

QCoro::Task<std::uint64_t> EmbeddedRegistrar::append(station::OutboxItem item)
{
    auto appended = m_registry.append(draftOf(item), *m_parts.stationKey);
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

void EmbeddedRegistrar::checkReceipt(const registry::AppendResult& result) const
{
    const auto receipt = transparency::Receipt::parse(result.receipt);
    if (receipt.index != result.index)
        throw Error(Code::ReceiptNotValid, "index " + std::to_string(result.index));
    transparency::verifyReceipt(receipt, transparency::leafHash(result.entry), m_logKey, {});
}

QCoro::Task<std::int64_t> EmbeddedRegistrar::flush()
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
