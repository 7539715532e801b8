#include "ui/common/sounds.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

namespace keyline::ui {

namespace {

/// A player that has not ended by then hangs.
constexpr int longestMs = 3000;

QStringList installedPlayer()
{
    const QList<QStringList> known{
        {QStringLiteral("pw-play")}, {QStringLiteral("paplay")}, {QStringLiteral("aplay"), QStringLiteral("-q")}};
    for (const QStringList& player : known)
        if (!QStandardPaths::findExecutable(player.front()).isEmpty())
            return player;
    return {};
}

} // namespace

Sounds::Sounds(const QStringList& player, QObject* parent)
    : QObject(parent), m_player(player.isEmpty() ? installedPlayer() : player)
{
    m_merging.setSingleShot(true);
    m_merging.setInterval(mergeMs);
    connect(&m_merging, &QTimer::timeout, this, &Sounds::mergeEnds);
}

Sounds::~Sounds()
{
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished(100);
    }
}

void Sounds::setOn(bool on)
{
    m_on = on;
    if (!on)
        m_waiting.reset();
}

void Sounds::play(Sound which)
{
    if (!m_on)
        return;
    if (!m_merging.isActive()) {
        sound(which);
        return;
    }
    // Heard already, or less urgent than what was: merged with it.
    if (which > m_last)
        m_waiting = std::max(which, m_waiting.value_or(which));
}

void Sounds::mergeEnds()
{
    if (m_waiting)
        sound(*std::exchange(m_waiting, std::nullopt));
}

void Sounds::sound(Sound which)
{
    m_last = which;
    m_merging.start();
    Q_EMIT played(which);
    const QString file = m_player.isEmpty() ? QString() : fileOf(which);
    if (file.isEmpty())
        return;
    auto* process = new QProcess(this);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    QTimer::singleShot(longestMs, process, &QProcess::kill);
    process->start(m_player.front(), m_player.sliced(1) << file);
}

QString Sounds::fileOf(Sound which)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("%1.wav").arg(static_cast<int>(which)));
    if (QFile::exists(path))
        return path;
    QFile file(path);
    const QByteArray bytes = wave(which);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace keyline::ui
