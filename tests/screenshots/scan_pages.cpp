#include "scan_pages.h"

#include "label/card_sheet.h"
#include "label/layout.h"
#include "scan/layout.h"
#include "ui/scan/label_form.h"
#include "ui/scan/label_painter.h"
#include "ui/scan/scan_test_page.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>

using namespace keyline;
using namespace keyline::ui;
using LabelCode = label::Symbol::Code;

namespace {

class Album
{
  public:
    Album(QString folder, QSize size) : m_folder(std::move(folder)), m_size(size) {}

    void add(const QString& name, QWidget& page)
    {
        page.setAttribute(Qt::WA_DontShowOnScreen);
        page.resize(m_size);
        page.show();
        QCoreApplication::processEvents();
        add(name, page.grab().toImage());
    }
    void add(const QString& name, const QImage& image)
    {
        const QString file = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
        if (image.save(file))
            m_files += file;
    }
    const QStringList& files() const { return m_files; }

  private:
    QString m_folder;
    QSize m_size;
    QStringList m_files;
};

WedgeScan typed(const QString& text)
{
    return {text, text.size(), 2.4, false};
}

void addTestPages(Album& album)
{
    const QString probe = QString::fromStdString(std::string(scan::layoutProbe));
    const QString french = QString::fromStdString(scan::typedOn(scan::Layout::French, scan::layoutProbe));
    ScanTestPage waiting;
    album.add(QStringLiteral("scan-test-waiting"), waiting);
    ScanTestPage right;
    right.show(typed(probe));
    album.add(QStringLiteral("scan-test-right"), right);
    ScanTestPage layout;
    layout.show(typed(french));
    album.add(QStringLiteral("scan-test-wrong-layout"), layout);
    ScanTestPage stranger;
    stranger.show(typed(QStringLiteral("6291041500213")));
    album.add(QStringLiteral("scan-test-stranger"), stranger);
    ScanTestPage noEnter;
    noEnter.show(WedgeFault::NoEnter);
    album.add(QStringLiteral("scan-test-no-enter"), noEnter);
}

void addForms(Album& album)
{
    label::LabelSettings settings;
    settings.printer = "Zebra_ZD421";
    settings.folder = "/srv/labels";
    LabelPrinter printer({QStringLiteral("/nonexistent/lp")});
    for (const auto output : {label::LabelSettings::Output::None, label::LabelSettings::Output::Folder,
                              label::LabelSettings::Output::Printer}) {
        settings.output = output;
        printer.setSettings(settings);
        LabelForm form(printer);
        constexpr const char* names[]{"labels-none", "labels-printer", "labels-folder"};
        if (output == label::LabelSettings::Output::Printer) {
            printer.print(QStringLiteral("a"), label::probeSheet("a", {50, 50}));
            const QDeadlineTimer deadline(5000);
            while (!printer.trouble() && !deadline.hasExpired())
                QCoreApplication::processEvents();
        }
        album.add(QLatin1String(names[static_cast<int>(output)]), form);
    }
}

void addLabels(Album& album)
{
    const auto chip = identity::ChipId::fromHex("00112233445566778899aabbccddeeff");
    const identity::IdentityList both(
        {identity::DeviceIdentity::imei(35209900, 1), identity::DeviceIdentity::imei(35209900, 2)});
    const identity::IdentityList one(both.primary());
    album.add(QStringLiteral("label-code-128"),
              drawingImage(label::layOut(label::contentOf({LabelCode::Code128, "IMEI", false}, one, chip, "Aurora 1"),
                                         label::defaultLabel),
                           300));
    album.add(QStringLiteral("label-data-matrix"),
              drawingImage(label::layOut(label::contentOf({LabelCode::DataMatrix, "", false}, both, chip, "Aurora 1"),
                                         label::defaultLabel),
                           300));
    album.add(
        QStringLiteral("label-qr"),
        drawingImage(
            label::layOut(label::contentOf({LabelCode::Qr, "Made in Oulu", false}, one, chip, "Aurora 1"), {60, 30}),
            300));
    album.add(QStringLiteral("sheet-stickers"), drawingImage(label::cardSheet(label::slotCards(24)).front(), 100));
    album.add(QStringLiteral("sheet-cards"), drawingImage(label::cardSheet(label::commandCards()).front(), 100));
}

} // namespace

QStringList renderScanPages(const QString& folder, QSize size)
{
    QDir().mkpath(folder);
    Album album(folder, size);
    addTestPages(album);
    addForms(album);
    addLabels(album);
    return album.files();
}
