#pragma once

#include "identity/chip_id.h"
#include "sql/database.h"
#include "station/schema.h"

#include "../support/bytes.h"

#include <QTemporaryDir>

/// A station's tables in a real file, for one test.
struct StationBench
{
    StationBench() { reopen(); }
    void reopen()
    {
        database.reset();
        database = std::make_unique<keyline::sql::Database>(
            folder.filePath(QStringLiteral("station.sqlite")).toStdString(), keyline::station::migrations());
    }
    template <typename F>
    auto write(F job)
    {
        return database->writeNow(std::move(job));
    }

    QTemporaryDir folder;
    std::unique_ptr<keyline::sql::Database> database;
};

/// A chip whose ID tells its number.
inline keyline::identity::ChipId chipNumber(std::uint16_t number)
{
    const keyline::Bytes bytes{
        0xC4, 0x1D, 0, 0, 0, 0, static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
    return keyline::identity::ChipId::fromBytes(bytes);
}
