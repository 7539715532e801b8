#pragma once

#include "base/clock.h"
#include "base/file.h"

#include <string>
#include <vector>

namespace keyline::report {

/// A file in an archive; its name has no folder that leads out of it.
struct ZipEntry
{
    std::string name;
    Bytes content;

    bool operator==(const ZipEntry&) const = default;
};

/// A ZIP archive of these files (deflate), for whoever may read the target alone: mode 0600, complete or not there.
/// Throws what writing a file throws.
void writeZip(const std::filesystem::path& path, const std::vector<ZipEntry>& entries, UnixTime time);

/// The files of a small archive, in order. Throws Error FileUnreadable and Malformed, naming the file.
std::vector<ZipEntry> readZip(const std::filesystem::path& path);

} // namespace keyline::report
