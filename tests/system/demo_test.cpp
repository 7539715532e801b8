#include "workshop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

/// scripts/demo.sh, which `./dev run` ends in, on the programs of this build.
class DemoTest : public QObject
{
    Q_OBJECT

  private:
    static QString script() { return QStringLiteral(SOURCE_DIR "/scripts/demo.sh"); }
    Ran demo(const QStringList& arguments) const { return m_shop->run(script(), arguments, 120); }
    QStringList deviceFolders(const QString& home) const
    {
        return QDir(m_shop->path(home + u"/devices"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<Workshop> m_shop;

  private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<Workshop>();
        m_shop->setVariable(u"KEYLINE_PROGRAMS"_s, QFileInfo(Workshop::program(u"keyline"_s)).path());
        m_shop->unsetVariable(u"HOME"_s);
        m_shop->setVariable(u"XDG_DATA_HOME"_s, m_shop->path(u"data"_s));
    }
    void cleanup() { m_shop.reset(); }

    void a_demo_that_was_stopped_goes_on_with_the_same_devices()
    {
        const QStringList here = words(u"--headless --home here"_s);
        const auto stopped = m_shop->start(script(), here);
        QByteArray out;
        while (!out.contains(" install done") && stopped->waitForReadyRead(60000))
            out += stopped->readAllStandardOutput();
        ::kill(static_cast<pid_t>(stopped->processId()), SIGINT);
        QVERIFY(stopped->waitForFinished(30000));
        QCOMPARE(stopped->exitCode(), 130);
        QVERIFY(stopped->readAllStandardError().contains("goes on from here"));
        QCOMPARE(deviceFolders(u"here"_s), QStringList{u"1"_s});

        const Ran ran = demo(here);
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.out.contains("of the demo that was stopped"), said(ran));
        QVERIFY2(ran.out.contains("Everything holds: 10 entries, 8 chips, 8 records."), said(ran));
        QCOMPARE(deviceFolders(u"here"_s), QStringList{u"1"_s});
    }

    void a_demo_goes_on_with_the_same_station_and_clears_only_what_is_its_own()
    {
        const QString devices = m_shop->path(u"data/keyline/demo/devices"_s);
        for (const char* name : {"1", "2", "3", "4"}) {
            const QString folder = devices + u'/' + QLatin1String(name);
            QVERIFY(QDir().mkpath(folder + u"/00"_s));
            Workshop::write(folder + u"/00/chip"_s, "");
            // The second one is nobody's of ours.
            if (*name != '2')
                Workshop::write(folder + u"/demo-state"_s, "finished\n");
        }
        const Ran ran = demo({});
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.out.contains("Eight new virtual devices"), said(ran));
        QCOMPARE(deviceFolders(u"data/keyline/demo"_s), (QStringList{u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QVERIFY(QFile::exists(devices + u"/2/00/chip"_s));
    }

    void an_empty_home_is_not_the_users_own()
    {
        for (const QStringList& line :
             {QStringList{u"--home"_s, {}}, QStringList{u"--home"_s}, QStringList{u"--home="_s}}) {
            const Ran ran = demo(line);
            VERIFY_EXIT(ran, 2);
            QVERIFY2(ran.err.contains("--home takes a folder"), said(ran));
        }
        QVERIFY(!QFile::exists(m_shop->path(u"data"_s)));
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
