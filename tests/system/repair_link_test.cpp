#include <QProcess>
#include <QTest>

namespace {

/// Every name that the built program defines, in C++'s own form.
QByteArray namesIn(const QString& program)
{
    QProcess nm;
    nm.start(QStringLiteral("nm"), {QStringLiteral("-C"), QStringLiteral("--defined-only"),
                                    QStringLiteral(PROGRAM_DIR) + QLatin1Char('/') + program});
    if (!nm.waitForFinished(60'000) || nm.exitCode() != 0)
        return {};
    return nm.readAllStandardOutput();
}

} // namespace

/// A repair centre has no secret, so its program has no code that could hold one.
class RepairLinkTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void the_wizard_links_no_vault_and_no_station()
    {
        const QByteArray names = namesIn(QStringLiteral("keyline-repair"));
        QVERIFY(names.contains("keyline::recovery::RepairBench::start()")); // so that names are there to be found
        for (const char* part : {"keyline::vault::", "keyline::provisioning::", "keyline::station::"})
            QVERIFY2(!names.contains(part), part);
    }

    void the_same_look_finds_the_vault_where_it_is()
    {
        QVERIFY(namesIn(QStringLiteral("keyline")).contains("keyline::vault::"));
    }
};

QTEST_GUILESS_MAIN(RepairLinkTest)
#include "repair_link_test.moc"
