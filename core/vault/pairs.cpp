#include "vault/pairs.h"

#include "crypto/hash.h"
#include "crypto/passphrase.h"

namespace keyline::vault {

namespace {

/// Bytes of the padded plaintext: above the largest COSE_Key of the kind. One size for each, so that an erased box can
/// be overwritten, and another stored, exactly where it lies.
std::size_t paddedSize(crypto::KeyKind kind)
{
    switch (kind) {
    case crypto::KeyKind::P256:
        return 160;
    case crypto::KeyKind::P384:
        return 208;
    case crypto::KeyKind::Rsa2048:
        return 1280;
    case crypto::KeyKind::Rsa3072:
        return 1856;
    }
    return 0;
}

std::string pairName(const SealedPair& pair)
{
    return "keyline vault pair v1 " + toHex(crypto::sha256(pair.spki));
}

Secret pad(const Secret& key, std::size_t size)
{
    if (key.size() + 2 > size)
        throw Error(Code::Unexpected, "a key pair larger than its slot");
    Secret out(size);
    auto bytes = out.mutableView();
    bytes[0] = static_cast<std::uint8_t>(key.size() >> 8);
    bytes[1] = static_cast<std::uint8_t>(key.size());
    std::ranges::copy(key.view(), bytes.begin() + 2);
    return out;
}

crypto::KeyKind kindOf(std::int64_t number)
{
    return static_cast<crypto::KeyKind>(number);
}

std::int64_t numberOf(crypto::KeyKind kind)
{
    return static_cast<std::int64_t>(kind);
}

struct Row
{
    std::int64_t slot;
    SealedPair pair;
};

constexpr std::string_view selectPair = "SELECT p.slot, p.kind, p.spki, s.box FROM vault_pair p"
                                        " JOIN vault_slot s ON s.id = p.slot ";

template <typename... A>
std::optional<Row> findPair(sql::Connection& connection, std::string_view where, const A&... values)
{
    auto row = connection.query(std::string(selectPair).append(where), values...);
    if (!row.step())
        return std::nullopt;
    return Row{row.integer(0), {kindOf(row.integer(1)), row.bytes(2), row.bytes(3)}};
}

/// A free slot of the kind filled with the box, or a new one at the table's end.
std::int64_t fillSlot(sql::Connection& connection, const SealedPair& pair)
{
    const auto kind = numberOf(pair.kind);
    std::optional<std::int64_t> slot;
    {
        auto row = connection.query("SELECT slot FROM vault_free WHERE kind = ? LIMIT 1", kind);
        if (row.step())
            slot = row.integer(0);
    }
    if (slot) {
        connection.run("DELETE FROM vault_free WHERE slot = ?", *slot);
        connection.run("UPDATE vault_slot SET box = ? WHERE id = ?", pair.box, *slot);
        return *slot;
    }
    connection.run("INSERT INTO vault_slot (kind, box) VALUES (?, ?)", kind, pair.box);
    auto row = connection.query("SELECT last_insert_rowid()");
    row.step();
    return row.integer(0);
}

void insertPair(sql::Connection& connection, const SealedPair& pair, const std::optional<ByteView>& chip, UnixTime now)
{
    const auto slot = fillSlot(connection, pair);
    connection.run("INSERT INTO vault_pair (slot, kind, spki, chip, made) VALUES (?, ?, ?, ?, ?)", slot,
                   numberOf(pair.kind), pair.spki, chip, now);
}

void emptySlot(sql::Connection& connection, std::int64_t slot)
{
    connection.run("UPDATE vault_slot SET box = zeroblob(length(box)) WHERE id = ?", slot);
    connection.run("DELETE FROM vault_pair WHERE slot = ?", slot);
    connection.run("INSERT INTO vault_free (slot, kind) SELECT id, kind FROM vault_slot WHERE id = ?", slot);
}

} // namespace

SealedPair sealPair(const Vault& vault, const crypto::PrivateKey& pair)
{
    SealedPair out{pair.kind(), pair.publicKey().spki(), {}};
    const Secret padded = pad(pair.encode(), paddedSize(out.kind));
    out.box = crypto::sealBox(*vault.pairKey(), asBytes(pairName(out)), padded.view(), vault.random());
    return out;
}

crypto::PrivateKey openPair(const Vault& vault, const SealedPair& pair)
{
    const auto name = pairName(pair);
    const Secret padded = crypto::openBox(*vault.pairKey(), asBytes(name), pair.box, Code::VaultDamaged, name);
    const auto bytes = padded.view();
    const std::size_t size = bytes.size() < 2 ? 0 : static_cast<std::size_t>(bytes[0] << 8 | bytes[1]);
    if (size == 0 || size + 2 > bytes.size())
        throw Error(Code::VaultDamaged, name);
    return crypto::PrivateKey::parse(bytes.subspan(2, size), vault.random());
}

namespace pairs {

void addToPool(sql::Connection& connection, const SealedPair& pair, UnixTime now)
{
    insertPair(connection, pair, std::nullopt, now);
}

std::optional<SealedPair> reserve(sql::Connection& connection, crypto::KeyKind kind, const identity::ChipId& chip)
{
    if (auto own = reserved(connection, chip)) {
        if (own->kind == kind)
            return own;
        erase(connection, chip);
    }
    auto row = findPair(connection, "WHERE p.kind = ? AND p.chip IS NULL ORDER BY p.slot LIMIT 1", numberOf(kind));
    if (!row)
        return std::nullopt;
    connection.run("UPDATE vault_pair SET chip = ? WHERE slot = ?", chip.bytes(), row->slot);
    return std::move(row->pair);
}

SealedPair addReserved(sql::Connection& connection, const SealedPair& pair, const identity::ChipId& chip, UnixTime now)
{
    if (auto own = reserved(connection, chip)) {
        if (own->kind == pair.kind)
            return std::move(*own);
        erase(connection, chip);
    }
    insertPair(connection, pair, chip.bytes(), now);
    return pair;
}

std::optional<SealedPair> reserved(sql::Connection& connection, const identity::ChipId& chip)
{
    auto row = findPair(connection, "WHERE p.chip = ?", chip.bytes());
    return row ? std::optional(std::move(row->pair)) : std::nullopt;
}

bool erase(sql::Connection& connection, const identity::ChipId& chip)
{
    const auto row = findPair(connection, "WHERE p.chip = ?", chip.bytes());
    if (row)
        emptySlot(connection, row->slot);
    return row.has_value();
}

std::size_t eraseUsed(sql::Connection& connection, const std::function<bool(const Digest&)>& isUsed)
{
    std::vector<std::int64_t> used;
    {
        auto row = connection.query("SELECT slot, spki FROM vault_pair");
        while (row.step())
            if (isUsed(crypto::sha256(row.bytes(1))))
                used.push_back(row.integer(0));
    }
    for (const auto slot : used)
        emptySlot(connection, slot);
    return used.size();
}

PairCounts count(sql::Connection& connection, crypto::KeyKind kind)
{
    auto row = connection.query("SELECT count(*), count(chip) FROM vault_pair WHERE kind = ?", numberOf(kind));
    row.step();
    return {row.integer(0) - row.integer(1), row.integer(1)};
}

} // namespace pairs

} // namespace keyline::vault
