#include "registry/agreement.h"

#include "../support/bytes.h"
#include "base/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;

class AgreementTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path file() const { return std::filesystem::path(m_folder.path().toStdString()) / "agreement"; }

  private Q_SLOTS:
    void is_read_as_it_was_written()
    {
        test::RepeatableRandom random{7};
        const Agreement made = Agreement::make("registry.example/works", random);
        writeFileAtomically(file(), asBytes(made.format()));
        const Agreement read = Agreement::read(file());
        QCOMPARE(read.origin, made.origin);
        QCOMPARE(read.token, made.token);
        QVERIFY(isToken(read.token));
        QVERIFY(Agreement::make("registry.example/works", random).token != made.token);
    }

    void refuses_what_is_none_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray token = "token " + QByteArray(32, 1).toBase64() + "\n";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no token") << QByteArray("origin a\n");
        QTest::newRow("a short token") << QByteArray("origin a\ntoken " + QByteArray(31, 1).toBase64() + "\n");
        QTest::newRow("a header in the token") << QByteArray("origin a\ntoken x\r\nHost: y\n");
        QTest::newRow("no origin") << token;
        QTest::newRow("an origin with a space") << QByteArray("origin a b\n" + token);
        QTest::newRow("more") << QByteArray("origin a\n" + token + "x");
        QTest::newRow("no end of line") << QByteArray("origin a\n" + token.chopped(1));
    }
    void refuses_what_is_none()
    {
        QFETCH(const QByteArray, content);
        writeFileAtomically(file(), asBytes(content.toStdString()));
        QVERIFY(throws(Code::Usage, [&] { Agreement::read(file()); }));
    }
};

QTEST_APPLESS_MAIN(AgreementTest)
#include "agreement_test.moc"
