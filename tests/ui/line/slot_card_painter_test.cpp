#include "ui/line/slot_card_painter.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class SlotCardPainterTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void shows_more_where_there_is_more_room()
    {
        const QFont font;
        const QFontMetricsF metrics(font);
        const auto size = [&](double letters, double lines) {
            return cardSizeFor({letters * metrics.averageCharWidth(), lines * metrics.height()}, font);
        };
        QVERIFY(size(12, 3) == CardSize::XS);
        QVERIFY(size(20, 6) == CardSize::S);
        QVERIFY(size(40, 10) == CardSize::M);
        QVERIFY(size(60, 25) == CardSize::L);
    }

    void what_does_not_fit_is_known_before_it_is_painted()
    {
        fixture::SlotStatus slot;
        slot.slot = 64;
        slot.state = fixture::SlotState::Hold;
        slot.error = Error(Code::ChipAttachedTwice);
        const auto words = slotWords(slot);
        const SlotCardPainter painter(slot, words, Theme::named(ThemeName::Light), QFont());
        QVERIFY(painter.fits(QRectF(0, 0, 400, 200)));
        QVERIFY(!painter.fits(QRectF(0, 0, 40, 30)));
    }

    void paints_every_state_in_every_theme_and_size()
    {
        for (const auto theme : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast})
            for (const QSize size : {QSize(110, 50), QSize(220, 110), QSize(420, 220), QSize(700, 620)})
                for (int state = 0; state <= static_cast<int>(fixture::SlotState::Paused); ++state) {
                    fixture::SlotStatus slot;
                    slot.slot = 12;
                    slot.state = static_cast<fixture::SlotState>(state);
                    const auto words = slotWords(slot);
                    QImage image(size, QImage::Format_ARGB32_Premultiplied);
                    image.fill(Qt::transparent);
                    QPainter painter(&image);
                    SlotCardPainter(slot, words, Theme::named(theme), QFont())
                        .paint(painter, image.rect(), false, false);
                    painter.end();
                    QImage blank(size, QImage::Format_ARGB32_Premultiplied);
                    blank.fill(Qt::transparent);
                    QVERIFY(image != blank);
                }
    }
};

QTEST_MAIN(SlotCardPainterTest)
#include "slot_card_painter_test.moc"
