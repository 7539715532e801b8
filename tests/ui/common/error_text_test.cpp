#include "ui/common/error_text.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace keyline;
using namespace keyline::ui;

namespace {

/// Says every text backwards, so that what went through it shows.
class Backwards : public QTranslator
{
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        QString text = QString::fromUtf8(source);
        std::ranges::reverse(text);
        return QLatin1String(context) + u':' + text;
    }
};

} // namespace

class ErrorTextTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void has_all_that_the_table_has()
    {
        for (const ErrorInfo& info : errorTable()) {
            const ErrorText text = errorText(info.code);
            QCOMPARE(text.number, QString::fromLatin1(info.number));
            QCOMPARE(text.shortNumber, QString::fromLatin1(info.number + 2));
            QCOMPARE(text.what, QString::fromUtf8(info.what));
            QCOMPARE(text.means, QString::fromUtf8(info.means));
            QCOMPARE(text.action, QString::fromUtf8(info.action));
            QCOMPARE(text.card, QString::fromUtf8(info.card));
            QCOMPARE(text.anchor, QString::fromStdString(helpAnchor(info)));
            QCOMPARE(text.hand.isEmpty(), info.hand == Hand::None);
        }
    }

    void speaks_the_language_of_the_windows()
    {
        Backwards translator;
        QCoreApplication::installTranslator(&translator);
        const ErrorText text = errorText(Code::SealRefused);
        QCOMPARE(text.what, QStringLiteral("Error:flesti laes ton did ecived ehT"));
        QVERIFY(text.hand.startsWith(QStringLiteral("Hand:")));
        QCOMPARE(text.number, QStringLiteral("K-215"));
        QCoreApplication::removeTranslator(&translator);
    }

    void names_the_thing_harmlessly()
    {
        QVERIFY(!errorText(Error(Code::PortBusy, "/dev/\x1b[31mttyX")).context.contains(QChar(0x1b)));
        QCOMPARE(errorText(Error(Code::PortBusy, "/dev/ttyS1")).context, QStringLiteral("/dev/ttyS1"));
    }

    void is_found_by_its_number()
    {
        QCOMPARE(errorText(QStringLiteral("R-204")), errorText(Code::RepairStorage));
        const ErrorText unknown = errorText(QStringLiteral("K-299"));
        QCOMPARE(unknown.what, errorText(Code::Unexpected).what);
        QCOMPARE(unknown.number, QStringLiteral("K-299"));
    }
};

QTEST_MAIN(ErrorTextTest)
#include "error_text_test.moc"
