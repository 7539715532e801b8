#include "registry/staged_files.h"

#include "base/error.h"
#include "base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace keyline::registry {

namespace fs = std::filesystem;

namespace {

constexpr const char* stagedName = ".staged";

/// Closes on every way out.
class File
{
  public:
    File(const fs::path& path, int flags) : m_path(path), m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0644))
    {
        if (m_fd < 0)
            throwWriteError(errno, path);
    }
    ~File()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write(ByteView content)
    {
        while (!content.empty()) {
            const ssize_t written = ::write(m_fd, content.data(), content.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                throwWriteError(errno, m_path);
            content = content.subspan(static_cast<std::size_t>(written));
        }
    }
    void close()
    {
        const int fd = std::exchange(m_fd, -1);
        if (::close(fd) != 0)
            throwWriteError(errno, m_path);
    }
    void syncFileSystem()
    {
        if (::syncfs(m_fd) != 0)
            throwWriteError(errno, m_path);
    }

  private:
    const fs::path& m_path;
    int m_fd;
};

void move(const fs::path& from, const fs::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        throwWriteError(errno, to);
}

} // namespace

StagedFiles::StagedFiles(fs::path folder, Earlier earlier)
    : m_folder(std::move(folder)), m_staged(m_folder / stagedName)
{
    if (earlier == Earlier::Drop)
        removeAll(m_staged);
    makeFolder(m_folder);
}

void StagedFiles::drop(const std::string& relative)
{
    removeAll(m_staged / relative);
}

void StagedFiles::makeParent(const fs::path& file)
{
    const fs::path parent = file.parent_path();
    if (parent == m_lastParent)
        return;
    std::error_code error;
    fs::create_directories(parent, error);
    if (error)
        throwWriteError(error.value(), parent);
    m_lastParent = parent;
}

void StagedFiles::write(const std::string& relative, ByteView content)
{
    const fs::path path = m_staged / relative;
    makeParent(path);
    File file(path, O_WRONLY | O_CREAT | O_TRUNC);
    file.write(content);
    file.close();
}

void StagedFiles::publish(const std::string& first)
{
    sync();
    moveBelow(m_staged / first);
    moveBelow(m_staged);
    m_lastParent.clear();
    sync();
}

void StagedFiles::moveBelow(const fs::path& folder)
{
    forEachEntryBelow(folder, [this](const fs::directory_entry& entry) {
        std::error_code error;
        if (!entry.is_regular_file(error))
            return;
        const fs::path target = m_folder / entry.path().lexically_relative(m_staged);
        makeParent(target);
        move(entry.path(), target);
    });
}

void StagedFiles::end()
{
    std::error_code error;
    fs::remove_all(m_staged, error); // what cannot be removed harms nobody, and the next export tries again
}

bool StagedFiles::areIn(const fs::path& folder)
{
    return isThere(folder / stagedName);
}

void StagedFiles::sync() const
{
    File(m_folder, O_RDONLY | O_DIRECTORY).syncFileSystem();
}

} // namespace keyline::registry
