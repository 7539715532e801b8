#include "erase_command.h"
#include "failure.h"
#include "make_command.h"
#include "run_command.h"

#include "base/process.h"

#include <cstdio>

using namespace keyline::virtual_device;

int main(int argc, char** argv)
{
    keyline::allowManyFiles();
    CLI::App program("Virtual Keyline devices on pseudo-terminals", "keyline-device");
    program.require_subcommand(1);
    const MakeCommand make(program);
    RunCommand run(program);
    const EraseCommand erase(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : Failure::usage;
    } catch (const Failure& failure) {
        std::fprintf(stderr, "keyline-device: %s\n", failure.sentence.c_str());
        return failure.exit;
    }
    return 0;
}
