#include "ui/common/address_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace keyline::ui;

class AddressFieldTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void enter_uses_what_is_typed_and_reaches_nobody_else()
    {
        class Page : public QWidget
        {
          public:
            int enters = 0;

          protected:
            void keyPressEvent(QKeyEvent*) override { ++enters; }
        } page;
        auto* field = new AddressField;
        (new QVBoxLayout(&page))->addWidget(field);
        page.show();
        const QSignalSpy entered(field, &AddressField::entered);
        QTest::keyClick(field->field(), Qt::Key_Return); // nothing is typed yet
        QCOMPARE(entered.size(), 0);
        QTest::keyClicks(field->field(), QStringLiteral("  http://127.0.0.1:8080 \r"));
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered[0][0].toString(), QStringLiteral("http://127.0.0.1:8080"));
        QCOMPARE(page.enters, 0);
    }

    void the_button_does_as_enter_and_a_name_alone_means_https()
    {
        AddressField field;
        field.setAction(QStringLiteral("Use it"));
        auto* button = field.findChild<QPushButton*>(QStringLiteral("addressButton"));
        QVERIFY(!button->isEnabled());
        const QSignalSpy entered(&field, &AddressField::entered);
        field.setAddress(QStringLiteral("registry.example/aurora"));
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered[0][0].toString(), QStringLiteral("https://registry.example/aurora"));
    }
};

QTEST_MAIN(AddressFieldTest)
#include "address_field_test.moc"
