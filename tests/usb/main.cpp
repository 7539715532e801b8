#include "bench.h"

#include "failure.h"

#include <CLI/CLI.hpp>

#include <cstdio>

using namespace keyline;

int main(int argc, char** argv)
{
    CLI::App program("Virtual Keyline devices as USB serial ports of a QEMU machine (usb-redir)", "keyline-usb-ports");
    usb::BenchOptions options;
    program.add_option("--dir", options.devices, "Folder of the devices")->required()->type_name("DIR");
    program.add_option("--port", options.ports, "Socket of a USB port, to be made (repeatable); the first is port 1")
        ->required()
        ->type_name("SOCKET");
    program.add_option("--control", options.control, "Socket that takes commands, to be made")
        ->required()
        ->type_name("SOCKET");
    program.footer("Ends when the machine closes the control socket. The commands are in tests/usb/bench.h.");
    CLI11_PARSE(program, argc, argv);
    try {
        usb::Bench(options).serve();
    } catch (const virtual_device::Failure& failure) {
        std::fprintf(stderr, "keyline-usb-ports: %s\n", failure.sentence.c_str());
        return failure.exit;
    }
    return 0;
}
