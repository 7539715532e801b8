#include "kill_bench.h"

#include "../support/invariants.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

namespace kill_bench {

namespace {

QString stateOf(Workshop& shop, const Attached& device)
{
    const Ran info = shop.keyline(words(QStringLiteral("device info --json --port ") + device.port));
    return info.lastJson()[QStringLiteral("state")].toString();
}

void allPass(const Ran& ran, const QList<Attached>& devices)
{
    QVERIFY2(ran.exit == 0 || ran.exit == 3, said(ran));
    const QList<QJsonObject> results = ran.events(QStringLiteral("result"));
    QCOMPARE(results.size(), devices.size());
    QSet<QString> identities;
    for (const QJsonObject& result : results) {
        const QString word = result[QStringLiteral("result")].toString();
        QVERIFY2(word == QLatin1String("pass") || word == QLatin1String("done-before"), said(ran));
        QVERIFY2(!result[QStringLiteral("queued")].toBool(), said(ran));
        identities << result[QStringLiteral("identity")].toString();
    }
    QCOMPARE(identities.size(), devices.size());
}

void isFiledOnce(Workshop& shop, const Attached& device)
{
    const Ran shown =
        shop.keyline(words(QStringLiteral("registry show --json %1 --registry %2").arg(device.chip, shop.registry())));
    QCOMPARE(shown.lastJson()[QStringLiteral("history")].toArray().size(), 1);
}

void noPairIsKept(Workshop& shop)
{
    const Ran vault = shop.keyline(words(QStringLiteral("vault status --json --home ") + shop.home()));
    for (const QJsonValue& pool : vault.lastJson()[QStringLiteral("pairs")].toArray())
        QCOMPARE(pool.toObject()[QStringLiteral("reserved")].toInt(-1), 0);
}

} // namespace

QStringList killAt(const QString& calls, int n, const QString& onlyFile)
{
    // In a sanitized build: LeakSanitizer does not work under ptrace.
    QStringList out =
        words(QStringLiteral("strace -E ASAN_OPTIONS=detect_leaks=0 -f -qqq -o /dev/null -e trace=%1").arg(calls));
    out << QStringLiteral("-e") << QStringLiteral("inject=%1:signal=KILL:when=%2").arg(calls).arg(n);
    if (!onlyFile.isEmpty())
        out << QStringLiteral("-P") << onlyFile;
    return out;
}

bool killed(const Ran& ran)
{
    return ran.exit == 128 + 9;
}

bool longForm()
{
    return qEnvironmentVariableIsSet("KEYLINE_KILL_ROUNDS");
}

Points::Points(int stride) : m_stride(longForm() ? 1 : stride) {}

int Points::next()
{
    m_seed = m_seed * 1664525 + 1013904223; // Numerical Recipes' generator: the same points in every run
    const int step =
        m_stride == 1 ? 1 : 1 + static_cast<int>((m_seed >> 16) % (2U * static_cast<quint32>(m_stride) - 1));
    return m_at += step;
}

bool isSealed(Workshop& shop, const Attached& device)
{
    return stateOf(shop, device) == QLatin1String("sealed");
}

void invariantsHold(Workshop& shop, const QList<Attached>& devices)
{
    std::vector<keyline::test::DeviceFact> facts;
    for (const Attached& device : devices)
        facts.push_back({keyline::identity::ChipId::fromHex(device.chip.toStdString()), isSealed(shop, device)});
    std::string broken;
    for (const std::string& sentence : keyline::test::checkInvariants(shop.home().toStdString(), facts))
        broken += sentence + '\n';
    QVERIFY2(broken.empty(), broken.c_str());
}

void goesOn(Workshop& shop, const QList<Attached>& devices, const Work& work)
{
    allPass(shop.provision(devices, work.more), devices);
    if (QTest::currentTestFailed())
        return;
    for (const Attached& device : devices) {
        QVERIFY(isSealed(shop, device));
        isFiledOnce(shop, device);
    }
    noPairIsKept(shop);
    invariantsHold(shop, devices);
}

void walk(Workshop& shop, const Walk& walk)
{
    int kills = 0;
    Points points(walk.stride);
    for (int round = 0; round < walk.most; ++round) {
        const int n = points.next();
        static int folders = 0;
        const QString folder = QStringLiteral("walked%1").arg(++folders);
        shop.makeDevices(walk.work.devices, {}, folder);
        const QList<Attached> devices = shop.startDevices(walk.work.devices, {}, QStringLiteral("0"), folder);
        if (walk.before)
            walk.before(shop);
        const Ran ran = shop.wrapped(killAt(walk.calls, n, walk.file.isEmpty() ? walk.file : shop.home() + walk.file),
                                     shop.provisionWords(devices, walk.work.more));
        if (!killed(ran))
            QVERIFY2(ran.exit == 0, said(ran));
        invariantsHold(shop, devices);
        if (walk.after)
            walk.after(shop);
        if (!QTest::currentTestFailed())
            goesOn(shop, devices, walk.work);
        if (QTest::currentTestFailed()) {
            qWarning("killed at the %d. of %s", n, qPrintable(walk.calls));
            return;
        }
        shop.stopDevices();
        if (!killed(ran))
            break;
        ++kills;
    }
    qInfo("%d kills", kills);
    QVERIFY2(kills >= walk.least, "fewer kills than there are steps: the injection does not bite");
}

} // namespace kill_bench
