#include "run_command.h"

#include "failure.h"

#include <algorithm>
#include <cstdio>

namespace keyline::virtual_device {

RunCommand::RunCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "run", "Serve devices, each on a pseudo-terminal, until ended; prints one JSON object a device");
    command->add_option("--dir", m_dir, "Folder of the devices; always needed but for --fault list")->type_name("DIR");
    command->add_option("--baud", m_options.baud, "Pace of the lines in bits a second, ten a byte; 0 = no pace")
        ->type_name("N")
        ->check(CLI::Range(0, 10'000'000))
        ->capture_default_str();
    command->add_option("--chip", m_options.chips, "Run only this device (repeatable)")
        ->type_name("HEX")
        ->allow_extra_args(false);
    command->add_option("--fault", m_faults, "Misbehave, as listed below (repeatable); `list` prints the list")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command->add_option("--fault-chip", m_options.faultChips, "Only this device misbehaves (repeatable)")
        ->type_name("HEX")
        ->allow_extra_args(false);
    command->add_flag("--quiet", m_options.quiet, "No boot banner and no log lines between the answers");
    command->add_flag("--end-with-parent", m_options.endWithParent, "End when the program that started this one ends");
    command->add_flag("--stats", m_options.statistics, "At the end, print bytes and processor time of each device");
    command->add_option("--links", m_links, "Folder that has a link CHIP to the port of each attached device")
        ->type_name("DIR");
    CLI::Option* control = command->add_flag("--control", m_options.control,
                                             "Take unplug, plug, erase, reset and quit as lines of standard input");
    command->add_flag("--unplugged", m_options.unplugged, "Attach no device until told to by --control")
        ->needs(control);
    command->footer("Example: keyline-device run --dir devices --fault reset:300:once\n\n" + faultList());
    command->callback([this] { run(); });
}

void RunCommand::run()
{
    if (std::find(m_faults.begin(), m_faults.end(), "list") != m_faults.end()) {
        std::fputs(faultList().c_str(), stdout);
        return;
    }
    if (m_dir.empty())
        throw Failure(Failure::usage, "Say which devices to run: --dir DIR.");
    m_options.dir = m_dir;
    m_options.links = m_links;
    for (const std::string& fault : m_faults)
        m_options.faults.push_back(parseFault(fault));
    Fleet(m_options).serve();
}

} // namespace keyline::virtual_device
