#include "ui/scan/label_form.h"
#include "ui/scan/label_painter.h"
#include "ui/scan/label_preview.h"

#include "../../label/read_back.h"
#include "label/card_sheet.h"
#include "label/layout.h"

#include <QPainter>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using LabelCode = label::Symbol::Code;

namespace {

label::Drawing phone(LabelCode code, label::Size size = label::defaultLabel)
{
    const auto chip = identity::ChipId::fromHex("00112233445566778899aabbccddeeff");
    const identity::IdentityList imei(identity::DeviceIdentity::imei(35209900, 1));
    return label::layOut(label::contentOf({code, "IMEI", false}, imei, chip, "Aurora 1"), size);
}

std::string read(const QImage& image, ZXing::BarcodeFormat format)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < grey.height(); ++y)
        pixels.insert(pixels.end(), grey.constScanLine(y), grey.constScanLine(y) + grey.width());
    return readBack(pixels, grey.width(), grey.height(), format);
}

} // namespace

class LabelTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// The coarsest label printers have 203 dots an inch.
    void is_read_back_as_it_is_painted_at_203_300_and_600_dpi()
    {
        for (const int dpi : {203, 300, 600}) {
            QCOMPARE(read(drawingImage(phone(LabelCode::Code128), dpi), ZXing::BarcodeFormat::Code128),
                     std::string("352099000000014"));
            QCOMPARE(read(drawingImage(phone(LabelCode::DataMatrix), dpi), ZXing::BarcodeFormat::DataMatrix),
                     std::string("352099000000014"));
            QCOMPARE(read(drawingImage(phone(LabelCode::Qr), dpi), ZXing::BarcodeFormat::QRCode),
                     std::string("352099000000014"));
        }
    }

    void paints_modules_of_whole_dots()
    {
        const QImage image = drawingImage(phone(LabelCode::Code128), 203);
        // A bar's edge is either black or white: no grey in the middle of the code.
        const int y = image.height() / 4;
        for (int x = 0; x < image.width(); ++x) {
            const int grey = qGray(image.pixel(x, y));
            QVERIFY2(grey == 0 || grey == 255, qPrintable(QString::number(x)));
        }
    }

    void keeps_the_size_of_the_paper()
    {
        const QImage image = drawingImage(phone(LabelCode::Qr, {60, 30}), 300);
        QCOMPARE(qRound(image.width() * 1000.0 / image.dotsPerMeterX()), 60);
        QCOMPARE(qRound(image.height() * 1000.0 / image.dotsPerMeterY()), 30);
    }

    void makes_a_pdf_with_a_page_for_each()
    {
        const QByteArray pdf = drawingPdf(label::cardSheet(label::slotCards(64)));
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 3);
        // 210 mm are 595 points.
        QVERIFY(pdf.contains("/MediaBox [0 0 595"));
        QVERIFY(drawingPdf({phone(LabelCode::Qr)}).contains("/MediaBox [0 0 142"));
    }

    void previews_a_label_that_a_scanner_reads_off_the_screen()
    {
        LabelPreview preview;
        preview.resize(500, 250);
        preview.setDrawing(phone(LabelCode::DataMatrix));
        QCOMPARE(read(preview.grab().toImage(), ZXing::BarcodeFormat::DataMatrix), std::string("352099000000014"));
        QVERIFY(preview.accessibleDescription().contains(QStringLiteral("IMEI 352099000000014")));
    }

    void a_folder_for_labels_is_there_as_soon_as_it_is_chosen_and_a_persons_own_stays()
    {
        LabelPrinter printer;
        LabelForm form(printer);
        QSignalSpy changed(&form, &LabelForm::settingsChanged);
        auto* toFolder = form.findChild<QRadioButton*>(QStringLiteral("labelFolderButton"));
        auto* none = form.findChild<QRadioButton*>(QStringLiteral("labelNoneButton"));
        QVERIFY(form.settings().folder.empty());
        toFolder->click();
        const std::filesystem::path documents =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation).toStdString();
        QCOMPARE(form.settings().folder.string(), (documents / "keyline-labels").string());
        // Told with its folder, not before it.
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().value<label::LabelSettings>().folder.string(),
                 form.settings().folder.string());
        form.setSettings({.size = {50, 20}, .printer = {}, .folder = "/srv/labels"});
        toFolder->click();
        QCOMPARE(form.settings().folder.string(), std::string("/srv/labels"));
        none->click();
        toFolder->click();
        QCOMPARE(form.settings().folder.string(), std::string("/srv/labels"));
    }

    void tells_each_change_of_the_form_at_once()
    {
        LabelPrinter printer;
        LabelForm form(printer);
        QSignalSpy changed(&form, &LabelForm::settingsChanged);
        form.findChild<QRadioButton*>(QStringLiteral("labelFolderButton"))->click();
        QCOMPARE(changed.size(), 1);
        QVERIFY(form.settings().output == label::LabelSettings::Output::Folder);
        label::LabelSettings other{.size = {60, 30}, .printer = "Zebra", .folder = "/srv"};
        other.output = label::LabelSettings::Output::Printer;
        form.setSettings(other);
        QVERIFY(form.settings() == other);
        QCOMPARE(changed.size(), 1); // it was told, so it tells nobody
    }
};

QTEST_MAIN(LabelTest)
#include "label_test.moc"
