#include "label/card_sheet.h"
#include "label/content.h"
#include "label/drawing.h"
#include "label/label_settings.h"
#include "label/layout.h"
#include "label/svg.h"

#include "../support/bytes.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace keyline;
using namespace keyline::label;
using identity::DeviceIdentity;
using identity::IdentityList;
using LabelCode = Symbol::Code;

namespace {

const identity::ChipId chip = identity::ChipId::fromHex("00112233445566778899aabbccddeeff");

Content phone(LabelCode code = LabelCode::Code128)
{
    return contentOf({code, "IMEI", false}, IdentityList(DeviceIdentity::imei(35209900, 1)), chip, "Aurora 1");
}

bool isInside(const Drawing& drawing)
{
    const auto fits = [&](double x, double y, double width, double height) {
        return x >= -0.001 && y >= -0.001 && x + width <= drawing.size.width + 0.001 &&
               y + height <= drawing.size.height + 0.001;
    };
    for (const auto& mark : drawing.marks) {
        const double quiet = mark.module * mark.symbol.quietZone();
        const double width = mark.module * mark.symbol.width();
        const double height = mark.symbol.isLinear() ? mark.height : width;
        if (!fits(mark.x - quiet, mark.symbol.isLinear() ? mark.y : mark.y - quiet, width + 2 * quiet, height))
            return false;
    }
    for (const auto& line : drawing.lines) {
        const double left = line.align == TextLine::Align::Centre ? line.x - line.width / 2 : line.x;
        if (line.width <= 0 || !fits(left, line.y, line.width, line.height))
            return false;
    }
    return !drawing.marks.empty();
}

} // namespace

class LabelTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_identity_model_and_end_of_the_chip()
    {
        const auto content = phone();
        QCOMPARE(content.symbol, std::string("352099000000014"));
        QCOMPARE(content.lines, (std::vector<std::string>{"IMEI 352099000000014", "Aurora 1 …ddeeff"}));
    }

    void says_the_profiles_text_and_every_identity()
    {
        const IdentityList both({DeviceIdentity::imei(35209900, 1), DeviceIdentity::imei(35209900, 2)});
        const auto content = contentOf({LabelCode::Qr, "Made in Oulu", false}, both, chip, "A\x1b[1m");
        QCOMPARE(content.symbol, std::string("352099000000014 352099000000022"));
        QCOMPARE(content.lines, (std::vector<std::string>{"IMEI1 352099000000014", "IMEI2 352099000000022",
                                                          "Made in Oulu", "A\\x1B[1m …ddeeff"}));
    }

    void leaves_the_colons_of_a_mac_out_of_the_code()
    {
        const auto content = contentOf({LabelCode::DataMatrix, "", false},
                                       IdentityList(DeviceIdentity::mac(0x0011AAFFFE334455)), chip, "");
        QCOMPARE(content.symbol, std::string("0011AAFFFE334455"));
        QCOMPARE(content.lines.front(), std::string("MAC 00:11:aa:ff:fe:33:44:55"));
    }

    void reads_and_writes_sizes()
    {
        QVERIFY(parseSize("50x20") == defaultLabel);
        QCOMPARE(sizeText(parseSize("50.5x20")), std::string("50.5x20"));
        for (const char* text :
             {"", "50", "50x", "x20", "4x20", "301x20", "50x20x1", "50 x20", "5e1x20", "50.55x20", "-50x20"})
            QVERIFY2(test::throws(Code::Usage, [&] { parseSize(text); }), text);
    }

    void stays_within_the_label_at_every_size()
    {
        for (const auto code : {LabelCode::Code128, LabelCode::DataMatrix, LabelCode::Qr})
            for (const Size size :
                 {defaultLabel, Size{40, 12}, Size{30, 15}, Size{100, 60}, Size{60, 60}, Size{25, 40}})
                try {
                    QVERIFY2(isInside(layOut(phone(code), size)), sizeText(size).c_str());
                } catch (const Error& error) {
                    QVERIFY2(error.code() == Code::LabelTooLong && code == LabelCode::Code128, sizeText(size).c_str());
                }
    }

    void refuses_modules_that_no_scanner_would_read()
    {
        QVERIFY(test::throws(Code::LabelTooLong, [] { layOut(phone(), {20, 10}); }));
        QVERIFY(layOut(phone(LabelCode::DataMatrix), {12, 6}).marks.front().module >= leastModule);
    }

    void keeps_settings_as_text()
    {
        LabelSettings settings;
        settings.output = LabelSettings::Output::Printer;
        settings.size = {60.5, 30};
        settings.printer = "Zebra ZD421 in hall 2";
        settings.folder = "/srv/labels of line 3";
        settings.format = LabelSettings::Format::Svg;
        QVERIFY(LabelSettings::parse(settings.text()) == settings);
        QVERIFY(LabelSettings::parse("") == LabelSettings());
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "labels";
        QVERIFY(LabelSettings::load(file) == LabelSettings());
        settings.save(file);
        QVERIFY(LabelSettings::load(file) == settings);
        for (const char* bad : {"output paper", "size 5", "colour red", "output"})
            QVERIFY2(test::throws(Code::Usage, [&] { LabelSettings::parse(bad); }), bad);
    }

    void writes_well_formed_svg_in_millimetres()
    {
        auto content = phone();
        content.lines.push_back("a <b> & c");
        const auto text = svg(layOut(content, defaultLabel));
        QXmlStreamReader reader(QByteArray::fromStdString(text));
        int paths = 0;
        QStringList texts;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            paths += reader.name() == u"path";
            if (reader.name() == u"svg")
                QCOMPARE(reader.attributes().value(QStringLiteral("width")).toString(), QStringLiteral("50.000mm"));
            if (reader.name() == u"text")
                texts += reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(paths, 1);
        QCOMPARE(texts.last(), QStringLiteral("a <b> & c"));
    }

    void puts_every_sticker_and_card_on_pages()
    {
        const auto pages = cardSheet(slotCards(64));
        std::size_t cards = 0;
        for (const auto& page : pages) {
            QVERIFY(isInside(page));
            cards += page.marks.size();
        }
        QCOMPARE(cards, std::size_t{64});
        QCOMPARE(pages.size(), std::size_t{3});
        QCOMPARE(commandCards().size(), static_cast<std::size_t>(scan::commandCount));
        QVERIFY(isInside(cardSheet(commandCards()).front()));
        QVERIFY(isInside(probeSheet("Scanner test")));
    }
};

QTEST_GUILESS_MAIN(LabelTest)
#include "label_test.moc"
