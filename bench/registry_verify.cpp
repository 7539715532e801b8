#include "figure.h"
#include "figures.h"
#include "registry/entry_reader.h"
#include "registry/support/mirrored.h"

#include "registry/audit.h"

#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bench {

namespace {

using namespace keyline;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr unsigned stations = 16;
/// Messages that the floor goes round and round: enough that no two threads share a cache line for long, few enough to
/// stay in memory.
constexpr std::size_t pool = 4096;

std::uint64_t entryCount()
{
    const char* given = std::getenv("KEYLINE_BENCH_ENTRIES");
    return given ? std::strtoull(given, nullptr, 10) : 1000000;
}

unsigned threads()
{
    return std::max(1u, std::thread::hardware_concurrency());
}

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// A mirror of a log alone: sixteen stations, then a provisioned chip an entry, each with a key of its own.
class Log
{
  public:
    Log() : m_stations(makeStations())
    {
        std::vector<Bytes> enrolments;
        for (unsigned i = 0; i < stations; ++i)
            enrolments.push_back(registry::signEntry(m_world.enrolment(m_stations[i], registry::Role::Station, i + 1),
                                                     test::World::origin, m_world.administrator));
        const std::uint64_t size = entryCount();
        const std::uint64_t bundles = (size + transparency::tileWidth - 1) / transparency::tileWidth;
        std::vector<Bytes> tiles(bundles);
        std::atomic<std::uint64_t> next{0};
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 0; i < threads(); ++i)
                workers.emplace_back([&] {
                    for (std::uint64_t n = next++; n < bundles; n = next++)
                        tiles[n] = writeBundle(*transparency::bundleAt(n, size), enrolments);
                });
        }
        writeTree(size, tiles);
    }

    fs::path folder() const { return m_folder.path().toStdString(); }

  private:
    std::vector<crypto::Ed25519Key> makeStations() const
    {
        std::vector<crypto::Ed25519Key> out;
        for (unsigned i = 0; i < stations; ++i)
            out.push_back(crypto::Ed25519Key::generate(m_world.random));
        return out;
    }

    Bytes entry(std::uint64_t index) const
    {
        const std::uint64_t number = index - stations;
        registry::Statement statement;
        statement.chip = crypto::sha256(asBytes("chip " + std::to_string(number)));
        statement.record = crypto::sha256(asBytes("record " + std::to_string(number)));
        statement.deviceKey = crypto::sha256(asBytes("key " + std::to_string(number)));
        statement.sequence = number / stations + 1;
        statement.time = 1700000000 + number;
        return registry::signEntry(statement, test::World::origin, m_stations[number % stations]);
    }

    /// The level-0 tile.
    Bytes writeBundle(const transparency::TileId& id, const std::vector<Bytes>& enrolments) const
    {
        Bytes bundle;
        Bytes tile;
        for (std::uint64_t i = 0; i < id.width; ++i) {
            const std::uint64_t index = id.index * transparency::tileWidth + i;
            const Bytes bytes = index < stations ? enrolments[index] : entry(index);
            transparency::appendToBundle(bundle, bytes);
            const auto leaf = transparency::leafHash(bytes);
            tile.insert(tile.end(), leaf.begin(), leaf.end());
        }
        put(transparency::tilePath(id), bundle);
        return tile;
    }

    void writeTree(std::uint64_t size, const std::vector<Bytes>& tiles) const
    {
        transparency::Frontier frontier;
        std::map<unsigned, Bytes> levels; ///< every hash of each tile level
        for (std::size_t n = 0; n < tiles.size(); ++n)
            for (const auto& hash : transparency::parseTile(tiles[n], static_cast<unsigned>(tiles[n].size() / 32)))
                frontier.append(hash, [&](transparency::Node node, const transparency::Hash& done) {
                    if (node.level % transparency::tileHeight == 0)
                        levels[node.level / transparency::tileHeight].insert(
                            levels[node.level / transparency::tileHeight].end(), done.begin(), done.end());
                });
        transparency::tilesBetween(0, size, [&](const transparency::TileId& id) {
            put(transparency::tilePath(id),
                ByteView(levels.at(id.level))
                    .subspan(id.index * transparency::tileWidth * 32, std::size_t{id.width} * 32));
        });
        put("checkpoint",
            asBytes(transparency::signCheckpoint({test::World::origin, size, frontier.root(), {}}, m_world.log)));
    }

    /// Not synced: a log that is made for one run.
    void put(const std::string& path, ByteView content) const
    {
        const fs::path file = folder() / path;
        fs::create_directories(file.parent_path());
        std::FILE* out = std::fopen(file.c_str(), "wb");
        if (!out || std::fwrite(content.data(), 1, content.size(), out) != content.size() || std::fclose(out) != 0)
            std::abort();
    }

    test::World m_world;
    std::vector<crypto::Ed25519Key> m_stations;
    QTemporaryDir m_folder;
};

