#include "server/entries_body.h"
#include "server/home.h"
#include "server/json_log.h"
#include "server/log_key.h"
#include "server/metrics.h"
#include "server/publisher.h"
#include "server/rate_limit.h"

#include "../support/bytes.h"
#include "base/error.h"
#include "base/file.h"
#include "crypto/pem.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace keyline;
using namespace keyline::server;
using test::throws;

class PartsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path written(const char* name, std::string_view content) const
    {
        writeFileAtomically(file(name), asBytes(content));
        return file(name);
    }

  private Q_SLOTS:
    void a_body_is_what_it_was()
    {
        const std::vector<registry::Submission> batch{{{1, 2}, Bytes{3}}, {{4}, std::nullopt}};
        const auto again = parseEntriesBody(encodeEntriesBody(batch));
        QCOMPARE(again.size(), 2u);
        QCOMPARE(again[0].entry, batch[0].entry);
        QCOMPARE(again[0].record, batch[0].record);
        QVERIFY(!again[1].record);
        QVERIFY(throws(Code::Malformed, [] { parseEntriesBody(Bytes{0x80}); }));
    }

    void an_address_gets_its_share()
    {
        RateLimit limit(10);
        const auto begin = RateLimit::Clock::now();
        const auto at = [&](int milliseconds) { return begin + std::chrono::milliseconds(milliseconds); };
        int admitted = 0;
        for (int i = 0; i < 100; ++i)
            admitted += limit.admits("a", at(0)) ? 1 : 0;
        QCOMPARE(admitted, 20);
        QVERIFY(limit.admits("b", at(0)));
        QVERIFY(!limit.admits("a", at(50)));
        QVERIFY(limit.admits("a", at(160)));
        QVERIFY(!limit.admits("a", at(160)));
        for (int i = 0; i < 250'000; ++i)
            limit.admits("x" + std::to_string(i), at(5000));
        QVERIFY(limit.known() <= 100'000);
        QVERIFY(RateLimit(0).admits("a"));
        // Less than one a second is kept, too.
        RateLimit slow(0.25);
        QVERIFY(slow.admits("a", begin));
        QVERIFY(!slow.admits("a", begin + std::chrono::seconds(3)));
        QVERIFY(slow.admits("a", begin + std::chrono::seconds(5)));
    }

    void a_histogram_adds_up()
    {
        Histogram histogram;
        histogram.add(std::chrono::microseconds(900));
        histogram.add(std::chrono::milliseconds(3));
        histogram.add(std::chrono::seconds(60));
        const std::string text = histogram.format("x", "a=\"b\"");
        for (const char* line :
             {"x_bucket{a=\"b\",le=\"0.001\"} 1\n", "x_bucket{a=\"b\",le=\"0.0025\"} 1\n",
              "x_bucket{a=\"b\",le=\"0.005\"} 2\n", "x_bucket{a=\"b\",le=\"10\"} 2\n",
              "x_bucket{a=\"b\",le=\"+Inf\"} 3\n", "x_sum{a=\"b\"} 60.0039\n", "x_count{a=\"b\"} 3\n"})
            QVERIFY2(text.find(line) != text.npos, text.c_str());
        QVERIFY(histogram.format("y").find("y_bucket{le=\"0.001\"} 1\n") != std::string::npos);
    }

    void logs_a_json_object_a_line()
    {
        const std::filesystem::path path = file("log");
        std::FILE* out = std::fopen(path.c_str(), "w");
        const SystemClock clock;
        JsonLog log(out, clock);
        log.write(JsonLog::Level::Warning, "odd\nthing", {{QStringLiteral("a"), 1}});
        std::fclose(out);
        const Bytes bytes = readFile(path);
        QCOMPARE(std::count(bytes.begin(), bytes.end(), '\n'), 1);
        const QJsonObject object = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                                                      static_cast<qsizetype>(bytes.size())))
                                       .object();
        QCOMPARE(object[QStringLiteral("level")].toString(), QStringLiteral("warning"));
        QCOMPARE(object[QStringLiteral("a")].toInt(), 1);
        QVERIFY(object[QStringLiteral("time")].toString().endsWith(QLatin1Char('Z')));
    }

    void a_problem_that_goes_on_does_not_fill_the_log()
    {
        const std::filesystem::path path = file("problems");
        std::FILE* out = std::fopen(path.c_str(), "w");
        struct Then final : Clock
        {
            UnixTime now() const override { return time; }
            UnixTime time = 1'800'000'000;
        } clock;
        JsonLog log(out, clock);
        const OnProblem problem = log.problems();
        for (int i = 0; i < 10; ++i) {
            problem("away", "one");
            problem("away", "two");
        }
        clock.time += 60;
        problem("away", "one");
        std::fclose(out);
        const Bytes bytes = readFile(path);
        const std::string text(asText(bytes));
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 3);
        QVERIFY2(text.find("\"not_told\":9") != text.npos, text.c_str());
    }

    void a_private_key_is_as_go_has_it()
    {
        // Tessera's public test log (FORMATS section 6).
        const auto path = written(
            "tessera", "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg\n");
        const NoteSecret secret = readNoteSecret(path);
        QCOMPARE(secret.name, std::string("example.com/log/testdata"));
        const std::filesystem::path copy = file("copy");
        writeNoteSecret(copy, secret.name, secret.key);
        QCOMPARE(readFile(copy), readFile(path));
        struct stat status
        {
        };
        ::stat(copy.c_str(), &status);
        QCOMPARE(status.st_mode & 0777, 0600u);
        QVERIFY(throws(Code::FileExists, [&] { writeNoteSecret(copy, secret.name, secret.key); }));
        for (const char* wrong :
             {"", "PRIVATE+KEY+a+b",
              "PRIVATE+KEY+example.com/log/testdata+33d7b497+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg",
              "PRIVATE+KEY+example.com/log/testdata+33d7b496+BOymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"})
            QVERIFY(throws(Code::KeyMalformed, [&] { readNoteSecret(written("wrong", wrong)); }));
    }

    void a_home_is_set_up_once()
    {
        test::RepeatableRandom random{7};
        const auto maker = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
        const auto administrator = crypto::Ed25519Key::generate(random);
        ServerSetup setup;
        setup.origin = "registry.example/a";
        setup.administrator = administrator.publicKey();
        setup.manufacturers = {maker.publicKey()};
        setup.places = {"https://registry.example/a"};
        const ServerHome home(file("home"));
        const registry::TrustFile trust = setUpServer(home, setup, random);
        QCOMPARE(setUpServer(home, setup, random).log.vkey(), trust.log.vkey()); // finishes what was cut short
        QCOMPARE(registry::TrustFile::parse(trust.format()).origin(), setup.origin);
        QCOMPARE(termsOf(trust).administrator, administrator.publicKey());
        writeFileAtomically(home.trustFile(), asBytes(trust.format()));
        QVERIFY(throws(Code::FileExists, [&] { setUpServer(home, setup, random); }));
        setup.origin = "no name";
        QVERIFY(throws(Code::Usage, [&] { setUpServer(ServerHome(file("other")), setup, random); }));
    }

    void reads_public_keys_made_anywhere()
    {
        // RFC 8410 §10.1.
        const auto pem = written(
            "ed.pem",
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC "
            "KEY-----\n");
        const crypto::Ed25519PublicKey key = readAdministrator(pem);
        QCOMPARE(toHex(key.bytes).substr(0, 8), std::string("19bf4409"));
        QCOMPARE(readAdministrator(written("raw", toBase64(key.bytes) + "\n")), key);
        QVERIFY(throws(Code::KeyMalformed, [&] { readAdministrator(written("x", "x")); }));
        QVERIFY(throws(Code::KeyMalformed, [&] { readManufacturer(pem); }));
        test::RepeatableRandom random{7};
        const auto maker = crypto::PrivateKey::generate(crypto::KeyKind::P256, random).publicKey();
        QCOMPARE(readManufacturer(written("maker.pem", crypto::toPem(maker))), maker);
        const auto p384 = crypto::PrivateKey::generate(crypto::KeyKind::P384, random).publicKey();
        QVERIFY(throws(Code::KeyMalformed, [&] { readManufacturer(written("p384.pem", crypto::toPem(p384))); }));
        QVERIFY(throws(Code::KeyMalformed, [&] { readAdministrator(file("maker.pem")); }));
        QVERIFY(throws(Code::Usage, [&] { readPolicy(written("policy", "witness\n")); }));
        QVERIFY(!readPolicy(written("policy", "quorum none\n")).asksForWitnesses());
    }

    void the_published_checkpoint_is_kept_whole_or_not_at_all()
    {
        PublishedFile published(file("published"));
        QVERIFY(!published.read());
        published.write("first\n");
        published.write("second\n");
        QCOMPARE(published.read(), std::optional<std::string>("second\n"));
        written("published", ""); // which no power cut leaves
        QVERIFY(throws(Code::CheckpointNotValid, [&] { published.read(); }));
    }
};

QTEST_GUILESS_MAIN(PartsTest)
#include "parts_test.moc"
