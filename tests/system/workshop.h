#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// What a built program did.
struct Ran
{
    int exit = -1; ///< 128 + signal where it was killed
    QByteArray out;
    QByteArray err;

    /// Standard output as JSON Lines; a line that is none fails the test that asks.
    QList<QJsonObject> json() const;
    QJsonObject lastJson() const;
    /// The objects whose "event" is this.
    QList<QJsonObject> events(const QString& name) const;
};

/// One virtual device as `keyline-device run` announces it.
struct Attached
{
    QString port;
    QString chip;
    QString state;
};

/// A folder with a station, devices and the built programs run on them: real processes, ptys and files. Ends what it
/// started.
class Workshop
{
  public:
    Workshop();
    ~Workshop();

    QString path(const QString& name = {}) const;
    QString home() const { return path(QStringLiteral("home")); }
    QString registry() const { return home() + QStringLiteral("/registry"); }
    QString trust() const { return home() + QStringLiteral("/public/manufacturer.keyline-trust"); }

    static QString program(const QString& name);
    /// Runs to the end, or is killed after `seconds`.
    Ran run(const QString& program, const QStringList& arguments, int seconds = 60) const;
    Ran keyline(const QStringList& arguments, int seconds = 60) const;
    /// A command under a wrapper, e.g. strace with its options.
    Ran wrapped(const QStringList& wrapper, const QStringList& arguments, int seconds = 120) const;
    void setVariable(const QString& name, const QString& value);

    /// `keyline init`; fails loudly if that does not work.
    void makeStation();
    void makeDevices(int count, const QStringList& more = {}, const QString& folder = QStringLiteral("devices"));
    /// Starts them at `baud` (0: as fast as the pty goes) and waits for their lines.
    QList<Attached> startDevices(int count, const QStringList& more = {}, const QString& baud = QStringLiteral("0"),
                                 const QString& folder = QStringLiteral("devices"));
    void stopDevices();
    /// Kills them at once, as a power cut would.
    void cutDevices();
    /// provision --json on these ports with the demo range and more words.
    Ran provision(const QList<Attached>& devices, const QStringList& more = {}, int seconds = 60) const;
    QStringList provisionWords(const QList<Attached>& devices, const QStringList& more = {}) const;

    std::unique_ptr<QProcess> start(const QString& program, const QStringList& arguments) const;

  private:
    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
    std::vector<std::unique_ptr<QProcess>> m_devices;
};
