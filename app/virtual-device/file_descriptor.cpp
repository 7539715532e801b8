#include "file_descriptor.h"

#include "failure.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace keyline::virtual_device {
namespace {

constexpr std::size_t kMostRead = 64 * 1024;

} // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

void FileDescriptor::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

std::string fileFault(const std::string& what, const std::filesystem::path& path)
{
    return "Cannot " + what + " " + path.string() + ": " + std::strerror(errno) + ".";
}

FileDescriptor openFile(const std::filesystem::path& path, int flags, unsigned mode)
{
    FileDescriptor file(::open(path.c_str(), flags | O_CLOEXEC, mode));
    if (!file)
        throw Failure(Failure::disk, fileFault("open", path));
    return file;
}

std::string readFile(const std::filesystem::path& path)
{
    const FileDescriptor file = openFile(path, O_RDONLY);
    std::string content(kMostRead, '\0');
    std::size_t size = 0;
    ssize_t got = 0;
    while (size < content.size() && (got = ::read(file.get(), content.data() + size, content.size() - size)) > 0)
        size += static_cast<std::size_t>(got);
    if (got < 0)
        throw Failure(Failure::disk, fileFault("read", path));
    content.resize(size);
    return content;
}

void replaceFile(const std::filesystem::path& path, const std::string& content)
{
    const std::filesystem::path beside = path.string() + ".new";
    {
        const FileDescriptor file = openFile(beside, O_WRONLY | O_CREAT | O_TRUNC);
        if (::write(file.get(), content.data(), content.size()) != static_cast<ssize_t>(content.size()) ||
            ::fsync(file.get()) != 0)
            throw Failure(Failure::disk, fileFault("write", beside));
    }
    if (::rename(beside.c_str(), path.c_str()) != 0)
        throw Failure(Failure::disk, fileFault("replace", path));
    const FileDescriptor folder = openFile(path.parent_path(), O_RDONLY | O_DIRECTORY);
    if (::fsync(folder.get()) != 0)
        throw Failure(Failure::disk, fileFault("sync", path.parent_path()));
}

} // namespace keyline::virtual_device
