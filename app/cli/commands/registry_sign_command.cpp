#include "commands/registry_sign_command.h"

#include "commands/key_file.h"
#include "exit_code.h"

#include "base/file.h"
#include "crypto/pem.h"
#include "registry/chip_view.h"

using namespace keyline;

namespace {

constexpr std::size_t largestKeyFile = 1u << 16;

crypto::Ed25519PublicKey signerIn(const std::string& file)
{
    const Bytes text = readFile(file, largestKeyFile);
    return keyIn(file, asText(text), crypto::ed25519FromPem);
}

int tell(Console& console, const registry::AppendResult& result, const std::string& what)
{
    if (console.json())
        console.event({{QStringLiteral("index"), static_cast<qint64>(result.index)},
                       {QStringLiteral("receipt"), QString::fromStdString(result.receipt)}});
    else
        console.line(what + ": entry " + std::to_string(result.index) + ".");
    return exitDone;
}

} // namespace

void RegistryEnrolCommand::declare(CLI::App& app)
{
    app.add_option("key", m_key, "the public key in a file: PEM, as HOME/public/station.pem of a station")
        ->required()
        ->type_name("PUB.pem");
    if (!m_revokes) {
        app.add_option("--name", m_name, "whose it is; only the name's digest becomes public")
            ->required()
            ->type_name("NAME");
        app.add_flag("--custodian", m_custodian, "it may retire and erase, in place of provision");
        app.add_option("--manufacturer", m_manufacturer,
                       "the public key of the manufacturer that it writes for, where the trust file names several")
            ->type_name("PUB.pem");
    }
    m_writer.declare(app);
    app.footer(m_revokes
                   ? "For good: a key is enrolled once and revoked once.\n"
                     "Example:\n  keyline registry revoke line2/public/station.pem --key admin-key.pem --registry "
                     "https://registry.example --trust registry.keyline-trust"
                   : "Example:\n  keyline registry enrol line2/public/station.pem --name \"Line 2\" --key "
                     "admin-key.pem --registry https://registry.example --trust registry.keyline-trust");
}

Digest RegistryEnrolCommand::manufacturerOf(const registry::TrustFile& trust) const
{
    if (!m_manufacturer.empty()) {
        const Bytes text = readFile(m_manufacturer, largestKeyFile);
        return keyIn(m_manufacturer, asText(text), crypto::publicKeyFromPem).spkiDigest();
    }
    if (trust.manufacturers.size() > 1)
        throw Error(Code::Usage, "the trust file names several manufacturers: say which with --manufacturer PUB.pem");
    return trust.manufacturers.front().spkiDigest();
}

int RegistryEnrolCommand::run(Console& console)
{
    const auto key = signerIn(m_key);
    const auto opened = m_writer.open(vault::Purpose::Administrator);
    registry::Writer& writer = *opened.writer;
    if (m_revokes)
        return tell(console, registry::revoke(writer, *opened.signer, key, m_writer.clock().now()),
                    "Revoked " + toHex(key.keyId()));
    const registry::Enrolled whom{key, m_custodian ? registry::Role::Custodian : registry::Role::Station, m_name,
                                  manufacturerOf(writer.trust())};
    return tell(console, registry::enrol(writer, *opened.signer, whom, m_writer.clock().now()),
                "Enrolled " + toHex(key.keyId()));
}

void RegistryEndCommand::declare(CLI::App& app)
{
    app.add_option("chip", m_chip, "the chip ID in hexadecimal")->required()->type_name("CHIP");
    m_writer.declare(app);
    if (m_erases) {
        app.add_option("--confirm", m_confirm,
                       "the chip ID once more: its record goes away for good, and the device "
                       "can never be brought back")
            ->type_name("CHIP");
        app.add_flag("--yes", m_yes, "the same, for scripts");
    }
    app.footer(std::string("Example:\n  keyline registry ") + (m_erases ? "erase" : "retire") +
               " 00112233445566778899aabbccddeeff --home line1" +
               (m_erases ? " --confirm 00112233445566778899aabbccddeeff" : ""));
}

int RegistryEndCommand::run(Console& console)
{
    const identity::ChipId chip = registry::chipOf(m_chip);
    if (m_erases && !m_yes && m_confirm.empty())
        throw Error(Code::Usage, "an erased record is gone for good; say --confirm " + chip.hex());
    if (!m_confirm.empty() && registry::chipOf(m_confirm) != chip)
        throw Error(Code::Usage, "--confirm names another chip than " + chip.hex());
    const auto opened = m_writer.open(vault::Purpose::Custodian);
    const auto kind = m_erases ? registry::StatementKind::Erase : registry::StatementKind::Retire;
    return tell(console, registry::endChip(*opened.writer, *opened.signer, chip, kind, m_writer.clock().now()),
                (m_erases ? "Erased " : "Retired ") + chip.hex());
}
