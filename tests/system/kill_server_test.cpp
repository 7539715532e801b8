#include "../registry/support/world.h"
#include "own_root.h"
#include "postgres.h"
#include "server/entries_body.h"
#include "server/home.h"
#include "server/store.h"
#include "small_disk.h"
#include "support/raw_client.h"

#include "base/cbor.h"
#include "base/file.h"
#include "registry/audit.h"
#include "transparency/proof.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <random>
#include <thread>

using namespace keyline;
using namespace keyline::registry;
using test::World;

namespace {

int rounds()
{
    const char* given = std::getenv("KEYLINE_KILL_ROUNDS");
    return given ? std::atoi(given) : 12;
}

/// A registry's program, on a home and store of its own.
class Server
{
  public:
    Server(std::filesystem::path home, std::string store) : m_home(std::move(home)), m_store(std::move(store)) {}
    ~Server() { kill(); }

    /// False where it does not come up.
    bool start(const QString& listen = QStringLiteral("127.0.0.1:0"))
    {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QString::fromStdString((m_home / "log.jsonl").string()), QIODevice::Append);
        m_process->start(QStringLiteral(PROGRAM_DIR "/keyline-registry"),
                         {QStringLiteral("serve"), QStringLiteral("--home"), QString::fromStdString(m_home.string()),
                          QStringLiteral("--store"), QString::fromStdString(m_store), QStringLiteral("--listen"),
                          listen, QStringLiteral("--rate"), QStringLiteral("0")});
        QByteArray out;
        while (!out.contains('\n') && m_process->waitForReadyRead(30'000))
            out += m_process->readAllStandardOutput();
        const std::lock_guard lock(m_mutex);
        m_address = out.trimmed().mid(static_cast<int>(std::strlen("listening on "))).toStdString();
        return !m_address.empty();
    }
    void kill()
    {
        if (m_process && m_process->state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(m_process->processId()), SIGKILL);
            m_process->waitForFinished(30'000);
        }
    }
    std::string address() const
    {
        const std::lock_guard lock(m_mutex);
        return m_address;
    }
    /// What was written on the standard error and is no line of the JSON log.
    QByteArrayList linesOutsideTheLog() const
    {
        const Bytes text = readFile(m_home / "log.jsonl");
        QByteArrayList lines =
            QByteArray(reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size())).split('\n');
        lines.removeIf([](const QByteArray& line) {
            // While Qt's driver opens a connection, what the server says goes past us.
            return line.isEmpty() || line.startsWith("FATAL: ") ||
                   !QJsonDocument::fromJson(line).object().value(QStringLiteral("event")).isUndefined();
        });
        return lines;
    }

  private:
    std::filesystem::path m_home;
    std::string m_store;
    std::unique_ptr<QProcess> m_process;
    mutable std::mutex m_mutex;
    std::string m_address;
};

struct Given
{
    Bytes entry;
    std::string receipt;
};

/// One station that sends its batches in order until each is answered, wherever a server is.
class Sender
{
  public:
    Sender(std::vector<std::vector<Submission>> batches, std::vector<const Server*> servers)
        : m_batches(std::move(batches)), m_servers(std::move(servers)), m_thread([this] { run(); })
    {
    }
    ~Sender()
    {
        m_ending = true; // where the test has failed already
        join();
    }
    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    bool done() const { return m_done; }
    const std::vector<Given>& given() const { return m_given; }
    const std::string& wrong() const { return m_wrong; }

