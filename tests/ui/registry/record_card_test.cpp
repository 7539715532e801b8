#include "ui/registry/record_card.h"

#include "look_up.h"

#include <QLabel>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

namespace {

QString textOf(const RecordCard& card)
{
    QStringList out;
    for (const QLabel* label : card.findChildren<QLabel*>())
        out.append(label->text());
    return out.join(QLatin1Char('\n'));
}

} // namespace

class RecordCardTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void tells_record_certificate_digests_and_each_revision()
    {
        RecordCard card;
        card.setFound(m_shelf.find(2));
        const QString text = textOf(card);
        for (const char* part : {"356938030000021", "urn:gsma:imei:35693803-000002-0", "phone", "X.509", "Test Maker",
                                 "Revision 1", "Revision 2", "provisioned again", "c41b0000"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }

    void an_erased_one_says_that_it_was_there()
    {
        RecordCard card;
        card.setFound(m_shelf.find(4));
        const QString text = textOf(card);
        QVERIFY2(text.contains(QStringLiteral("erased on request")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("urn:gsma")));
    }

    void a_cwt_is_named_so()
    {
        RecordCard card;
        card.setFound(m_shelf.find(12));
        QVERIFY(textOf(card).contains(QStringLiteral("CWT")));
    }

  private:
    test::Shelf m_shelf;
};

QTEST_MAIN(RecordCardTest)
#include "record_card_test.moc"
