#pragma once

#include "../../registry/support/world.h"
#include "../../support/postgres.h"
#include "server/appender.h"
#include "server/publisher.h"
#include "server/registry_backend.h"
#include "transparency/proof.h"

#include <QTest>

#include <future>

namespace keyline::test {

inline void addEngines()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

class SetClock final : public Clock
{
  public:
    UnixTime now() const override { return time; }
    std::atomic<UnixTime> time{1'800'000'000};
};

/// Stores of either engine; one PostgreSQL for the whole test program.
class Stores
{
  public:
    /// A new one, with an empty log of that world.
    void make(const World& world, bool postgres)
    {
        m_postgres = postgres;
        m_folder = std::make_unique<QTemporaryDir>();
        if (!postgres)
            return server::SqliteStore::create(registryFolder(), world.terms(), world.log);
        if (!m_server)
            m_server = std::make_unique<Postgres>();
        m_url = m_server->database("registry" + std::to_string(++m_count));
        server::PostgresStore::create(m_url, world.terms(), world.log);
    }
    std::unique_ptr<server::RegistryStore> open() const
    {
        return m_postgres ? server::PostgresStore::open(m_url) : server::SqliteStore::open(registryFolder());
    }
    std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    std::filesystem::path registryFolder() const { return folder() / "registry"; }
    const std::string& url() const { return m_url; }
    Postgres& postgres() { return *m_server; }

  private:
    std::unique_ptr<Postgres> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_url;
    int m_count = 0;
    bool m_postgres = false;
};

/// What one server process has, on a store of its own opening.
class Running
{
  public:
    Running(const Stores& stores, const World& world, const std::string& name = "published")
        : store(stores.open()),
          publisher(*store, world.log, policy, nullptr, server::PublishedFile(stores.folder() / name), clock),
          appender(*store, publisher, metrics,
                   [this](std::string_view, const std::string& detail) {
                       const std::lock_guard lock(mutex);
                       problems.push_back(detail);
                   }),
          backend(*store, publisher, appender)
    {
    }

    std::future<server::AppendOutcome> begin(std::vector<registry::Submission> batch)
    {
        auto promise = std::make_shared<std::promise<server::AppendOutcome>>();
        appender.append(std::move(batch),
                        [promise](server::AppendOutcome outcome) { promise->set_value(std::move(outcome)); });
        return promise->get_future();
    }
    /// Throws what it failed with.
    std::vector<registry::AppendResult> append(std::vector<registry::Submission> batch)
    {
        server::AppendOutcome outcome = begin(std::move(batch)).get();
        if (outcome.failed)
            throw Error(*outcome.failed);
        return std::move(outcome.results);
    }
    registry::AppendResult append(registry::Submission one)
    {
        std::vector<registry::Submission> batch;
        batch.push_back(std::move(one));
        return append(std::move(batch)).front();
    }
    server::StoredTree tree()
    {
        server::StoredTree out;
        store->read([&](server::StoreReader& reader) { out = reader.tree(); });
        return out;
    }

    SetClock clock;
    transparency::Policy policy;
    std::unique_ptr<server::RegistryStore> store;
    server::Metrics metrics;
    std::mutex mutex;
    std::vector<std::string> problems;
    server::Publisher publisher;
    server::Appender appender;
    server::RegistryBackend backend;
};

inline transparency::NoteKey logKeyOf(const World& world)
{
    return {World::origin, transparency::NoteKeyType::Ed25519, world.log.publicKey()};
}

/// Throws where the receipt does not prove the entry; what it proves it in.
inline transparency::Checkpoint proven(const World& world, const registry::AppendResult& result)
{
    const auto receipt = transparency::Receipt::parse(result.receipt);
    if (receipt.index != result.index)
        throw Error(Code::ReceiptNotValid, "index");
    return transparency::verifyReceipt(receipt, transparency::leafHash(result.entry), logKeyOf(world), {}).checkpoint;
}

} // namespace keyline::test
