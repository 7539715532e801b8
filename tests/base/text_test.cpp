#include "base/text.h"

#include <QTest>

using namespace keyline;

namespace {

void shows(const std::string& text, const std::string& shown)
{
    QCOMPARE(harmless(text), shown);
}

} // namespace

/// UTF-8 cases: Unicode 15 table 3-7 and Markus Kuhn's UTF-8 stress test, sections 2 to 5.
class TextTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void leaves_ordinary_text_of_any_language()
    {
        for (const char* text : {"", "KL-100", "näyte – 示例 – mẫu – muestra – नमूना", "emoji 🔑"})
            shows(text, text);
    }

    void shows_control_characters_instead_of_obeying_them()
    {
        shows("\x1b[2Jgone", "\\x1B[2Jgone");
        shows(std::string("a\0b", 3), "a\\x00b");
        shows("a\r\nb\tc\x7f", "a\\x0D\\x0Ab\\x09c\\x7F");
        shows("\xc2\x9b"
              "31m",
              "\\u{9B}31m");                // CSI as one C1 control
        shows("\xc2\x85", "\\u{85}");       // NEL
        shows("\xe2\x80\xa8", "\\u{2028}"); // LINE SEPARATOR
    }

    void shows_what_would_turn_or_hide_text()
    {
        shows("\xe2\x80\xae"
              "gpj.exe",
              "\\u{202E}gpj.exe"); // RIGHT-TO-LEFT OVERRIDE
        shows("\xe2\x81\xa6"
              "x",
              "\\u{2066}x"); // LEFT-TO-RIGHT ISOLATE
        shows("a\xe2\x80\x8b"
              "b",
              "a\\u{200B}b"); // ZERO WIDTH SPACE
        shows("\xef\xbb\xbf"
              "x",
              "\\u{FEFF}x");                     // byte order mark
        shows("\xd8\x9c", "\\u{61C}");           // ARABIC LETTER MARK
        shows("\xf3\xa0\x81\x81", "\\u{E0041}"); // TAG LATIN CAPITAL LETTER A
    }

    void shows_bytes_that_are_no_utf8()
    {
        shows("\xff\xfe", "\\xFF\\xFE");
        shows("a\x80", "a\\x80");
        shows("\xc0\xaf", "\\xC0\\xAF");
        shows("\xe6\xb0", "\\xE6\\xB0");
        shows("\xed\xa0\x80", "\\xED\\xA0\\x80");
    }

    void cuts_long_text()
    {
        QCOMPARE(harmless("abcdef", 6), std::string("abcdef"));
        QCOMPARE(harmless("abcdef", 5), std::string("abcde…"));
        // Never in the middle of a character.
        QCOMPARE(harmless("ääää", 3), std::string("ää…"));
        QVERIFY(harmless(std::string(100000, '\x1b')).size() < 300);
    }

    void gives_only_well_formed_text_without_controls()
    {
        for (unsigned a = 0; a < 256; ++a)
            for (unsigned b = 0; b < 256; ++b) {
                const std::string shown = harmless(std::string{static_cast<char>(a), static_cast<char>(b), 'x'});
                QVERIFY(isUtf8(shown));
                for (char c : shown)
                    QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
            }
    }

    void knows_utf8()
    {
        for (const char* text : {"", "a", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                                 "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
            QVERIFY(isUtf8(text));
        for (const char* text :
             {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x41", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xe0\xa0",
              "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf0\x90\x80",
              "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf8\x88\x80\x80\x80", "\xfe", "\xff"})
            QVERIFY(!isUtf8(text));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
