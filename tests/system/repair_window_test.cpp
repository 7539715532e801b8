#include "virtual_display.h"
#include "workshop.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

namespace {

/// What the wizard keeps of its bench.
QJsonArray queueIn(const Workshop& workshop)
{
    QFile file(workshop.path(QStringLiteral("state/repair.json")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("queue")].toArray();
}

QString outcomeOf(const Workshop& workshop, int index)
{
    return queueIn(workshop).at(index).toObject()[QStringLiteral("outcome")].toString();
}

QString stageOf(const Workshop& workshop, int index)
{
    return queueIn(workshop).at(index).toObject()[QStringLiteral("stage")].toString();
}

} // namespace

/// The built wizard on an X display with a window manager, pressed by keys alone.
class RepairWindowTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_dead_device_comes_back_by_keys_alone();
    void a_killed_wizard_goes_on_where_it_was();

  private:
    static QStringList words(const Workshop& workshop)
    {
        return {workshop.trust(),
                QStringLiteral("--registry"),
                workshop.registry(),
                QStringLiteral("--ports"),
                workshop.path(QStringLiteral("ports")),
                QStringLiteral("--only-these"),
                QStringLiteral("--state"),
                workshop.path(QStringLiteral("state")),
                QStringLiteral("--settings"),
                workshop.path(QStringLiteral("settings"))};
    }
    /// A device that was provisioned, its flash gone.
    static QString makeDeadDevice(Workshop& workshop)
    {
        workshop.makeStation();
        workshop.makeDevices(1);
        const auto devices = workshop.startDevices(1);
        demandDone(workshop.provision(devices));
        workshop.stopDevices();
        workshop.run(Workshop::program(QStringLiteral("keyline-device")),
                     {QStringLiteral("erase-flash"), QStringLiteral("--dir"), workshop.path(QStringLiteral("devices")),
                      QStringLiteral("--chip"), devices[0].chip});
        return devices[0].chip;
    }
    static void demandDone(const Ran& ran)
    {
        if (ran.exit != 0)
            qFatal("%s", said(ran).constData());
    }
};

void RepairWindowTest::a_dead_device_comes_back_by_keys_alone()
{
    VirtualDisplay display;
    if (!display.isThere())
        QSKIP("Xvfb, openbox and xdotool are needed");
    Workshop workshop;
    makeDeadDevice(workshop);
    workshop.setVariable(QStringLiteral("DISPLAY"), display.name());
    workshop.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    const auto wizard = workshop.start(Workshop::program(QStringLiteral("keyline-repair")), words(workshop));
    QTRY_VERIFY_WITH_TIMEOUT(!display.window(QStringLiteral("Keyline Repair")).isEmpty(), 20'000);
    QDir().mkpath(workshop.path(QStringLiteral("ports")));
    workshop.startDevices(1, {QStringLiteral("--links"), workshop.path(QStringLiteral("ports"))});
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(workshop, 0), QStringLiteral("restored"), 20'000);
    display.key(QStringLiteral("Keyline Repair"), QStringLiteral("Return")); // next device
    QTest::qWait(300);
    QCOMPARE(wizard->state(), QProcess::Running);
    display.key(QStringLiteral("Keyline Repair"), QStringLiteral("alt+F4"));
    QVERIFY(wizard->waitForFinished(20'000));
    QCOMPARE(wizard->exitCode(), 0);
}

void RepairWindowTest::a_killed_wizard_goes_on_where_it_was()
{
    VirtualDisplay display;
    if (!display.isThere())
        QSKIP("Xvfb, openbox and xdotool are needed");
    Workshop workshop;
    makeDeadDevice(workshop);
    workshop.setVariable(QStringLiteral("DISPLAY"), display.name());
    workshop.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    QDir().mkpath(workshop.path(QStringLiteral("state")));
    Workshop::write(workshop.path(QStringLiteral("state/repair.json")), R"({"auto_continue": false})");
    QDir().mkpath(workshop.path(QStringLiteral("ports")));
    workshop.startDevices(1, {QStringLiteral("--links"), workshop.path(QStringLiteral("ports"))});
    const auto wizard = workshop.start(Workshop::program(QStringLiteral("keyline-repair")), words(workshop));
    QTRY_COMPARE_WITH_TIMEOUT(stageOf(workshop, 0), QStringLiteral("ready"), 20'000);
    ::kill(static_cast<pid_t>(wizard->processId()), SIGKILL);
    wizard->waitForFinished(10'000);

    const auto again = workshop.start(Workshop::program(QStringLiteral("keyline-repair")),
                                      {QStringLiteral("--ports"), workshop.path(QStringLiteral("ports")),
                                       QStringLiteral("--only-these"), QStringLiteral("--state"),
                                       workshop.path(QStringLiteral("state")), QStringLiteral("--settings"),
                                       workshop.path(QStringLiteral("settings"))});
    QTRY_VERIFY_WITH_TIMEOUT(!display.window(QStringLiteral("Keyline Repair")).isEmpty(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(stageOf(workshop, 0), QStringLiteral("ready"), 20'000);
    for (int i = 0; i < 40 && outcomeOf(workshop, 0) != QLatin1String("restored"); ++i) {
        display.key(QStringLiteral("Keyline Repair"), QStringLiteral("Return"));
        QTest::qWait(250);
    }
    QCOMPARE(outcomeOf(workshop, 0), QStringLiteral("restored"));
    QCOMPARE(queueIn(workshop).size(), 1);
}

QTEST_GUILESS_MAIN(RepairWindowTest)
#include "repair_window_test.moc"
