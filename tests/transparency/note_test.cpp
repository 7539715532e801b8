#include "keys.h"

#include "base/error.h"
#include "transparency/note.h"

#include <QTest>

using namespace keyline;
using namespace keyline::transparency;

namespace {

/// golang.org/x/mod/sumdb/note's example, also FORMATS section 6.
constexpr const char* exampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

/// The signed note of golang.org/x/mod/sumdb/note's documentation ("PeterNeumann").
constexpr const char* neumannKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr const char* neumannNote =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\xE2\x80\x94 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

const std::string text = "some text\n\nwith an empty line\n";

} // namespace

class NoteTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_and_writes_the_example_key()
    {
        const NoteKey key = NoteKey::parse(exampleKey);
        QCOMPARE(key.name(), std::string("example.com/foo"));
        QCOMPARE(key.id(), 0x530d903au);
        QCOMPARE(key.vkey(), std::string(exampleKey));
    }

    void opens_a_note_signed_by_another_implementation()
    {
        const Note note = Note::parse(neumannNote);
        QCOMPARE(note.format(), std::string(neumannNote));
        const NoteKey key = NoteKey::parse(neumannKey);
        QCOMPARE(verifyNote(note, std::span(&key, 1)).size(), std::size_t{1});
        Note changed = note;
        changed.text[0] ^= 1;
        QVERIFY_THROWS_EXCEPTION(Error, verifyNote(changed, std::span(&key, 1)));
    }

    void refuses_keys_that_are_not_whole_data()
    {
        QTest::addColumn<QByteArray>("vkey");
        const QByteArray good(exampleKey);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("name only") << QByteArray("example.com/foo");
        QTest::newRow("no name") << good.mid(15);
        QTest::newRow("a space in the name") << QByteArray(good).replace("/foo", "/f o");
        QTest::newRow("another name") << QByteArray(good).replace("foo", "fop");
        QTest::newRow("another id") << QByteArray(good).replace("530d903a", "530d903b");
        QTest::newRow("a short id") << QByteArray(good).replace("530d903a", "530d903");
        QTest::newRow("an id that is no hex") << QByteArray(good).replace("530d903a", "530d903g");
        QTest::newRow("a short key") << good.chopped(4);
        QTest::newRow("a long key") << good + "AAAA";
        QTest::newRow("no base64") << good.chopped(1) + "*";
        QTest::newRow("an unknown type") << QByteArray(good).replace("+Aeky", "+BWky");
    }
    void refuses_keys_that_are_not_whole()
    {
        QFETCH(QByteArray, vkey);
        QVERIFY_THROWS_EXCEPTION(Error, NoteKey::parse(vkey.toStdString()));
    }

    void knows_which_names_a_key_may_have()
    {
        for (const char* good : {"a", "example.com/log", "\xC3\xA9.example", "\xE2\x80\x94"})
            QVERIFY2(isKeyName(good), good);
        for (const char* bad : {"", "a b", "a+b", "a\tb", "a\nb",
                                "a\xC2\xA0"
                                "b",
                                "a\xE2\x80\x83"
                                "b",
                                "a\xE3\x80\x80", "\xFF", "a\xC2\x85", "a\xE2\x80\x80", "a\xE2\x80\x8A"})
            QVERIFY2(!isKeyName(bad), bad);
        QVERIFY(!isKeyName(std::string(256, 'a')));
    }

    void opens_what_it_signed_with_text_that_has_empty_lines()
    {
        const auto signer = sample::key('a');
        const NoteKey key = sample::logKey("log.example", signer);
        Note note{text, {signNote(text, "log.example", signer)}};
        const Note again = Note::parse(note.format());
        QCOMPARE(again.text, text);
        QCOMPARE(verifyNote(again, std::span(&key, 1)).size(), std::size_t{1});
    }

    void ignores_keys_it_does_not_know()
    {
        const auto known = sample::key('a');
        const auto other = sample::key('b');
        const NoteKey key = sample::logKey("log.example", known);
        Note note{text, {signNote(text, "other.example", other), signNote(text, "log.example", other)}};
        QVERIFY(verifyNote(note, std::span(&key, 1)).empty());
        auto sharesTheId = signNote(text, "log.example", known);
        sharesTheId.name = "third.example";
        sharesTheId.signature[0] ^= 1;
        note.signatures.push_back(sharesTheId);
        note.signatures.push_back(signNote(text, "log.example", known));
        QCOMPARE(verifyNote(note, std::span(&key, 1)).size(), std::size_t{1});
    }

    void rejects_the_note_for_a_bad_signature_by_a_known_key()
    {
        const auto signer = sample::key('a');
        const NoteKey key = sample::logKey("log.example", signer);
        const auto good = signNote(text, "log.example", signer);
        for (const std::size_t at : {std::size_t{0}, std::size_t{31}, std::size_t{32}, std::size_t{63}}) {
            auto bad = good;
            bad.signature[at] ^= 0x04;
            QVERIFY_THROWS_EXCEPTION(Error, verifyNote({text, {bad}}, std::span(&key, 1)));
            QVERIFY_THROWS_EXCEPTION(Error, verifyNote({text, {good, bad}}, std::span(&key, 1)));
        }
        auto cut = good;
        cut.signature.pop_back();
        QVERIFY_THROWS_EXCEPTION(Error, verifyNote({text, {cut}}, std::span(&key, 1)));
    }

    void counts_a_key_that_signed_twice_once()
    {
        const auto signer = sample::key('a');
        const NoteKey key = sample::logKey("log.example", signer);
        const auto good = signNote(text, "log.example", signer);
        QCOMPARE(verifyNote({text, {good, good}}, std::span(&key, 1)).size(), std::size_t{1});
    }

    void a_cosignature_says_when()
    {
        const auto signer = sample::key('w');
        const NoteKey key = sample::witnessKey("witness.example/w1", signer);
        const UnixTime time = 1679315147;
        const auto good = cosignNote(text, "witness.example/w1", signer, time);
        QCOMPARE(good.signature.size(), std::size_t{72});
        const auto verified = verifyNote({text, {good}}, std::span(&key, 1));
        QCOMPARE(verified.size(), std::size_t{1});
        QCOMPARE(verified[0].time, std::optional(time));
        for (std::size_t at = 0; at < 72; at += 7) {
            auto bad = good;
            bad.signature[at] ^= 0x20;
            QVERIFY_THROWS_EXCEPTION(Error, verifyNote({text, {bad}}, std::span(&key, 1)));
        }
        auto beyond = good;
        beyond.signature[0] |= 0x80;
        QVERIFY_THROWS_EXCEPTION(Error, verifyNote({text, {beyond}}, std::span(&key, 1)));
    }

    void signs_a_cosignature_over_the_standards_message()
    {
        const auto signer = sample::key('w');
        const auto cosignature = cosignNote("example.com/behind-the-sofa\n", "w", signer, 1679315147);
        const std::string message = "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n";
        QVERIFY(
            crypto::verifyEd25519(signer.publicKey(), asBytes(message), ByteView(cosignature.signature).subspan(8)));
        QCOMPARE(toHex(ByteView(cosignature.signature).first(8)), std::string("00000000641850cb"));
    }

    void a_log_signature_is_no_cosignature()
    {
        const auto signer = sample::key('a');
        const NoteKey witness = sample::witnessKey("log.example", signer);
        QVERIFY(verifyNote({text, {signNote(text, "log.example", signer)}}, std::span(&witness, 1)).empty());
    }

    void refuses_notes_of_another_form_data()
    {
        QTest::addColumn<QByteArray>("note");
        const QByteArray good(neumannNote);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text alone") << QByteArray("text\n");
        QTest::newRow("no signature") << QByteArray("text\n\n");
        QTest::newRow("no last newline") << good.chopped(1);
        QTest::newRow("no blank line") << QByteArray(good).replace("\n\n", "\n");
        QTest::newRow("no dash") << QByteArray(good).replace("\xE2\x80\x94", "-");
        QTest::newRow("a control character") << QByteArray(good).replace("don't", "don\tt");
        QTest::newRow("a carriage return") << QByteArray(good).replace("\n", "\r\n");
        QTest::newRow("no UTF-8") << QByteArray(good).replace("don't", "don\xC3t");
        QTest::newRow("no base64") << QByteArray(good).replace("x08go", "x08g*");
        QTest::newRow("a short signature") << QByteArray("text\n\n\xE2\x80\x94 name x08goA==\n").replace("oA==", "g==");
        QTest::newRow("no key name") << QByteArray("text\n\n\xE2\x80\x94  x08go/ZJ\n");
        QTest::newRow("101 signatures") << "text\n\n" + QByteArray("\xE2\x80\x94 name x08go/ZJ\n").repeated(101);
        QTest::newRow("above 256 KiB") << QByteArray(256 * 1024, 'x') + good;
    }
    void refuses_notes_of_another_form()
    {
        QFETCH(QByteArray, note);
        QVERIFY_THROWS_EXCEPTION(Error, Note::parse(note.toStdString()));
    }

    void takes_a_hundred_signatures()
    {
        const QByteArray note = "text\n\n" + QByteArray("\xE2\x80\x94 name x08go/ZJ\n").repeated(100);
        QCOMPARE(Note::parse(note.toStdString()).signatures.size(), std::size_t{100});
    }

    void signs_only_what_a_note_can_hold()
    {
        const auto signer = sample::key('a');
        QVERIFY_THROWS_EXCEPTION(Error, signNote("no newline", "n", signer));
        QVERIFY_THROWS_EXCEPTION(Error, signNote("a\tb\n", "n", signer));
        QVERIFY_THROWS_EXCEPTION(Error, signNote("text\n", "a b", signer));
        QVERIFY_THROWS_EXCEPTION(Error, cosignNote("text\n", "n", signer, -1));
    }
};

QTEST_APPLESS_MAIN(NoteTest)
#include "note_test.moc"
