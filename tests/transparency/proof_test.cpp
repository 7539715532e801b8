#include "keys.h"
#include "sample_tree.h"

#include "base/error.h"
#include "transparency/proof.h"

#include <QTest>

using namespace keyline;
using namespace keyline::transparency;

namespace {

constexpr std::uint64_t size = 300;

Code codeOf(const Receipt& receipt, const Hash& leaf, const NoteKey& key)
{
    try {
        verifyReceipt(receipt, leaf, key, {});
    } catch (const Error& error) {
        return error.code();
    }
    return Code::Unexpected;
}

} // namespace

class ProofTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_leaves = sample::leaves(size);
        m_note = signCheckpoint({"log.example", size, treeRoot(m_leaves), {}}, sample::key('l'));
    }

    void proves_an_entry_to_whoever_has_the_logs_key()
    {
        const NoteKey key = sample::logKey("log.example", sample::key('l'));
        for (const std::uint64_t index : {0, 1, 255, 256, 299}) {
            const Receipt receipt = Receipt::parse(receiptFor(index).format());
            QCOMPARE(verifyReceipt(receipt, m_leaves[index], key, {}).checkpoint.size, size);
        }
    }

    void has_the_form_of_the_standard()
    {
        Receipt receipt;
        receipt.index = 7;
        receipt.hashes = {Hash{}, Hash{}};
        receipt.checkpoint = "CHECKPOINT\n";
        const std::string zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
        QCOMPARE(receipt.format(), "c2sp.org/tlog-proof@v1\nindex 7\n" + zeros + zeros + "\nCHECKPOINT\n");
        receipt.extra = toBytes(asBytes("age"));
        QCOMPARE(receipt.format(), "c2sp.org/tlog-proof@v1\nextra YWdl\nindex 7\n" + zeros + zeros + "\nCHECKPOINT\n");
        const Receipt again = Receipt::parse(receipt.format());
        QCOMPARE(again.format(), receipt.format());
    }

    void does_not_prove_another_entry()
    {
        const NoteKey key = sample::logKey("log.example", sample::key('l'));
        const Receipt good = receiptFor(100);
        QCOMPARE(codeOf(good, m_leaves[101], key), Code::ReceiptNotValid);
        Receipt moved = good;
        moved.index = 101;
        QCOMPARE(codeOf(moved, m_leaves[100], key), Code::ReceiptNotValid);
        Receipt shorter = good;
        shorter.hashes.pop_back();
        QCOMPARE(codeOf(shorter, m_leaves[100], key), Code::ReceiptNotValid);
        for (std::size_t i = 0; i < good.hashes.size(); ++i) {
            Receipt flipped = good;
            flipped.hashes[i][31] ^= 1;
            QCOMPARE(codeOf(flipped, m_leaves[100], key), Code::ReceiptNotValid);
        }
        QCOMPARE(codeOf(good, m_leaves[100], sample::logKey("log.example", sample::key('m'))),
                 Code::CheckpointNotValid);
    }

    void refuses_texts_of_another_form_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = QByteArray::fromStdString(receiptFor(100).format());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray(good).replace("@v1", "@v2");
        QTest::newRow("no index") << QByteArray(good).replace("index 100\n", "");
        QTest::newRow("a leading zero") << QByteArray(good).replace("index 100", "index 0100");
        QTest::newRow("a negative index") << QByteArray(good).replace("index 100", "index -1");
        QTest::newRow("a large index") << QByteArray(good).replace("index 100", "index 4611686018427387904");
        QTest::newRow("two spaces") << QByteArray(good).replace("index 100", "index  100");
        QTest::newRow("extra that is no base64") << QByteArray(good).replace("index 100", "extra *\nindex 100");
        QTest::newRow("extra behind the index") << QByteArray(good).replace("index 100\n", "index 100\nextra YWdl\n");
        QTest::newRow("carriage returns") << QByteArray(good).replace("\n", "\r\n");
        QTest::newRow("63 hashes") << QByteArray(good).replace(
            "index 100\n", "index 100\n" + QByteArray("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n").repeated(54));
        QTest::newRow("no checkpoint") << good.left(good.indexOf("\n\n") + 2);
        QTest::newRow("no blank line") << good.left(good.indexOf("\n\n") + 1);
        QTest::newRow("too long") << good + QByteArray(512 * 1024, 'x');
    }
    void refuses_texts_of_another_form()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(Error, Receipt::parse(text.toStdString()));
    }

  private:
    Receipt receiptFor(std::uint64_t index) const
    {
        return {std::nullopt, index, inclusionProof(index, size, sample::fetchFrom(m_leaves)), m_note};
    }

    std::vector<Hash> m_leaves;
    std::string m_note;
};

QTEST_APPLESS_MAIN(ProofTest)
#include "proof_test.moc"
