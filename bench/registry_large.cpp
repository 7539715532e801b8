#include "figure.h"
#include "figures.h"
#include "registry/support/world.h"
#include "server/registry_backend.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <future>

namespace bench {

namespace {

using namespace keyline;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t small = 10'000;
constexpr std::size_t atOnce = 4096;
constexpr unsigned measured = 400;

std::uint64_t large()
{
    const char* given = std::getenv("KEYLINE_BENCH_ENTRIES");
    return given ? std::strtoull(given, nullptr, 10) : 10'000'000;
}

double microseconds(Clock::time_point begin)
{
    return std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
}

double median(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

Digest spread(std::uint64_t number, std::uint8_t what)
{
    Bytes text{what};
    for (int i = 0; i < 8; ++i)
        text.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
    return crypto::sha256(text);
}

/// A store that holds a log of so many entries: rows as large as real ones and as widely spread, their signatures and
/// records made up, since nothing here looks at them.
class Grown
{
  public:
    explicit Grown(std::uint64_t size)
    {
        const std::filesystem::path folder = m_folder.path().toStdString() + "/registry";
        server::SqliteStore::create(folder, m_world.terms(), m_world.log);
        m_store = server::SqliteStore::open(folder);
        m_entry = m_world.sign(registry::Statement(), m_world.station).entry;
        while (m_tail.size() < size)
            grow(std::min<std::uint64_t>(atOnce, size - m_tail.size()));
        m_publisher =
            std::make_unique<server::Publisher>(*m_store, m_world.log, m_policy, nullptr,
                                                server::PublishedFile(m_folder.path().toStdString() + "/p"), m_clock);
        m_appender = std::make_unique<server::Appender>(*m_store, *m_publisher, m_metrics, nullptr);
        m_backend = std::make_unique<server::RegistryBackend>(*m_store, *m_publisher, *m_appender);
        append(m_world.enrolments());
    }

    void append(std::vector<registry::Submission> batch)
    {
        std::promise<bool> done;
        m_appender->append(std::move(batch), [&](server::AppendOutcome outcome) {
            done.set_value(!outcome.failed && outcome.results.front().logged());
        });
        if (!done.get_future().get())
            throw std::runtime_error("refused");
    }
    double appendTime()
    {
        std::vector<double> times;
        for (unsigned i = 0; i < measured; ++i) {
            ++m_devices;
            std::vector<registry::Submission> one{m_world.provision(m_world.device(m_devices, false), m_devices)};
            const auto begin = Clock::now();
            append(std::move(one));
            times.push_back(microseconds(begin));
        }
        return median(std::move(times));
    }
    double lookUpTime()
    {
        appendTime(); // chips that have real IDs
        std::vector<double> times;
        for (unsigned i = 0; i < 20 * measured; ++i) {
            const auto chip = test::World::chip(1 + i * 7919 % m_devices);
            const auto begin = Clock::now();
            if (!m_backend->chip(chip, std::nullopt))
                throw std::runtime_error("not there");
            times.push_back(microseconds(begin));
        }
        return median(std::move(times));
    }

  private:
    void grow(std::uint64_t count)
    {
        server::Changes changes;
        changes.from = {m_tail.size(), m_tail.root()};
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t index = m_tail.size();
            const Digest chip = spread(index, 0);
            Bytes entry = m_entry;
            std::copy(chip.begin(), chip.end(), entry.begin() + 27);
            m_tail.append(transparency::leafHash(entry));
            changes.entries.push_back(std::move(entry));
            changes.revisions.push_back({chip, 1, index, index});
            changes.records[{chip, index}] = Bytes(900, static_cast<std::uint8_t>(index));
            changes.deviceKeys[spread(index, 1)] = chip;
            changes.identitiesTaken["urn:dev:os:32473-" + std::to_string(index)] = chip;
        }
        m_store->read([&](server::StoreReader& reader) {
            m_tail.store(reader.tiles(), [&](registry::TileCache::Place place, ByteView hashes) {
                changes.tiles[place] = toBytes(hashes);
            });
        });
        changes.to = {m_tail.size(), m_tail.root()};
        if (!m_store->commit(changes))
            throw std::runtime_error("lost");
    }

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/keyline-large-XXXXXX")};
    test::World m_world;
    Bytes m_entry;
    const SystemClock m_clock;
    transparency::Policy m_policy;
    registry::LogTail m_tail;
    unsigned m_devices = 0;
    std::unique_ptr<server::RegistryStore> m_store;
    server::Metrics m_metrics;
    std::unique_ptr<server::Publisher> m_publisher;
    std::unique_ptr<server::Appender> m_appender;
    std::unique_ptr<server::RegistryBackend> m_backend;
};

Grown& largeOne()
{
    static Grown store(large());
    return store;
}
Grown& smallOne()
{
    static Grown store(small);
    return store;
}

} // namespace

void addRegistryLarge()
{
    add({"large-append", "one entry appended at 10,000,000 entries, against one at 10,000", "µs", Aim::AtMost, 1.3,
         [] { return largeOne().appendTime(); }, [] { return smallOne().appendTime(); }});
    add({"large-look-up", "a chip with its proof at 10,000,000 entries, against one at 10,000", "µs", Aim::AtMost, 1.3,
         [] { return largeOne().lookUpTime(); }, [] { return smallOne().lookUpTime(); }});
}

} // namespace bench
