#include "figure.h"
#include "figures.h"
#include "plain_sqlite.h"
#include "postgres.h"
#include "registry/support/world.h"
#include "server/api.h"
#include "server/entries_body.h"
#include "server/home.h"
#include "server/http.h"
#include "server/registry_backend.h"
#include "server/support/raw_client.h"
#include "sql/postgres.h"

#include "base/file.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

namespace bench {

namespace {

using namespace keyline;
using Clock = std::chrono::steady_clock;

constexpr unsigned stations = 8;
constexpr unsigned batchSize = 64;
constexpr unsigned batchesEach = 6;
constexpr unsigned rows = stations * batchesEach * batchSize;
constexpr unsigned connections = 16;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What stations would send: one device each, with certificate and backup, signed and numbered beforehand; and the bare
/// checks that the rules demand of each.
struct Load
{
    struct Check
    {
        Bytes entryMessage;
        crypto::Ed25519Signature entrySignature;
        Bytes certificateMessage;
        Bytes certificateSignature;
    };
    test::World world;
    std::vector<crypto::Ed25519Key> keys;
    std::vector<registry::Submission> enrolments;
    std::vector<std::vector<std::string>> requests; ///< of each station, in order
    std::vector<registry::Submission> submissions;
    std::vector<Check> checks;

    Load()
    {
        for (unsigned s = 0; s < stations; ++s) {
            keys.push_back(crypto::Ed25519Key::generate(world.random));
            enrolments.push_back(
                test::World::sign(world.enrolment(keys[s], registry::Role::Station, s + 1), world.administrator));
        }
        requests.resize(stations);
        for (unsigned s = 0; s < stations; ++s)
            for (unsigned b = 0; b < batchesEach; ++b)
                requests[s].push_back(request(s, b));
        for (unsigned n = 0; n < rows; ++n) {
            const Bytes message(280, static_cast<std::uint8_t>(n));
            const Bytes certificate(600, static_cast<std::uint8_t>(n));
            checks.push_back({message, world.station.sign(message), certificate, world.maker.sign(certificate)});
        }
    }
    std::string request(unsigned station, unsigned batch)
    {
        std::vector<registry::Submission> out;
        for (unsigned i = 0; i < batchSize; ++i) {
            const test::Device device = world.device((station * batchesEach + batch) * batchSize + i + 1);
            const Bytes record = world.record(device).encode();
            out.push_back(test::World::sign(test::World::statement(device, record, batch * batchSize + i + 1),
                                            keys[station], record));
            submissions.push_back(out.back());
        }
        return post(out);
    }
    static std::string post(const std::vector<registry::Submission>& batch)
    {
        const Bytes body = server::encodeEntriesBody(batch);
        return "POST /v1/entries HTTP/1.1\r\nHost: x\r\nContent-Type: application/cbor\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + std::string(asText(body));
    }
};

const Load& load()
{
    static Load load;
    return load;
}

/// A server in this process, on an empty store with the stations enrolled.
class Served
{
  public:
    explicit Served(std::unique_ptr<server::RegistryStore> store)
        : m_store(std::move(store)),
          m_publisher(*m_store, load().world.log, m_policy, nullptr,
                      server::PublishedFile(m_folder.path().toStdString() + "/published"), m_clock),
          m_appender(*m_store, m_publisher, m_metrics, {}), m_backend(*m_store, m_publisher, m_appender),
          m_api(m_backend, m_metrics, m_clock, {0, 1u << 20}), m_http(options(), m_api)
    {
        send(Load::post(load().enrolments));
    }
    std::string address() const { return m_http.address(); }
    void send(const std::string& request) const
    {
        test::RawClient client(address());
        client.send(request);
        if (test::statusOf(client.answer()) != 200)
            throw std::runtime_error("refused");
    }

  private:
    static server::HttpOptions options()
    {
        server::HttpOptions out;
        out.port = 0;
        return out;
    }
    QTemporaryDir m_folder;
    const SystemClock m_clock;
    transparency::Policy m_policy;
    std::unique_ptr<server::RegistryStore> m_store;
    server::Metrics m_metrics;
    server::Publisher m_publisher;
    server::Appender m_appender;
    server::RegistryBackend m_backend;
    server::Api m_api;
    server::HttpServer m_http;
};

class SqliteFolder
{
  public:
    std::unique_ptr<server::RegistryStore> make() const
    {
        const std::filesystem::path folder = m_folder.path().toStdString() + "/registry";
        server::SqliteStore::create(folder, load().world.terms(), load().world.log);
        return server::SqliteStore::open(folder);
    }

