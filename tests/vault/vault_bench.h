#pragma once

#include "base/file.h"
#include "crypto/random.h"
#include "identity/chip_id.h"
#include "vault/pairs.h"
#include "vault/schema.h"

#include "../support/bytes.h"

#include <QTemporaryDir>

#include <algorithm>

/// A vault in a real file, for one test.
struct VaultBench
{
    VaultBench() { reopen(); }

    /// As after a restart of the program: the database closed and opened again, the vault locked.
    void reopen()
    {
        vault.reset();
        database.reset();
        database = std::make_unique<keyline::sql::Database>(path(), keyline::vault::migrations());
        vault = std::make_unique<keyline::vault::Vault>(*database, random, clock);
    }
    std::filesystem::path path() const { return folder.filePath(QStringLiteral("station.sqlite")).toStdString(); }

    static keyline::Secret text(std::string_view words) { return keyline::Secret::copyOf(keyline::asBytes(words)); }
    static keyline::Secret passphrase() { return text("correct horse battery staple"); }
    void create() { vault->create(passphrase(), keyline::vault::Manufacturer{"Aurora Devices", 32473}); }

    /// As create(), with the first two versions of the master key, as a station that was given both.
    void createWithTwoMasterKeys()
    {
        create();
        auto shared = vault->sharedKeys();
        shared.masterKeys.emplace(2, random.secret(32));
        vault.reset();
        database.reset();
        for (const auto* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(path().string() + suffix);
        reopen();
        vault->create(passphrase(), std::move(shared));
    }

    /// How many of the database's files (itself, its write-ahead log) contain these bytes.
    int filesWith(keyline::ByteView needle) const
    {
        int found = 0;
        for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
            const std::filesystem::path file = path().string() + suffix;
            if (!std::filesystem::exists(file))
                continue;
            const auto content = keyline::readFile(file);
            found += std::search(content.begin(), content.end(), needle.begin(), needle.end()) != content.end();
        }
        return found;
    }

    QTemporaryDir folder;
    keyline::crypto::SystemRandom random;
    keyline::SystemClock clock;
    std::unique_ptr<keyline::sql::Database> database;
    std::unique_ptr<keyline::vault::Vault> vault;
};

/// A chip whose ID tells its number.
inline keyline::identity::ChipId chipNumber(std::uint16_t number)
{
    const keyline::Bytes bytes{
        0xC4, 0x1D, 0, 0, 0, 0, static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
    return keyline::identity::ChipId::fromBytes(bytes);
}
