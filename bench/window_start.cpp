#include "window_start.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QProcess>
#include <QWidget>

#include <cstdio>
#include <stdexcept>

namespace bench {

double millisecondsUntilUsable(const QStringList& arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QCoreApplication::applicationFilePath(), arguments);
    while (!program.canReadLine())
        if (!program.waitForReadyRead(30'000))
            throw std::runtime_error("the window did not come");
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    program.waitForFinished(10'000);
    return milliseconds;
}

FirstPicture::FirstPicture(QWidget& widget)
{
    widget.installEventFilter(this);
    widget.update();
}

bool FirstPicture::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(
            this,
            [] {
                std::puts("usable");
                std::fflush(stdout);
                QCoreApplication::quit();
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace bench
