#include "flash_file.h"

#include <fcntl.h>
#include <unistd.h>

namespace keyline::virtual_device {
namespace {

off_t place(unsigned slot, std::size_t offset)
{
    return static_cast<off_t>(slot * FlashFile::kSlotSize + offset);
}

} // namespace

void FlashFile::create(const std::filesystem::path& path)
{
    replaceFile(path, std::string(slots * kSlotSize, '\xff'));
}

FlashFile::FlashFile(const std::filesystem::path& path) : m_file(openFile(path, O_RDWR)) {}

bool FlashFile::read(unsigned slot, std::size_t offset, device::ByteSpan out)
{
    return ::pread(m_file.get(), out.data(), out.size(), place(slot, offset)) == static_cast<ssize_t>(out.size());
}

bool FlashFile::erase(unsigned slot)
{
    std::array<std::uint8_t, kSlotSize> blank;
    blank.fill(0xff);
    return write(slot, 0, blank);
}

bool FlashFile::write(unsigned slot, std::size_t offset, device::ByteView data)
{
    return ::pwrite(m_file.get(), data.data(), data.size(), place(slot, offset)) == static_cast<ssize_t>(data.size());
}

bool FlashFile::sync()
{
    return ::fdatasync(m_file.get()) == 0;
}

} // namespace keyline::virtual_device
