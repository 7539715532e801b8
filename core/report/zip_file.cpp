#include "report/zip_file.h"

#include "base/error.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace keyline::report {

namespace {

constexpr std::size_t largestEntry = 64u << 20;

using Writing = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Reading = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

/// libarchive hands over what it has compressed.
la_ssize_t collect(archive*, void* target, const void* data, std::size_t size)
{
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    static_cast<Bytes*>(target)->insert(static_cast<Bytes*>(target)->end(), bytes, bytes + size);
    return static_cast<la_ssize_t>(size);
}

void demand(int result, archive* zip, Code code, const std::filesystem::path& path)
{
    if (result == ARCHIVE_OK)
        return;
    const char* reason = archive_error_string(zip);
    throw Error(code, path.string() + ": " + (reason != nullptr ? reason : "ZIP"));
}

Bytes zipped(const std::filesystem::path& path, const std::vector<ZipEntry>& entries, UnixTime time)
{
    Bytes out;
    const Writing zip(archive_write_new(), archive_write_free);
    demand(archive_write_set_format_zip(zip.get()), zip.get(), Code::FileUnwritable, path);
    // Of the last block, only what is used.
    archive_write_set_bytes_in_last_block(zip.get(), 1);
    demand(archive_write_open(zip.get(), &out, nullptr, collect, nullptr), zip.get(), Code::FileUnwritable, path);
    for (const ZipEntry& entry : entries) {
        const Entry head(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(head.get(), entry.name.c_str());
        archive_entry_set_size(head.get(), static_cast<la_int64_t>(entry.content.size()));
        archive_entry_set_filetype(head.get(), AE_IFREG);
        archive_entry_set_perm(head.get(), 0600);
        archive_entry_set_mtime(head.get(), time, 0);
        demand(archive_write_header(zip.get(), head.get()), zip.get(), Code::FileUnwritable, path);
        if (archive_write_data(zip.get(), entry.content.data(), entry.content.size()) !=
            static_cast<la_ssize_t>(entry.content.size()))
            demand(ARCHIVE_FATAL, zip.get(), Code::FileUnwritable, path);
    }
    demand(archive_write_close(zip.get()), zip.get(), Code::FileUnwritable, path);
    return out;
}

Bytes dataOf(archive* zip, const std::filesystem::path& path)
{
    Bytes out;
    ByteArray<8192> block;
    for (;;) {
        const la_ssize_t got = archive_read_data(zip, block.data(), block.size());
        if (got == 0)
            return out;
        if (got < 0 || out.size() > largestEntry)
            demand(ARCHIVE_FATAL, zip, Code::Malformed, path);
        out.insert(out.end(), block.begin(), block.begin() + got);
    }
}

} // namespace

void writeZip(const std::filesystem::path& path, const std::vector<ZipEntry>& entries, UnixTime time)
{
    writeFileAtomically(path, zipped(path, entries, time), 0600);
}

std::vector<ZipEntry> readZip(const std::filesystem::path& path)
{
    const Bytes bytes = readFile(path);
    const Reading zip(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(zip.get());
    demand(archive_read_open_memory(zip.get(), bytes.data(), bytes.size()), zip.get(), Code::Malformed, path);
    std::vector<ZipEntry> out;
    for (archive_entry* head = nullptr;;) {
        const int result = archive_read_next_header(zip.get(), &head);
        if (result == ARCHIVE_EOF)
            return out;
        demand(result, zip.get(), Code::Malformed, path);
        out.push_back({archive_entry_pathname(head), dataOf(zip.get(), path)});
    }
}

} // namespace keyline::report
