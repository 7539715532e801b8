#pragma once

#include "base/error.h"

#include <filesystem>

class QSqlError;

namespace keyline::sql {

enum class Attempt { Use, OpenToRead, OpenToWrite };

/// Turns what SQLite said into the error that says what to do, naming the file (https://www.sqlite.org/rescode.html).
/// `result` is an extended result code.
Error failure(int result, const std::string& text, const std::filesystem::path& path, Attempt attempt = Attempt::Use);

/// The same of PostgreSQL's SQLSTATE.
Error postgresFailure(const QSqlError& error, const std::string& name);

} // namespace keyline::sql
