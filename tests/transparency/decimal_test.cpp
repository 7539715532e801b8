#include "transparency/decimal.h"

#include <QTest>

using keyline::transparency::parseDecimal;

class DecimalTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_the_one_form_of_each_number()
    {
        QCOMPARE(parseDecimal("0"), std::optional<std::uint64_t>(0));
        QCOMPARE(parseDecimal("18446744073709551615"), std::optional<std::uint64_t>(UINT64_MAX));
    }

    void refuses_all_else()
    {
        for (const char* text : {"", "00", "07", "+1", "-1", " 1", "1 ", "1x", "0x1", "18446744073709551616", "1e3"})
            QVERIFY2(!parseDecimal(text), text);
    }
};

QTEST_APPLESS_MAIN(DecimalTest)
#include "decimal_test.moc"
