#pragma once

#include "base/error.h"
#include "label/label_settings.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace keyline::ui {

/// Prints labels one after another, or saves them to a folder, and never waits: the print system's own program does the
/// printing, which is ended when it does not come back, and files are written on a thread that nobody waits for. What
/// does not get through stays in the queue, in order, and is tried again.
class LabelPrinter : public QObject
{
    Q_OBJECT

  public:
    struct Job
    {
        int id = 0;
        QString name; ///< of the label, and of its file without ending: the chip ID
        label::Drawing drawing;
    };
    struct Times
    {
        std::chrono::milliseconds deadline{15000};
        std::chrono::milliseconds retry{10000};
    };

    /// `command`: the program that prints, and its first arguments; it gets `-d PRINTER -o media=Custom.WxHmm FILE`
    /// behind them. Empty for lp of CUPS.
    explicit LabelPrinter(const QStringList& command = {}, QObject* parent = nullptr);
    ~LabelPrinter() override;

    void setSettings(const label::LabelSettings& settings);
    const label::LabelSettings& settings() const { return m_settings; }
    void setTimes(Times times) { m_times = times; }

    /// Puts a label at the queue's end. Where labels go nowhere it is dropped.
    void print(const QString& name, label::Drawing drawing);
    /// What waits, the one at work first.
    const std::deque<Job>& queue() const { return m_queue; }
    /// Why the first one did not get through, if it did not.
    const std::optional<Error>& trouble() const { return m_trouble; }
    /// Tries the first one again at once.
    void retry();
    void remove(int id);

    /// Asks the print system for its printers; answers printersFound(), empty where it does not say in time.
    void findPrinters();

  Q_SIGNALS:
    /// queue() or trouble() is another.
    void changed();
    void printed(const QString& name);
    void printersFound(const QStringList& names);

  private:
    class Saver;

    void next();
    void startPrinting(const Job& job);
    void startSaving(const Job& job);
    void processEnded();
    void timeUp();
    void end(const std::optional<Error>& error);
    void printersListed(const QStringList& names);
    void abandonLister();

    QStringList m_command;
    label::LabelSettings m_settings;
    Times m_times;
    std::deque<Job> m_queue;
    std::optional<Error> m_trouble;
    int m_lastId = 0;
    bool m_working = false;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QProcess> m_lister;
    std::shared_ptr<Saver> m_saver;
    QTemporaryDir m_spool;
    QTimer m_deadline;
    QTimer m_retry;
    QTimer m_listing; ///< until the print system must have named its printers
};

} // namespace keyline::ui
