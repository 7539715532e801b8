#include "scan/own_code.h"

#include "../support/bytes.h"
#include "base/error.h"

#include <QTest>

using namespace keyline;
using namespace keyline::scan;

class OwnCodeTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// IFPI, Global Release Identifier (GRid) Standard v2.1, section 4: A1-2425G-ABC1234002-M.
    /// ISO 15706 (ISAN) user guide: 0000-3BAB-9352-0000-G-0000-0000-Q.
    /// Both take ISO/IEC 7064 MOD 37-36.
    void makes_the_check_character_of_published_examples()
    {
        QCOMPARE(checkCharacter("A12425GABC1234002"), 'M');
        QCOMPARE(checkCharacter("00003BAB93520000"), 'G');
        QCOMPARE(checkCharacter("00003BAB9352000000000000"), 'Q');
    }

    void has_no_check_character_for_what_is_not_in_the_alphabet()
    {
        QCOMPARE(checkCharacter("KLS-1"), '\0');
        QCOMPARE(checkCharacter("kls01"), '\0');
    }

    void reads_back_every_code_that_it_writes()
    {
        for (int slot = 1; slot <= OwnCode::mostSlots; ++slot) {
            const auto read = OwnCode::parse(OwnCode::slot(slot).text());
            QVERIFY(read && read->kind() == OwnCode::Kind::Slot);
            QCOMPARE(read->slotNumber(), slot);
        }
        for (int i = 0; i < commandCount; ++i) {
            const auto command = static_cast<Command>(i);
            const auto read = OwnCode::parse(OwnCode::command(command).text());
            QVERIFY(read && read->command() == command);
        }
        for (const char* content : {"A", "4711", "ABCDEFGHIJ0123456789"}) {
            QVERIFY(OwnCode::parse(OwnCode::badge(content).text()) == OwnCode::badge(content));
            QVERIFY(OwnCode::parse(OwnCode::order(content).text()) == OwnCode::order(content));
        }
    }

    void writes_capitals_and_digits_only()
    {
        QCOMPARE(OwnCode::slot(7).text().substr(0, 5), std::string("KLS07"));
        QCOMPARE(OwnCode::command(Command::RedBin).text().substr(0, 9), std::string("KLCREDBIN"));
        for (int i = 0; i < commandCount; ++i)
            for (const char c : OwnCode::command(static_cast<Command>(i)).text())
                QVERIFY((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    void notices_every_wrong_character_and_every_swap()
    {
        const std::string good = OwnCode::command(Command::Cancel).text();
        constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (std::size_t at = 0; at < good.size(); ++at)
            for (const char other : alphabet) {
                std::string wrong = good;
                wrong[at] = other;
                QVERIFY2(wrong == good || !OwnCode::parse(wrong), wrong.c_str());
            }
        for (std::size_t at = 0; at + 1 < good.size(); ++at) {
            std::string wrong = good;
            std::swap(wrong[at], wrong[at + 1]);
            QVERIFY2(wrong == good || !OwnCode::parse(wrong), wrong.c_str());
        }
    }

    void reads_what_caps_lock_turned_over()
    {
        std::string small = OwnCode::slot(12).text();
        for (char& c : small)
            c = static_cast<char>(std::tolower(c));
        QVERIFY(OwnCode::parse(small) == OwnCode::slot(12));
    }

    void refuses_what_has_a_good_check_character_and_no_meaning()
    {
        for (const std::string body : {"KLS00", "KLS7", "KLS007", "KLSAB", "KLCEXIT", "KLB", "KLX01"})
            QVERIFY2(!OwnCode::parse(body + checkCharacter(body)), body.c_str());
        for (const char* text : {"", "K", "KL", "KLS", "KLS0", "ABC"})
            QVERIFY2(!OwnCode::parse(text), text);
        QVERIFY(!OwnCode::parse(std::string("KLB") + std::string(21, 'A') + "0"));
    }

    void refuses_to_make_what_it_could_not_read()
    {
        QVERIFY(test::throws(Code::Malformed, [] { OwnCode::slot(0); }));
        QVERIFY(test::throws(Code::Malformed, [] { OwnCode::slot(100); }));
        QVERIFY(test::throws(Code::Malformed, [] { OwnCode::badge(""); }));
        QVERIFY(test::throws(Code::Malformed, [] { OwnCode::order("a-1"); }));
        QVERIFY(test::throws(Code::Malformed, [] { OwnCode::badge("ABCDEFGHIJ01234567890"); }));
    }
};

QTEST_GUILESS_MAIN(OwnCodeTest)
#include "own_code_test.moc"
