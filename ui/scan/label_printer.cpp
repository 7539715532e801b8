#include "ui/scan/label_printer.h"

#include "base/file.h"
#include "label/svg.h"
#include "ui/scan/label_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>
#include <thread>

namespace keyline::ui {

using Output = label::LabelSettings::Output;
using Format = label::LabelSettings::Format;

namespace {

QByteArray bytesOf(const label::Drawing& drawing, Format format)
{
    switch (format) {
    case Format::Pdf:
        return drawingPdf({drawing});
    case Format::Svg:
        return QByteArray::fromStdString(label::svg(drawing));
    case Format::Png:
        break;
    }
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    drawingImage(drawing).save(&buffer, "PNG");
    return out;
}

QString lastLine(const QByteArray& text)
{
    const auto lines = QString::fromLocal8Bit(text).split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? QString() : lines.last().trimmed();
}

/// Ends a process whose answer nobody wants, without waiting for it; at the program's end it is gone in any case.
void abandon(std::unique_ptr<QProcess>& process)
{
    if (!process)
        return;
    process->disconnect();
    process->kill();
    QProcess* gone = process.release();
    gone->setParent(QCoreApplication::instance());
    QObject::connect(gone, &QProcess::finished, gone, &QObject::deleteLater);
    if (gone->state() == QProcess::NotRunning)
        gone->deleteLater();
}

} // namespace

/// A file being written on a thread that may never come back, as a folder on a lost server does.
class LabelPrinter::Saver : public std::enable_shared_from_this<Saver>
{
  public:
    explicit Saver(LabelPrinter& printer) : m_printer(&printer) {}

    void start(std::filesystem::path file, QByteArray bytes)
    {
        std::thread([self = shared_from_this(), file = std::move(file), bytes = std::move(bytes)] {
            std::optional<Error> error;
            try {
                makeFolder(file.parent_path());
                const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
                writeFileAtomically(file, ByteView(data, static_cast<std::size_t>(bytes.size())));
            } catch (const Error& failure) {
                error = failure;
            }
            self->tell(std::move(error));
        }).detach();
    }

    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_printer = nullptr;
    }

  private:
    void tell(std::optional<Error> error)
    {
        const std::lock_guard lock(m_mutex);
        if (m_printer == nullptr)
            return;
        QMetaObject::invokeMethod(
            m_printer,
            [printer = m_printer, self = shared_from_this(), error = std::move(error)] {
                if (printer->m_saver == self)
                    printer->end(error);
            },
            Qt::QueuedConnection);
    }

    std::mutex m_mutex;
    LabelPrinter* m_printer;
};

LabelPrinter::LabelPrinter(const QStringList& command, QObject* parent)
    : QObject(parent), m_command(command.isEmpty() ? QStringList{QStringLiteral("lp")} : command)
{
    m_deadline.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &LabelPrinter::timeUp);
    m_listing.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LabelPrinter::next);
    connect(&m_listing, &QTimer::timeout, this, [this] { printersListed({}); });
}

LabelPrinter::~LabelPrinter()
{
    abandon(m_process);
    abandonLister();
    if (m_saver)
        m_saver->forget();
}

void LabelPrinter::setSettings(const label::LabelSettings& settings)
{
    m_settings = settings;
    if (settings.output == Output::None && !m_working)
        m_queue.clear();
    retry();
    Q_EMIT changed();
}

void LabelPrinter::print(const QString& name, label::Drawing drawing)
{
    if (m_settings.output == Output::None)
        return;
    m_queue.push_back({++m_lastId, name, std::move(drawing)});
    Q_EMIT changed();
    if (!m_retry.isActive())
        next();
}

void LabelPrinter::retry()
{
    m_retry.stop();
    next();
}

void LabelPrinter::remove(int id)
{
    const bool atWork = m_working && !m_queue.empty() && m_queue.front().id == id;
    if (atWork)
        return; // it may be on paper already
    std::erase_if(m_queue, [id](const Job& job) { return job.id == id; });
    if (m_queue.empty())
        m_trouble.reset();
    Q_EMIT changed();
}

