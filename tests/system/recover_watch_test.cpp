#include "workshop.h"

#include <QDir>
#include <QTest>

#include <csignal>

namespace {

/// The objects that a run has said so far, of this kind.
QList<QJsonObject> events(QByteArray& said, QProcess& process, const char* name)
{
    said += process.readAllStandardOutput();
    return Ran{0, said, {}}.events(QLatin1String(name));
}

} // namespace

/// `keyline recover --watch`, with devices that come and go.
class RecoverWatchTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void restores_devices_as_they_come_and_sums_up_at_the_end();
    void says_what_it_lacks();

  private:
    QStringList watchWords() const
    {
        return {QStringLiteral("recover"),
                QStringLiteral("--registry"),
                m_shop.registry(),
                QStringLiteral("--trust"),
                m_shop.trust(),
                QStringLiteral("--memory"),
                m_shop.path(QStringLiteral("seen")),
                QStringLiteral("--watch")};
    }

    Workshop m_shop;
    QList<Attached> m_devices;
};

void RecoverWatchTest::initTestCase()
{
    m_shop.makeStation();
    m_shop.makeDevices(2);
    m_devices = m_shop.startDevices(2);
    VERIFY_EXIT(m_shop.provision(m_devices), 0);
    m_shop.stopDevices();
    for (const Attached& device : m_devices)
        VERIFY_EXIT(m_shop.run(Workshop::program(QStringLiteral("keyline-device")),
                               {QStringLiteral("erase-flash"), QStringLiteral("--dir"),
                                m_shop.path(QStringLiteral("devices")), QStringLiteral("--chip"), device.chip}),
                    0);
}

void RecoverWatchTest::restores_devices_as_they_come_and_sums_up_at_the_end()
{
    const QString ports = m_shop.path(QStringLiteral("ports"));
    const QString reports = m_shop.path(QStringLiteral("reports"));
    const auto watch =
        m_shop.start(Workshop::program(QStringLiteral("keyline")),
                     watchWords() + QStringList{QStringLiteral("--ports"), ports, QStringLiteral("--report"), reports,
                                                QStringLiteral("--json")});
    QVERIFY(watch->waitForStarted());
    m_shop.startDevices(2, {QStringLiteral("--links"), ports});
    QByteArray said;
    QTRY_COMPARE_WITH_TIMEOUT(events(said, *watch, "result").size(), qsizetype{2}, 30'000);
    for (const QJsonObject& result : events(said, *watch, "result")) {
        QCOMPARE(result[QStringLiteral("result")].toString(), QStringLiteral("pass"));
        QCOMPARE(result[QStringLiteral("keys")].toString(), QStringLiteral("proved"));
        const QString chip = result[QStringLiteral("chip")].toString();
        QVERIFY(chip == m_devices[0].chip || chip == m_devices[1].chip);
    }
    QCOMPARE(events(said, *watch, "check").size(), qsizetype{20});
    // Connected again, they are in order; and each is counted once, as it was last.
    m_shop.stopDevices();
    m_shop.startDevices(2, {QStringLiteral("--links"), ports});
    QTRY_COMPARE_WITH_TIMEOUT(events(said, *watch, "result").size(), qsizetype{4}, 30'000);
    QCOMPARE(events(said, *watch, "result").last()[QStringLiteral("result")].toString(), QStringLiteral("done-before"));
    QCOMPARE(watch->state(), QProcess::Running);
    ::kill(static_cast<pid_t>(watch->processId()), SIGINT);
    QVERIFY(watch->waitForFinished(20'000));
    QCOMPARE(watch->exitCode(), 0);
    const QJsonObject summary = events(said, *watch, "summary").value(0);
    QCOMPARE(summary[QStringLiteral("pass")].toInt(), 2);
    QCOMPARE(QDir(reports).entryList({QStringLiteral("keyline-repair-*.txt")}).size(), qsizetype{4});
}

void RecoverWatchTest::says_what_it_lacks()
{
    VERIFY_EXIT(m_shop.keyline(watchWords()), 2);
    VERIFY_EXIT(m_shop.keyline(watchWords() + QStringList{QStringLiteral("--allow"), QStringLiteral("nonsense")}), 2);
    QStringList nothing = watchWords();
    nothing.removeLast();
    VERIFY_EXIT(m_shop.keyline(nothing), 2);
}

QTEST_GUILESS_MAIN(RecoverWatchTest)
#include "recover_watch_test.moc"
