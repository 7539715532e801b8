#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "registry/embedded_registry.h"
#include "station/outbox.h"
#include "vault/eraser.h"

#include <QCoroTask>
#include <QThreadPool>

namespace keyline::provisioning {

/// What the registry has of a chip, its newest revision.
struct Filed
{
    std::uint64_t index = 0; ///< in the log
    registry::Statement statement;
    std::optional<registry::Record> record; ///< nothing: erased
};

/// The way of a record from the station to the registry: durable in the outbox, then durable in the registry with a
/// receipt that holds, then settled here: out of the outbox, the journal told, the chip's key pair erased. Cut short
/// anywhere, it goes on.
class Registrar
{
  public:
    struct Parts
    {
        sql::Database& database;
        registry::EmbeddedRegistry& registry;
        std::shared_ptr<const crypto::Ed25519Signer> stationKey;
        vault::Eraser& eraser;
        QThreadPool& pool;
        const Clock& clock;
    };
    /// All parts must outlive the registrar.
    explicit Registrar(Parts parts);

    /// What the registry knows of the chip.
    QCoro::Task<std::optional<Filed>> find(identity::ChipId chip);

    /// Puts a record into the outbox, its chip's journal at register, begun.
    QCoro::Task<void> queue(registry::Record record);
    /// Sends what the outbox has of the chip and settles it; gives its index in the log. Throws Error RegistryRefused,
    /// IdentityTaken, PairAlreadyUsed, ReceiptNotValid, RecordNotValid where the registry has another record; DiskFull
    /// and the like where it cannot be written now: the record then waits.
    QCoro::Task<std::uint64_t> deliver(identity::ChipId chip);
    /// True for what may pass by itself: a full disk, a registry that another program holds.
    static bool mayWait(Code code);
    /// Notes that the registry has the chip's record at this index, however that came to be.
    QCoro::Task<void> settle(identity::ChipId chip, std::uint64_t index);
    /// Gives up a record that the registry refused by this rule and whose device is not sealed: its pair is erased, and
    /// the chip begins anew; with other identities where they were what was refused.
    QCoro::Task<void> abandon(identity::ChipId chip, registry::RuleCode rule);
    /// Sends all that waits, as after a crash; what is refused or fails stays where it is seen. Returns how many still
    /// wait.
    QCoro::Task<std::int64_t> flush();

  private:
    QCoro::Task<std::uint64_t> append(station::OutboxItem item);
    void checkReceipt(const registry::AppendResult& result) const;
    QCoro::Task<void> noteRefusal(station::OutboxItem item, registry::RuleCode rule);

    Parts m_parts;
    transparency::NoteKey m_logKey;
};

} // namespace keyline::provisioning