  private:
    QTemporaryDir m_folder;
};

test::Postgres& postgres()
{
    static test::Postgres server(test::Postgres::Sync::On);
    return server;
}
std::string freshDatabase()
{
    static int count = 0;
    return postgres().database("bench" + std::to_string(++count));
}

double worst; ///< seconds that one of a hundred calls took at least, in the last run

/// All stations at once, each sending its next batch when the one before is answered.
double receiptsPerSecond(const std::string& address)
{
    std::mutex mutex;
    std::vector<double> times;
    std::vector<std::thread> threads;
    std::atomic<bool> failed{false};
    const auto begin = Clock::now();
    for (unsigned s = 0; s < stations; ++s)
        threads.emplace_back([&, s] {
            test::RawClient client(address);
            for (const std::string& request : load().requests[s]) {
                const auto asked = Clock::now();
                client.send(request);
                failed = failed || test::bodyOf(client.answer()).find("error") != std::string::npos;
                const std::lock_guard lock(mutex);
                times.push_back(secondsSince(asked));
            }
        });
    for (auto& thread : threads)
        thread.join();
    const double seconds = secondsSince(begin);
    std::sort(times.begin(), times.end());
    worst = times[times.size() * 99 / 100];
    return failed ? 0 : rows / seconds;
}

double sqliteReceipts()
{
    load();
    const SqliteFolder folder;
    const Served served(folder.make());
    return receiptsPerSecond(served.address());
}

double postgresReceipts()
{
    load();
    const std::string url = freshDatabase();
    server::PostgresStore::create(url, load().world.terms(), load().world.log);
    const Served served(server::PostgresStore::open(url));
    return receiptsPerSecond(served.address());
}

/// All cores check, batch by batch; the rows of a batch go in together as soon as it is checked.
double bareReceipts(const std::function<void(unsigned from, unsigned to)>& insert)
{
    const Load& all = load();
    const crypto::PublicKey maker = all.world.maker.publicKey();
    const crypto::Ed25519PublicKey station = all.world.station.publicKey();
    std::atomic<unsigned> next{0};
    std::array<std::atomic<unsigned>, rows / batchSize> checked{};
    const auto begin = Clock::now();
    std::vector<std::thread> threads;
    for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t)
        threads.emplace_back([&] {
            for (unsigned i = next++; i < rows; i = next++) {
                const Load::Check& check = all.checks[i];
                if (crypto::verifyEd25519(station, check.entryMessage, check.entrySignature) &&
                    maker.verify(check.certificateMessage, check.certificateSignature) &&
                    ++checked[i / batchSize] == batchSize)
                    checked[i / batchSize].notify_one();
            }
        });
    for (unsigned n = 0; n < rows / batchSize; ++n) {
        for (unsigned seen = checked[n]; seen != batchSize; seen = checked[n])
            checked[n].wait(seen);
        insert(n * batchSize, (n + 1) * batchSize);
    }
    for (auto& thread : threads)
        thread.join();
    return rows / secondsSince(begin);
}

double bareSqliteReceipts()
{
    load();
    const QTemporaryDir folder;
    PlainSqlite database(std::filesystem::path(folder.path().toStdString()) / "plain.sqlite");
    return bareReceipts([&](unsigned from, unsigned to) {
        database.run("BEGIN IMMEDIATE");
        for (unsigned i = from; i < to; ++i)
            database.insert(load().submissions[i].entry, *load().submissions[i].record);
        database.run("COMMIT");
    });
}

double barePostgresReceipts()
{
    load();
    sql::Postgres database(freshDatabase());
    database.write([](sql::Connection& connection) {
        connection.run("CREATE TABLE row (id BIGINT PRIMARY KEY, entry BYTEA NOT NULL, record BYTEA)");
        return true;
    });
    std::string text = "INSERT INTO row (id, entry, record) VALUES (?, ?, ?)";
    for (unsigned i = 1; i < batchSize; ++i)
        text += ", (?, ?, ?)";
    return bareReceipts([&](unsigned from, unsigned to) {
        database.write([&](sql::Connection& connection) {
            auto statement = connection.prepare(text);
            for (unsigned i = from; i < to; ++i)
                statement.bind(i).bind(load().submissions[i].entry).bind(*load().submissions[i].record);
            statement.run();
            return true;
        });
    });
}

double slowestHundredth()
{
    sqliteReceipts();
    return worst * 1000;
}

double median(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

double loneAppend()
{
    load();
    const SqliteFolder folder;
    const Served served(folder.make());
    test::RawClient client(served.address());
    std::vector<double> times;
    for (unsigned i = 0; i < batchesEach * batchSize; ++i) {
        const std::string request = Load::post({load().submissions[i]});
        const auto begin = Clock::now();
        client.send(request);
        if (test::bodyOf(client.answer()).find("error") != std::string::npos)
            throw std::runtime_error("refused");
        times.push_back(secondsSince(begin) * 1e6);
    }
    return median(std::move(times));
}

double oneCommit()
{
    load();
    const QTemporaryDir folder;
    PlainSqlite database(std::filesystem::path(folder.path().toStdString()) / "plain.sqlite");
    std::vector<double> times;
    for (unsigned i = 0; i < batchesEach * batchSize; ++i) {
        const auto begin = Clock::now();
        database.run("BEGIN IMMEDIATE");
        database.insert(load().submissions[i].entry, *load().submissions[i].record);
        database.run("COMMIT");
        times.push_back(secondsSince(begin) * 1e6);
    }
    return median(std::move(times));
}

double lookUps()
{
    load();
    const SqliteFolder folder;
    const Served served(folder.make());
    receiptsPerSecond(served.address());
    constexpr unsigned each = 2500;
    std::atomic<unsigned> found{0};
    std::vector<std::thread> threads;
    const auto begin = Clock::now();
    for (unsigned t = 0; t < connections; ++t)
        threads.emplace_back([&, t] {
            test::RawClient client(served.address());
            for (unsigned i = 0; i < each; ++i) {
                const auto chip = test::World::chip(1 + (i * 7919 + t * 131) % rows);
                client.send("GET /v1/chips/" + toHex(chip.bytes()) + " HTTP/1.1\r\nHost: x\r\n\r\n");
                found += test::statusOf(client.answer()) == 200 ? 1 : 0;
            }
        });
    for (auto& thread : threads)
        thread.join();
    return found == each * connections ? found / secondsSince(begin) : 0;
}

/// The program itself, in a process of its own; MiB at its peak, after all stations and as many look-ups.
double programMiB()
{
    const QTemporaryDir folder;
    const server::ServerHome home(folder.path().toStdString() + "/home");
    const test::World& world = load().world;
    makeFolder(home.folder() / "private");
    makeFolder(home.folder() / "public");
    server::writeNoteSecret(home.logKey(), test::World::origin, world.log);
    const registry::TrustFile trust{
        {world.maker.publicKey(), world.otherMaker.publicKey()},
        transparency::NoteKey(test::World::origin, transparency::NoteKeyType::Ed25519, world.log.publicKey()),
        world.administrator.publicKey(),
        {},
        {}};
    writeFileAtomically(home.trustFile(), asBytes(trust.format()));
    server::SqliteStore::create(home.registry(), world.terms(), world.log);
    QProcess program;
    program.setStandardErrorFile(QProcess::nullDevice());
    program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/keyline-registry"),
                  {QStringLiteral("serve"), QStringLiteral("--home"), QString::fromStdString(home.folder().string()),
                   QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--rate"),
                   QStringLiteral("0")});
    if (!program.waitForReadyRead(30'000))
        throw std::runtime_error("keyline-registry does not start");
    const std::string address = program.readAllStandardOutput().trimmed().mid(13).toStdString();
    test::RawClient first(address);
    first.send(Load::post(load().enrolments));
    first.answer();
    receiptsPerSecond(address);
    QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
    if (!status.open(QFile::ReadOnly))
        throw std::runtime_error("no status");
    const QByteArray text = status.readAll();
    const double peak = text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').front().toDouble() / 1024;
    program.terminate();
    program.waitForFinished(30'000);
    return peak;
}

} // namespace

void addRegistryServer()
{
    add({"server-receipts-sqlite",
         "durable receipts over HTTP, batches of 64 of eight stations, SQLite, against plain rows and the bare checks",
         "receipts/s", Aim::AtLeast, 0.5, sqliteReceipts, bareSqliteReceipts});
    add({"server-receipts-slowest",
         "the same: what one call of a hundred takes at least",
         "ms",
         Aim::AtMost,
         1000,
         slowestHundredth,
         {}});
    add({"server-receipts-postgres", "the same on PostgreSQL, against rows inserted 64 at once and the same checks",
         "receipts/s", Aim::AtLeast, 0.5, postgresReceipts, barePostgresReceipts});
    add({"server-lone-append", "one entry over HTTP to an idle server, against one commit of SQLite", "µs", Aim::AtMost,
         3, loneAppend, oneCommit});
    add({"server-look-ups",
         "look-ups of a chip with its proof over HTTP, 16 connections",
         "look-ups/s",
         Aim::AtLeast,
         10000,
         lookUps,
         {}});
    add({"server-memory",
         "peak of keyline-registry's memory under that load",
         "MiB",
         Aim::AtMost,
         200,
         programMiB,
         {}});
}

} // namespace bench
