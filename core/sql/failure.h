#pragma once

#include "base/error.h"

#include <filesystem>

class QSqlError;

namespace keyline::sql {

/// Turns what SQLite said into the error that says what to do, naming the file (https://www.sqlite.org/rescode.html).
Error failure(const QSqlError& error, const std::filesystem::path& path, bool opening = false);

} // namespace keyline::sql
