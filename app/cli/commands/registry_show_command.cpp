#include "commands/registry_show_command.h"

#include "exit_code.h"
#include "registry_place.h"

#include "base/text.h"
#include "provisioning/station_home.h"
#include "provisioning/station_registry.h"
#include "recovery/bench_memory.h"
#include "registry/chip_look_up.h"
#include "registry/chip_view.h"
#include "station/identity_look_up.h"

#include <QJsonArray>

using namespace keyline;

namespace {

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
    std::vector<registry::Check> checks; ///< none: nobody said what to judge it by
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
    return {chip, std::move(answer), *statement, std::move(record), index, {}};
}

/// As its newest checkpoint says, which nothing is believed of here.
std::uint64_t sizeOf(const registry::Source& source)
{
    return transparency::Checkpoint::parse(transparency::Note::parse(source.checkpoint()).text).size;
}

QJsonArray toJson(const std::vector<registry::Check>& checks)
{
    QJsonArray out;
    for (const registry::Check& check : checks)
        out.append(QJsonObject{{QStringLiteral("check"), text(registry::checkName(check.kind))},
                               {QStringLiteral("state"), text(registry::checkStateName(check.state))},
                               {QStringLiteral("because"), text(harmless(check.because, 500))}});
    return out;
}

QJsonObject toJson(const Shown& shown)
{
    QJsonArray history;
    for (const registry::Revision& revision : registry::revisionsOf(shown.answer.history))
        history.append(QJsonObject{{QStringLiteral("index"), static_cast<qint64>(revision.index)},
                                   {QStringLiteral("revision"), static_cast<qint64>(revision.revision)},
                                   {QStringLiteral("kind"), text(registry::statementKindName(revision.kind))},
                                   {QStringLiteral("time"), static_cast<qint64>(revision.time)}});
    QJsonObject out{{QStringLiteral("chip"), text(shown.chip.hex())},
                    {QStringLiteral("chip_digest"), text(toHex(shown.chip.digest()))},
                    {QStringLiteral("index"), static_cast<qint64>(shown.index)},
                    {QStringLiteral("revision"), static_cast<qint64>(shown.statement.revision)},
                    {QStringLiteral("kind"), text(registry::statementKindName(shown.statement.kind))},
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
    if (!shown.checks.empty())
        out[QStringLiteral("checks")] = toJson(shown.checks);
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
    for (const registry::Revision& revision : registry::revisionsOf(shown.answer.history))
        console.line("revision     " + std::to_string(revision.revision) + "  " +
                     std::string(registry::statementKindName(revision.kind)) + "  entry " +
                     std::to_string(revision.index));
    for (const registry::Check& check : shown.checks) {
        std::string name(registry::checkName(check.kind));
        name.resize(13, ' ');
        console.line(name + std::string(registry::checkStateName(check.state)) +
                     (check.because.empty() ? "" : ": " + harmless(check.because, 500)));
    }
}

} // namespace

void RegistryShowCommand::declare(CLI::App& app)
{
    app.add_option("chip", m_typed, "the chip ID in hexadecimal; with --home also an identity of the station's")
        ->required()
        ->type_name("CHIP");
    CLI::Option* folder =
        app.add_option("--registry", m_registry,
                       "folder of the registry (HOME/registry) or of a mirror, or the URL of either; by default, "
                       "with --trust, the first that answers of those the trust file names")
            ->type_name("DIR|URL");
    app.add_option("--home", m_home,
                   "the station's folder: the registry that it files into, and the identities that it knows")
        ->type_name("DIR")
        ->excludes(folder);
    app.add_option("--trust", m_trust, "the manufacturer's trust file: then every check is made and shown")
        ->type_name("FILE");
    app.add_option("--out", m_out, "write record, statement, certificate and receipt as files into this folder")
        ->type_name("DIR");
    app.footer(
        "Without --trust, signatures are not verified here: `registry verify` and `recover` do that.\n"
        "Example:\n  keyline registry show 00112233445566778899aabbccddeeff --registry line1/registry --out found");
}

int RegistryShowCommand::run(Console& console)
{
    if (m_registry.empty() && m_home.empty() && !m_trust.empty())
        m_registry = placeNamedBy(registry::TrustFile::read(m_trust));
    if (m_registry.empty() && m_home.empty())
        throw Error(Code::Usage, "which registry? name it with --registry DIR or URL, or its station with --home DIR");
    const provisioning::HomeLayout layout{m_home};
    const std::filesystem::path place =
        m_home.empty() ? std::filesystem::path(m_registry) : provisioning::StationRegistry::of(layout).place;
    registry::FindChip known;
    if (!m_home.empty())
        known = [&](const std::string& typed) { return station::chipOfIdentity(layout.database(), typed); };
    const identity::ChipId chip = registry::chipOf(m_typed, known);
    const std::unique_ptr<registry::Source> source = registry::openSource(place);
    const std::uint64_t size = sizeOf(*source);
    std::optional<registry::ChipAnswer> answer = source->chip(chip);
    // By the size of then: a registry that is at work may have grown since.
    registry::demandWholeHistory(*source, "the log", chip.digest(), answer, size);
    if (!answer)
        throw Error(Code::ChipUnknown, chip.hex());
    Shown shown = take(chip, std::move(*answer));
    if (!m_trust.empty()) {
        const auto seen = recovery::BenchMemory::userFolder();
        const registry::CheckpointMemory memory(seen / "checkpoints");
        registry::LookUpOptions options;
        options.memory = seen.empty() ? nullptr : &memory;
        shown.checks = registry::lookUpChip(*source, registry::TrustFile::read(m_trust), chip, options).checks;
    }
    if (!m_out.empty())
        registry::saveAnswer(m_out, shown.answer.record, shown.answer.statement, shown.answer.receipt);
    if (console.json())
        console.event(toJson(shown));
    else
        print(console, shown);
    return !shown.checks.empty() && registry::worstOf(shown.checks) == registry::CheckState::Broken ? exitNo : exitDone;
}
