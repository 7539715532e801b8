#include "virtual_display.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>

namespace {

QProcessEnvironment onDisplay(const QString& name)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), name);
    return environment;
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000))
        process.kill();
    process.waitForFinished(5'000);
}

} // namespace

VirtualDisplay::VirtualDisplay()
{
    for (const char* program : {"Xvfb", "openbox", "xdotool"})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return;
    // The server chooses a number that is free and says it.
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    while (!m_server.canReadLine())
        if (!m_server.waitForReadyRead(20'000))
            return;
    m_name = QLatin1Char(':') + QString::fromLatin1(m_server.readLine().trimmed());
    m_manager.setProcessEnvironment(onDisplay(m_name));
    m_manager.start(QStringLiteral("openbox"), QStringList());
    m_there = m_manager.waitForStarted(20'000);
}

VirtualDisplay::~VirtualDisplay()
{
    end(m_manager);
    end(m_server);
}

QString VirtualDisplay::run(const QStringList& words) const
{
    QProcess hands;
    hands.setProcessEnvironment(onDisplay(m_name));
    hands.start(QStringLiteral("xdotool"), words);
    hands.waitForFinished(20'000);
    return QString::fromUtf8(hands.readAllStandardOutput()).trimmed();
}

QString VirtualDisplay::window(const QString& title) const
{
    return run({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title})
        .section(u'\n', 0, 0);
}

void VirtualDisplay::key(const QString& title, const QString& key) const
{
    const QString number = window(title);
    run({QStringLiteral("windowactivate"), QStringLiteral("--sync"), number, QStringLiteral("key"), key});
}
