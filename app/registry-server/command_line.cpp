#include "command_line.h"

#include "agree_command.h"
#include "console.h"
#include "exit_code.h"
#include "init_command.h"
#include "restore_command.h"
#include "serve_command.h"
#include "verify_command.h"
#include "witness_command.h"

#include <memory>

using namespace keyline;

namespace {

int tell(const Error& error)
{
    Console().talk(error);
    return exitCode(error.code());
}

struct Tree
{
    CLI::App root{"Keyline's registry as a public service: a transparency log of statements, and their records.",
                  "keyline-registry"};
    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;

    Tree()
    {
        root.require_subcommand(1);
        root.set_version_flag("--version", std::string("keyline-registry ") + KEYLINE_VERSION);
        root.footer("Example:\n  keyline-registry init --home reg --origin registry.example/works "
                    "--administrator admin.pem --manufacturer maker.pem\n"
                    "  keyline-registry serve --home reg --listen 127.0.0.1:8470");
        add("init", "make a registry: its log key, an empty log, the trust file", std::make_unique<InitCommand>());
        add("serve", "answer and admit, until SIGTERM", std::make_unique<ServeCommand>());
        add("verify", "recompute everything in the store from its entries", std::make_unique<VerifyCommand>());
        add("restore", "bring a lost store back from a mirror", std::make_unique<RestoreCommand>());
        add("agree", "let somebody mirror the records, or end that", std::make_unique<AgreeCommand>());
        add("witness", "cosign the checkpoints of logs, until SIGTERM", std::make_unique<WitnessCommand>());
    }
    void add(const char* name, const char* what, std::unique_ptr<Command> command)
    {
        CLI::App* node = root.add_subcommand(name, what);
        command->declare(*node);
        commands.emplace_back(node, std::move(command));
    }
    int run()
    {
        for (const auto& [node, command] : commands)
            if (node->parsed())
                return command->run();
        return exitUsage;
    }
};

} // namespace

int runCommandLine(int argc, const char* const* argv)
{
    Tree tree;
    try {
        tree.root.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return tree.root.exit(error) == 0 ? exitDone : exitUsage;
    }
    try {
        return tree.run();
    } catch (const Error& error) {
        return tell(error);
    } catch (const std::exception& error) {
        return tell(Error(Code::Unexpected, error.what()));
    }
}
