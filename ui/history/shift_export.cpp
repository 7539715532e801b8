#include "ui/history/shift_export.h"

#include "ui/common/error_text.h"
#include "ui/common/when_done.h"
#include "ui/common/work_bar.h"
#include "ui/history/history_model.h"
#include "ui/history/shift_pdf.h"

#include <QDateTime>
#include <QFileInfo>

namespace keyline::ui {

namespace {

constexpr std::uint64_t mostPrinted = 20'000; ///< some 350 pages

int toInt(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, INT32_MAX));
}

} // namespace

ShiftExport::ShiftExport(station::HistoryService& service, WorkBar& bar, QObject* parent)
    : QObject(parent), m_service(service), m_bar(bar)
{
    connect(&bar, &WorkBar::cancelled, this, [this] {
        if (m_cancel)
            m_cancel();
    });
}

/// Shows the work's progress (visits) until it is done, fails or is cancelled.
template <typename T, typename OnResult>
void ShiftExport::follow(const QFuture<T>& work, OnResult onResult)
{
    m_atWork = true;
    m_bar.showProgress(tr("Collecting the visits…"));
    m_cancel = [work = QFuture<T>(work)]() mutable { work.cancel(); };
    auto* progress = new QFutureWatcher<T>(this);
    connect(progress, &QFutureWatcherBase::progressValueChanged, this, [this](int visits) {
        if (m_atWork)
            m_bar.showProgress(tr("Collecting the visits… %Ln so far", nullptr, visits));
    });
    connect(progress, &QFutureWatcherBase::finished, this, [this, progress] {
        progress->deleteLater();
        if (progress->isCanceled() && m_atWork)
            fail(Error(Code::Interrupted));
    });
    whenDone(this, work, onResult, [this](const Error& error) { fail(error); });
    progress->setFuture(work);
    Q_EMIT changed();
}

void ShiftExport::end(const QString& text, bool good)
{
    m_atWork = false;
    m_cancel = nullptr;
    m_bar.showEnd(text, good);
    Q_EMIT changed();
}

void ShiftExport::fail(const Error& error)
{
    if (error.code() == Code::Interrupted)
        return end(tr("Stopped. No file was written."), false);
    const ErrorText text = errorText(error);
    end(QStringList{text.what, text.context, text.action}.join(QLatin1Char('\n')), false);
}

void ShiftExport::writeCsv(const station::HistoryQuery& query, const QString& line, const QString& file)
{
    if (m_atWork)
        return;
    std::stop_source stop;
    follow(m_service.exportCsv(query, line.toStdString(), file.toStdString(), stop.get_token()),
           [this, file](const station::HistoryTotals& totals) {
               end(tr("%Ln visits saved in %1", nullptr, toInt(totals.rows)).arg(file) + QLatin1Char('\n') +
                       tr("SHA-256 of the lines: %1").arg(QString::fromStdString(toHex(totals.content))),
                   true);
           });
    // Not the future: one that is cancelled does not say whether the file was finished before.
    m_cancel = [stop]() mutable { stop.request_stop(); };
}

void ShiftExport::writePdf(const station::HistoryQuery& query, const QString& line, const QString& file)
{
    if (m_atWork)
        return;
    follow(m_service.report(query, mostPrinted),
           [this, line, file](const station::HistoryService::Report& report) { print(report, line, file); });
}

void ShiftExport::print(station::HistoryService::Report report, const QString& line, const QString& file)
{
    const ShiftWords words = ShiftExport::words(report.totals, line);
    const int visits = toInt(report.totals.rows);
    m_bar.showProgress(tr("Writing %1…").arg(QFileInfo(file).fileName()));
    m_cancel = nullptr;
    const auto work = m_printer.run<void>([report = std::move(report), words, path = file.toStdString()](
                                              QPromise<void>&) { writeShiftPdf(path, report, words); });
    whenDone(
        this, work, [this, visits, file] { end(tr("%Ln visits saved in %1", nullptr, visits).arg(file), true); },
        [this](const Error& error) { fail(error); });
}

ShiftWords ShiftExport::words(const station::HistoryTotals& totals, const QString& line)
{
    const auto count = [&totals](station::Result result) {
        return QStringLiteral("%L1").arg(totals.byResult[static_cast<std::size_t>(result)]);
    };
    ShiftWords out;
    out.title = tr("Devices at this station");
    out.period = totals.first ? tr("Finished from %1 to %2")
                                    .arg(HistoryModel::timeText(*totals.first), HistoryModel::timeText(*totals.last))
                              : tr("No visit");
    out.filter = line.trimmed().isEmpty() ? tr("All visits") : tr("Search: %1").arg(line.trimmed());
    out.counts = tr("Visits: %1   Devices: %2   PASS: %3   FAIL: %4   HOLD: %5   DONE BEFORE: %6")
                     .arg(QStringLiteral("%L1").arg(totals.rows), QStringLiteral("%L1").arg(totals.devices),
                          count(station::Result::Pass), count(station::Result::Fail), count(station::Result::Hold),
                          count(station::Result::DoneBefore));
    out.made =
        tr("Written %1 by Keyline").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t")));
    out.hash = tr("SHA-256 of the same visits as CSV: %1").arg(QString::fromStdString(toHex(totals.content)));
    out.page = tr("Page %1 of %2");
    out.columns = {tr("Result"), tr("Finished"), tr("Identity"), tr("Chip ID"), tr("Model"), tr("Profile")};
    return out;
}

} // namespace keyline::ui
