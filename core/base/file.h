#pragma once

#include "base/bytes.h"
#include "base/secret.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace keyline {

/// Reads a whole file of at most `limit` bytes. Throws Error FileUnreadable (missing, no rights, too large), naming the
/// file.
Bytes readFile(const std::filesystem::path& path, std::size_t limit = 64u << 20);
Secret readSecretFile(const std::filesystem::path& path, std::size_t limit = 1u << 20);

/// Whether something has this name; a link counts as what it leads to. Throws Error FileUnreadable where the system
/// does not say: no rights to the folder, a loop of links, a name too long.
bool isThere(const std::filesystem::path& path);
/// The same of a folder. Throws as isThere.
bool isFolder(const std::filesystem::path& path);
/// Whether a folder has nothing in it. Throws Error FileUnreadable, also where there is no folder.
bool isEmptyFolder(const std::filesystem::path& path);

using OnEntry = std::function<void(const std::filesystem::directory_entry&)>;
/// Tells each entry of a folder, in no order; of one that is not there, none. Throws Error FileUnreadable.
void forEachEntry(const std::filesystem::path& folder, const OnEntry& onEntry);
/// The same, with the entries of its folders and theirs.
void forEachEntryBelow(const std::filesystem::path& folder, const OnEntry& onEntry);

/// Seen from the root. Throws Error FileUnreadable where the folder that this process works in is gone.
std::filesystem::path absolutePath(const std::filesystem::path& path);

/// Replaces a file so that a power cut leaves the old or the new content: temporary file, fsync, rename, fsync of the
/// folder. `mode` is the file's permissions. Throws Error DiskFull or FileUnwritable, naming the file.
void writeFileAtomically(const std::filesystem::path& path, ByteView content, unsigned mode = 0644);

/// The same in parts, for what need not lie in memory at once: nothing has the file's name before commit().
class FileInMaking
{
  public:
    explicit FileInMaking(std::filesystem::path path, unsigned mode = 0644);
    /// Takes back what was not committed.
    ~FileInMaking();
    FileInMaking(const FileInMaking&) = delete;
    FileInMaking& operator=(const FileInMaking&) = delete;

    void append(ByteView content);
    void commit();

  private:
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_fd = -1;
};

/// Writes over a file of the same length in place, with one call within one page: the end of this process, kill -9 too,
/// leaves the old or the new content, a power cut in the half minute after may leave the old one. Who reads at that
/// moment may see some of each. False, and nothing done, where that cannot be: no file of that name, another length (a
/// file system may make the new one durable before what belongs there), more than 4096 bytes. Throws Error DiskFull or
/// FileUnwritable.
bool overwriteInPlace(const std::filesystem::path& path, ByteView content);

/// Creates a folder and its parents, and syncs them. Throws Error FileUnwritable.
void makeFolder(const std::filesystem::path& path, unsigned mode = 0755);

/// Removes a file, or a folder with all that is in it; nothing where nothing is there. Throws Error FileUnwritable.
void removeAll(const std::filesystem::path& path);

/// Syncs a folder, so that its entries are durable.
void syncFolder(const std::filesystem::path& path);

/// Turns errno after a failed read, or look, into Error FileUnreadable.
[[noreturn]] void throwReadError(int errorNumber, const std::filesystem::path& path);

/// Turns errno after a failed write into the error that says what to do: disk full, read-only, no rights.
[[noreturn]] void throwWriteError(int errorNumber, const std::filesystem::path& path);

/// An advisory lock on a file for as long as this object lives; the system drops it when the process ends, so it is
/// never stale.
class FileLock
{
  public:
    /// Nothing if another process (or object) holds it. Throws Error FileUnwritable where the file cannot be made or
    /// locked.
    static std::optional<FileLock> tryLock(const std::filesystem::path& path);
    /// The same, after waiting for as long as `patience` at most. For locks that are held shortly.
    static std::optional<FileLock> lockWithin(const std::filesystem::path& path, std::chrono::milliseconds patience);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

  private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace keyline
