#include "workshop.h"

#include <QFile>
#include <QObject>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< in milliseconds

} // namespace

/// `keyline provision --watch`: what the station's window does, without a window.
class WatchTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<QProcess> m_devices;
    std::unique_ptr<QProcess> m_watch;
    QByteArray m_said;

    QString links() const { return m_shop->path(u"links"_s); }
    void startDevices(int count, const QString& baud)
    {
        m_shop->makeStation();
        m_shop->makeDevices(count);
        m_devices = std::make_unique<QProcess>();
        m_devices->start(
            Workshop::program(u"keyline-device"_s),
            words(u"run --end-with-parent --quiet --control --unplugged --baud %1 --dir %2 --links %3"_s.arg(
                baud, m_shop->path(u"devices"_s), links())));
        QVERIFY(m_devices->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(links()), patience);
    }
    void tell(const QByteArray& command) { m_devices->write(command + '\n'); }
    void watch(const QStringList& more = {})
    {
        m_said.clear();
        m_watch = m_shop->start(
            Workshop::program(u"keyline"_s),
            words(u"provision --watch --json --home %1 --port-folder %2"_s.arg(m_shop->home(), links())) +
                (more.contains(u"--identities"_s) ? more
                                                  : more + words(u"--identities imei:35824005-000000..000999"_s)),
            Workshop::Input::Ours);
    }
    QList<QJsonObject> events(const QString& name)
    {
        m_said += m_watch->readAllStandardOutput();
        return Ran{0, m_said.left(m_said.lastIndexOf('\n') + 1), {}}.events(name);
    }
    int results(const QString& result)
    {
        int out = 0;
        for (const QJsonObject& event : events(u"result"_s))
            out += event[u"result"_s].toString() == result ? 1 : 0;
        return out;
    }
    QString stateOf(int slot)
    {
        QString out = u"empty"_s;
        for (const QJsonObject& event : events(u"slot"_s))
            if (event[u"slot"_s].toInt() == slot)
                out = event[u"state"_s].toString();
        return out;
    }
    Ran end(int signal = SIGTERM)
    {
        if (m_watch->state() == QProcess::Running)
            ::kill(static_cast<pid_t>(m_watch->processId()), signal);
        m_watch->waitForFinished(patience);
        m_said += m_watch->readAllStandardOutput();
        return {m_watch->exitCode(), m_said, m_watch->readAllStandardError()};
    }

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup()
    {
        for (auto* process : {m_watch.get(), m_devices.get()})
            if (process != nullptr && process->state() == QProcess::Running) {
                process->kill();
                process->waitForFinished();
            }
        m_watch.reset();
        m_devices.reset();
        m_shop.reset();
    }

    void devices_come_and_go_each_in_its_slot_until_a_signal()
    {
        startDevices(3, u"0"_s);
        watch();
        tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(results(u"pass"_s), 3, patience);
        for (int slot = 1; slot <= 3; ++slot)
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(slot), u"pass"_s, patience);
        for (const QJsonObject& step : events(u"step"_s))
            QVERIFY(step[u"slot"_s].toInt() >= 1 && step[u"slot"_s].toInt() <= 3);
        tell("unplug all");
        for (int slot = 1; slot <= 3; ++slot)
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(slot), u"empty"_s, patience);
        tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(results(u"done-before"_s), 3, patience);
        const Ran ran = end();
        QVERIFY2(ran.exit == 0, said(ran));
        QCOMPARE(ran.lastJson()[u"pass"_s].toInt(), 3);
        QCOMPARE(ran.lastJson()[u"done_before"_s].toInt(), 3);
        QVERIFY2(Workshop::read(m_shop->home() + u"/fixture"_s).contains("slot 3 path:"), "the fixture is not kept");
        QVERIFY(!QFile::exists(m_shop->home() + u"/order"_s));
    }

    void a_signal_in_the_middle_exits_130_and_the_same_command_goes_on()
    {
        startDevices(2, u"19200"_s);
        watch();
        tell("plug all");
        QTRY_VERIFY_WITH_TIMEOUT(events(u"step"_s).size() > 4, patience);
        const Ran cut = end(SIGINT);
        QVERIFY2(cut.exit == 130, said(cut));
        watch();
        QTRY_COMPARE_WITH_TIMEOUT(results(u"pass"_s), 2, patience);
        const Ran ran = end();
        QVERIFY2(ran.exit == 0, said(ran));
    }

    void cards_and_labels_are_lines_of_standard_input()
    {
        startDevices(1, u"0"_s);
        VERIFY_EXIT(m_shop->keyline(words(u"station set --home %1 --confirm-rejects"_s.arg(m_shop->home()))), 0);
        const QString labels = m_shop->path(u"labels"_s);
        watch(words(u"--identities scan --labels %1"_s.arg(labels)));
        tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"scan"_s, patience);
        m_watch->write("KLCNEXTN\n");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"hold"_s, patience);
        tell("unplug all");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"empty"_s, patience);
        m_watch->write("352099000000014\n"); // waits for its device
        tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(results(u"pass"_s), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(labels), patience);
        const Ran ran = end();
        QStringList outcomes;
        for (const QJsonObject& scan : ran.events(u"scan"_s))
            outcomes << scan[u"outcome"_s].toString();
        QCOMPARE(outcomes, (QStringList{u"let-go"_s, u"given"_s}));
        QCOMPARE(ran.lastJson()[u"pass"_s].toInt(), 1);
        QCOMPARE(ran.lastJson()[u"hold"_s].toInt(), 1);
        QVERIFY(Workshop::read(m_shop->home() + u"/settings"_s).contains("confirm-rejects"));
    }

    void no_device_is_no_failure_and_a_bad_order_is_one()
    {
        startDevices(1, u"0"_s);
        watch();
        QTest::qWait(500);
        const Ran idle = end();
        QVERIFY2(idle.exit == 0, said(idle));
        watch(words(u"--identities list.csv"_s));
        QVERIFY(m_watch->waitForFinished(patience));
        const Ran bad = end();
        QVERIFY2(bad.exit == 7 && bad.lastJson()[u"event"_s].toString() == u"error"_s, said(bad));
        const Ran folder = m_shop->keyline(
            words(u"provision --port-folder x --port /dev/null --home x --identities imei:35824005-000000..000009"_s));
        QVERIFY2(folder.exit == 2, said(folder));
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watch_test.moc"
