#include "own_root.h"
#include "workshop.h"

#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// A kill is not a power cut: what was written but not synced survives a kill. So the order of system calls is read
/// here (strace): nothing is acknowledged, to a device, to standard output or by a checkpoint, before what it
/// acknowledges was synced.
class DurabilityTest : public QObject
{
    Q_OBJECT

  private:
    struct Call
    {
        QString name;
        QString path; ///< of its file descriptor, or the first path it names
        QString rest;
    };

    /// The calls in the order in which they took effect: a write when it was entered, a sync when it had returned.
    static QList<Call> traced(const QString& file)
    {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            qFatal("no trace");
        static const QRegularExpression whole(
            QStringLiteral(R"x(^(\d+) +(\w+)\((?:\d+<([^>]*)>|AT_FDCWD[^,]*, "([^"]*)"|"([^"]*)")(.*)$)x"));
        static const QRegularExpression resumed(QStringLiteral(R"x(^(\d+) +<\.\.\. (\w+) resumed>)x"));
        QList<Call> out;
        QHash<QString, Call> unfinished;
        while (!in.atEnd()) {
            const QString line = QString::fromUtf8(in.readLine());
            if (const auto match = resumed.match(line); match.hasMatch()) {
                const Call call = unfinished.take(match.captured(1));
                if (call.name.contains(QLatin1String("sync")))
                    out << call;
                continue;
            }
            const auto match = whole.match(line);
            if (!match.hasMatch())
                continue;
            const Call call{match.captured(2), match.captured(3) + match.captured(4) + match.captured(5),
                            match.captured(6)};
            const bool open = line.contains(QLatin1String("<unfinished"));
            if (open)
                unfinished[match.captured(1)] = call;
            if (!open || !call.name.contains(QLatin1String("sync")))
                out << call;
        }
        return out;
    }

    static QStringList strace(const QString& file)
    {
        return {
            QStringLiteral("strace"), QStringLiteral("-f"),
            QStringLiteral("-E"),     QStringLiteral("ASAN_OPTIONS=detect_leaks=0"), // which does not work under ptrace
            QStringLiteral("-qqq"),   QStringLiteral("-y"),
            QStringLiteral("-s"),     QStringLiteral("4096"),
            QStringLiteral("-e"),     QStringLiteral("trace=write,pwrite64,fdatasync,fsync,syncfs,rename,renameat2"),
            QStringLiteral("-o"),     file};
    }

    static bool isDatabase(const QString& path) { return path.contains(QLatin1String(".sqlite")); }

    /// Which database files hold writes that no sync has followed, as each call is entered.
    class Dirt
    {
      public:
        void note(const Call& call)
        {
            if (call.name == QLatin1String("pwrite64") && isDatabase(call.path))
                m_dirty << call.path;
            if (call.name.contains(QLatin1String("sync")))
                m_dirty.remove(call.path);
        }
        QStringList of(const QString& part) const
        {
            QStringList out;
            for (const QString& path : m_dirty)
                if (path.endsWith(part))
                    out << path;
            return out;
        }

      private:
        QSet<QString> m_dirty;
    };

  private Q_SLOTS:
    void init() { NEED_ROOT(); } // strace must see into the station

    void nothing_is_acknowledged_before_it_is_synced()
    {
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(1);
        const QList<Attached> devices = shop.startDevices(1);
        const QString port = QFileInfo(devices[0].port).canonicalFilePath();
        const QString file = shop.path(QStringLiteral("trace"));
        const Ran ran = shop.wrapped(strace(file), shop.provisionWords(devices));
        QVERIFY2(ran.exit == 0, ran.out + ran.err);

        Dirt dirt;
        int toDevice = 0;
        int toRegistry = 0;
        int results = 0;
        int synced = 0; // the station's database, since the step began
        QString step;
        for (const Call& call : traced(file)) {
            const bool toStdout =
                call.name == QLatin1String("write") && call.rest.contains(QLatin1String("\\\"event\\\":"));
            if (call.name == QLatin1String("pwrite64") && call.path.endsWith(QLatin1String("registry.sqlite-wal")))
                ++toRegistry;
            if (call.name == QLatin1String("write") && call.path == port) {
                ++toDevice;
                // The journal knows of every step before the device does, the seal among them, and the registry has the
                // record before the seal.
                QVERIFY2(dirt.of(QStringLiteral("registry.sqlite-wal")).isEmpty(), qPrintable(step));
                QVERIFY2(dirt.of(QStringLiteral("station.sqlite-wal")).isEmpty(), qPrintable(step));
                if (step == QLatin1String("seal")) {
                    QVERIFY2(toRegistry > 0, "sealed before anything was written to the registry");
                    QVERIFY2(synced > 0, "sealed before the journal was synced that says so");
                }
            }
            if (toStdout) {
                static const QRegularExpression name(QStringLiteral(R"x(\\"step\\":\\"([a-z-]+)\\")x"));
                if (const auto match = name.match(call.rest); match.hasMatch() && match.captured(1) != step) {
                    step = match.captured(1);
                    synced = 0;
                }
                if (call.rest.contains(QLatin1String("\\\"event\\\":\\\"result\\\""))) {
                    ++results;
                    QVERIFY(dirt.of(QStringLiteral("-wal")).isEmpty());
                }
            }
            if (call.name.contains(QLatin1String("sync")) && call.path.endsWith(QLatin1String("station.sqlite-wal")))
                ++synced;
            dirt.note(call);
        }
        QVERIFY2(toDevice >= 6, "the trace shows no requests to the device");
        QVERIFY2(toRegistry >= 3, "the trace shows no writes to the registry");
        QCOMPARE(results, 1);
        QCOMPARE(step, QStringLiteral("seal"));
    }

    void a_mirror_shows_its_checkpoint_only_after_all_that_it_covers()
    {
        Workshop shop;
        shop.makeStation();
        const QString file = shop.path(QStringLiteral("trace"));
        const QString mirror = shop.path(QStringLiteral("mirror"));
        const Ran ran = shop.wrapped(strace(file), {QStringLiteral("registry"), QStringLiteral("export"), mirror,
                                                    QStringLiteral("--registry"), shop.registry()});
        QVERIFY2(ran.exit == 0, ran.err);

        QSet<QString> dirty;
        int renamed = 0;
        bool published = false;
        for (const Call& call : traced(file)) {
            if (!call.path.startsWith(mirror))
                continue;
            if (call.name == QLatin1String("write") || call.name == QLatin1String("pwrite64"))
                dirty << call.path;
            if (call.name == QLatin1String("syncfs"))
                dirty.clear();
            else if (call.name.contains(QLatin1String("sync")))
                dirty.remove(call.path);
            if (!call.name.startsWith(QLatin1String("rename")))
                continue;
            ++renamed;
            QVERIFY2(!dirty.contains(call.path),
                     qPrintable(call.path + QStringLiteral(" was renamed before it was synced")));
            if (call.rest.contains(QLatin1String("/checkpoint\""))) {
                QVERIFY2(dirty.isEmpty(), "the checkpoint was shown before all files were synced");
                published = true;
            }
        }
        QVERIFY(published);
        QVERIFY(renamed >= 3);
    }
};

ROOT_TEST_MAIN(DurabilityTest)
#include "durability_test.moc"
