#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

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

/// The words of a command line; no word holds a blank.
QStringList words(const QString& line);

/// All that it said, for the message of a failed test.
QByteArray said(const Ran& ran);

/// Runs the command once, and fails the test with what it said where it did not exit so.
#define VERIFY_EXIT(command, code)                                                                                     \
    do {                                                                                                               \
        const Ran ran_ = (command);                                                                                    \
        QVERIFY2(ran_.exit == (code), said(ran_));                                                                     \
    } while (false)

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
    /// A keyline command on a terminal of its own, 140 columns wide; out holds what it shows, standard error among it.
    /// `typed` holds pairs: a text to wait for, then what a person types after it.
    Ran onTerminal(const QStringList& arguments, const QStringList& typed = {}, int seconds = 60) const;
    /// A line for bash, with $KEYLINE naming the program.
    Ran shell(const QString& line, int seconds = 60) const;
    void setVariable(const QString& name, const QString& value);
    void unsetVariable(const QString& name);
    /// Where commands run; the folder is made. Relative to the workshop's own, which is where they start.
    void setWorkingFolder(const QString& name);

    static QByteArray read(const QString& file);
    static void write(const QString& file, const QByteArray& content);

    /// `keyline init`; fails loudly if that does not work.
    void makeStation();
    void makeDevices(int count, const QStringList& more = {}, const QString& folder = QStringLiteral("devices"));
    /// Starts them at `baud` (0: as fast as the pty goes) and waits for their lines.
    QList<Attached> startDevices(int count, const QStringList& more = {}, const QString& baud = QStringLiteral("0"),
                                 const QString& folder = QStringLiteral("devices"));
    void stopDevices();
    /// Kills them at once, as a power cut would.
    void cutDevices();
    /// The same with those of one call of startDevices() alone.
    void cutDevices(int index);
    /// provision --json on these ports with the demo range and more words.
    Ran provision(const QList<Attached>& devices, const QStringList& more = {}, int seconds = 60) const;
    QStringList provisionWords(const QList<Attached>& devices, const QStringList& more = {}) const;

    /// Everything one of the virtual devices' processes may do to the line; ends with stopDevices().
    QProcess& devicesProcess(int index) const { return *m_devices[static_cast<std::size_t>(index)].process; }

    enum class Input { None, Ours };
    /// With Input::Ours the test writes what the program reads.
    std::unique_ptr<QProcess> start(const QString& program, const QStringList& arguments,
                                    Input input = Input::None) const;

  private:
    QTemporaryDir m_dir;
    QString m_workingFolder;
    QProcessEnvironment m_environment;
    struct Running
    {
        std::unique_ptr<QProcess> process;
        QString lines; ///< folder of links to its ports
    };
    std::vector<Running> m_devices;
    int m_lines = 0;
};
