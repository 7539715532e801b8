#include "ui/registry/proof_view.h"

#include "ui/common/fixed_font.h"
#include "ui/common/icons.h"
#include "ui/common/style_parts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

namespace {

QString shortHash(const transparency::Hash& hash)
{
    return QString::fromStdString(toHex(ByteView(hash).first(4))) + QStringLiteral("…");
}

/// In groups, so that it can be compared and wraps.
QString wholeHash(const transparency::Hash& hash)
{
    QString out;
    for (std::size_t i = 0; i < hash.size(); i += 4)
        out += (i == 0 ? QString() : QStringLiteral(" ")) + QString::fromStdString(toHex(ByteView(hash).subspan(i, 4)));
    return out;
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

/// "612 345", or "524 288 – 1 048 575".
QString rangeText(const transparency::Subtree& tree)
{
    return tree.end - tree.begin == 1 ? number(tree.begin)
                                      : number(tree.begin) + QStringLiteral(" – ") + number(tree.end - 1);
}

} // namespace

ProofView::ProofView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("proofView"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    retranslate();
}

void ProofView::setPath(std::optional<transparency::InclusionPath> path, std::optional<transparency::Hash> root)
{
    m_path = std::move(path);
    m_root = root;
    m_level = 0;
    updateGeometry();
    update();
    retranslate();
    Q_EMIT levelChanged(m_level);
}

void ProofView::setLevel(int level)
{
    level = std::clamp(level, 0, steps());
    if (level == m_level)
        return;
    m_level = level;
    update();
    retranslate();
    Q_EMIT levelChanged(level);
}

QString ProofView::stepText() const
{
    if (!m_path)
        return {};
    if (m_level == steps()) {
        const QString text =
            tr("The way ends at the root over all %1 entries:\n%2").arg(number(m_path->size), wholeHash(m_path->root));
        if (!m_root)
            return text + QLatin1Char('\n') + tr("No checkpoint is believed that it could be compared with.");
        return text + QLatin1Char('\n') +
               (leadsToRoot() ? tr("The checkpoint has the same root.")
                              : tr("The checkpoint has another root:\n%1").arg(wholeHash(*m_root)));
    }
    const transparency::PathStep& step = m_path->steps[static_cast<std::size_t>(m_level)];
    const QString own = m_level == 0
                            ? tr("Entry %1 has the leaf hash\n%2").arg(number(m_path->index), wholeHash(step.own.hash))
                            : tr("Entries %1 have the hash\n%2").arg(rangeText(step.own), wholeHash(step.own.hash));
    return own + QLatin1Char('\n') +
           (step.siblingIsLeft ? tr("The proof brings its left sibling, %1:\n%2")
                               : tr("The proof brings its right sibling, %1:\n%2"))
               .arg(rangeText(step.sibling), wholeHash(step.sibling.hash));
}

void ProofView::retranslate()
{
    setAccessibleName(m_path ? tr("The proof: entry %1 of %2, %n steps to the root", nullptr, steps())
                                   .arg(number(m_path->index), number(m_path->size))
                             : tr("No proof"));
    setAccessibleDescription(stepText());
}

int ProofView::rowHeight() const
{
    return fontMetrics().height() * 9 / 4;
}

QSize ProofView::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 54,
            rowHeight() * (steps() + 1) + fontMetrics().height()};
}

QSize ProofView::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 40, sizeHint().height()};
}

/// The root's row is the highest.
QRectF ProofView::rowOf(int level) const
{
    const qreal top = fontMetrics().height() / 2.0;
    return {0, top + (steps() - level) * rowHeight(), static_cast<qreal>(width()), static_cast<qreal>(rowHeight())};
}

QRectF ProofView::boxOf(int level, bool left) const
{
    const QRectF row = rowOf(level);
    const qreal em = fontMetrics().height();
    const qreal gap = em / 2;
    const qreal half = (row.width() - 3 * gap) / 2;
    if (level == steps())
        return {row.left() + row.width() * 0.16, row.top() + em * 0.2, row.width() * 0.68, em * 1.55};
    return {row.left() + gap + (left ? 0 : half + gap), row.top() + em * 0.2, half, em * 1.55};
}

QRectF ProofView::ownBox(int level) const
{
    return boxOf(level, level < steps() && !m_path->steps[static_cast<std::size_t>(level)].siblingIsLeft);
}

