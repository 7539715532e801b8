#pragma once

#include "identity/device_identity.h"
#include "sql/database.h"
#include "station/history.h"
#include "station/schema.h"

#include <QTemporaryDir>

#include <random>

namespace keyline::test {

/// A station's database with visits of a phone shop: one in ten fails, one in 25 is held, one in 30 was done before.
class Visits
{
  public:
    static constexpr UnixTime morning = 1795672800; ///< 2026-11-26 06:00 UTC

    Visits() { open(); }

    std::filesystem::path file() const { return m_folder.filePath(QStringLiteral("station.sqlite")).toStdString(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void open() { m_database = std::make_unique<sql::Database>(file(), station::migrations()); }
    void close() { m_database.reset(); }

    void add(std::uint32_t count)
    {
        m_database->writeNow([&](sql::Connection& connection) {
            for (std::uint32_t i = 0; i < count; ++i)
                station::history::add(connection, visit(m_next++));
        });
    }
    void add(const station::HistoryRow& row)
    {
        m_database->writeNow([&](sql::Connection& connection) { station::history::add(connection, row); });
        ++m_next;
    }

    static station::HistoryRow visit(std::uint32_t n)
    {
        std::mt19937_64 random(n);
        station::HistoryRow row;
        Bytes chip;
        for (int i = 0; i < 16; ++i)
            chip.push_back(static_cast<std::uint8_t>(random()));
        row.chip = identity::ChipId::fromBytes(chip);
        row.identities = {identity::DeviceIdentity::imei(35209900, n).urn()};
        row.profile = "phone";
        row.model = "Aurora 1";
        row.result = n % 10 == 3   ? station::Result::Fail
                     : n % 25 == 4 ? station::Result::Hold
                     : n % 30 == 5 ? station::Result::DoneBefore
                                   : station::Result::Pass;
        row.code = row.result == station::Result::Fail ? "K-204" : row.result == station::Result::Hold ? "K-107" : "";
        row.step = row.result == station::Result::Fail   ? station::Step::Install
                   : row.result == station::Result::Hold ? station::Step::ProveKeys
                                                         : station::Step::Seal;
        if (row.result == station::Result::Pass) {
            row.serial = ByteArray<16>{static_cast<std::uint8_t>(n), 0x4B};
            row.proof = Digest{static_cast<std::uint8_t>(n), 0x11};
            row.logIndex = n;
        }
        row.finished = morning + 21 * n;
        row.started = row.finished - 5;
        return row;
    }

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<sql::Database> m_database;
    std::uint32_t m_next = 1;
};

} // namespace keyline::test