void LabelPrinter::next()
{
    if (m_working || m_queue.empty())
        return;
    m_working = true;
    m_deadline.start(m_times.deadline);
    if (m_settings.output == Output::Printer)
        startPrinting(m_queue.front());
    else
        startSaving(m_queue.front());
}

void LabelPrinter::startPrinting(const Job& job)
{
    const QString file = m_spool.filePath(QStringLiteral("%1.pdf").arg(job.id));
    QFile spooled(file);
    const QByteArray pdf = drawingPdf({job.drawing});
    if (!spooled.open(QIODevice::WriteOnly) || spooled.write(pdf) != pdf.size()) {
        end(Error(Code::FileUnwritable, file.toStdString()));
        return;
    }
    spooled.close();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, &LabelPrinter::processEnded);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Error(Code::PrinterMissing, m_command.front().toStdString()));
    });
    QStringList arguments = m_command.mid(1);
    if (!m_settings.printer.empty())
        arguments += {QStringLiteral("-d"), QString::fromStdString(m_settings.printer)};
    arguments +=
        {QStringLiteral("-o"),
         QStringLiteral("media=Custom.%1mm").arg(QString::fromStdString(label::sizeText(job.drawing.size))), file};
    m_process->start(m_command.front(), arguments);
}

void LabelPrinter::startSaving(const Job& job)
{
    const auto ending = std::string(label::formatName(m_settings.format));
    m_saver = std::make_shared<Saver>(*this);
    m_saver->start(m_settings.folder / (job.name.toStdString() + "." + ending),
                   bytesOf(job.drawing, m_settings.format));
}

void LabelPrinter::processEnded()
{
    if (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0) {
        end(std::nullopt);
        return;
    }
    const QString said = lastLine(m_process->readAllStandardError());
    const bool unknown = said.contains(QLatin1String("does not exist")) || said.contains(QLatin1String("no default"));
    end(Error(unknown ? Code::PrinterMissing : Code::PrinterRefused, said.toStdString()));
}

void LabelPrinter::timeUp()
{
    const auto where = m_settings.output == Output::Printer ? m_settings.printer : m_settings.folder.string();
    end(Error(Code::PrinterSilent, where));
}

void LabelPrinter::end(const std::optional<Error>& error)
{
    m_working = false;
    m_deadline.stop();
    if (m_process) {
        // It may be the one whose signal this is.
        m_process->disconnect(this);
        abandon(m_process);
    }
    if (m_saver)
        std::exchange(m_saver, nullptr)->forget();
    m_trouble = error;
    if (error) {
        m_retry.start(m_times.retry);
        Q_EMIT changed();
        return;
    }
    const Job done = std::move(m_queue.front());
    m_queue.pop_front();
    QFile::remove(m_spool.filePath(QStringLiteral("%1.pdf").arg(done.id)));
    Q_EMIT printed(done.name);
    Q_EMIT changed();
    next();
}

void LabelPrinter::findPrinters()
{
    abandonLister();
    m_lister = std::make_unique<QProcess>();
    m_lister->setStandardInputFile(QProcess::nullDevice());
    connect(m_lister.get(), &QProcess::finished, this, [this] {
        printersListed(QString::fromLocal8Bit(m_lister->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts));
    });
    connect(m_lister.get(), &QProcess::errorOccurred, this, [this] { printersListed({}); });
    m_listing.start(m_times.deadline);
    m_lister->start(QStringLiteral("lpstat"), {QStringLiteral("-e")});
}

void LabelPrinter::printersListed(const QStringList& names)
{
    abandonLister();
    Q_EMIT printersFound(names);
}

/// The process may outlive this object; what it says then is nobody's.
void LabelPrinter::abandonLister()
{
    m_listing.stop();
    abandon(m_lister);
}

} // namespace keyline::ui