void ProofView::paintBox(QPainter& painter, const QRectF& box, const transparency::Subtree& tree, bool own) const
{
    const Theme& theme = Theme::of(this);
    painter.setPen(own ? QPen(theme.accent, 2) : QPen(theme.line, 1, Qt::DashLine));
    painter.setBrush(own ? QBrush(theme.card) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 4, 4);
    const qreal pad = fontMetrics().height() / 2.0;
    const QRectF inside = box.adjusted(pad, 0, -pad, 0);
    const QFont bytes = fixedFont(font());
    const QString hash = shortHash(tree.hash);
    const qreal hashWidth = QFontMetricsF(bytes).horizontalAdvance(hash);
    painter.setPen(own ? theme.text : theme.dim);
    painter.setFont(font());
    const QString range = tree.end - tree.begin == 1 ? tr("entry %1").arg(rangeText(tree)) : rangeText(tree);
    painter.drawText(
        inside.adjusted(0, 0, -hashWidth - pad / 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(range, Qt::ElideRight, static_cast<int>(inside.width() - hashWidth - pad / 2)));
    painter.setFont(bytes);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, hash);
}

void ProofView::paintRoot(QPainter& painter) const
{
    const Theme& theme = Theme::of(this);
    const Tone tone = !m_root ? Tone::Neutral : leadsToRoot() ? Tone::Pass : Tone::Fail;
    const QRectF box = boxOf(steps(), true);
    painter.setPen(QPen(tone == Tone::Neutral ? theme.line : theme.ink(tone), 2));
    painter.setBrush(tone == Tone::Neutral ? theme.card : theme.fill(tone));
    painter.drawRoundedRect(box, 4, 4);
    const QColor ink = tone == Tone::Neutral ? theme.text : theme.ink(tone);
    const qreal pad = fontMetrics().height() / 2.0;
    const QRectF mark(box.left() + pad, box.top() + pad / 2, box.height() - pad, box.height() - pad);
    paintIcon(painter, mark,
              tone == Tone::Pass   ? Icon::Tick
              : tone == Tone::Fail ? Icon::OctagonCross
                                   : Icon::Question,
              ink);
    painter.setPen(ink);
    QFont heavy = font();
    heavy.setBold(true);
    painter.setFont(heavy);
    painter.drawText(box.adjusted(mark.width() + 2 * pad, 0, -pad, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Root of %1").arg(number(m_path->size)));
    painter.setFont(fixedFont(font()));
    painter.drawText(box.adjusted(0, 0, -pad, 0), Qt::AlignRight | Qt::AlignVCenter, shortHash(m_path->root));
}

void ProofView::paintLevel(QPainter& painter, int level) const
{
    const Theme& theme = Theme::of(this);
    const transparency::PathStep& step = m_path->steps[static_cast<std::size_t>(level)];
    const QRectF above = ownBox(level + 1);
    painter.setPen(QPen(theme.line, 1.5));
    const QPointF join(above.center().x(), (above.bottom() + boxOf(level, true).top()) / 2);
    painter.drawLine(QPointF(join.x(), above.bottom()), join);
    for (const bool left : {true, false}) {
        const bool own = left != step.siblingIsLeft;
        const QRectF box = boxOf(level, left);
        painter.setPen(own ? QPen(theme.accent, 2) : QPen(theme.line, 1, Qt::DashLine));
        painter.drawPolyline(
            QPolygonF({join, QPointF(box.center().x(), join.y()), QPointF(box.center().x(), box.top())}));
    }
    for (const bool left : {true, false}) {
        const bool own = left != step.siblingIsLeft;
        paintBox(painter, boxOf(level, left), own ? step.own : step.sibling, own);
    }
}

void ProofView::paintEvent(QPaintEvent*)
{
    if (!m_path)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int level = 0; level < steps(); ++level)
        paintLevel(painter, level);
    paintRoot(painter);
    if (hasFocus())
        paintFocusRing(painter, Theme::of(this), ownBox(m_level).adjusted(-3, -3, 3, 3));
}

void ProofView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return setLevel(m_level + 1);
    case Qt::Key_Down:
        return setLevel(m_level - 1);
    case Qt::Key_Home:
        return setLevel(steps());
    case Qt::Key_End:
        return setLevel(0);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ProofView::mousePressEvent(QMouseEvent* event)
{
    for (int level = 0; level <= steps(); ++level)
        if (rowOf(level).contains(event->position()))
            setLevel(level);
    setFocus(Qt::MouseFocusReason);
}

void ProofView::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void ProofView::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

void ProofView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
