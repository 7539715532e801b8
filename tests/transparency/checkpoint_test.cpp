#include "keys.h"

#include "base/error.h"
#include "transparency/checkpoint.h"

#include <QTest>

using namespace keyline;
using namespace keyline::transparency;

namespace {

/// Tessera's public test log (github.com/transparency-dev/tessera, testdata/log): its key is a test key, public there.
constexpr const char* tesseraSigner =
    "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";
constexpr const char* tesseraEntries[] = {"one",  "two", "three",  "four",  "five",     "six",     "seven", "eit",
                                          "nain", "ten", "ileven", "twelf", "threeten", "fourten", "fivten"};
constexpr const char* tesseraRoot = "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=";
constexpr const char* tesseraSignature =
    "M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=";

crypto::Ed25519Key tesseraKey()
{
    const std::string signer(tesseraSigner);
    const auto typeAndSeed = fromBase64(signer.substr(signer.rfind("Aeym")));
    return crypto::Ed25519Key(Secret::copyOf(ByteView(*typeAndSeed).subspan(1)));
}

std::string line(const char* origin, const char* size, const char* root)
{
    return std::string(origin) + "\n" + size + "\n" + root + "\n";
}

Code codeOf(const std::string& note, const NoteKey& key, const Policy& policy = {})
{
    try {
        openCheckpoint(note, key, policy);
    } catch (const Error& error) {
        return error.code();
    }
    return Code::Unexpected;
}

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reproduces_tesseras_checkpoints_byte_for_byte_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("root");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("8") << 8 << QByteArray("bC+VwvrJbalNVjfkdI8kUgs7mJoXrqiXCE7bgnD28pY=")
                           << QByteArray("M9e0lq1EK37dHtgv9O3UzPxisw5vwIPcJsX9ab0xt4mvVfbdUR1fbMjN6sBFYpBoBEmD4+cWhj/"
                                         "AVgI5MitCO5+mews=");
        QTest::newRow("11") << 11 << QByteArray("Yok1cS5VdokGLBy73BC2I16b3atss6KBN9jnIi6Fz/A=")
                            << QByteArray("M9e0lqbRtWirJwbUy4w3VrK2RyzfW8P+OIkc8t6b6AVG/"
                                          "tQd1Q2SN+uCLYzNNFnf/PhzeCdURSGQe1MRnohCxPu21wg=");
        QTest::newRow("15") << 15 << QByteArray(tesseraRoot) << QByteArray(tesseraSignature);
    }
    void reproduces_tesseras_checkpoints_byte_for_byte()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, root);
        QFETCH(QByteArray, signature);
        std::vector<Hash> leaves;
        for (const char* entry : std::span(tesseraEntries).first(static_cast<std::size_t>(size)))
            leaves.push_back(leafHash(asBytes(entry)));
        const Checkpoint checkpoint{"example.com/log/testdata", static_cast<std::uint64_t>(size), treeRoot(leaves), {}};
        QCOMPARE(toBase64(checkpoint.root), root.toStdString());
        QCOMPARE(signCheckpoint(checkpoint, tesseraKey()),
                 line("example.com/log/testdata", std::to_string(size).c_str(), root.constData()) +
                     "\n\xE2\x80\x94 example.com/log/testdata " + signature.toStdString() + "\n");
    }

    void reads_what_it_writes()
    {
        const Checkpoint checkpoint{"a.example/log", 12345678901, Hash{7}, {"extension one", "two"}};
        QCOMPARE(Checkpoint::parse(checkpoint.format()), checkpoint);
        const Checkpoint empty{"a.example/log", 0, emptyRoot(), {}};
        QCOMPARE(Checkpoint::parse(empty.format()), empty);
    }

    void refuses_texts_of_another_form_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("empty", "");
        row("two lines", "a.example\n15\n");
        row("no last newline", "a.example\n15\n" + std::string(tesseraRoot));
        row("no origin", line("", "15", tesseraRoot));
        row("a leading zero", line("a.example", "015", tesseraRoot));
        row("zeros", line("a.example", "00", tesseraRoot));
        row("a sign", line("a.example", "+15", tesseraRoot));
        row("a negative size", line("a.example", "-15", tesseraRoot));
        row("hexadecimal", line("a.example", "0x15", tesseraRoot));
        row("a space", line("a.example", "15 ", tesseraRoot));
        row("a size above 2^62", line("a.example", "4611686018427387905", tesseraRoot));
        row("a size above 2^64", line("a.example", "99999999999999999999", tesseraRoot));
        row("a short root", line("a.example", "15", "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383c=="));
        row("a root without padding", line("a.example", "15", "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs"));
        row("an empty extension", line("a.example", "15", tesseraRoot) + "\n");
        row("an extension cut off", line("a.example", "15", tesseraRoot) + "extension");
    }
    void refuses_texts_of_another_form()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(Error, Checkpoint::parse(text.toStdString()));
    }

    void opens_what_the_log_signed()
    {
        const auto signer = sample::key('l');
        const Checkpoint checkpoint{"log.example", 15, Hash{7}, {"an extension"}};
        const auto trusted =
            openCheckpoint(signCheckpoint(checkpoint, signer), sample::logKey("log.example", signer), {});
        QCOMPARE(trusted.checkpoint, checkpoint);
        QVERIFY(!trusted.witnessed);
    }

    void refuses_what_the_log_did_not_sign()
    {
        const auto signer = sample::key('l');
        const NoteKey key = sample::logKey("log.example", signer);
        const Checkpoint checkpoint{"log.example", 15, Hash{7}, {}};
        QCOMPARE(codeOf(signCheckpoint(checkpoint, sample::key('m')), key), Code::CheckpointNotValid);
        std::string grown = signCheckpoint(checkpoint, signer);
        grown.replace(grown.find("\n15\n"), 4, "\n16\n");
        QCOMPARE(codeOf(grown, key), Code::CheckpointNotValid);
    }

    void says_whose_checkpoint_it_is_instead()
    {
        const NoteKey key = sample::logKey("log.example", sample::key('l'));
        try {
            openCheckpoint(signCheckpoint({"other.example", 15, Hash{7}, {}}, sample::key('o')), key, {});
            QFAIL("taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::CheckpointNotValid);
            QCOMPARE(error.context(), std::string("of the log other.example; the trust file is for log.example"));
        }
    }

    void refuses_another_logs_checkpoint_under_this_logs_signature()
    {
        const auto signer = sample::key('l');
        Note note{Checkpoint{"other.example", 15, Hash{7}, {}}.format(), {}};
        note.signatures.push_back(signNote(note.text, "log.example", signer));
        QCOMPARE(codeOf(note.format(), sample::logKey("log.example", signer)), Code::CheckpointNotValid);
    }

    void refuses_an_empty_log_with_a_root()
    {
        const auto signer = sample::key('l');
        const NoteKey key = sample::logKey("log.example", signer);
        QCOMPARE(codeOf(signCheckpoint({"log.example", 0, Hash{7}, {}}, signer), key), Code::CheckpointNotValid);
        QCOMPARE(openCheckpoint(signCheckpoint({"log.example", 0, emptyRoot(), {}}, signer), key, {}).checkpoint.size,
                 std::uint64_t{0});
    }

    void demands_the_policys_witnesses()
    {
        const auto log = sample::key('l');
        const NoteKey key = sample::logKey("log.example", log);
        const auto first = sample::key('1');
        const auto second = sample::key('2');
        Policy policy;
        policy.addLine("witness one " + sample::witnessKey("w1.example", first).vkey());
        policy.addLine("witness two " + sample::witnessKey("w2.example", second).vkey());
        policy.addLine("group both all one two");
        policy.addLine("quorum both");
        Note note = Note::parse(signCheckpoint({"log.example", 15, Hash{7}, {}}, log));
        QCOMPARE(codeOf(note.format(), key, policy), Code::WitnessesMissing);
        note.signatures.push_back(cosignNote(note.text, "w1.example", first, 1000));
        QCOMPARE(codeOf(note.format(), key, policy), Code::WitnessesMissing);
        note.signatures.push_back(cosignNote(note.text, "w2.example", second, 2000));
        QCOMPARE(openCheckpoint(note.format(), key, policy).witnessed, std::optional<UnixTime>(1000));
        note.signatures.back().signature[20] ^= 1;
        QCOMPARE(codeOf(note.format(), key, policy), Code::CheckpointNotValid);
    }
};

QTEST_APPLESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
