#include "ui/line/fitted_text.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <cstdlib>
#include <vector>

namespace keyline::ui {

namespace {

constexpr qreal smallest = 0.4; ///< of the font asked for; below that a text is elided
constexpr qsizetype mostKept = 1024;

struct Wish
{
    QString text;
    QSizeF box;
    QFont font;
    Lines lines;

    bool operator==(const Wish&) const = default;
};

std::size_t qHash(const Wish& wish, std::size_t seed)
{
    return qHashMulti(seed, wish.text, wish.box.width(), wish.box.height(), wish.font, static_cast<int>(wish.lines));
}

/// A text as it is drawn.
struct Fit
{
    std::vector<QStaticText> lines;
    QFont font;
    qreal spacing = 0; ///< from one line to the next
    bool whole = true; ///< nothing of it is left out
};

/// The font in which `text` has so much room, no smaller than `smallest` allows.
QFont fitted(const QString& text, qreal room, QFont font)
{
    const qreal asked = font.pointSizeF();
    qreal width = QFontMetricsF(font).horizontalAdvance(text);
    while (width > room && font.pointSizeF() > asked * smallest) {
        font.setPointSizeF(std::max(asked * smallest, font.pointSizeF() * room / width * 0.99));
        width = QFontMetricsF(font).horizontalAdvance(text);
    }
    return font;
}

bool hasRoom(const QString& line, qreal room, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(line) <= room + 0.5;
}

Fit laidOut(const QStringList& lines, const QFont& font, bool whole)
{
    Fit out{{}, font, QFontMetricsF(font).lineSpacing(), whole};
    for (const QString& line : lines) {
        out.lines.emplace_back(line);
        out.lines.back().setTextFormat(Qt::PlainText);
        out.lines.back().prepare({}, font);
    }
    return out;
}

Fit onOneLine(const Wish& wish)
{
    const qreal room = wish.box.width();
    const QFont font = fitted(wish.text, room, wish.font);
    if (hasRoom(wish.text, room, font))
        return laidOut({wish.text}, font, true);
    return laidOut({QFontMetricsF(font).elidedText(wish.text, Qt::ElideRight, room)}, font, false);
}

/// Where a text is broken into two lines of about the same width; -1 where it has no space.
qsizetype middleSpace(const QString& text)
{
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1))
        if (best < 0 || std::abs(2 * at - text.size()) < std::abs(2 * best - text.size()))
            best = at;
    return best;
}

Fit fit(const Wish& wish)
{
    Fit one = onOneLine(wish);
    const qsizetype space = wish.lines == Lines::One ? -1 : middleSpace(wish.text);
    if (space < 0)
        return one;
    const qreal room = wish.box.width();
    const QString first = wish.text.first(space);
    const QString second = wish.text.sliced(space + 1);
    const QFontMetricsF metrics(wish.font);
    QFont font =
        fitted(metrics.horizontalAdvance(first) > metrics.horizontalAdvance(second) ? first : second, room, wish.font);
    const qreal height = 2 * QFontMetricsF(font).lineSpacing();
    if (height > wish.box.height())
        font.setPointSizeF(font.pointSizeF() * wish.box.height() / height);
    if (font.pointSizeF() <= one.font.pointSizeF() || !hasRoom(first, room, font) || !hasRoom(second, room, font))
        return one;
    return laidOut({first, second}, font, true);
}

/// Fonts must not outlive the application.
class Kept
{
  public:
    Kept() { qAddPostRoutine(&Kept::clear); }
    static const Fit& of(const Wish& wish);

  private:
    static void clear();

    QHash<Wish, Fit> m_fits;
};

Q_GLOBAL_STATIC(Kept, kept)

const Fit& Kept::of(const Wish& wish)
{
    auto& fits = kept->m_fits;
    const auto known = fits.constFind(wish);
    if (known != fits.constEnd())
        return *known;
    if (fits.size() >= mostKept)
        fits.clear();
    return *fits.insert(wish, fit(wish));
}

void Kept::clear()
{
    kept->m_fits.clear();
}

} // namespace

void drawFitted(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, Lines lines)
{
    if (text.isEmpty())
        return;
    const Fit& found = Kept::of({text, box.size(), font, lines});
    painter.setFont(found.font);
    const qreal height = found.spacing * static_cast<qreal>(found.lines.size());
    QPointF at(box.left(), box.top() + (box.height() - height) / 2);
    for (const QStaticText& line : found.lines) {
        painter.drawStaticText(at, line);
        at.ry() += found.spacing;
    }
}

bool fitsWhole(QSizeF box, const QString& text, const QFont& font, Lines lines)
{
    return Kept::of({text, box, font, lines}).whole;
}

} // namespace keyline::ui
