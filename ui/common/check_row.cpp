#include "ui/common/check_row.h"

#include "ui/common/keyline_style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace keyline::ui {

CheckRow::CheckRow(QWidget* parent)
    : QWidget(parent), m_line(new QToolButton(this)), m_word(new QLabel(this)), m_detail(new QLabel(this))
{
    m_line->setObjectName(QStringLiteral("checkLineButton"));
    m_line->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_line->setAutoRaise(true);
    m_line->setFocusPolicy(Qt::StrongFocus);
    connect(m_line, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    m_word->setObjectName(QStringLiteral("checkWordLabel"));
    m_detail->setObjectName(QStringLiteral("checkDetailLabel"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->hide();

    auto* line = new QHBoxLayout;
    line->addWidget(m_line);
    line->addStretch();
    line->addWidget(m_word);
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(0);
    rows->addLayout(line);
    rows->addWidget(m_detail);
    measure();
    retranslate();
}

void CheckRow::setTitle(const QString& title)
{
    m_title = title;
    retranslate();
}

void CheckRow::setState(CheckState state)
{
    m_state = state;
    retranslate();
    update();
}

void CheckRow::setWord(const QString& word)
{
    m_ownWord = word;
    retranslate();
}

void CheckRow::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    setOpen(m_open);
    retranslate();
}

void CheckRow::setOpen(bool open)
{
    m_open = open && !m_detail->text().isEmpty();
    m_detail->setVisible(m_open);
    m_line->setIcon(m_detail->text().isEmpty() ? QIcon() : themedIcon(m_open ? Icon::ChevronDown : Icon::ChevronRight));
}

QString CheckRow::stateName() const
{
    static constexpr const char* names[] = {"waiting", "running", "holds", "broken", "not-checked"};
    return QString::fromLatin1(names[static_cast<int>(m_state)]);
}

QString CheckRow::stateText(CheckState state)
{
    switch (state) {
    case CheckState::Waiting:
        return tr("waits");
    case CheckState::Running:
        return tr("is being checked");
    case CheckState::Holds:
        return tr("holds");
    case CheckState::Broken:
        return tr("broken");
    case CheckState::NotChecked:
        break;
    }
    return tr("not checked");
}

Icon CheckRow::stateIcon(CheckState state)
{
    switch (state) {
    case CheckState::Waiting:
    case CheckState::Running:
        return Icon::Ring;
    case CheckState::Holds:
        return Icon::Tick;
    case CheckState::Broken:
        return Icon::Cross;
    case CheckState::NotChecked:
        break;
    }
    return Icon::Minus;
}

Tone CheckRow::stateTone(CheckState state)
{
    switch (state) {
    case CheckState::Holds:
        return Tone::Pass;
    case CheckState::Broken:
        return Tone::Fail;
    default:
        return Tone::Neutral;
    }
}

void CheckRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void CheckRow::measure()
{
    const int unit = fontMetrics().height();
    layout()->setContentsMargins(unit * 9 / 4, 2, unit * 9 / 4, 2); // badge and chevron
    m_line->setMinimumHeight(unit * 7 / 4);
    m_detail->setContentsMargins(unit / 4, 0, 0, unit / 2);
}

void CheckRow::retranslate()
{
    m_line->setText(m_title);
    m_word->setText(verdict());
    m_line->setAccessibleName(tr("%1: %2").arg(m_title, verdict()));
    m_line->setAccessibleDescription(m_detail->text());
}

void CheckRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) &&
        (m_detail->isHidden() || event->pos().y() < m_detail->y()))
        setOpen(!m_open);
    QWidget::mouseReleaseEvent(event);
}

void CheckRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = fontMetrics().height();
    const qreal middle = m_line->geometry().center().y();
    paintBadge(painter, QRectF(unit / 2, middle - unit * 0.75, unit * 1.5, unit * 1.5));
    if (!m_detail->text().isEmpty())
        paintIcon(painter, QRectF(width() - unit * 1.5, middle - unit / 2, unit, unit),
                  m_open ? Icon::ChevronUp : Icon::ChevronDown, Theme::of(this).text);
}

/// A verdict is a filled shape, round or eight-cornered; what has none yet is only an outline.
void CheckRow::paintBadge(QPainter& painter, const QRectF& place) const
{
    const Theme& theme = Theme::of(this);
    const Tone tone = stateTone(m_state);
    const qreal side = place.width();
    if (tone == Tone::Neutral) {
        const qreal inset = side / 6;
        paintIcon(painter, place.adjusted(inset, inset, -inset, -inset), stateIcon(m_state),
                  m_state == CheckState::Running ? theme.accent : theme.dim);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.fill(tone));
    if (m_state == CheckState::Broken) {
        const qreal cut = side * 0.29;
        const QRectF& r = place;
        painter.drawPolygon(QPolygonF({{r.left() + cut, r.top()},
                                       {r.right() - cut, r.top()},
                                       {r.right(), r.top() + cut},
                                       {r.right(), r.bottom() - cut},
                                       {r.right() - cut, r.bottom()},
                                       {r.left() + cut, r.bottom()},
                                       {r.left(), r.bottom() - cut},
                                       {r.left(), r.top() + cut}}));
    } else
        painter.drawEllipse(place);
    const qreal inset = side / 6;
    paintIcon(painter, place.adjusted(inset, inset, -inset, -inset), stateIcon(m_state), theme.ink(tone));
}

} // namespace keyline::ui