  private:
    void run()
    {
        std::size_t which = 0;
        for (const auto& batch : m_batches) {
            const Bytes body = server::encodeEntriesBody(batch);
            while (m_wrong.empty() && !m_ending) {
                const std::string address = m_servers[which++ % m_servers.size()]->address();
                const std::string answer =
                    address.empty() ? std::string()
                                    : test::ask(address, "POST", "/v1/entries", "Content-Type: application/cbor\r\n",
                                                std::string(asText(body)));
                if (test::statusOf(answer) == 200) {
                    take(batch, test::bodyOf(answer));
                    break;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
        }
        m_done = true;
    }
    void take(const std::vector<Submission>& batch, const std::string& body)
    {
        cbor::Reader in(asBytes(body), {8u << 20, 8});
        in.readArray(batch.size());
        for (const Submission& one : batch) {
            in.readMap();
            if (in.readText() != "receipt") {
                m_wrong = "refused with " + std::to_string(in.readUnsigned());
                return;
            }
            m_given.push_back({one.entry, std::string(in.readText())});
        }
    }

    std::vector<std::vector<Submission>> m_batches;
    std::vector<const Server*> m_servers;
    std::vector<Given> m_given;
    std::string m_wrong;
    std::atomic<bool> m_done{false};
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

} // namespace

/// The registry's server and its database end at any moment, under load: every receipt that was given stays provable,
/// no index is used twice, nothing forks.
class KillServerTest : public QObject
{
    Q_OBJECT

    World m_world;
    std::unique_ptr<test::Postgres> m_postgres;
    QTemporaryDir m_folder;
    int m_count = 0;

    std::filesystem::path makeHome(const std::string& store)
    {
        const std::filesystem::path home =
            std::filesystem::path(m_folder.path().toStdString()) / ("home" + std::to_string(++m_count));
        const server::ServerHome layout(home);
        makeFolder(home / "private");
        makeFolder(home / "public");
        server::writeNoteSecret(layout.logKey(), World::origin, m_world.log);
        const TrustFile trust{{m_world.maker.publicKey(), m_world.otherMaker.publicKey()},
                              logKey(),
                              m_world.administrator.publicKey(),
                              {},
                              {}};
        writeFileAtomically(layout.trustFile(), asBytes(trust.format()));
        if (store == "sqlite")
            server::SqliteStore::create(layout.registry(), m_world.terms(), m_world.log);
        return home;
    }
    transparency::NoteKey logKey() const
    {
        return {World::origin, transparency::NoteKeyType::Ed25519, m_world.log.publicKey()};
    }
    static std::string answerTo(const Server& server, const std::vector<Submission>& batch)
    {
        return test::ask(server.address(), "POST", "/v1/entries", "Content-Type: application/cbor\r\n",
                         std::string(asText(server::encodeEntriesBody(batch))));
    }
    static bool send(const Server& server, const std::vector<Submission>& batch)
    {
        return test::statusOf(answerTo(server, batch)) == 200;
    }
    /// Batches of one to eight.
    std::vector<std::vector<Submission>> load(const crypto::Ed25519Key& station, const crypto::Signer& maker,
                                              unsigned first, unsigned count)
    {
        std::vector<std::vector<Submission>> out(1);
        for (unsigned n = 0; n < count; ++n) {
            if (out.back().size() > n % 8)
                out.emplace_back();
            const test::Device device = m_world.device(first + n, false);
            const Bytes record = m_world.record(device, maker).encode();
            out.back().push_back(World::sign(World::statement(device, record, n + 1), station, record));
        }
        return out;
    }
    /// Judges what was given against the log that is there at the end.
    void judge(const Server& server, const std::vector<const Sender*>& senders)
    {
        const auto head =
            transparency::openCheckpoint(test::bodyOf(test::ask(server.address(), "GET", "/checkpoint")), logKey(), {})
                .checkpoint;
        std::vector<Bytes> entries;
        transparency::bundlesBetween(0, head.size, [&](const transparency::TileId& id) {
            const std::string bundle =
                test::bodyOf(test::ask(server.address(), "GET", "/" + transparency::tilePath(id)));
            for (const ByteView entry : transparency::parseBundle(asBytes(bundle), id.width))
                entries.push_back(toBytes(entry));
        });
        QCOMPARE(entries.size(), head.size);
        std::vector<transparency::Hash> leaves;
        for (const Bytes& entry : entries)
            leaves.push_back(transparency::leafHash(entry));
        QCOMPARE(transparency::treeRoot(leaves), head.root);
        std::map<std::uint64_t, transparency::Hash> roots;
        std::size_t given = 0;
        for (const Sender* sender : senders) {
            QCOMPARE(sender->wrong(), std::string());
            for (const Given& one : sender->given()) {
                ++given;
                const auto receipt = transparency::Receipt::parse(one.receipt);
                QVERIFY(receipt.index < entries.size());
                QCOMPARE(entries[receipt.index], one.entry); // its place is its own, so no index was used twice
                const auto checkpoint =
                    transparency::verifyReceipt(receipt, leaves[receipt.index], logKey(), {}).checkpoint;
                QVERIFY(checkpoint.size <= head.size);
                auto root = roots.find(checkpoint.size);
                if (root == roots.end())
                    root =
                        roots.emplace(checkpoint.size, transparency::treeRoot(std::span(leaves).first(checkpoint.size)))
                            .first;
                QCOMPARE(checkpoint.root, root->second); // and every checkpoint is of this one log
            }
        }
        QCOMPARE(given, head.size - 4);
    }

  private Q_SLOTS:
    void a_server_that_is_killed_under_load_keeps_every_promise_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<int>("servers");
        QTest::addColumn<bool>("killDatabase");
        QTest::newRow("SQLite") << false << 1 << false;
        QTest::newRow("PostgreSQL") << true << 1 << false;
        QTest::newRow("two servers on PostgreSQL") << true << 2 << false;
        QTest::newRow("PostgreSQL killed, too") << true << 2 << true;
    }
    void a_server_that_is_killed_under_load_keeps_every_promise()
    {
        QFETCH(const bool, postgres);
        QFETCH(const int, servers);
        QFETCH(const bool, killDatabase);
        std::string store = "sqlite";
        if (postgres) {
            if (!m_postgres)
                m_postgres = std::make_unique<test::Postgres>(test::Postgres::Sync::On);
            store = m_postgres->database("kill" + std::to_string(m_count));
            server::PostgresStore::create(store, m_world.terms(), m_world.log);
        }
        std::vector<std::unique_ptr<Server>> all;
        for (int i = 0; i < servers; ++i) {
            all.push_back(std::make_unique<Server>(makeHome(store), store));
            QVERIFY(all.back()->start());
        }
        QVERIFY(send(*all.front(), m_world.enrolments()));
        std::vector<const Server*> places;
        for (const auto& server : all)
            places.push_back(server.get());
        const auto count = static_cast<unsigned>(rounds()) * 25;
        std::vector<std::unique_ptr<Sender>> senders;
        senders.push_back(std::make_unique<Sender>(load(m_world.station, m_world.maker, 1, count), places));
        senders.push_back(std::make_unique<Sender>(load(m_world.secondStation, m_world.maker, 300'000, count), places));
        senders.push_back(
            std::make_unique<Sender>(load(m_world.otherStation, m_world.otherMaker, 600'000, count), places));
        std::mt19937 random(static_cast<unsigned>(m_count));
        for (int round = 0; round < rounds(); ++round) {
            std::this_thread::sleep_for(std::chrono::milliseconds(random() % 250));
            if (killDatabase && round % 3 == 2) {
                m_postgres->kill();
                m_postgres->start();
                continue;
            }
            Server& victim = *all[random() % all.size()];
            victim.kill();
            QVERIFY2(victim.start(), "the server does not come back");
        }
        std::vector<const Sender*> views;
        for (const auto& sender : senders) {
            QTRY_VERIFY_WITH_TIMEOUT(sender->done(), 120'000);
            sender->join();
            views.push_back(sender.get());
        }
        judge(*all.front(), views);
        for (const auto& server : all)
            QCOMPARE(server->linesOutsideTheLog().join('\n'), QByteArray());
        if (!postgres) {
            const std::filesystem::path home =
                std::filesystem::path(m_folder.path().toStdString()) / ("home" + std::to_string(m_count));
            all.clear();
            const AuditReport report =
                auditRegistry(home / "registry", TrustFile::read(server::ServerHome(home).trustFile()));
            QVERIFY2(report.holds(), report.findings.empty() ? "" : report.findings.front().text().c_str());
        }
    }

    void a_full_disk_is_waited_out()
    {
        NEED_ROOT();
        const QString disk = m_folder.filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        const SmallDisk small(disk, 4096);
        QVERIFY(small.mounted());
        const std::filesystem::path home = makeHome("sqlite");
        const std::filesystem::path there = disk.toStdString() + "/home";
        std::filesystem::copy(home, there, std::filesystem::copy_options::recursive);
        Server server(there, "sqlite");
        QVERIFY(server.start());
        QVERIFY(send(server, m_world.enrolments()));
        small.fill(16 * 1024);
        std::vector<std::vector<Submission>> batches = load(m_world.station, m_world.maker, 1, 200);
        std::size_t sent = 0;
        while (sent < batches.size() && send(server, batches[sent]))
            ++sent;
        QVERIFY2(sent < batches.size(), "the disk is never full");
        const std::string refusal = answerTo(server, batches[sent]);
        QCOMPARE(test::statusOf(refusal), 503);
        QCOMPARE(test::bodyOf(refusal), std::string("the registry has no room left; try again later\n"));
        QCOMPARE(test::statusOf(test::ask(server.address(), "GET", "/checkpoint")), 200); // it still answers
        QCOMPARE(test::statusOf(test::ask(server.address(), "GET", "/healthz")), 503);
        small.makeRoom();
        QTRY_COMPARE_WITH_TIMEOUT(test::statusOf(test::ask(server.address(), "GET", "/healthz")), 200, 30'000);
        while (sent < batches.size()) {
            QVERIFY(send(server, batches[sent]));
            ++sent;
        }
        server.kill();
        const AuditReport report =
            auditRegistry(there / "registry", TrustFile::read(server::ServerHome(there).trustFile()));
        QVERIFY2(report.holds(), report.findings.empty() ? "" : report.findings.front().text().c_str());
        QCOMPARE(report.entries, 204u);
    }
};

ROOT_TEST_MAIN(KillServerTest)
#include "kill_server_test.moc"
