#include "base/log_file.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longestText = 1000;

const char* levelName(LogFile::Level level)
{
    switch (level) {
    case LogFile::Level::Info:
        return "info";
    case LogFile::Level::Warning:
        return "warning";
    case LogFile::Level::Fault:
        break;
    }
    return "fault";
}

std::string timeText(UnixTime time)
{
    const std::time_t seconds = time;
    std::tm parts{};
    char text[32] = "";
    ::gmtime_r(&seconds, &parts);
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

fs::path numbered(const fs::path& file, int number)
{
    return fs::path(file.string() + "." + std::to_string(number));
}

/// The end of a file, from its first whole line there.
std::string tail(const fs::path& file, std::size_t bytes)
{
    std::string out;
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return out;
    struct stat status
    {
    };
    if (::fstat(fd, &status) == 0) {
        const auto size = static_cast<std::size_t>(std::max<off_t>(0, status.st_size));
        const std::size_t from = size > bytes ? size - bytes : 0;
        out.resize(size - from);
        const ssize_t got = ::pread(fd, out.data(), out.size(), static_cast<off_t>(from));
        out.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        if (from > 0)
            out.erase(0, std::min(out.size(), out.find('\n') + 1));
    }
    ::close(fd);
    return out;
}

} // namespace

LogFile::LogFile(fs::path file, const Clock& clock, Bounds bounds)
    : m_file(std::move(file)), m_clock(clock), m_bounds(bounds)
{
    open();
}

LogFile::~LogFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

void LogFile::open()
{
    try {
        makeFolder(m_file.parent_path(), 0700);
    } catch (const Error&) {
        return;
    }
    m_fd = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    struct stat status
    {
    };
    m_size = m_fd >= 0 && ::fstat(m_fd, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

void LogFile::rotate()
{
    ::fsync(m_fd);
    ::close(m_fd);
    m_fd = -1;
    std::error_code ignored;
    fs::remove(numbered(m_file, m_bounds.kept), ignored);
    for (int number = m_bounds.kept; number > 1; --number)
        fs::rename(numbered(m_file, number - 1), numbered(m_file, number), ignored);
    fs::rename(m_file, numbered(m_file, 1), ignored);
    open();
}

void LogFile::write(Level level, std::string_view text) noexcept
{
    try {
        const std::lock_guard guard(m_mutex);
        const std::string line =
            timeText(m_clock.now()) + ' ' + levelName(level) + ' ' + harmless(text, longestText) + '\n';
        if (m_fd >= 0 && m_size > 0 && m_size + line.size() > m_bounds.bytes)
            rotate();
        if (m_fd < 0)
            open();
        // A line that is cut short by a full disk is cut short.
        const ssize_t put = ::write(m_fd, line.data(), line.size());
        if (put > 0)
            m_size += static_cast<std::size_t>(put);
        if (level == Level::Fault)
            ::fdatasync(m_fd);
    } catch (const std::exception&) {
        // Out of memory, and nothing to tell it to.
    }
}

std::vector<std::string> LogFile::lastLines(const fs::path& file, std::size_t bytes)
{
    std::string text = tail(file, bytes);
    if (text.size() < bytes)
        text = tail(numbered(file, 1), bytes - text.size()) + text;
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        out.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

} // namespace keyline
