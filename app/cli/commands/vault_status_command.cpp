#include "commands/vault_status_command.h"

#include "exit_code.h"
#include "key_view.h"
#include "outbox_view.h"

#include "base/text.h"
#include "vault/pairs.h"

using namespace keyline;

namespace {

constexpr std::array allKinds{crypto::KeyKind::P256, crypto::KeyKind::P384, crypto::KeyKind::Rsa2048,
                              crypto::KeyKind::Rsa3072};

QString name(crypto::KeyKind kind)
{
    return QString::fromStdString(std::string(crypto::keyKindName(kind)));
}

} // namespace

void VaultStatusCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.footer("Example:\n  keyline vault status --home line1");
}

int VaultStatusCommand::run(Console& console)
{
    const std::unique_ptr<provisioning::StationHome> home = m_station.openToLook();
    const std::vector<vault::KeyInfo> keys = home->vault().keys();
    const vault::Manufacturer manufacturer = home->vault().manufacturer();
    std::array<vault::PairCounts, allKinds.size()> counts;
    home->database().read([&](sql::Connection& connection) {
        for (std::size_t i = 0; i < allKinds.size(); ++i)
            counts[i] = vault::pairs::count(connection, allKinds[i]);
    });
    const OutboxView outbox = OutboxView::of(home->database());
    const int exit = outbox.recalls.empty() ? exitDone : exitRegistry;
    if (console.json()) {
        QJsonArray pairs;
        for (std::size_t i = 0; i < allKinds.size(); ++i)
            pairs.append(QJsonObject{{QStringLiteral("kind"), name(allKinds[i])},
                                     {QStringLiteral("ready"), static_cast<qint64>(counts[i].pooled)},
                                     {QStringLiteral("reserved"), static_cast<qint64>(counts[i].reserved)}});
        console.event({{QStringLiteral("manufacturer"), QString::fromStdString(harmless(manufacturer.name))},
                       {QStringLiteral("keys"), keysToJson(keys)},
                       {QStringLiteral("pairs"), pairs},
                       {QStringLiteral("waiting"), static_cast<qint64>(outbox.waiting)},
                       {QStringLiteral("recalls"), outbox.recallsToJson()}});
        return exit;
    }
    console.line("manufacturer   " + harmless(manufacturer.name));
    for (const std::string& line : keyLines(keys))
        console.line(line);
    for (std::size_t i = 0; i < allKinds.size(); ++i)
        console.line("pairs " + std::string(crypto::keyKindName(allKinds[i])) + ": " +
                     std::to_string(counts[i].pooled) + " ready, " + std::to_string(counts[i].reserved) + " reserved");
    console.line("records waiting for the registry: " + std::to_string(outbox.waiting));
    outbox.showRecalls(console);
    return exit;
}
