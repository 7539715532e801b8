#pragma once

#include "device/ports.h"
#include "file_descriptor.h"

namespace keyline::virtual_device {

/// Flash of two slots of 8 KiB in a file; erased bytes are FF.
class FlashFile final : public device::Storage
{
  public:
    static constexpr std::size_t kSlotSize = 8192;

    /// Makes the file of a blank flash.
    static void create(const std::filesystem::path& path);

    explicit FlashFile(const std::filesystem::path& path);

    std::size_t slotSize() const override { return kSlotSize; }
    bool read(unsigned slot, std::size_t offset, device::ByteSpan out) override;
    bool erase(unsigned slot) override;
    bool write(unsigned slot, std::size_t offset, device::ByteView data) override;
    bool sync() override;

  private:
    FileDescriptor m_file;
};

} // namespace keyline::virtual_device
