#include "base/error.h"
#include "registry/log_tail.h"
#include "registry/schema.h"
#include "registry/tables.h"
#include "sql/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using transparency::Hash;

namespace {

Hash leaf(std::uint64_t i)
{
    return transparency::leafHash(asBytes("leaf " + std::to_string(i)));
}

} // namespace

class LogTailTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<sql::Database> m_database;

  private Q_SLOTS:
    void init()
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("t.sqlite")).toStdString();
        std::filesystem::remove(path);
        m_database = std::make_unique<sql::Database>(path, registryMigrations());
    }
    void cleanup() { m_database.reset(); }

    void grows_to_the_known_roots_whatever_the_steps()
    {
        // FORMATS section 6: roots over the entries `leaf 0` … `leaf n-1`.
        const std::map<std::uint64_t, std::string> known{{1, "G7l9zCFjXUfiZj79/QoXRobZjdcBNS3SzQbotD/T0wU="},
                                                         {2, "/F9riP+FVPdbsvnm85wxsZNtRLaSdu33sSBalVuXYeM="},
                                                         {7, "WmH8K1T5z6cXdPJDIUPdQMbLKxGUf69lp9PaXLZRmcg="},
                                                         {256, "z17/2xHQknou31Ow5zx4N/ZZQU4AU32l2Q61xMSf8nQ="},
                                                         {257, "hVuTaqAMuYtRFEhCSa0514pr6TYj4mwB6OSH3AIYSlo="},
                                                         {70000, "2gUy/3su5W9AZxEPyWTp8ntZWflSe//z+lAap1hN6vM="}};
        m_database->writeNow([&](sql::Connection& c) {
            LogTail tail;
            tail.load(c, 0);
            for (const auto& [size, root] : known) {
                while (tail.size() < size)
                    tail.append(leaf(tail.size()));
                tail.store(c);
                QCOMPARE(toBase64(tail.root()), root);
                LogTail again;
                again.load(c, size);
                QCOMPARE(again.root(), tail.root());
            }
            QCOMPARE(readTile(c, {0, 273}).size(), 112u * 32);
            QCOMPARE(readTile(c, {1, 1}).size(), 17u * 32);
            QCOMPARE(readTile(c, {2, 0}).size(), 32u);
            for (const std::uint64_t index : {0u, 255u, 256u, 69887u, 69888u, 69999u})
                QVERIFY(transparency::verifyInclusion(index, 70000, leaf(index), tail.inclusionProof(index, c),
                                                      tail.root()));
        });
    }

    void goes_on_after_being_loaded_anew_at_every_size()
    {
        m_database->writeNow([&](sql::Connection& c) {
            std::vector<Hash> leaves;
            for (std::uint64_t size = 0; size < 600; ++size) {
                LogTail tail;
                tail.load(c, size);
                leaves.push_back(leaf(size));
                tail.append(leaves.back());
                tail.store(c);
                QCOMPARE(tail.root(), transparency::treeRoot(leaves));
            }
        });
    }

    void load_forgets_what_was_never_stored()
    {
        m_database->writeNow([&](sql::Connection& c) {
            LogTail tail;
            tail.load(c, 0);
            tail.append(leaf(0));
            tail.store(c);
            const Hash before = tail.root();
            tail.append(leaf(7));
            tail.load(c, 1);
            QCOMPARE(tail.root(), before);
            QCOMPARE(tail.size(), 1u);
        });
    }

    void a_tile_that_is_too_short_is_named()
    {
        m_database->writeNow([&](sql::Connection& c) {
            LogTail tail;
            tail.load(c, 0);
            tail.append(leaf(0));
            tail.store(c);
            try {
                tail.load(c, 2);
                QFAIL("loaded");
            } catch (const Error& error) {
                QCOMPARE(error.code(), Code::RegistryDamaged);
                QVERIFY(error.context().find("tile/0/000.p/2") != std::string::npos);
            }
        });
    }
};

QTEST_GUILESS_MAIN(LogTailTest)
#include "log_tail_test.moc"
