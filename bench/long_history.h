#pragma once

#include "sql/database.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// The home of a station that has seen a million devices, the last twelve hours of them up to now.
class LongHistory
{
  public:
    /// Made at the first call; takes a minute or two.
    static LongHistory& instance();

    std::filesystem::path home() const { return m_folder.filePath(QStringLiteral("home")).toStdString(); }
    /// The station's database.
    std::filesystem::path file() const;
    keyline::sql::Database& database() { return m_database; }
    /// Of one of the devices, in hex.
    const std::string& chip() const { return m_chip; }
    /// Where that device stands among the others.
    static std::uint32_t place();

  private:
    LongHistory();

    QTemporaryDir m_folder;
    keyline::sql::Database m_database;
    std::string m_chip;
};

} // namespace bench
