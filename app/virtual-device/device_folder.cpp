#include "device_folder.h"

#include "failure.h"
#include "text.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>

namespace keyline::virtual_device {
namespace fs = std::filesystem;
namespace {

fs::path freeName(const fs::path& dir, const std::string& chip)
{
    fs::path path = dir / chip;
    std::error_code unknown; // then making it says why
    for (int number = 2; fs::exists(path, unknown); ++number)
        path = dir / (chip + "-" + std::to_string(number));
    return path;
}

} // namespace

DeviceFolder DeviceFolder::create(const fs::path& dir, const ChipFile::Content& chip)
{
    std::error_code error;
    fs::create_directories(dir, error);
    const DeviceFolder folder(freeName(dir, toHex(chip.chipId)));
    if (error || !fs::create_directory(folder.path(), error))
        throw Failure(Failure::disk, "Cannot make the folder " + folder.path().string() + ": " + error.message() + ".");
    FlashFile::create(folder.flashPath());
    // The chip last: a folder without it is no device yet.
    ChipFile::create(folder.chipPath(), chip);
    return folder;
}

std::vector<DeviceFolder> DeviceFolder::all(const fs::path& dir)
{
    std::vector<DeviceFolder> folders;
    std::error_code error;
    for (fs::directory_iterator entry(dir, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unknown;
        if (fs::exists(entry->path() / "chip", unknown))
            folders.emplace_back(entry->path());
    }
    if (error)
        throw Failure(Failure::noDevice, "Cannot read the folder " + dir.string() + ": " + error.message() + ".");
    if (folders.empty())
        throw Failure(Failure::noDevice,
                      "There is no device in " + dir.string() + "; make some with `keyline-device make`.");
    std::sort(folders.begin(), folders.end(),
              [](const DeviceFolder& a, const DeviceFolder& b) { return a.path() < b.path(); });
    return folders;
}

FileDescriptor DeviceFolder::lock() const
{
    FileDescriptor file = openFile(m_path / "lock", O_RDWR | O_CREAT);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        throw Failure(Failure::refused, "The device in " + m_path.string() + " is running; end it first.");
    return file;
}

std::vector<DeviceFolder> selectDevices(const fs::path& dir, const std::vector<std::string>& chips)
{
    const std::vector<DeviceFolder> all = DeviceFolder::all(dir);
    if (chips.empty())
        return all;
    std::vector<DeviceFolder> selected;
    for (const std::string& chip : chips) {
        const auto id = fromHex(chip);
        if (!id)
            throw Failure(Failure::usage,
                          "\"" + chip + "\" is no chip ID; give its hexadecimal form, as `run` prints it.");
        const std::size_t before = selected.size();
        for (const DeviceFolder& folder : all)
            if (device::equal(ChipFile(folder.chipPath()).chipId(), *id))
                selected.push_back(folder);
        if (selected.size() == before)
            throw Failure(Failure::noDevice,
                          "There is no device with the chip ID " + chip + " in " + dir.string() + ".");
    }
    return selected;
}

} // namespace keyline::virtual_device
