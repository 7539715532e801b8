#include "judge.h"
#include "keys.h"
#include "sample_tree.h"

#include "base/file.h"
#include "transparency/proof.h"

#include <QTest>

#include <filesystem>

using namespace keyline;
using namespace keyline::transparency;

namespace {

namespace fs = std::filesystem;

void put(const fs::path& path, ByteView content)
{
    fs::create_directories(path.parent_path());
    writeFileAtomically(path, content);
}

std::string entryText(std::uint64_t index)
{
    return "leaf " + std::to_string(index);
}

/// A log as a folder, made of nothing but this library's tiles, bundles and checkpoint.
void writeLog(const fs::path& folder, const std::vector<Hash>& leaves, const crypto::Ed25519Key& key)
{
    const std::uint64_t size = leaves.size();
    const auto fetch = sample::fetchFrom(leaves);
    tilesBetween(0, size, [&](const TileId& tile) {
        std::vector<Hash> hashes;
        for (std::uint64_t i = 0; i < tile.width; ++i)
            hashes.push_back(fetch({tile.level * tileHeight, tile.index * tileWidth + i}));
        put(folder / tilePath(tile), encodeTile(hashes));
    });
    bundlesBetween(0, size, [&](const TileId& tile) {
        Bytes bundle;
        for (std::uint64_t i = 0; i < tile.width; ++i)
            appendToBundle(bundle, asBytes(entryText(tile.index * tileWidth + i)));
        put(folder / tilePath(tile), bundle);
    });
    put(folder / "checkpoint", asBytes(signCheckpoint({"log.example/go", size, treeRoot(leaves), {}}, key)));
}

} // namespace

class JudgeTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_judge.build(), m_judge.problem().constData());
        m_vkey = sample::logKey("log.example/go", m_key).vkey();
    }

    void finds_our_logs_sound_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 2, 255, 256, 257, 513, 66000})
            QTest::addRow("%d", size) << size;
    }
    void finds_our_logs_sound()
    {
        QFETCH(int, size);
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        const auto leaves = sample::leaves(static_cast<std::uint64_t>(size));
        writeLog(folder, leaves, m_key);
        QStringList receipts;
        for (const std::uint64_t index : {0ull, 1ull, 255ull, 256ull, 65999ull})
            if (index < leaves.size())
                receipts += writeReceipt(folder, leaves, index);
        const auto verdict = m_judge.judge(temporary.path(), m_vkey, receipts);
        QVERIFY2(verdict.holds, verdict.said.constData());
    }

    void does_not_take_everything()
    {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        const auto leaves = sample::leaves(300);
        writeLog(folder, leaves, m_key);
        const auto another = sample::logKey("log.example/go", sample::key('z')).vkey();
        QVERIFY(!m_judge.judge(temporary.path(), another).holds);
        const QStringList receipt = writeReceipt(folder, leaves, 7);
        put(receipt[1].toStdString(), asBytes("leaf 8"));
        QVERIFY(!m_judge.judge(temporary.path(), m_vkey, receipt).holds);
        const fs::path tile = folder / "tile/1/000.p/1";
        Bytes bytes = readFile(tile);
        bytes[5] ^= 1;
        put(tile, bytes);
        QVERIFY(!m_judge.judge(temporary.path(), m_vkey).holds);
    }

  private:
    /// The receipt's file and the entry's.
    static QStringList writeReceipt(const fs::path& folder, const std::vector<Hash>& leaves, std::uint64_t index)
    {
        const Bytes note = readFile(folder / "checkpoint");
        const Receipt receipt{std::nullopt, index, inclusionProof(index, leaves.size(), sample::fetchFrom(leaves)),
                              std::string(asText(note))};
        const fs::path name = folder / ("receipt-" + std::to_string(index));
        const fs::path entry = folder / ("entry-" + std::to_string(index));
        put(name, asBytes(receipt.format()));
        put(entry, asBytes(entryText(index)));
        return {QString::fromStdString(name), QString::fromStdString(entry)};
    }

    Judge m_judge;
    crypto::Ed25519Key m_key = sample::key('l');
    std::string m_vkey;
};

QTEST_GUILESS_MAIN(JudgeTest)
#include "judge_test.moc"
