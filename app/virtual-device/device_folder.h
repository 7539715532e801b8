#pragma once

#include "chip_file.h"
#include "file_descriptor.h"
#include "flash_file.h"

namespace keyline::virtual_device {

/// One virtual device on disk: a folder with the files `chip`, `flash` and `lock`.
class DeviceFolder
{
  public:
    explicit DeviceFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    /// Makes a device in a folder of its own below dir and returns it.
    static DeviceFolder create(const std::filesystem::path& dir, const ChipFile::Content& chip);

    /// Every device below dir, in the order of their names; a Failure (noDevice) when there is none.
    static std::vector<DeviceFolder> all(const std::filesystem::path& dir);

    std::filesystem::path path() const { return m_path; }
    std::filesystem::path chipPath() const { return m_path / "chip"; }
    std::filesystem::path flashPath() const { return m_path / "flash"; }

    /// Holds the device until the descriptor is closed; a Failure (refused) when another process does.
    FileDescriptor lock() const;

  private:
    std::filesystem::path m_path;
};

/// The devices among all whose chip ID is named, in hexadecimal; all of them when none is named. A Failure (noDevice)
/// tells which one is not there.
std::vector<DeviceFolder> selectDevices(const std::filesystem::path& dir, const std::vector<std::string>& chips);

} // namespace keyline::virtual_device
