#include "scan/stranger.h"

#include "base/error_table.h"

#include <QTest>

using namespace keyline;
using namespace keyline::scan;

class StrangerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// GS1 General Specifications, figure 7.9.1-1 and the check digit calculator's example (629104150021 and 3), the
    /// GTIN-8 of Wikipedia's article EAN-8, the first product ever scanned (UPC-A 036000291452 is the article's
    /// example).
    void knows_the_check_digit_of_a_product_code()
    {
        for (const char* good : {"6291041500213", "73513537", "036000291452", "00614141999996"})
            QVERIFY2(isGtin(good), good);
        for (const char* bad : {"6291041500214", "73513536", "036000291453", "629104150021", "", "629104150021X"})
            QVERIFY2(!isGtin(bad), bad);
    }

    void names_a_stranger_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("number");
        const auto row = [](const char* name, const char* text, const char* number) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(number);
        };
        row("EAN-13", "6291041500213", "K-804");
        row("GS1 element string", "(01)06291041500213(21)12", "K-804");
        row("ICCID", "8944500102198304826", "K-805");
        row("ICCID by name", "ICCID: 894450010219830482F", "K-805");
        row("EID", "89049032000001000000128255000016", "K-806");
        row("link", "https://example.com/product/7", "K-807");
        row("eSIM activation", "LPA:1$smdp.example.com$CODE", "K-807");
        row("wireless network", "WIFI:T:WPA;S:net;P:secret;;", "K-807");
        row("IMEISV", "3520990000000123", "K-808");
        row("misread IMEI", "352099000000019", "K-801");
        row("a MAC", "00:11:22:33:44:55", "K-803");
        row("a word", "hello", "K-813");
        row("nothing", "", "K-813");
    }
    void names_a_stranger()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, number);
        QCOMPARE(QByteArray(errorInfo(nameStranger(text.toStdString()).code()).number), number);
    }

    void shows_a_long_text_cut()
    {
        const Error error = nameStranger(std::string(400, 'x'));
        QVERIFY(error.context().size() < 70);
    }
};

QTEST_GUILESS_MAIN(StrangerTest)
#include "stranger_test.moc"
