#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "registry/admission.h"
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
        std::shared_ptr<const crypto::Ed25519Signer> stationKey;
        vault::Eraser& eraser;
        QThreadPool& pool;
        const Clock& clock;
    };
    /// All parts must outlive the registrar.
    explicit Registrar(Parts parts) : m_parts(std::move(parts)) {}
    virtual ~Registrar() = default;
    Registrar(const Registrar&) = delete;
    Registrar& operator=(const Registrar&) = delete;

    /// What the registry knows of the chip. Nothing, too, where a registry far away cannot be asked now: what it says
    /// when the record is sent then counts.
    virtual QCoro::Task<std::optional<Filed>> find(identity::ChipId chip) = 0;

    /// Puts a record into the outbox, its chip's journal at register, begun.
    QCoro::Task<void> queue(registry::Record record);
    /// Sends what the outbox has of the chip and settles it; gives its index in the log. Throws Error RegistryRefused,
    /// IdentityTaken, PairAlreadyUsed, ReceiptNotValid, RecordNotValid where the registry has another record; DiskFull
    /// and the like where it cannot be written now, RegistryUnreachable where it does not answer: the record then
    /// waits.
    virtual QCoro::Task<std::uint64_t> deliver(identity::ChipId chip) = 0;
    /// True for what may pass by itself: a full disk, a registry that another program holds, or that is out of reach.
    static bool mayWait(Code code);
    /// Notes that the registry has the chip's record at this index, however that came to be.
    QCoro::Task<void> settle(identity::ChipId chip, std::uint64_t index);
    /// Gives up a record that the registry refused by this rule and whose device is not sealed: its pair is erased, and
    /// the chip begins anew; with other identities where they were what was refused.
    QCoro::Task<void> abandon(identity::ChipId chip, registry::RuleCode rule);
    /// Sends all that waits, as after a crash; what is refused or fails stays where it is seen. Returns how many still
    /// wait.
    virtual QCoro::Task<std::int64_t> flush() = 0;
    /// A record that the registry refused and whose device was not sealed: given up, the chip begins anew.
    struct Refusal
    {
        identity::ChipId chip;
        registry::RuleCode rule;
    };
    /// Since this registrar began.
    const std::vector<Refusal>& refusals() const { return m_refusals; }
    /// Why nothing can be sent now; nothing where nothing stands in the way.
    virtual std::optional<Error> trouble() const { return std::nullopt; }

  protected:
    /// A refusal is final: a sealed device's record becomes a recall, another's is given up. The device may have been
    /// sealed since the item was read: what the outbox says now counts.
    QCoro::Task<void> noteRefusal(station::OutboxItem item, registry::RuleCode rule);
    static Error refusalError(registry::RuleCode rule, const identity::ChipId& chip);
    /// What the station says of a record: a first provisioning. The number comes when it is sent.
    static registry::Draft draftOf(const station::OutboxItem& item);
    /// As part of the caller's transaction; true where a pair was erased.
    static bool settle(sql::Connection& connection, const identity::ChipId& chip, std::uint64_t index, UnixTime now);

    Parts m_parts;

  private:
    std::vector<Refusal> m_refusals;
};

} // namespace keyline::provisioning
