#include "commands/registry_watch_command.h"

#include "exit_code.h"
#include "interrupts.h"

#include "base/file.h"
#include "recovery/bench_memory.h"
#include "registry/checkpoint_age.h"
#include "registry/chip_view.h"
#include "registry/entry_reader.h"
#include "registry/log_follower.h"

#include <sstream>
#include <thread>

using namespace keyline;

namespace {

/// A statement about one of the chips, told once the log is proven.
struct News
{
    std::string chip;
    std::uint64_t index;
    registry::Statement statement;
};

void tell(Console& console, const News& news)
{
    const std::string kind(registry::statementKindName(news.statement.kind));
    if (console.json())
        console.event({{QStringLiteral("event"), QStringLiteral("revision")},
                       {QStringLiteral("chip"), QString::fromStdString(news.chip)},
                       {QStringLiteral("revision"), static_cast<qint64>(news.statement.revision)},
                       {QStringLiteral("kind"), QString::fromStdString(kind)},
                       {QStringLiteral("index"), static_cast<qint64>(news.index)},
                       {QStringLiteral("time"), static_cast<qint64>(news.statement.time)}});
    else
        console.line(news.chip + "  revision " + std::to_string(news.statement.revision) + "  " + kind + "  entry " +
                     std::to_string(news.index));
}

} // namespace

void RegistryWatchCommand::declare(CLI::App& app)
{
    app.add_option("from", m_registry, "the URL or folder of a registry or of a mirror")->required()->type_name("URL");
    app.add_option("--chip-file", m_chipFile, "chip IDs in hexadecimal, one a line; what follows a # is a comment")
        ->required()
        ->type_name("FILE");
    m_trust.declare(app);
    app.add_option("--state", m_state, "folder that remembers how far the log was read")
        ->type_name("DIR")
        ->default_str("the user's state folder");
    app.add_option("--every", m_every, "seconds between two looks")->check(CLI::Range(1, 86400))->capture_default_str();
    app.add_flag("--once", m_once, "look once and end");
    app.add_flag("--from-start", m_fromStart, "begin with the log's first entry where nothing is remembered");
    app.footer(
        "Begins where it ended the last time, else with what comes after now. Every entry is counted into the root "
        "that\nthe log signed, so nothing is left out.\n"
        "Example:\n  keyline registry watch https://registry.example --chip-file mine.txt "
        "--trust example-works.keyline-trust");
}

void RegistryWatchCommand::readChips()
{
    const Bytes text = readFile(m_chipFile, 256u << 20);
    std::istringstream lines{std::string(asText(text))};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        line.erase(std::min(line.find('#'), line.size()));
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        try {
            const identity::ChipId chip = registry::chipOf(line);
            m_chips.insert_or_assign(chip.digest(), chip.hex());
        } catch (const Error& error) {
            throw Error(error.code(), m_chipFile + ", line " + std::to_string(number) + ": " + error.context());
        }
    }
    if (m_chips.empty())
        throw Error(Code::Usage, m_chipFile + " names no chip");
}

transparency::TrustedCheckpoint RegistryWatchCommand::look(Console& console, const registry::Source& source,
                                                           const registry::TrustFile& trust,
                                                           const registry::CheckpointMemory& memory) const
{
    const auto last = memory.last(trust);
    if (!last && !m_fromStart) {
        auto head = transparency::openCheckpoint(source.checkpoint(), trust.log, trust.policy);
        memory.keep(trust, head);
        return head;
    }
    std::vector<News> news;
    registry::LogFollower follower(source, trust, last);
    auto head = follower.advance([&](std::uint64_t index, ByteView entry) {
        if (Interrupts::happened())
            throw Error(Code::Interrupted);
        const registry::EntryReader reader(entry);
        const registry::Statement* statement = reader.content().statement();
        const auto chip = statement ? m_chips.find(statement->chip) : m_chips.end();
        if (chip != m_chips.end())
            news.push_back({chip->second, index, *statement});
    });
    for (const News& item : news)
        tell(console, item);
    memory.keep(trust, head);
    return head;
}

int RegistryWatchCommand::run(Console& console)
{
    readChips();
    const registry::TrustFile trust = m_trust.read(m_registry);
    const std::filesystem::path state =
        m_state.empty() ? recovery::BenchMemory::userFolder() / "watch" : std::filesystem::path(m_state);
    const registry::CheckpointMemory memory(state);
    const Interrupts interrupts([] {});
    std::unique_ptr<registry::Source> source;
    while (!Interrupts::happened()) {
        try {
            if (!source)
                source = registry::openSource(m_registry);
            const UnixTime asked = SystemClock().now(); // to read a large log takes hours
            const auto head = look(console, *source, trust, memory);
            // Perhaps it cannot reach its witnesses, perhaps it hides what is newer: the watch goes on and says so.
            if (const auto wrong = registry::wrongAgeForServer(*source, head, asked)) {
                const Error old(Code::WitnessesMissing, *wrong);
                if (m_once)
                    throw old;
                console.talk(old);
            }
        } catch (const Error& error) {
            // A registry that is away comes back; one that lies ends the watch.
            if (m_once || error.code() != Code::RegistryUnreachable)
                throw;
            console.talk(error);
        }
        for (int i = 0; i < m_every * 10 && !m_once && !Interrupts::happened(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (m_once)
            return exitDone;
    }
    return exitInterrupted;
}
