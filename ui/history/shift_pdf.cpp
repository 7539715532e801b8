#include "ui/history/shift_pdf.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "ui/history/history_model.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

namespace keyline::ui {

namespace {

constexpr int dotsPerInch = 300;

constexpr int dots(double millimetres)
{
    return static_cast<int>(millimetres / 25.4 * dotsPerInch);
}

/// Where each column begins, in millimetres of the page's inner width of 186.
constexpr double columnPlaces[] = {0, 22, 54, 88, 144, 167, 186};

/// One paper on its way.
class Paper
{
  public:
    Paper(QPdfWriter& writer, const station::HistoryService::Report& report, const ShiftWords& words)
        : m_writer(writer), m_report(report), m_words(words), m_painter(&writer)
    {
        m_body.setPointSizeF(7.5);
        m_small.setPointSizeF(7);
        m_bytes = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        m_bytes.setPointSizeF(6.5);
        m_title.setPointSizeF(16);
        m_title.setBold(true);
        m_headings = m_body;
        m_headings.setBold(true);
    }

    void print()
    {
        const std::size_t rows = m_report.rows.size();
        const std::size_t first = linesOn(true);
        const std::size_t later = linesOn(false);
        m_pages = 1 + (rows > first ? (rows - first + later - 1) / later : 0);
        std::size_t next = 0;
        for (m_page = 1; m_page <= m_pages; ++m_page) {
            if (m_page > 1)
                m_writer.newPage();
            int y = m_page == 1 ? printHead() : 0;
            y = printHeadings(y);
            for (std::size_t n = linesOn(m_page == 1); n > 0 && next < rows; --n, ++next)
                y = printRow(y, m_report.rows[next]);
            printFoot();
        }
    }

  private:
    static constexpr int lineHeight = dots(4.6);
    static constexpr int headHeight = dots(44);

    int height() const { return m_writer.height(); }
    int width() const { return m_writer.width(); }
    std::size_t linesOn(bool first) const
    {
        return static_cast<std::size_t>((height() - (first ? headHeight : 0) - dots(7) - dots(12)) / lineHeight);
    }

    void put(int x, int y, int w, const QString& text, const QFont& font, Qt::Alignment align = Qt::AlignLeft)
    {
        m_painter.setFont(font);
        const QFontMetrics metrics(font, &m_writer);
        m_painter.drawText(QRect(x, y, w, lineHeight), static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, w));
    }

    int printHead()
    {
        m_painter.setFont(m_title);
        m_painter.drawText(QRect(0, 0, width(), dots(9)), Qt::AlignLeft | Qt::AlignVCenter, m_words.title);
        int y = dots(11);
        for (const QString& line : {m_words.period, m_words.filter, m_words.counts, m_words.made}) {
            put(0, y, width(), line, m_body);
            y += lineHeight;
        }
        put(0, y, width(), m_words.hash, m_bytes);
        return headHeight;
    }

    int printHeadings(int y)
    {
        for (int i = 0; i < m_words.columns.size(); ++i)
            put(place(i), y, place(i + 1) - place(i) - dots(1.5), m_words.columns[i], m_headings);
        y += dots(5.5);
        m_painter.setPen(QPen(Qt::black, dots(0.2)));
        m_painter.drawLine(0, y, width(), y);
        return y + dots(1.5);
    }

    int printRow(int y, const station::HistoryRow& row)
    {
        QStringList identities;
        for (const std::string& identity : station::peoplesForm(row))
            identities.append(QString::fromStdString(identity));
        const QString chip = row.chip ? QString::fromStdString(row.chip->hex()) : QStringLiteral("–");
        const std::pair<QString, const QFont*> cells[] = {
            {HistoryModel::resultText(row), row.result == station::Result::Pass ? &m_body : &m_headings},
            {HistoryModel::timeText(row.finished), &m_body},
            {identities.join(QStringLiteral(" ")), &m_body},
            {chip, &m_bytes},
            {QString::fromStdString(harmless(row.model)), &m_body},
            {QString::fromStdString(harmless(row.profile)), &m_body}};
        int column = 0;
        for (const auto& [text, font] : cells) {
            put(place(column), y, place(column + 1) - place(column) - dots(1.5), text, *font);
            ++column;
        }
        m_painter.setPen(QPen(QColor(200, 200, 200), dots(0.1)));
        m_painter.drawLine(0, y + lineHeight, width(), y + lineHeight);
        m_painter.setPen(Qt::black);
        return y + lineHeight;
    }

    void printFoot()
    {
        const int y = height() - lineHeight;
        put(0, y, width() * 3 / 4, m_words.title + QStringLiteral("  ·  ") + m_words.period, m_small);
        put(0, y, width(), m_words.page.arg(m_page).arg(m_pages), m_small, Qt::AlignRight);
    }

    int place(int column) const { return static_cast<int>(columnPlaces[column] / 186.0 * width()); }

    QPdfWriter& m_writer;
    const station::HistoryService::Report& m_report;
    const ShiftWords& m_words;
    QPainter m_painter;
    QFont m_title, m_headings, m_body, m_small, m_bytes;
    std::size_t m_page = 1;
    std::size_t m_pages = 1;
};

} // namespace

void writeShiftPdf(const std::filesystem::path& file, const station::HistoryService::Report& report,
                   const ShiftWords& words)
{
    QByteArray content;
    {
        QBuffer buffer(&content);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(words.title);
        writer.setCreator(QStringLiteral("Keyline"));
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
        Paper(writer, report, words).print();
    }
    writeFileAtomically(file, ByteView(reinterpret_cast<const std::uint8_t*>(content.constData()),
                                       static_cast<std::size_t>(content.size())));
}

} // namespace keyline::ui
