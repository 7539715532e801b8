#include "support/stores.h"

#include "registry/audit.h"
#include "registry/embedded_registry.h"
#include "sql/database.h"

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::World;

/// A store whose rows were changed behind the server's back, as its auditor sees it.
class StoreDamageTest : public QObject
{
    Q_OBJECT

    World m_world;
    test::Stores m_stores;

    void makeTwoDevices()
    {
        m_stores.make(m_world, false);
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        server.append({m_world.provision(m_world.device(1), 1), m_world.provision(m_world.device(2), 2)});
    }
    TrustFile trust() const
    {
        return {m_world.terms().manufacturers, test::logKeyOf(m_world), m_world.administrator.publicKey(), {}, {}};
    }

  private Q_SLOTS:
    void a_bit_that_flips_is_named_whatever_table_it_is_in_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        const auto row = [](const char* table, const char* column) {
            QTest::addRow("%s.%s", table, column) << QString::fromLatin1(table) << QString::fromLatin1(column);
        };
        row("entry", "entry");
        row("tile_row", "hashes");
        row("record", "record");
        row("revision", "chip");
        row("signer", "key");
        row("signer", "manufacturer");
        row("device_key", "digest");
        row("device_key", "chip");
        row("identity", "chip");
        row("checkpoint", "root");
        row("tree", "root");
        row("meta", "value");
        row("manufacturer", "spki");
    }
    void a_bit_that_flips_is_named_whatever_table_it_is_in()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        makeTwoDevices();
        {
            sql::Database database(registryFile(m_stores.registryFolder()));
            const std::string t = table.toStdString(), c = column.toStdString();
            database.writeNow([&](sql::Connection& connection) {
                auto found = connection.query("SELECT " + c + " FROM " + t + " ORDER BY 1 DESC LIMIT 1");
                QVERIFY(found.step());
                const Bytes before = found.bytes(0);
                Bytes after = before;
                after[after.size() / 2] ^= 1;
                connection.run("UPDATE " + t + " SET " + c + " = ? WHERE " + c + " = ?", after, before);
            });
        }
        std::string named;
        try {
            const auto report = auditRegistry(m_stores.registryFolder(), trust());
            if (!report.holds())
                named = report.findings.front().text();
        } catch (const Error& error) {
            named = error.what();
        }
        // What only a server has, a server finds.
        if (named.empty()) {
            try {
                requireTerms(*m_stores.open(), trust());
                Running server(m_stores, m_world);
                server.publisher.covering(6);
            } catch (const Error& error) {
                named = error.what();
            }
        }
        QVERIFY(!named.empty());
    }

    void an_audit_names_the_row_beside_the_log_that_is_wrong_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* change, const char* place) {
            QTest::newRow(change) << QByteArray(change) << QByteArray(place);
        };
        row("UPDATE checkpoint SET size = size - 1", "table checkpoint, row 1: size");
        row("UPDATE checkpoint SET size = size + 64", "table checkpoint, row 1: size");
        row("UPDATE checkpoint SET root = zeroblob(32)", "table checkpoint, row 1: root");
        row("UPDATE tree SET size = size - 1", "table tree, row 1: size");
        row("UPDATE tree SET size = size + 1", "table tree, row 1: size");
        row("UPDATE tree SET root = zeroblob(32)", "table tree, row 1: root");
        row("DELETE FROM tree", "table tree, row 1: missing");
        for (const char* name : {"origin", "administrator", "log"}) {
            const QByteArray place = QByteArray("table meta, row ") + name;
            QTest::addRow("meta %s lost", name) << QByteArray("DELETE FROM meta WHERE name = '") + name + "'" << place;
            QTest::addRow("meta %s other", name)
                << QByteArray("UPDATE meta SET value = zeroblob(32) WHERE name = '") + name + "'" << place;
        }
        row("UPDATE manufacturer SET spki = zeroblob(91) WHERE place = 2", "table manufacturer, row 2");
        row("DELETE FROM manufacturer WHERE place = 1", "table manufacturer, row of signer");
    }
    void an_audit_names_the_row_beside_the_log_that_is_wrong()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const QByteArray, place);
        makeTwoDevices();
        QVERIFY(auditRegistry(m_stores.registryFolder(), trust()).holds());
        {
            sql::Database database(registryFile(m_stores.registryFolder()));
            database.writeNow([&](sql::Connection& connection) { connection.run(change.toStdString()); });
        }
        // What no store can be opened with is said at once.
        std::string named;
        try {
            const auto report = auditRegistry(m_stores.registryFolder(), trust());
            QVERIFY(!report.holds());
            named = report.findings.front().text();
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::RegistryDamaged);
            named = error.context();
        }
        QVERIFY2(named.find(place.toStdString()) != std::string::npos, named.c_str());
    }

    void every_bit_of_what_a_store_says_of_its_log_is_held_to_the_log_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("row");
        const auto row = [](const char* table, const char* column, const char* which) {
            QTest::addRow("%s %s %s", table, column, which)
                << QString::fromLatin1(table) << QString::fromLatin1(column) << QString::fromLatin1(which);
        };
        row("checkpoint", "root", "id = 1");
        row("tree", "root", "id = 1");
        row("meta", "value", "name = 'origin'");
        row("meta", "value", "name = 'administrator'");
        row("meta", "value", "name = 'log'");
    }
    void every_bit_of_what_a_store_says_of_its_log_is_held_to_the_log()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        QFETCH(const QString, row);
        makeTwoDevices();
        const std::string t = table.toStdString(), c = column.toStdString(), where = " WHERE " + row.toStdString();
        const auto write = [&](const Bytes& value) {
            sql::Database database(registryFile(m_stores.registryFolder()));
            database.writeNow([&](sql::Connection& connection) {
                connection.run("UPDATE " + t + " SET " + c + " = ?" + where, value);
            });
        };
        Bytes good;
        {
            sql::Database database(registryFile(m_stores.registryFolder()));
            database.read([&](sql::Connection& connection) {
                auto found = connection.prepare("SELECT " + c + " FROM " + t + where);
                if (found.step())
                    good = found.bytes(0);
                return true;
            });
        }
        QVERIFY(!good.empty());
        for (std::size_t bit = 0; bit < 8 * good.size(); bit += 37) {
            Bytes bad = good;
            bad[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
            write(bad);
            const auto report = auditRegistry(m_stores.registryFolder(), trust());
            QVERIFY2(!report.holds() && report.findings.front().text().find("table " + t) != std::string::npos,
                     std::to_string(bit).c_str());
        }
        write(good);
        QVERIFY(auditRegistry(m_stores.registryFolder(), trust()).holds());
    }

    /// What is durable and waits for witnesses is in the tree, and not in the checkpoint.
    void a_tree_that_is_ahead_of_the_checkpoint_is_counted_on()
    {
        makeTwoDevices();
        const auto store = m_stores.open();
        Changes more;
        std::vector<transparency::Hash> leaves;
        store->read([&](StoreReader& reader) {
            more.from = reader.tree();
            for (const Bytes& entry : reader.entriesBetween(0, more.from.size))
                leaves.push_back(transparency::leafHash(entry));
        });
        more.entries = {m_world.provision(m_world.device(3), 3).entry};
        leaves.push_back(transparency::leafHash(more.entries.front()));
        more.to = {more.from.size + 1, transparency::treeRoot(leaves)};
        QVERIFY(store->commit(more));
        QVERIFY(auditRegistry(m_stores.registryFolder(), trust()).holds());
        {
            sql::Database database(registryFile(m_stores.registryFolder()));
            database.writeNow(
                [&](sql::Connection& connection) { connection.run("UPDATE tree SET root = ?", Digest{1}); });
        }
        const auto report = auditRegistry(m_stores.registryFolder(), trust());
        QVERIFY(!report.holds());
        QVERIFY(report.findings.front().text().find("table tree, row 1: root") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(StoreDamageTest)
#include "store_damage_test.moc"
