#include "shared_keys.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// The judge of Alt keys sees those that two texts of one page claim, and nothing else.
class SharedKeysTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void finds_a_key_that_two_visible_texts_claim()
    {
        QWidget page;
        QBoxLayout rows(QBoxLayout::TopToBottom, &page);
        auto* name = new QLabel(QStringLiteral("&Name"));
        auto* edit = new QLineEdit;
        auto* next = new QPushButton(QStringLiteral("&Next"));
        auto* other = new QCheckBox(QStringLiteral("Save && &close"));
        for (QWidget* widget : std::initializer_list<QWidget*>{name, edit, next, other})
            rows.addWidget(widget);
        page.show();
        QCOMPARE(sharedKeys(&page), QStringList()); // a label alone takes no key
        name->setBuddy(edit);
        QCOMPARE(sharedKeys(&page), QStringList{QStringLiteral("Alt+N: &Name | &Next")});
        next->hide();
        QCOMPARE(sharedKeys(&page), QStringList());
        other->setText(QStringLiteral("另存为(&N)"));
        QCOMPARE(sharedKeys(&page).size(), 1);
    }
};

QTEST_MAIN(SharedKeysTest)
#include "shared_keys_test.moc"
