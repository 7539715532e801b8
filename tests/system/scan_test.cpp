#include "workshop.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// `provision --json` by scan on these ports, with more words, and what is piped in.
Ran provisionByScan(const Workshop& shop, const QList<Attached>& devices, const QByteArray& lines,
                    const QStringList& more = {}, const QString& identities = QStringLiteral("scan"))
{
    QStringList arguments{u"provision"_s,
                          u"--json"_s,
                          u"--home"_s,
                          shop.home(),
                          u"--identities"_s,
                          identities,
                          u"--passphrase-file"_s,
                          shop.path(u"passphrase"_s)};
    for (const Attached& device : devices)
        arguments << u"--port"_s << device.port;
    QProcess process;
    process.start(Workshop::program(u"keyline"_s), arguments + more);
    process.write(lines);
    process.closeWriteChannel();
    Ran out;
    if (!process.waitForFinished(60'000))
        process.kill();
    out.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    out.out = process.readAllStandardOutput();
    out.err = process.readAllStandardError();
    return out;
}

QStringList outcomes(const Ran& ran)
{
    QStringList out;
    for (const QJsonObject& event : ran.events(u"scan"_s))
        out << event[u"outcome"_s].toString();
    return out;
}

} // namespace

/// An integrator pipes a scanner in.
class ScanTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void gives_devices_the_identities_of_the_lines_that_are_piped_in()
    {
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(3);
        const auto devices = shop.startDevices(3);
        const Ran ran = provisionByScan(shop, devices,
                                        "352099000000014\n6291041500213\nIMEI1:352099000000022\n352099000000014\n"
                                        "352099000000030\n");
        QVERIFY2(ran.exit == 0, said(ran));
        QSet<QString> identities;
        for (const QJsonObject& event : ran.events(u"result"_s))
            identities << event[u"identity"_s].toString();
        QCOMPARE(identities, (QSet<QString>{u"352099000000014"_s, u"352099000000022"_s, u"352099000000030"_s}));
        QCOMPARE(outcomes(ran).count(u"given"_s), 3);
        const auto scans = ran.events(u"scan"_s);
        QCOMPARE(scans.at(1)[u"error"_s].toObject()[u"code"_s].toString(), u"K-804"_s);
    }

    void leaves_for_the_next_run_who_got_no_label()
    {
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(2);
        const auto devices = shop.startDevices(2);
        const Ran first = provisionByScan(shop, devices, "352099000000014\n");
        QCOMPARE(first.lastJson()[u"pass"_s].toInt(), 1);
        QCOMPARE(first.lastJson()[u"hold"_s].toInt(), 1);
        const Ran second = provisionByScan(shop, devices, "352099000000022\n");
        QCOMPARE(second.lastJson()[u"pass"_s].toInt(), 1);
        QCOMPARE(second.lastJson()[u"done_before"_s].toInt(), 1);
    }

    void puts_a_device_aside_by_the_card_NEXT()
    {
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(2);
        const auto devices = shop.startDevices(2);
        const auto process = shop.start(
            Workshop::program(u"keyline"_s),
            words(u"provision --json --home %1 --identities scan --passphrase-file %2 --port %3 --port %4"_s.arg(
                shop.home(), shop.path(u"passphrase"_s), devices.at(0).port, devices.at(1).port)),
            Workshop::Input::Ours);
        QByteArray out;
        const auto waiting = [&] {
            out += process->readAllStandardOutput();
            return out.count("\"state\":\"waiting\"");
        };
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 2, 60'000);
        process->write("352099000000014\nKLCNEXTN\n");
        QVERIFY(process->waitForFinished(60'000));
        const Ran ran{process->exitCode(), out + process->readAllStandardOutput(), process->readAllStandardError()};
        QVERIFY2(ran.exit == 8, said(ran));
        QCOMPARE(ran.lastJson()[u"pass"_s].toInt(), 1);
        QCOMPARE(ran.lastJson()[u"hold"_s].toInt(), 1);
        QCOMPARE(outcomes(ran), (QStringList{u"given"_s, u"let-go"_s}));
        QVERIFY(ran.out.contains("K-825"));
    }

    void refuses_labels_of_another_model()
    {
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(1);
        const auto devices = shop.startDevices(1);
        const Ran ran = provisionByScan(shop, devices, "490154203237518\n352099000000014\n", {}, u"scan:35209900"_s);
        QVERIFY2(ran.exit == 0, said(ran));
        QCOMPARE(outcomes(ran), (QStringList{u"refused"_s, u"given"_s}));
        QCOMPARE(ran.events(u"scan"_s).front()[u"error"_s].toObject()[u"code"_s].toString(), u"K-802"_s);
        QCOMPARE(provisionByScan(shop, devices, {}, {}, u"scan:352"_s).exit, 2);
        QCOMPARE(provisionByScan(shop, devices, {}, {u"--profile"_s, u"meter"_s}, u"scan:35209900"_s).exit, 2);
    }

    void makes_labels_stickers_and_cards()
    {
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(1);
        const auto devices = shop.startDevices(1);
        const QString labels = shop.path(u"labels"_s);
        const Ran ran = provisionByScan(shop, devices, "352099000000014\n", {u"--labels"_s, labels});
        QVERIFY2(ran.exit == 0, said(ran));
        const QString file = labels + u'/' + devices.front().chip + u".svg"_s;
        const QByteArray saved = Workshop::read(file);
        QVERIFY(saved.startsWith("<svg") && saved.contains("352099000000014"));
        QVERIFY(QFile::remove(file));
        VERIFY_EXIT(shop.keyline({u"label"_s, u"--home"_s, shop.home(), u"--out"_s, labels, devices.front().chip}), 0);
        QCOMPARE(Workshop::read(file), saved);
        VERIFY_EXIT(shop.keyline({u"label"_s, u"--stickers"_s, u"30"_s, u"--cards"_s, u"--out"_s, labels}), 0);
        QVERIFY(QFile::exists(labels + u"/stickers-2.svg"_s));
        QVERIFY(Workshop::read(labels + u"/cards-1.svg"_s).contains("RED BIN"));
    }

    void says_which_chip_it_has_no_label_for()
    {
        Workshop shop;
        shop.makeStation();
        const Ran ran = shop.keyline({u"label"_s, u"--json"_s, u"--home"_s, shop.home(), u"--out"_s,
                                      shop.path(u"labels"_s), u"00112233445566778899aabbccddeeff"_s});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.lastJson()[u"error"_s].toObject()[u"code"_s].toString(), u"K-505"_s);
        VERIFY_EXIT(shop.keyline({u"label"_s, u"--out"_s, shop.path(u"labels"_s)}), 2);
        VERIFY_EXIT(shop.keyline({u"label"_s, u"--stickers"_s, u"100"_s, u"--out"_s, shop.path(u"labels"_s)}), 2);
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "scan_test.moc"
