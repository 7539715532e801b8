#include "figure.h"
#include "figures.h"
#include "plain_look_up.h"
#include "registry/stored_source.h"
#include "registry/support/world.h"
#include "server/api.h"
#include "server/entries_body.h"
#include "server/http.h"
#include "server/registry_backend.h"
#include "server/support/raw_client.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace bench {

namespace {

using namespace keyline;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t small = 10'000;
constexpr std::size_t atOnce = 4096;
constexpr unsigned appended = 400;
constexpr unsigned lookedUp = 100'000;
constexpr unsigned connections = 16;

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

ByteArray<16> numbered(std::uint64_t number, std::uint8_t what)
{
    ByteArray<16> out{what};
    for (std::size_t i = 0; i < 8; ++i)
        out[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return out;
}

identity::ChipId grownChip(std::uint64_t number)
{
    return identity::ChipId::fromBytes(numbered(number, 0xc5));
}

/// A store that holds a log of so many entries: rows as large as real ones and as widely spread, their signatures and
/// records made up, since nothing here looks at them.
class Grown
{
  public:
    explicit Grown(std::uint64_t size)
    {
        const std::filesystem::path folder = registryFolder();
        server::SqliteStore::create(folder, m_world.terms(), m_world.log);
        m_store = server::SqliteStore::open(folder);
        m_entry = m_world.sign(registry::Statement(), m_world.station).entry;
        while (m_tail.size() < size)
            grow(std::min<std::uint64_t>(atOnce, size - m_tail.size()));
        m_grown = size;
        m_publisher =
            std::make_unique<server::Publisher>(*m_store, m_world.log, m_policy, nullptr,
                                                server::PublishedFile(m_folder.path().toStdString() + "/p"), m_clock);
        m_appender = std::make_unique<server::Appender>(*m_store, *m_publisher, m_metrics, nullptr);
        m_backend = std::make_unique<server::RegistryBackend>(*m_store, *m_publisher, *m_appender);
        m_api = std::make_unique<server::Api>(*m_backend, m_metrics, m_clock, server::ApiOptions{0, 1u << 20});
        server::HttpOptions options;
        options.port = 0;
        m_http = std::make_unique<server::HttpServer>(options, *m_api);
        connect();
        append(m_world.enrolments());
    }

    void append(const std::vector<registry::Submission>& batch) const
    {
        const Bytes body = server::encodeEntriesBody(batch);
        const std::string answer = ask(
            *m_client, "POST /v1/entries HTTP/1.1\r\nHost: x\r\nContent-Type: application/cbor\r\nContent-Length: " +
                           std::to_string(body.size()) + "\r\n\r\n" + std::string(asText(body)));
        if (answer.find("error") != std::string::npos)
            throw std::runtime_error("refused");
    }
    static void lookUp(test::RawClient& client, std::uint64_t number)
    {
        ask(client, "GET /v1/chips/" + toHex(grownChip(number).bytes()) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    double appendTime()
    {
        connect();
        std::vector<double> times;
        for (unsigned i = 0; i < appended; ++i) {
            ++m_devices;
            const std::vector<registry::Submission> one{m_world.provision(m_world.device(m_devices, false), m_devices)};
            const auto begin = Clock::now();
            append(one);
            times.push_back(microseconds(begin));
        }
        return median(std::move(times));
    }
    /// Of chips anywhere in the log, in no order, by a server that has seen the whole log once. Through as many
    /// connections as keep it busy: alone, a client on an idle machine waits mostly for its processor to wake.
    double lookUpTime()
    {
        warm();
        std::atomic<std::uint64_t> first{0};
        each([&](test::RawClient& client) {
            for (std::uint64_t n = first++ * transparency::tileWidth; n < m_grown;
                 n = first++ * transparency::tileWidth)
                lookUp(client, n);
        });
        std::atomic<unsigned> left{lookedUp};
        const auto begin = Clock::now();
        each([&](test::RawClient& client) {
            for (unsigned n = left--; n - 1 < lookedUp; n = left--)
                lookUp(client, ++m_asked * 6'700'417 % m_grown);
        });
        return microseconds(begin) / lookedUp;
    }
    double plainTime()
    {
        warm();
        PlainLookUp plain(registry::registryFile(registryFolder()));
        std::vector<double> times;
        for (unsigned i = 0; i < lookedUp; ++i) {
            const Digest chip = grownChip(++m_asked * 6'700'417 % m_grown).digest();
            const auto begin = Clock::now();
            plain.read(chip);
            times.push_back(microseconds(begin));
        }
        return median(std::move(times));
    }

  private:
    std::filesystem::path registryFolder() const { return m_folder.path().toStdString() + "/registry"; }
    /// What was written long ago the machine may not have in memory any more: its disk is not what is measured.
    void warm() const
    {
        std::ifstream file(registry::registryFile(registryFolder()), std::ios::binary);
        std::vector<char> step(1u << 20);
        while (file.read(step.data(), static_cast<std::streamsize>(step.size()))) {
        }
    }
    /// Anew for each figure: while the other store grows, an idle connection would be closed.
    void connect() { m_client = std::make_unique<test::RawClient>(m_http->address()); }
    /// On a thread and a connection of its own each.
    void each(const std::function<void(test::RawClient&)>& work) const
    {
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < connections; ++i)
            threads.emplace_back([&] {
                test::RawClient client(m_http->address());
                work(client);
            });
        for (auto& thread : threads)
            thread.join();
    }
    static std::string ask(test::RawClient& client, const std::string& request)
    {
        client.send(request);
        std::string answer = client.answer();
        if (test::statusOf(answer) != 200)
            throw std::runtime_error("not answered: " + answer.substr(0, 300));
        return answer;
    }
    void grow(std::uint64_t count)
    {
        server::Changes changes;
        changes.from = {m_tail.size(), m_tail.root()};
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t index = m_tail.size();
            const Digest chip = grownChip(index).digest();
            Bytes entry = m_entry;
            std::copy(chip.begin(), chip.end(), entry.begin() + 27);
            m_tail.append(transparency::leafHash(entry));
            changes.entries.push_back(std::move(entry));
            changes.revisions.push_back({chip, 1, index, index});
            changes.records[{chip, index}] = Bytes(900, static_cast<std::uint8_t>(index));
            changes.deviceKeys[crypto::sha256(numbered(index, 0))] = chip;
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
    std::uint64_t m_grown = 0;
    std::atomic<std::uint64_t> m_asked{0};
    unsigned m_devices = 0;
    std::unique_ptr<server::RegistryStore> m_store;
    server::Metrics m_metrics;
    std::unique_ptr<server::Publisher> m_publisher;
    std::unique_ptr<server::Appender> m_appender;
    std::unique_ptr<server::RegistryBackend> m_backend;
    std::unique_ptr<server::Api> m_api;
    std::unique_ptr<server::HttpServer> m_http;
    std::unique_ptr<test::RawClient> m_client;
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
    add({"large-append", "one entry appended over HTTP at 10,000,000 entries, against one at 10,000", "µs", Aim::AtMost,
         1.3, [] { return largeOne().appendTime(); }, [] { return smallOne().appendTime(); }});
    add({"large-look-up", "a chip with its proof over HTTP, 16 connections, at 10,000,000 entries, against 10,000",
         "µs", Aim::AtMost, 1.3, [] { return largeOne().lookUpTime(); }, [] { return smallOne().lookUpTime(); }});
    add({"large-look-up-sqlite", "the rows of such a look-up by SQLite alone, at 10,000,000 entries against 10,000",
         "µs", Aim::AtMost, 1.3, [] { return largeOne().plainTime(); }, [] { return smallOne().plainTime(); }});
}

} // namespace bench
