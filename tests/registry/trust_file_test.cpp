#include "support/world.h"

#include "base/file.h"
#include "registry/trust_file.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;

namespace {

const test::World& world()
{
    static const test::World made;
    return made;
}

std::string manufacturerLine(const crypto::PrivateKey& key)
{
    return "manufacturer " + toBase64(key.publicKey().spki()) + "\n";
}

std::string logLine()
{
    return "log " +
           transparency::NoteKey("log.example", transparency::NoteKeyType::Ed25519, world().log.publicKey()).vkey() +
           "\n";
}

std::string administratorLine()
{
    return "administrator " + toBase64(world().administrator.publicKey().bytes) + "\n";
}

std::string witnessLine(const char* name, const crypto::Ed25519Key& key)
{
    return std::string("witness ") + name + " " +
           transparency::NoteKey("w.example", transparency::NoteKeyType::Cosignature, key.publicKey()).vkey() + "\n";
}

std::string good()
{
    return manufacturerLine(world().maker) + logLine() + administratorLine();
}

std::string refusalOf(const std::string& text)
{
    try {
        TrustFile::parse(text);
    } catch (const Error& error) {
        return error.code() == Code::TrustFileMalformed ? error.context() : "another code";
    }
    return {};
}

} // namespace

class TrustFileTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_everything_it_may_hold()
    {
        const std::string text = "# of the test\n\n" + manufacturerLine(world().maker) +
                                 manufacturerLine(world().otherMaker) + logLine() + administratorLine() +
                                 "registry https://registry.example/\n" + "registry /media/stick/a mirror\n" +
                                 witnessLine("w1", world().station) + witnessLine("w2", world().custodian) +
                                 "group both all w1 w2\nquorum both\n";
        const TrustFile trust = TrustFile::parse(text);
        QCOMPARE(trust.manufacturers.size(), std::size_t{2});
        QVERIFY(trust.manufacturers[1] == world().otherMaker.publicKey());
        QCOMPARE(trust.origin(), std::string("log.example"));
        QVERIFY(trust.administrator == world().administrator.publicKey());
        QCOMPARE(trust.registries, (std::vector<std::string>{"https://registry.example/", "/media/stick/a mirror"}));
        QVERIFY(trust.policy.asksForWitnesses());
        QVERIFY(trust.manufacturer(world().otherMaker.publicKey().spkiDigest()));
        QVERIFY(!trust.manufacturer(world().untrustedMaker.publicKey().spkiDigest()));
    }

    void reads_what_it_writes()
    {
        const std::string text = good() + "registry somewhere\n" + witnessLine("w1", world().station) + "quorum w1\n";
        QCOMPARE(TrustFile::parse(text).format(), text);
        QVERIFY(!TrustFile::parse(good()).policy.asksForWitnesses());
    }

    void knows_which_place_a_line_can_hold()
    {
        for (const char* place : {"/srv/line 1/registry", "https://example.org/r", "/srv/k\u00fcche/registry"})
            QVERIFY2(isRegistryPlace(place), place);
        for (const char* place : {"", "/srv/a\nb", "/srv/\x7f", "/srv/\xff", " /srv", "/srv\t"})
            QVERIFY2(!isRegistryPlace(place), place);
    }

    void names_each_bad_line_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("refusal");
        const auto row = [](const char* name, const std::string& text, const char* refusal) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(refusal);
        };
        row("an unknown key", good() + "colour blue\n", "line 4: `colour`");
        row("two bad lines", "colour blue\n" + good() + "weight 7\n",
            "line 1: `colour` is no key of a trust file; line 5: `weight`");
        row("manufacturer no base64", good() + "manufacturer *\n", "line 4: ");
        row("manufacturer no key", good() + "manufacturer AAAA\n", "line 4: ");
        row("manufacturer twice", good() + manufacturerLine(world().maker), "line 4: ");
        row("a second log", good() + logLine(), "line 4: a second log");
        row("a witness as log",
            manufacturerLine(world().maker) + administratorLine() + "log " + witnessLine("w", world().log).substr(10),
            "line 3: ");
        row("a second administrator", good() + administratorLine(), "line 4: a second administrator");
        row("a short administrator", manufacturerLine(world().maker) + logLine() + "administrator AAAA\n", "line 3: ");
        row("a registry without a place", good() + "registry  \n", "line 4: ");
        row("quorum of nobody", good() + "quorum w1\n", "line 4: ");
        row("a control character", good() + "# \x1b[31m\n", "line 4: ");
        row("Windows line ends",
            manufacturerLine(world().maker).insert(manufacturerLine(world().maker).size() - 1, "\r"), "line 1: ");
        row("no manufacturer", logLine() + administratorLine(), "no manufacturer line");
        row("no log", manufacturerLine(world().maker) + administratorLine(), "no log line");
        row("no administrator", manufacturerLine(world().maker) + logLine(), "no administrator line");
        row("nothing", "", "no manufacturer line");
    }
    void names_each_bad_line()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, refusal);
        const std::string said = refusalOf(text.toStdString());
        QVERIFY2(said.starts_with(refusal.toStdString()), said.c_str());
    }

    void names_the_file_too()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("bad.keyline-trust")).toStdString();
        writeFileAtomically(file, asBytes(good() + "colour blue\n"));
        try {
            TrustFile::read(file);
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY(error.context().starts_with(file.string() + ": line 4"));
        }
        writeFileAtomically(file, asBytes(good()));
        QCOMPARE(TrustFile::read(file).format(), good());
    }
};

QTEST_APPLESS_MAIN(TrustFileTest)
#include "trust_file_test.moc"
