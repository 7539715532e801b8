#include "base/file.h"

#include "base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>
#include <utility>

namespace keyline {

namespace {

class Fd
{
  public:
    explicit Fd(int fd) : m_fd(fd) {}
    Fd(const Fd&) = delete;
    Fd& operator=(const Fd&) = delete;
    ~Fd()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }

  private:
    int m_fd;
};

template <typename Buffer>
Buffer readWhole(const std::filesystem::path& path, std::size_t limit)
{
    const Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status
    {
    };
    if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0)
        throwReadError(errno, path);
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode) && !S_ISCHR(status.st_mode))
        throw Error(Code::FileUnreadable, path.string() + ": not a file");
    Buffer out;
    ByteArray<4096> block;
    for (;;) {
        const ssize_t got = ::read(fd.get(), block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throwReadError(errno, path);
        if (got == 0)
            break;
        if (out.size() + static_cast<std::size_t>(got) > limit)
            throw Error(Code::FileUnreadable, path.string() + ": larger than " + std::to_string(limit) + " bytes");
        out.insert(out.end(), block.begin(), block.begin() + got);
    }
    wipe(block);
    return out;
}

void writeAll(int fd, ByteView content, const std::filesystem::path& path)
{
    while (!content.empty()) {
        const ssize_t put = ::write(fd, content.data(), content.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            throwWriteError(errno, path);
        content = content.subspan(static_cast<std::size_t>(put));
    }
}

/// What std::filesystem throws where it is given no error_code is nothing that an edge could tell a person.
std::filesystem::file_type typeOf(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (error && status.type() != std::filesystem::file_type::not_found)
        throwReadError(error.value(), path);
    return status.type();
}

template <typename Iterator>
void walk(const std::filesystem::path& folder, const OnEntry& onEntry)
{
    std::error_code error;
    Iterator at(folder, error);
    if (error == std::errc::no_such_file_or_directory)
        return;
    while (!error && at != Iterator()) {
        onEntry(*at);
        at.increment(error);
    }
    if (error)
        throwReadError(error.value(), folder);
}

} // namespace

bool isThere(const std::filesystem::path& path)
{
    return typeOf(path) != std::filesystem::file_type::not_found;
}

bool isFolder(const std::filesystem::path& path)
{
    return typeOf(path) == std::filesystem::file_type::directory;
}

bool isEmptyFolder(const std::filesystem::path& path)
{
    std::error_code error;
    const bool empty = std::filesystem::directory_iterator(path, error) == std::filesystem::directory_iterator();
    if (error)
        throwReadError(error.value(), path);
    return empty;
}

void forEachEntry(const std::filesystem::path& folder, const OnEntry& onEntry)
{
    walk<std::filesystem::directory_iterator>(folder, onEntry);
}

void forEachEntryBelow(const std::filesystem::path& folder, const OnEntry& onEntry)
{
    walk<std::filesystem::recursive_directory_iterator>(folder, onEntry);
}

std::filesystem::path absolutePath(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::path out = std::filesystem::absolute(path, error);
    if (error)
        throwReadError(error.value(), path);
    return out;
}

Bytes readFile(const std::filesystem::path& path, std::size_t limit)
{
    return readWhole<Bytes>(path, limit);
}

Secret readSecretFile(const std::filesystem::path& path, std::size_t limit)
{
    return Secret(readWhole<WipingBytes>(path, limit));
}

void throwReadError(int errorNumber, const std::filesystem::path& path)
{
    throw Error(Code::FileUnreadable, path.string() + ": " + std::strerror(errorNumber));
}

void throwWriteError(int errorNumber, const std::filesystem::path& path)
{
    const bool full = errorNumber == ENOSPC || errorNumber == EDQUOT;
    throw Error(full ? Code::DiskFull : Code::FileUnwritable, path.string() + ": " + std::strerror(errorNumber));
}

FileInMaking::FileInMaking(std::filesystem::path path, unsigned mode) : m_path(std::move(path))
{
    // A name of its own, never one that is there: two writers do not meet, and nobody can have laid a link there.
    static std::atomic<unsigned> counter = 0;
    m_temporary = m_path.string() + ".new-" + std::to_string(::getpid()) + "-" + std::to_string(counter.fetch_add(1));
    m_fd = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (m_fd < 0)
        throwWriteError(errno, m_path);
}

FileInMaking::~FileInMaking()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    ::unlink(m_temporary.c_str());
}

void FileInMaking::append(ByteView content)
{
    writeAll(m_fd, content, m_path);
}

void FileInMaking::commit()
{
    if (::fsync(m_fd) != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        throwWriteError(errno, m_path);
    ::close(std::exchange(m_fd, -1));
    syncFolder(m_path.has_parent_path() ? m_path.parent_path() : ".");
}

void writeFileAtomically(const std::filesystem::path& path, ByteView content, unsigned mode)
{
    FileInMaking file(path, mode);
    file.append(content);
    file.commit();
}

bool overwriteInPlace(const std::filesystem::path& path, ByteView content)
{
    constexpr std::size_t page = 4096;
    const Fd fd(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status
    {
    };
    if (content.size() > page || fd.get() < 0 || ::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
        static_cast<std::uintmax_t>(status.st_size) != content.size())
        return false;
    const ssize_t written = ::pwrite(fd.get(), content.data(), content.size(), 0);
    if (written != static_cast<ssize_t>(content.size()))
        throwWriteError(written < 0 ? errno : ENOSPC, path);
    return true;
}

void makeFolder(const std::filesystem::path& path, unsigned mode)
{
    // Where the system does not say, making it does, and that is the reason that counts here.
    std::error_code unknown;
    if (path.empty() || std::filesystem::is_directory(path, unknown))
        return;
    const std::filesystem::path parent = path.parent_path();
    makeFolder(parent, mode);
    if (::mkdir(path.c_str(), mode) != 0 && errno != EEXIST)
        throwWriteError(errno, path);
    syncFolder(parent.empty() ? "." : parent);
}

void removeAll(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (error)
        throwWriteError(error.value(), path);
}

void syncFolder(const std::filesystem::path& path)
{
    const Fd fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0)
        throwWriteError(errno, path);
}

std::optional<FileLock> FileLock::tryLock(const std::filesystem::path& path)
{
    return lockWithin(path, std::chrono::milliseconds(0));
}

std::optional<FileLock> FileLock::lockWithin(const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        throwWriteError(errno, path);
    FileLock lock(fd);
    // flock knows no deadline, and an alarm would be the whole process's.
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            throwWriteError(errno, path);
        if (std::chrono::steady_clock::now() >= deadline)
            return std::nullopt;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

FileLock::~FileLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace keyline
