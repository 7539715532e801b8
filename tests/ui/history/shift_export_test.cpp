#include "ui/history/shift_export.h"

#include "base/file.h"
#include "ui/common/work_bar.h"
#include "ui/history/shift_pdf.h"
#include "visits.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

namespace {

int pagesOf(const QByteArray& pdf)
{
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

QByteArray read(const QString& file)
{
    const Bytes content = readFile(file.toStdString());
    return {reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size())};
}

} // namespace

class ShiftExportTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_visits = std::make_unique<test::Visits>();
        m_visits->add(700);
        m_service = std::make_unique<station::HistoryService>(m_visits->file());
    }
    void cleanup() { m_service.reset(); }

    void writes_the_csv_and_says_how_many_and_their_hash()
    {
        WorkBar bar;
        ShiftExport shift(*m_service, bar);
        const QString file = m_visits->path(QStringLiteral("shift.csv"));
        shift.writeCsv(station::HistoryQuery::parse("fail"), QStringLiteral("fail"), file);
        QVERIFY(shift.isAtWork() && bar.isAtWork());
        QTRY_VERIFY(!shift.isAtWork());
        const QByteArray csv = read(file);
        QVERIFY(csv.contains("# count: 70\r\n# filter: fail\r\n"));
        QVERIFY2(textOf(bar).contains(QStringLiteral("70 visits")), qPrintable(textOf(bar)));
        const QByteArray hash = csv.trimmed().right(64);
        QVERIFY(textOf(bar).contains(QString::fromLatin1(hash)));
    }

    void writes_a_paper_of_as_many_pages_as_it_takes()
    {
        WorkBar bar;
        ShiftExport shift(*m_service, bar);
        const QString file = m_visits->path(QStringLiteral("shift.pdf"));
        shift.writePdf({}, {}, file);
        QTRY_VERIFY(!shift.isAtWork());
        const QByteArray pdf = read(file);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY2(pagesOf(pdf) > 10 && pagesOf(pdf) < 20, qPrintable(QString::number(pagesOf(pdf))));
        shift.writePdf(station::HistoryQuery::parse("k-107"), QStringLiteral("k-107"), file);
        QTRY_VERIFY(!shift.isAtWork());
        QCOMPARE(pagesOf(read(file)), 1);
    }

    void the_paper_counts_each_result_and_names_the_hash_of_the_csv()
    {
        const auto report = m_service->report({}, 1000).result();
        const ShiftWords words = ShiftExport::words(report.totals, QStringLiteral(" aurora "));
        QVERIFY(words.filter.contains(QStringLiteral("aurora")));
        QVERIFY2(words.counts.contains(QStringLiteral("FAIL: 70")), qPrintable(words.counts));
        QVERIFY(words.counts.contains(QStringLiteral("Visits: 700")));
        QVERIFY(words.hash.contains(QString::fromStdString(toHex(report.totals.content))));
    }

    void what_cannot_be_written_is_explained()
    {
        WorkBar bar;
        ShiftExport shift(*m_service, bar);
        for (const bool pdf : {false, true}) {
            const QString file = QStringLiteral("/nowhere/shift");
            if (pdf)
                shift.writePdf({}, {}, file);
            else
                shift.writeCsv({}, {}, file);
            QTRY_VERIFY(!shift.isAtWork());
            QVERIFY2(textOf(bar).contains(QStringLiteral("/nowhere/shift")), qPrintable(textOf(bar)));
        }
    }

    void stopped_it_leaves_no_file_or_says_that_there_is_one()
    {
        WorkBar bar;
        ShiftExport shift(*m_service, bar);
        const QString file = m_visits->path(QStringLiteral("shift.csv"));
        shift.writeCsv({}, {}, file);
        bar.findChild<QPushButton*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!shift.isAtWork(), 60'000);
        // The stop may come too late: then the file is there, and is said to be.
        const bool isWritten = isThere(file.toStdString());
        QCOMPARE(textOf(bar).contains(QStringLiteral("No file was written")), !isWritten);
        QCOMPARE(textOf(bar).contains(QStringLiteral("saved in")), isWritten);
    }

  private:
    static QString textOf(const WorkBar& bar) { return bar.findChild<QLabel*>()->text(); }

    std::unique_ptr<test::Visits> m_visits;
    std::unique_ptr<station::HistoryService> m_service;
};

QTEST_MAIN(ShiftExportTest)
#include "shift_export_test.moc"
