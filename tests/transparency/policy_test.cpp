#include "keys.h"

#include "base/error.h"
#include "transparency/policy.h"

#include <QTest>

using namespace keyline;
using namespace keyline::transparency;

namespace {

std::string vkey(char letter)
{
    return sample::witnessKey(std::string(1, letter) + ".example", sample::key(letter)).vkey();
}

/// The example of C2SP tlog-policy, with keys.
std::string example()
{
    return "# two operators\n"
           "log " +
           sample::logKey("log.example", sample::key('l')).vkey() +
           " https://log.example/\n"
           "\n"
           "witness X1 " +
           vkey('a') +
           "\n"
           "witness X2\t" +
           vkey('b') +
           "  https://x2.example\n"
           "  witness X3 " +
           vkey('c') +
           "\t\n"
           "group X-witnesses 2 X1 X2 X3\n"
           "witness Y1 " +
           vkey('d') +
           "\n"
           "witness Y2 " +
           vkey('e') +
           "\n"
           "witness Y3 " +
           vkey('f') +
           "\n"
           "group Y-witnesses any Y1 Y2 Y3\n"
           "group X-and-Y all X-witnesses Y-witnesses\n"
           "quorum X-and-Y\n";
}

std::string refusalOf(const std::string& text)
{
    try {
        Policy::parse(text);
    } catch (const Error& error) {
        return error.context();
    }
    return {};
}

} // namespace

class PolicyTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void judges_the_example_of_the_standard()
    {
        const Policy policy = Policy::parse(example());
        QCOMPARE(policy.logs().size(), std::size_t{1});
        QCOMPARE(policy.witnesses().size(), std::size_t{6});
        for (unsigned mask = 0; mask < 64; ++mask) {
            std::set<std::size_t> cosigned;
            for (std::size_t i = 0; i < 6; ++i)
                if ((mask >> i & 1) != 0)
                    cosigned.insert(i);
            const int x = std::popcount(mask & 7u);
            const int y = std::popcount(mask >> 3);
            QCOMPARE(policy.satisfiedBy(cosigned), x >= 2 && y >= 1);
        }
    }

    void asks_for_nobody_without_a_quorum()
    {
        QVERIFY(!Policy().asksForWitnesses());
        QVERIFY(Policy().satisfiedBy({}));
        const Policy none = Policy::parse("quorum none\n");
        QVERIFY(!none.asksForWitnesses());
        QVERIFY(none.satisfiedBy({}));
    }

    void a_single_witness_can_be_the_quorum()
    {
        const Policy policy = Policy::parse("witness w " + vkey('a') + "\nquorum w\n");
        QVERIFY(!policy.satisfiedBy({}));
        QVERIFY(policy.satisfiedBy({0}));
    }

    void says_since_when_the_quorum_holds()
    {
        const Policy policy = Policy::parse(example());
        const std::vector<VerifiedSignature> some = {{0, 100}, {1, 300}, {2, 200}, {4, 400}};
        QCOMPARE(policy.satisfiedSince(some), std::optional<UnixTime>(200));
        QCOMPARE(policy.satisfiedSince({{0, 100}, {4, 400}}), std::nullopt);
    }

    void keeps_its_lines()
    {
        const Policy policy = Policy::parse(example());
        const Policy again = Policy::parse(policy.format());
        QCOMPARE(again.format(), policy.format());
        QVERIFY(policy.format().find('#') == std::string::npos);
    }

    void names_the_line_it_refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        const std::string w = "witness w " + vkey('a') + "\n";
        const std::string v = "witness v " + vkey('b') + "\n";
        const auto row = [](const char* name, const std::string& text, int line) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << line;
        };
        row("unknown word", w + "cosigner x\n", 2);
        row("quorum unknown", w + "quorum v\n", 2);
        row("quorum twice", w + "quorum w\nquorum w\n", 3);
        row("quorum of two", w + v + "quorum w v\n", 3);
        row("name twice", w + "witness w " + vkey('b') + "\n", 2);
        row("key twice", w + "witness v " + vkey('a') + "\n", 2);
        row("the name none", "witness none " + vkey('a') + "\n", 1);
        row("a log's key as witness", "witness w " + sample::logKey("l", sample::key('l')).vkey() + "\n", 1);
        row("a witness's key as log", "log " + vkey('a') + "\n", 1);
        row("log twice",
            "log " + sample::logKey("l", sample::key('l')).vkey() + "\nlog " +
                sample::logKey("m", sample::key('l')).vkey() + "\n",
            2);
        row("group of none", w + "group g all\n", 2);
        row("group without members", w + "group g 1\n", 2);
        row("group of later names", w + "group g any v\n" + v, 2);
        row("group of itself", w + "group g any g\n", 2);
        row("threshold 0", w + v + "group g 0 w v\n", 3);
        row("threshold 3 of 2", w + v + "group g 3 w v\n", 3);
        row("threshold no number", w + v + "group g most w v\n", 3);
        row("member twice in a group", w + "group g all w w\n", 2);
        row("member of two groups", w + v + "group g any w\ngroup h any w v\n", 4);
        row("a control character", w + "quorum w\x01\n", 2);
        row("a carriage return", w + "quorum w\r\n", 2);
        row("no newline", w + "quorum w", 2);
        row("a broken key", "witness w " + vkey('a').substr(1) + "\n", 1);
    }
    void names_the_line_it_refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const std::string refusal = refusalOf(text.toStdString());
        QVERIFY2(refusal.starts_with("line " + std::to_string(line) + ": "), refusal.c_str());
    }

    void demands_exactly_one_quorum_line_of_a_policy_file()
    {
        QVERIFY(!refusalOf("witness w " + vkey('a') + "\n").empty());
        QVERIFY(!refusalOf("").empty());
    }
};

QTEST_APPLESS_MAIN(PolicyTest)
#include "policy_test.moc"
