#include "commands/vault_export_command.h"

#include "exit_code.h"

#include "base/file.h"
#include "vault/transfer.h"

using namespace keyline;

void VaultExportCommand::declare(CLI::App& app)
{
    m_station.declare(app, true);
    m_exportPassphrase.declare(app);
    app.add_option("file", m_file, "the file to write; it must not exist")->required()->type_name("FILE");
    app.footer("Example:\n  keyline vault export factory.keys --home line1\n"
               "`keyline init --from factory.keys` makes another station of the same manufacturer.");
}

int VaultExportCommand::run(Console& console)
{
    if (isThere(m_file))
        throw Error(Code::FileExists, m_file);
    const std::unique_ptr<provisioning::StationHome> home = m_station.openUnlocked();
    vault::exportKeys(home->vault(), m_file, m_exportPassphrase.read(true));
    if (console.json())
        console.event({{QStringLiteral("file"), QString::fromStdString(m_file)}});
    else
        console.line("Manufacturer and master keys are in " + m_file +
                     ". Keep it and its passphrase in different places.");
    return exitDone;
}
