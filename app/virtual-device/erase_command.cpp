#include "erase_command.h"

#include "device_folder.h"
#include "text.h"

#include <cstdio>

namespace keyline::virtual_device {

EraseCommand::EraseCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("erase-flash", "Erase a device's flash; its chip keeps what it holds");
    command->add_option("--dir", m_dir, "Folder of the devices")->required()->type_name("DIR");
    command->add_option("--chip", m_chip, "Chip ID in hexadecimal")->required()->type_name("HEX");
    command->footer("Example: keyline-device erase-flash --dir devices --chip 0123456789abcdef");
    command->callback([this] { run(); });
}

void EraseCommand::run() const
{
    for (const DeviceFolder& folder : selectDevices(m_dir, {m_chip})) {
        const FileDescriptor lock = folder.lock();
        FlashFile::create(folder.flashPath());
        const ChipFile chip(folder.chipPath());
        std::printf("{\"chip\":%s,\"state\":%s}\n", jsonText(toHex(chip.chipId())).c_str(),
                    chip.sealedRevision() == 0 ? "\"blank\"" : "\"lost\"");
    }
}

} // namespace keyline::virtual_device
