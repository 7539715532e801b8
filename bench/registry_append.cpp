#include "figure.h"
#include "figures.h"
#include "plain_sqlite.h"
#include "registry/support/world.h"
#include "sql/database.h"

#include <QTemporaryDir>

#include <chrono>
#include <thread>

namespace bench {

namespace {

using namespace keyline;

constexpr unsigned batchSize = 64;
constexpr unsigned batches = 32;
constexpr unsigned rows = batchSize * batches;

double secondsOf(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// What stations would send: one device each, with certificate and backup, signed and numbered beforehand.
struct Load
{
    test::World world;
    std::vector<registry::Submission> submissions;
    /// The bare checks that the rules demand of each: the entry's signature, the certificate's signature.
    struct Check
    {
        Bytes entryMessage;
        crypto::Ed25519Signature entrySignature;
        Bytes certificateMessage;
        Bytes certificateSignature;
    };
    std::vector<Check> checks;

    Load()
    {
        for (unsigned n = 1; n <= rows; ++n) {
            submissions.push_back(world.provision(world.device(n), n));
            const Bytes message(280, static_cast<std::uint8_t>(n));
            const Bytes certificate(600, static_cast<std::uint8_t>(n));
            checks.push_back({message, world.station.sign(message), certificate, world.maker.sign(certificate)});
        }
    }
};

const Load& load()
{
    static const Load load;
    return load;
}

std::vector<registry::Submission> batchOf(unsigned n)
{
    const auto begin = load().submissions.begin() + n * batchSize;
    return {begin, begin + batchSize};
}

double appendsPerSecond()
{
    load();
    const test::OpenRegistry registry(load().world);
    return rows / secondsOf([&] {
               std::vector<QFuture<std::vector<registry::AppendResult>>> futures;
               for (unsigned n = 0; n < batches; ++n)
                   futures.push_back(registry->append(batchOf(n)));
               for (auto& future : futures)
                   for (const auto& result : future.takeResult())
                       if (!result.logged())
                           throw std::runtime_error("refused");
           });
}

/// Both cores check, batch by batch; the rows of a batch go in together as soon as it is checked.
double bareAppendsPerSecond()
{
    const auto& checks = load().checks;
    QTemporaryDir folder;
    PlainSqlite database(std::filesystem::path(folder.path().toStdString()) / "plain.sqlite");
    const crypto::PublicKey maker = load().world.maker.publicKey();
    const crypto::Ed25519PublicKey station = load().world.station.publicKey();
    std::atomic<unsigned> next{0};
    std::array<std::atomic<unsigned>, batches> checked{};
    return rows / secondsOf([&] {
               std::vector<std::thread> threads;
               for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t)
                   threads.emplace_back([&] {
                       for (unsigned i = next++; i < rows; i = next++) {
                           const auto& check = checks[i];
                           if (crypto::verifyEd25519(station, check.entryMessage, check.entrySignature) &&
                               maker.verify(check.certificateMessage, check.certificateSignature) &&
                               ++checked[i / batchSize] == batchSize)
                               checked[i / batchSize].notify_one();
                       }
                   });
               for (unsigned n = 0; n < batches; ++n) {
                   for (unsigned seen = checked[n]; seen != batchSize; seen = checked[n])
                       checked[n].wait(seen);
                   database.run("BEGIN IMMEDIATE");
                   for (unsigned i = n * batchSize; i < (n + 1) * batchSize; ++i)
                       database.insert(load().submissions[i].entry, *load().submissions[i].record);
                   database.run("COMMIT");
               }
               for (auto& thread : threads)
                   thread.join();
           });
}

constexpr unsigned jobs = 40000;
constexpr unsigned groupSize = 256;

double jobsPerSecond()
{
    QTemporaryDir folder;
    sql::Database database(
        std::filesystem::path(folder.path().toStdString()) / "jobs.sqlite",
        {{"bench", 1, {"CREATE TABLE row (id INTEGER PRIMARY KEY, entry BLOB NOT NULL, record BLOB) STRICT"}}});
    const Bytes entry(300, 1);
    const Bytes record(1000, 2);
    return jobs / secondsOf([&] {
               std::vector<QFuture<void>> futures;
               for (unsigned i = 0; i < jobs; ++i)
                   futures.push_back(database.write([&](sql::Connection& connection) {
                       connection.run("INSERT INTO row (entry, record) VALUES (?, ?)", entry, record);
                   }));
               futures.back().waitForFinished(); // they are fulfilled in order: one wait, as an event loop has
               for (auto& future : futures)
                   future.waitForFinished();
           });
}

double plainRowsPerSecond()
{
    QTemporaryDir folder;
    PlainSqlite database(std::filesystem::path(folder.path().toStdString()) / "plain.sqlite");
    const Bytes entry(300, 1);
    const Bytes record(1000, 2);
    return jobs / secondsOf([&] {
               for (unsigned i = 0; i < jobs; i += groupSize) {
                   database.run("BEGIN IMMEDIATE");
                   for (unsigned j = 0; j < groupSize; ++j)
                       database.insert(entry, record);
                   database.run("COMMIT");
               }
           });
}

double lookUpsPerSecond()
{
    load();
    test::OpenRegistry registry(load().world);
    for (unsigned n = 0; n < batches; ++n)
        registry.append(batchOf(n));
    const unsigned each = 20000;
    const unsigned workers = std::thread::hardware_concurrency();
    std::atomic<unsigned> found{0};
    const double seconds = secondsOf([&] {
        std::vector<std::thread> threads;
        for (unsigned t = 0; t < workers; ++t)
            threads.emplace_back([&, t] {
                for (unsigned i = 0; i < each; ++i)
                    if (registry->chip(test::World::chip(1 + (i * 7919 + t) % rows), std::nullopt))
                        ++found;
            });
        for (auto& thread : threads)
            thread.join();
    });
    return found == each * workers ? found / seconds : 0;
}

} // namespace

void addRegistryAppend()
{
    add({"registry-appends",
         "registry appends in batches of 64, against plain SQLite rows and the bare signature checks", "appends/s",
         Aim::AtLeast, 0.6, appendsPerSecond, bareAppendsPerSecond});
    add({"sql-group-commit",
         "single-row jobs through the group-committing writer, against plain SQLite in groups of 256", "rows/s",
         Aim::AtLeast, 0.8, jobsPerSecond, plainRowsPerSecond});
    add({"registry-look-ups",
         "look-ups of a chip with its inclusion proof, all cores",
         "look-ups/s",
         Aim::AtLeast,
         20000,
         lookUpsPerSecond,
         {}});
}

} // namespace bench
