#pragma once

#include "device/ports.h"

#include <filesystem>
#include <string>
#include <vector>

namespace keyline::virtual_device {

/// Stands for the chip: its read-only part and its tamper-resistant storage, in one file of mode 0600.
class ChipFile final : public device::ChipStore
{
  public:
    /// What a new chip is made with.
    struct Content
    {
        std::vector<std::uint8_t> chipId;
        std::string model;
        std::array<std::uint8_t, device::kPointSize> makerPoint{};
        std::array<std::uint8_t, 32> secretKey{};
        std::uint32_t sealedRevision = 0;
    };

    /// Makes the file of a new chip.
    static void create(const std::filesystem::path& path, const Content& content);

    /// Opens a chip; a Failure (disk) names a damaged file.
    explicit ChipFile(std::filesystem::path path);
    ChipFile(const ChipFile&) = delete;
    ChipFile& operator=(const ChipFile&) = delete;
    ~ChipFile() { device::wipe(m_content.secretKey); }

    device::ByteView chipId() const override { return m_content.chipId; }
    std::string_view model() const override { return m_content.model; }
    device::ByteView makerPoint() const override { return m_content.makerPoint; }
    void secretKey(std::span<std::uint8_t, 32> key) const override;
    std::uint32_t sealedRevision() const override { return m_content.sealedRevision; }
    bool raiseSealedRevision(std::uint32_t revision) override;

  private:
    std::filesystem::path m_path;
    Content m_content;
};

} // namespace keyline::virtual_device
