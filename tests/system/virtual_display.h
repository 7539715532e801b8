#pragma once

#include <QProcess>
#include <QString>

#include <memory>

/// An X display of its own with a window manager, and hands at its keyboard. Ends what it started.
class VirtualDisplay
{
  public:
    VirtualDisplay();
    ~VirtualDisplay();
    VirtualDisplay(const VirtualDisplay&) = delete;
    VirtualDisplay& operator=(const VirtualDisplay&) = delete;

    /// False where a program is missing that it needs.
    bool isThere() const { return m_there; }
    /// ":97".
    QString name() const { return m_name; }
    /// The number of the visible window with this title; empty while there is none.
    QString window(const QString& title) const;
    /// Presses a key, as xdotool names it, in the window with this title.
    void key(const QString& title, const QString& key) const;

  private:
    QString run(const QStringList& words) const;

    QProcess m_server;
    QProcess m_manager;
    QString m_name;
    bool m_there = false;
};
