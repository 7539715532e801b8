#include "text_fits.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QWidget>

/// The judge of cut texts sees what is cut and nothing else.
class TextFitsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void finds_nothing_where_a_layout_gives_room()
    {
        QWidget window;
        QBoxLayout rows(QBoxLayout::TopToBottom, &window);
        auto* label = new QLabel(QStringLiteral("A sentence that is written on as many lines as it takes"));
        label->setWordWrap(true);
        rows.addWidget(label);
        rows.addWidget(new QPushButton(QStringLiteral("Save the report…")));
        rows.addWidget(new QLineEdit);
        window.show();
        QCOMPARE(cutTexts(&window), QStringList());
    }

    void finds_each_kind_of_text_that_is_squeezed_data()
    {
        QTest::addColumn<QWidget*>("widget");
        const auto row = [](const char* name, QWidget* widget) { QTest::newRow(name) << widget; };
        row("label", new QLabel(QStringLiteral("A label on one line")));
        row("button", new QPushButton(QStringLiteral("A button with words")));
        auto* lines = new QLabel(QStringLiteral("Several lines, of which only one has room here"));
        lines->setWordWrap(true);
        row("label of several lines", lines);
        auto* word = new QLabel(QStringLiteral("Avainvarastokansiossaan"));
        word->setWordWrap(true);
        row("a long word", word);
        auto* box = new QComboBox;
        box->addItems({QStringLiteral("a"), QStringLiteral("a choice with many words")});
        row("choice", box);
        auto* hint = new QLineEdit;
        hint->setPlaceholderText(QStringLiteral("any part of its identity or chip ID"));
        row("hint", hint);
        auto* painted = new QWidget;
        painted->setProperty("textFits", false);
        row("painted", painted);
    }

    void finds_each_kind_of_text_that_is_squeezed()
    {
        QFETCH(QWidget*, widget);
        QWidget window;
        window.resize(400, 100);
        widget->setParent(&window);
        widget->setGeometry(10, 10, 60, 20);
        window.show();
        QCOMPARE(cutTexts(&window).size(), 1);
        widget->setProperty("mayElide", true);
        QCOMPARE(cutTexts(&window), QStringList());
    }

    void finds_what_hangs_out_of_the_window_but_not_what_can_be_scrolled_to()
    {
        QWidget window;
        window.resize(200, 100);
        auto* label = new QLabel(QStringLiteral("far below"), &window);
        label->move(10, 95);
        auto* area = new QScrollArea(&window);
        auto* content = new QWidget;
        auto* inside = new QLabel(QStringLiteral("far below"), content);
        inside->move(10, 900);
        content->resize(100, 1000);
        area->setWidget(content);
        area->setGeometry(0, 0, 150, 90);
        window.show();
        QCOMPARE(cutTexts(&window).size(), 1);
        QVERIFY(cutTexts(&window).front().endsWith(QStringLiteral("(outside the window)")));
        label->move(10, 20);
        QCOMPARE(cutTexts(&window), QStringList());
    }
};

QTEST_MAIN(TextFitsTest)
#include "text_fits_test.moc"
