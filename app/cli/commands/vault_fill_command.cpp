#include "commands/vault_fill_command.h"

#include "exit_code.h"
#include "interrupts.h"

#include "vault/pool.h"

#include <unistd.h>

using namespace keyline;

void VaultFillCommand::declare(CLI::App& app)
{
    m_station.declare(app, true);
    app.add_option("--kind", m_kind, "the kind that profiles with \"source\": \"pool\" take")
        ->required()
        ->type_name("KIND")
        ->transform(CLI::IsMember({"p256", "p384", "rsa2048", "rsa3072"}, CLI::ignore_case));
    app.add_option("--count", m_count, "how many to add")
        ->required()
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    app.footer("Example:\n  keyline vault fill --home line1 --kind rsa2048 --count 500");
}

int VaultFillCommand::run(Console& console)
{
    const std::unique_ptr<provisioning::StationHome> home = m_station.openUnlocked();
    const Interrupts interrupts([] {});
    vault::FillOptions options;
    options.stop = &Interrupts::flag();
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    options.progress = [&](std::size_t made) {
        if (terminal)
            console.talk("\x1b[1A\x1b[K" + std::to_string(made) + " of " + std::to_string(m_count));
    };
    if (terminal)
        console.talk("");
    const std::size_t made = vault::fillPool(home->vault(), crypto::keyKindOf(m_kind).value(), m_count, options);
    if (console.json())
        console.event({{QStringLiteral("kind"), QString::fromStdString(m_kind)},
                       {QStringLiteral("made"), static_cast<qint64>(made)}});
    else
        console.line(std::to_string(made) + (made == 1 ? " key pair" : " key pairs") + " of kind " + m_kind +
                     " added.");
    return made == m_count ? exitDone : exitInterrupted;
}
