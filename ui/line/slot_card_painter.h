#pragma once

#include "ui/line/slot_words.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace keyline::ui {

/// How much a card shows (UX section 3).
enum class CardSize {
    XS, ///< number, shape, word, segments
    S,  ///< + instruction, the identity's last digits
    M,  ///< + the whole identity, the elapsed time
    L,  ///< + all steps with their times, the chip, the last five results
};
/// The largest that has room in a card of this size, measured in lines of `font`.
CardSize cardSizeFor(QSizeF size, const QFont& font);

/// Paints a slot's card into `rect`. Texts shrink to fit, and only then are elided.
class SlotCardPainter
{
  public:
    SlotCardPainter(const fixture::SlotStatus& slot, const SlotWords& words, const Theme& theme, const QFont& font);

    void paint(QPainter& painter, const QRectF& rect, bool armed, bool focused) const;
    /// False if a text would have to be elided.
    bool fits(const QRectF& rect) const;

  private:
    struct Places
    {
        CardSize size;
        QRectF number, shape, word, instruction, detail, segments, more;
    };
    Places place(const QRectF& rect) const;
    void paintFrame(QPainter& painter, const QRectF& rect, bool armed, bool focused) const;
    void paintHead(QPainter& painter, const Places& places) const;
    void paintSegments(QPainter& painter, const QRectF& rect) const;
    void paintSteps(QPainter& painter, const QRectF& rect) const;
    void paintDetail(QPainter& painter, const Places& places) const;
    QColor ink() const;
    QFont headFont(const Places& places) const;
    QFont sized(qreal factor, bool bold = false) const;

    const fixture::SlotStatus& m_slot;
    const SlotWords& m_words;
    const Theme& m_theme;
    QFont m_font;
};

} // namespace keyline::ui