const Log& log()
{
    static const Log made;
    return made;
}

/// An audit in a process of its own, whose memory is the audit's alone.
struct Measured
{
    double seconds = 0;
    double cpuSeconds = 0;
    double mebibytes = 0;
};

double cpuSecondsOf(const rusage& used)
{
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Measured auditInAProcess()
{
    const std::string folder = log().folder();
    int pipes[2];
    if (::pipe(pipes) != 0)
        std::abort();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipes[1], 1);
        ::execl("/proc/self/exe", "keyline-bench", auditOption, folder.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipes[1]);
    char text[64] = {};
    const ssize_t got = ::read(pipes[0], text, sizeof text - 1);
    ::close(pipes[0]);
    int status = 0;
    rusage used{};
    if (got <= 0 || ::wait4(child, &status, 0, &used) != child || status != 0)
        std::abort();
    return {std::strtod(text, nullptr), cpuSecondsOf(used), static_cast<double>(used.ru_maxrss) / 1024};
}

const Measured& measured()
{
    static const Measured once = auditInAProcess();
    return once;
}

/// The signature checks and hashes that the log asks for, and nothing else: messages built beforehand, on every core.
Measured bareChecks()
{
    struct Item
    {
        crypto::Ed25519PublicKey key;
        Bytes entry;
        Bytes message;
        crypto::Ed25519Signature signature;
    };
    const test::World world;
    std::vector<Item> items;
    for (std::size_t i = 0; i < pool; ++i) {
        Item item{world.station.publicKey(),
                  Bytes(290, static_cast<std::uint8_t>(i)),
                  Bytes(250, static_cast<std::uint8_t>(i)),
                  {}};
        item.signature = world.station.sign(item.message);
        items.push_back(std::move(item));
    }
    const std::uint64_t size = entryCount();
    std::atomic<std::uint64_t> bad{0};
    rusage before{};
    rusage after{};
    ::getrusage(RUSAGE_SELF, &before);
    const auto begin = Clock::now();
    {
        std::vector<std::jthread> workers;
        for (unsigned t = 0; t < threads(); ++t)
            workers.emplace_back([&, t] {
                for (std::uint64_t i = t; i < size; i += threads()) {
                    const Item& item = items[i % pool];
                    const auto leaf = transparency::leafHash(item.entry);
                    const auto node = transparency::nodeHash(leaf, leaf);
                    if (!crypto::verifyEd25519(item.key, item.message, item.signature) || node == leaf)
                        ++bad;
                }
            });
    }
    if (bad != 0)
        std::abort();
    ::getrusage(RUSAGE_SELF, &after);
    return {secondsSince(begin), cpuSecondsOf(after) - cpuSecondsOf(before), 0};
}

} // namespace

int auditOnce(const char* folder)
{
    const test::World world;
    const auto report = registry::auditRegistry(folder, test::trustOf(world));
    if (!report.holds()) {
        std::fprintf(stderr, "%s\n", report.findings.front().text().c_str());
        return 1;
    }
    std::printf("%.3f\n", std::chrono::duration<double>(report.took).count());
    return 0;
}

void addRegistryVerify()
{
    add({"verify-million", "verify of a log of a million entries, beside its signature checks and hashes on every core",
         "s", Aim::AtMost, 1.3, [] { return measured().seconds; }, [] { return bareChecks().seconds; }, 1});
    add({"verify-million-cpu", "the same in time of all cores, which other work on the machine disturbs less", "s",
         Aim::AtMost, 1.3, [] { return measured().cpuSeconds; }, [] { return bareChecks().cpuSeconds; }, 1});
    add({"verify-memory",
         "the largest memory of that verify",
         "MiB",
         Aim::AtMost,
         128,
         [] { return measured().mebibytes; },
         {},
         1});
}

} // namespace bench
