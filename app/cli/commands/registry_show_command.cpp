#include "commands/registry_show_command.h"

#include "commands/registry_option.h"
#include "exit_code.h"

#include "base/file.h"
#include "base/text.h"
#include "registry/record.h"
#include "registry/source.h"
#include "registry/statement.h"
#include "transparency/checkpoint.h"

#include <QJsonArray>

#include <array>
#include <filesystem>

using namespace keyline;

namespace {

constexpr std::array kindNames{"provision", "re-provision", "retire", "erase"};

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

struct Shown
{
    identity::ChipId chip;
    registry::ChipAnswer answer;
    registry::Statement statement;
    std::optional<registry::Record> record;
    std::uint64_t index;
};

Shown take(const identity::ChipId& chip, registry::ChipAnswer answer)
{
    const registry::Entry entry = registry::Entry::parse(answer.statement);
    const registry::Statement* statement = entry.statement();
    if (statement == nullptr)
        throw Error(Code::RegistryDamaged, "chip " + chip.hex() + ": its statement is another kind of entry");
    std::optional<registry::Record> record;
    if (answer.record)
        record = registry::Record::parse(*answer.record);
    std::uint64_t index = 0;
    for (const registry::HistoryItem& item : answer.history)
        if (item.entry == answer.statement)
            index = item.index;
    return {chip, std::move(answer), *statement, std::move(record), index};
}

identity::ChipId chipFromWord(const std::string& word)
{
    try {
        return identity::ChipId::fromHex(word);
    } catch (const Error&) {
        throw Error(Code::Usage, "a chip ID is 16 to 64 hex digits, not all 0 or all f: " + harmless(word));
    }
}

/// As its newest checkpoint says, which nothing is believed of here.
std::uint64_t sizeOf(const registry::Source& source)
{
    return transparency::Checkpoint::parse(transparency::Note::parse(source.checkpoint()).text).size;
}

const char* kindName(registry::StatementKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

QJsonObject toJson(const Shown& shown)
{
    QJsonArray history;
    for (const registry::HistoryItem& item : shown.answer.history) {
        const registry::Entry entry = registry::Entry::parse(item.entry);
        if (const registry::Statement* statement = entry.statement())
            history.append(QJsonObject{{QStringLiteral("index"), static_cast<qint64>(item.index)},
                                       {QStringLiteral("revision"), static_cast<qint64>(statement->revision)},
                                       {QStringLiteral("kind"), QLatin1String(kindName(statement->kind))},
                                       {QStringLiteral("time"), static_cast<qint64>(statement->time)}});
    }
    QJsonObject out{{QStringLiteral("chip"), text(shown.chip.hex())},
                    {QStringLiteral("chip_digest"), text(toHex(shown.chip.digest()))},
                    {QStringLiteral("index"), static_cast<qint64>(shown.index)},
                    {QStringLiteral("revision"), static_cast<qint64>(shown.statement.revision)},
                    {QStringLiteral("kind"), QLatin1String(kindName(shown.statement.kind))},
                    {QStringLiteral("time"), static_cast<qint64>(shown.statement.time)},
                    {QStringLiteral("erased"), !shown.record.has_value()},
                    {QStringLiteral("history"), history}};
    if (shown.record) {
        QJsonArray identities;
        for (const identity::DeviceIdentity& identity : shown.record->identities)
            identities.append(text(identity.urn()));
        out[QStringLiteral("identities")] = identities;
        out[QStringLiteral("profile")] = text(shown.record->profile);
        out[QStringLiteral("record")] = text(toBase64(*shown.answer.record));
        out[QStringLiteral("certificate")] = text(toBase64(shown.record->certificate));
    }
    out[QStringLiteral("statement")] = text(toBase64(shown.answer.statement));
    out[QStringLiteral("receipt")] = text(shown.answer.receipt);
    return out;
}

void print(Console& console, const Shown& shown)
{
    console.line("chip         " + shown.chip.hex());
    console.line("chip digest  " + toHex(shown.chip.digest()));
    if (shown.record) {
        for (const identity::DeviceIdentity& identity : shown.record->identities)
            console.line("identity     " + identity.human() + "  (" + identity.urn() + ")");
        console.line("profile      " + harmless(shown.record->profile));
        console.line("certificate  " + std::to_string(shown.record->certificate.size()) + " bytes");
        console.line("backup       " + std::to_string(shown.record->backup.size()) + " bytes, opens on this chip only");
    } else {
        console.line("record       erased on request");
    }
    for (const registry::HistoryItem& item : shown.answer.history) {
        const registry::Entry entry = registry::Entry::parse(item.entry);
        if (const registry::Statement* statement = entry.statement())
            console.line("revision     " + std::to_string(statement->revision) + "  " + kindName(statement->kind) +
                         "  entry " + std::to_string(item.index));
    }
}

void write(const std::filesystem::path& folder, const Shown& shown)
{
    makeFolder(folder);
    if (shown.record) {
        writeFileAtomically(folder / "record", *shown.answer.record);
        writeFileAtomically(folder / "certificate", shown.record->certificate);
    }
    writeFileAtomically(folder / "statement", shown.answer.statement);
    writeFileAtomically(folder / "receipt", asBytes(shown.answer.receipt));
}

} // namespace

void RegistryShowCommand::declare(CLI::App& app)
{
    app.add_option("chip", m_chip, "the chip ID in hexadecimal")->required()->type_name("CHIP");
    declareRegistry(app, m_registry);
    app.add_option("--out", m_out, "write record, statement, certificate and receipt as files into this folder")
        ->type_name("DIR");
    app.footer(
        "Signatures are not verified here: `registry verify` and `recover` do that.\n"
        "Example:\n  keyline registry show 00112233445566778899aabbccddeeff --registry line1/registry --out found");
}

int RegistryShowCommand::run(Console& console)
{
    const identity::ChipId chip = chipFromWord(m_chip);
    const std::unique_ptr<registry::Source> source = registry::openSource(m_registry);
    const std::uint64_t size = sizeOf(*source);
    std::optional<registry::ChipAnswer> answer = source->chip(chip);
    // By the size of then: a registry that is at work may have grown since.
    registry::demandWholeHistory(*source, "the log", chip.digest(), answer, size);
    if (!answer)
        throw Error(Code::ChipUnknown, chip.hex());
    const Shown shown = take(chip, std::move(*answer));
    if (!m_out.empty())
        write(m_out, shown);
    if (console.json())
        console.event(toJson(shown));
    else
        print(console, shown);
    return exitDone;
}
