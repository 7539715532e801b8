#pragma once

#include "base/clock.h"
#include "identity/chip_id.h"
#include "sql/connection.h"

#include <optional>
#include <vector>

namespace keyline::station {

/// A record on its way to the registry, durable here until the registry has it.
struct OutboxItem
{
    std::int64_t id = 0; ///< in the order of queueing
    identity::ChipId chip;
    Bytes record = {};
    UnixTime queued = 0;
    bool sealed = false;                      ///< its device is sealed, or may be, before the registry answered
    std::optional<std::uint8_t> refusal = {}; ///< the registry's rule code: a sealed one of these must be recalled
    std::optional<Bytes> entry = {};          ///< as signed and sent; nothing: never sent, or answered with a refusal
    std::uint64_t sequence = 0;               ///< the entry's
};

/// Each call is part of the caller's transaction.
namespace outbox {

/// Queues a record in place of the one that the chip had there, if any, unless that one's device is sealed already.
void put(sql::Connection& connection, const identity::ChipId& chip, ByteView record, UnixTime now);
std::optional<OutboxItem> find(sql::Connection& connection, const identity::ChipId& chip);
/// Whether a record of the chip is there, refused or not;
bool has(sql::Connection& connection, const identity::ChipId& chip);
/// and whether one still waits.
bool isWaiting(sql::Connection& connection, const identity::ChipId& chip);
/// Those that still wait, oldest first.
std::vector<OutboxItem> waiting(sql::Connection& connection, std::size_t limit = 256);
/// Those that the registry refused after their device was sealed.
std::vector<OutboxItem> recalls(sql::Connection& connection);
/// Whether the chip's device is sealed, or may be; nothing where nothing of it waits.
void markSealed(sql::Connection& connection, const identity::ChipId& chip, bool sealed);
void markRefused(sql::Connection& connection, const identity::ChipId& chip, std::uint8_t refusal);
void remove(sql::Connection& connection, const identity::ChipId& chip);
std::int64_t count(sql::Connection& connection);
/// When the oldest that waits was queued; nothing where none does.
std::optional<UnixTime> oldest(sql::Connection& connection);

/// Those that wait with an entry, by its number: they were sent to a server that did not answer, and go out again as
/// they are.
std::vector<OutboxItem> unanswered(sql::Connection& connection);
/// Notes the entry that is about to be sent.
void setEntry(sql::Connection& connection, std::int64_t id, std::uint64_t sequence, ByteView entry);
/// It was not logged: the number is free again.
void clearEntry(sql::Connection& connection, std::int64_t id);

/// The number of the station's next entry in a log; nothing where it never wrote there. `log` is the digest of the
/// log's key.
std::optional<std::uint64_t> nextSequence(sql::Connection& connection, const Digest& log);
void setNextSequence(sql::Connection& connection, const Digest& log, std::uint64_t next);

/// Whether anything was ever signed for a log far away.
bool hasSigned(sql::Connection& connection);

} // namespace outbox

} // namespace keyline::station
