#include "ui/repair/report_writer.h"

#include "base/file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QTextDocument>

namespace keyline::ui {

namespace {

QString escaped(const std::string& value)
{
    return QString::fromStdString(value).toHtmlEscaped();
}

/// Black on white on every theme: it is paper.
QString html(const recovery::Report& report)
{
    QString out = QStringLiteral("<h1>%1</h1><p><b>%2</b></p>").arg(escaped(report.title), escaped(report.headline));
    for (const recovery::ReportSection& section : report.sections) {
        out += QStringLiteral("<h3>%1</h3><table cellpadding=\"2\" width=\"100%\">").arg(escaped(section.heading));
        for (const auto& [label, value] : section.rows)
            out += QStringLiteral("<tr><td width=\"42%\">%1</td><td>%2</td></tr>").arg(escaped(label), escaped(value));
        out += QStringLiteral("</table>");
    }
    return out;
}

void layOut(QTextDocument& document, const recovery::Report& report)
{
    document.setDefaultFont(QFont(QStringLiteral("Noto Sans"), 9));
    document.setHtml(html(report));
}

QByteArray pdf(const recovery::Report& report)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
    writer.setTitle(QString::fromStdString(report.title));
    writer.setCreator(QStringLiteral("Keyline"));
    QTextDocument document;
    layOut(document, report);
    document.print(&writer);
    return out;
}

} // namespace

void writeReport(const recovery::Report& report, const QString& file)
{
    const bool asPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const QByteArray content = asPdf ? pdf(report) : QByteArray::fromStdString(report.plainText());
    writeFileAtomically(file.toStdString(),
                        asBytes(std::string_view(content.data(), static_cast<std::size_t>(content.size()))));
}

QString saveReport(const recovery::Report& report, QWidget* parent)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = folder + QLatin1Char('/') + QString::fromStdString(report.fileName) + QStringLiteral(".pdf");
    const QString file =
        QFileDialog::getSaveFileName(parent, QCoreApplication::translate("Repair", "Save the report"), name,
                                     QCoreApplication::translate("Repair", "PDF (*.pdf);;Text (*.txt)"));
    if (!file.isEmpty())
        writeReport(report, file);
    return file;
}

void printReport(const recovery::Report& report, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument document;
    layOut(document, report);
    document.print(&printer);
}

} // namespace keyline::ui
