#include "ui/station/window_memory.h"

#include <QDir>
#include <QEvent>
#include <QStandardPaths>
#include <QTimer>
#include <QWidget>

namespace keyline::ui {

namespace {

QString fileIn(const QString& folder)
{
    const QString place = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                                 QStringLiteral("/keyline")
                                           : folder;
    return QDir(place).filePath(QStringLiteral("keyline-station.ini"));
}

} // namespace

WindowMemory::WindowMemory(QWidget& window, const QString& folder)
    : QObject(&window), m_window(window), m_settings(fileIn(folder), QSettings::IniFormat), m_rest(new QTimer(this))
{
    const QByteArray geometry = m_settings.value(QStringLiteral("geometry")).toByteArray();
    if (!geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    m_rest->setSingleShot(true);
    m_rest->setInterval(500);
    connect(m_rest, &QTimer::timeout, this, &WindowMemory::write);
    m_window.installEventFilter(this);
}

QString WindowMemory::page() const
{
    return m_settings.value(QStringLiteral("page")).toString();
}

void WindowMemory::setPage(const QString& id)
{
    m_settings.setValue(QStringLiteral("page"), id);
    m_rest->start();
}

bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        m_rest->start();
        break;
    case QEvent::Close:
        write();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowMemory::write()
{
    m_settings.setValue(QStringLiteral("geometry"), m_window.saveGeometry());
    m_settings.sync();
}

} // namespace keyline::ui
