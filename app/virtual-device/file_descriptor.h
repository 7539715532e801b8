#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>

namespace keyline::virtual_device {

/// Owns a file descriptor.
class FileDescriptor
{
  public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor() { close(); }

    int get() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }
    void close();

  private:
    int m_fd = -1;
};

/// Opens, or throws a Failure (disk) that names the file.
FileDescriptor openFile(const std::filesystem::path& path, int flags, unsigned mode = 0600);

/// Reads a whole file of at most 64 KiB.
std::string readFile(const std::filesystem::path& path);

/// Replaces a file by new content, whole or not at all, durably: written beside, synced, renamed, folder synced.
void replaceFile(const std::filesystem::path& path, const std::string& content);

/// The sentence for the last failed call on a file.
std::string fileFault(const std::string& what, const std::filesystem::path& path);

} // namespace keyline::virtual_device
