#include "ui/common/keyline_style.h"
#include "ui/common/style_parts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace keyline::ui;

namespace {

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

} // namespace

class KeylineStyleTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void targets_grow_with_the_hand()
    {
        KeylineStyle style;
        QPushButton button(QStringLiteral("A"));
        button.setStyle(&style);
        QLineEdit field;
        field.setStyle(&style);
        QVERIFY(button.sizeHint().height() >= 24);
        style.setTouch(Touch::Finger, 4);
        QCOMPARE(style.targetSize(), 60);
        style.setTouch(Touch::Glove, 4);
        QCOMPARE(style.targetSize(), 80);
        QCOMPARE(style.targetGap(), 12);
        QEvent event(QEvent::StyleChange);
        QApplication::sendEvent(&button, &event);
        QApplication::sendEvent(&field, &event);
        QVERIFY(button.sizeHint().height() >= 80 && button.sizeHint().width() >= 80);
        QVERIFY(field.sizeHint().height() >= 80);
    }

    void a_screen_without_a_size_of_its_own_still_gives_targets()
    {
        KeylineStyle style;
        style.setTouch(Touch::Finger);
        QVERIFY(style.targetSize() >= 42); // 15 mm at 72 dpi
        QVERIFY(style.targetSize() <= 240);
    }

    void focus_is_a_ring_of_three_pixels()
    {
        KeylineStyle style;
        QImage image(60, 40, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintFocusRing(painter, style.theme(), QRectF(0, 0, 60, 40));
        painter.end();
        const QColor accent = style.theme().accent;
        for (int x = 0; x < 3; ++x)
            QCOMPARE(image.pixelColor(x, 20), accent);
        QCOMPARE(image.pixelColor(3, 20), QColor(Qt::white));
    }

    void a_focused_button_and_field_show_the_ring()
    {
        KeylineStyle style;
        QWidget window;
        QPushButton button(QStringLiteral("Go"), &window);
        QLineEdit field(&window);
        QPushButton other(QStringLiteral("Other"), &window);
        for (QWidget* widget :
             {static_cast<QWidget*>(&button), static_cast<QWidget*>(&field), static_cast<QWidget*>(&other)})
            widget->setStyle(&style);
        button.setAutoDefault(false);
        button.setGeometry(0, 0, 100, 40);
        field.setGeometry(0, 50, 100, 40);
        other.setGeometry(0, 100, 100, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor accent = style.theme().accent;
        button.setFocus();
        const int ring = pixelsOf(button.grab().toImage(), accent);
        field.setFocus();
        QVERIFY(ring > pixelsOf(button.grab().toImage(), accent) + 400);
        const int fieldRing = pixelsOf(field.grab().toImage(), accent);
        other.setFocus();
        QVERIFY(fieldRing > pixelsOf(field.grab().toImage(), accent) + 400);
    }

    void outlines_show_in_every_theme()
    {
        for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
            KeylineStyle style(Theme::named(name));
            QPushButton button;
            button.setStyle(&style);
            button.setPalette(style.theme().palette());
            button.resize(80, 40);
            QVERIFY(pixelsOf(button.grab().toImage(), style.theme().line) > 100);
        }
    }

    void a_scroll_bar_is_all_handle_and_track()
    {
        KeylineStyle style;
        QStyleOptionSlider bar;
        bar.orientation = Qt::Vertical;
        bar.rect = QRect(0, 0, 14, 200);
        bar.maximum = 300;
        bar.pageStep = 100;
        const auto part = [&](QStyle::SubControl which) {
            return style.subControlRect(QStyle::CC_ScrollBar, &bar, which, nullptr);
        };
        QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(0, 0, 14, 50));
        bar.sliderPosition = 300;
        QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(0, 150, 14, 50));
        QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 14, 150));
        QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
        bar.maximum = 1'000'000;
        bar.sliderPosition = 0;
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), style.targetSize());
    }

    void nothing_blinks_or_slides()
    {
        const KeylineStyle style;
        QCOMPARE(style.styleHint(QStyle::SH_BlinkCursorWhenTextSelected, nullptr, nullptr, nullptr), 0);
        QCOMPARE(style.styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr), 0);
    }

    void is_found_from_a_widget()
    {
        KeylineStyle style;
        QWidget widget;
        QCOMPARE(KeylineStyle::of(&widget), nullptr);
        widget.setStyle(&style);
        QCOMPARE(KeylineStyle::of(&widget), &style);
    }
};

QTEST_MAIN(KeylineStyleTest)
#include "keyline_style_test.moc"
