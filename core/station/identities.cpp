#include "station/identities.h"

#include "base/error.h"
#include "crypto/hash.h"
#include "identity/identity_file.h"

#include <algorithm>

namespace keyline::station::identities {

namespace {

bool fits(const identity::IdentityList& list, identity::IdentityNeed need)
{
    return list.size() == need.count &&
           std::ranges::all_of(list, [&](const auto& identity) { return identity.kind() == need.kind; });
}

/// Where the last order of this list stopped counts devices: for each number of identities a device it is another
/// place. What one leaves, the other finds free.
Digest cursorName(const Digest& name, const identity::IdentitySource& source)
{
    const auto each = static_cast<std::uint8_t>(source.size() > 0 ? source.at(0).size() : 1);
    return each == 1 ? name : crypto::sha256({asBytes("keyline identity cursor v1"), name, ByteView(&each, 1)});
}

std::size_t cursor(sql::Connection& connection, const Digest& name)
{
    auto row = connection.query("SELECT next FROM station_cursor WHERE source = ?", name);
    return row.step() ? static_cast<std::size_t>(row.integer(0)) : 0;
}

bool isFree(sql::Connection& connection, const identity::IdentityList& list)
{
    return std::ranges::none_of(list, [&](const auto& identity) {
        return owner(connection, identity).has_value() || isSpent(connection, identity);
    });
}

void spend(sql::Connection& connection, const identity::DeviceIdentity& identity)
{
    connection.run("INSERT OR IGNORE INTO station_spent (urn) VALUES (?)", identity.urn());
}

/// False where one is another's; those are spent.
bool mayBeGiven(sql::Connection& connection, const identity::IdentityList& list, const IsAnothers& isAnothers)
{
    bool out = true;
    for (const auto& identity : list)
        if (isAnothers(identity)) {
            spend(connection, identity);
            out = false;
        }
    return out;
}

/// What the chip was given before and keeps. What is another's it gives up.
std::optional<identity::IdentityList> keptBy(sql::Connection& connection, const identity::ChipId& chip,
                                             identity::IdentityNeed need, const IsAnothers& isAnothers)
{
    auto own = of(connection, chip);
    if (!own)
        return std::nullopt;
    if (!fits(*own, need))
        throw Error(Code::IdentityKindNotInProfile, chip.hex() + " has " + own->primary().human() + " already");
    if (std::ranges::none_of(*own, isAnothers))
        return own;
    giveUp(connection, chip);
    return std::nullopt;
}

void give(sql::Connection& connection, const identity::ChipId& chip, const identity::DeviceIdentity& identity,
          std::int64_t place)
{
    connection.run("INSERT INTO station_identity (urn, chip, place) VALUES (?, ?, ?)", identity.urn(), chip.bytes(),
                   place);
}

} // namespace

Digest sourceName(const identity::IdentitySource& source, std::string_view argument)
{
    if (dynamic_cast<const identity::IdentityFile*>(&source) == nullptr)
        return crypto::sha256({asBytes("keyline identity range v1"), asBytes(argument)});
    crypto::Sha256 hash;
    hash.update(asBytes("keyline identity file v1"));
    for (std::size_t device = 0; device < source.size(); ++device)
        for (const auto& identity : source.at(device))
            hash.update(asBytes(identity.urn())).update(asBytes("\n"));
    return hash.finish();
}

identity::IdentityList assign(sql::Connection& connection, const identity::ChipId& chip,
                              const identity::IdentitySource& source, const Digest& name, identity::IdentityNeed need,
                              const IsAnothers& isAnothers)
{
    if (auto own = keptBy(connection, chip, need, isAnothers))
        return std::move(*own);
    const Digest place = cursorName(name, source);
    for (auto next = cursor(connection, place); next < source.size(); ++next) {
        auto list = source.at(next);
        if (!fits(list, need))
            throw Error(Code::IdentityKindNotInProfile, list.primary().human());
        if (!isFree(connection, list) || !mayBeGiven(connection, list, isAnothers))
            continue;
        for (std::int64_t nth = 0; const auto& identity : list)
            give(connection, chip, identity, nth++);
        connection.run("INSERT INTO station_cursor (source, next) VALUES (?, ?)"
                       " ON CONFLICT (source) DO UPDATE SET next = excluded.next",
                       place, next + 1);
        return list;
    }
    throw Error(Code::IdentitiesUsedUp, source.name());
}

std::size_t left(sql::Connection& connection, const identity::IdentitySource& source, const Digest& name)
{
    const auto next = cursor(connection, cursorName(name, source));
    return next < source.size() ? source.size() - next : 0;
}

identity::IdentityList assignScanned(sql::Connection& connection, const identity::ChipId& chip,
                                     const std::optional<identity::IdentityList>& scanned, identity::IdentityNeed need,
                                     const IsAnothers& isAnothers)
{
    if (auto own = keptBy(connection, chip, need, isAnothers))
        return std::move(*own);
    if (!scanned)
        throw Error(Code::ScanBelongsToOther, chip.hex());
    if (!fits(*scanned, need))
        throw Error(Code::IdentityKindNotInProfile, scanned->primary().human());
    if (!isFree(connection, *scanned) || !mayBeGiven(connection, *scanned, isAnothers))
        throw Error(Code::ScanBelongsToOther, scanned->primary().human());
    claim(connection, chip, *scanned);
    return *scanned;
}

std::optional<identity::IdentityList> of(sql::Connection& connection, const identity::ChipId& chip)
{
    std::vector<std::string> urns;
    auto row = connection.query("SELECT urn FROM station_identity WHERE chip = ? ORDER BY place", chip.bytes());
    while (row.step())
        urns.push_back(row.text(0));
    return urns.empty() ? std::nullopt : std::optional(identity::IdentityList::fromUrns(urns));
}

void claim(sql::Connection& connection, const identity::ChipId& chip, const identity::IdentityList& list)
{
    std::int64_t place = 0;
    for (const auto& identity : list) {
        const auto other = owner(connection, identity);
        if (other && *other != chip)
            throw Error(Code::IdentityTaken, identity.human());
        if (!other)
            give(connection, chip, identity, place);
        ++place;
    }
}

std::vector<identity::ChipId> claimRegistered(sql::Connection& connection, const identity::ChipId& chip,
                                              const identity::IdentityList& list)
{
    std::vector<identity::ChipId> out;
    if (const auto own = of(connection, chip); own && *own != list)
        giveUp(connection, chip);
    for (const auto& identity : list) {
        const auto other = owner(connection, identity);
        if (!other || *other == chip)
            continue;
        giveUp(connection, *other);
        out.push_back(*other);
    }
    claim(connection, chip, list);
    return out;
}

void giveUp(sql::Connection& connection, const identity::ChipId& chip)
{
    connection.run("INSERT OR IGNORE INTO station_spent (urn) SELECT urn FROM station_identity WHERE chip = ?",
                   chip.bytes());
    connection.run("DELETE FROM station_identity WHERE chip = ?", chip.bytes());
}

bool isSpent(sql::Connection& connection, const identity::DeviceIdentity& identity)
{
    return connection.query("SELECT 1 FROM station_spent WHERE urn = ?", identity.urn()).step();
}

std::optional<identity::ChipId> owner(sql::Connection& connection, const identity::DeviceIdentity& identity)
{
    auto row = connection.query("SELECT chip FROM station_identity WHERE urn = ?", identity.urn());
    return row.step() ? std::optional(identity::ChipId::fromBytes(row.bytes(0))) : std::nullopt;
}

} // namespace keyline::station::identities
