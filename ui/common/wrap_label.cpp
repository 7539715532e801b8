#include "ui/common/wrap_label.h"

#include <QEvent>
#include <QFontMetrics>
#include <QResizeEvent>

#include <algorithm>

namespace keyline::ui {

namespace {

/// What a person compares at a glance of a number; a path breaks behind its separators, too.
constexpr int group = 4;
constexpr QChar mayBreak(0x200B);

bool isSeparator(QChar c)
{
    return c == u'/' || c == u'.' || c == u'-' || c == u'_' || c == u':';
}

QString broken(const QString& word)
{
    QString out;
    int since = 0;
    for (const QChar c : word) {
        if (since == group && !c.isLowSurrogate()) {
            out += mayBreak;
            since = 0;
        }
        out += c;
        since = isSeparator(c) ? group : since + 1;
    }
    return out;
}

} // namespace

WrapLabel::WrapLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QString WrapLabel::breakable(const QString& text, const QFontMetrics& metrics, int width)
{
    QString out, word;
    const auto take = [&] {
        out += metrics.horizontalAdvance(word) > width ? broken(word) : word;
        word.clear();
    };
    for (const QChar c : text)
        if (c.isSpace()) {
            take();
            out += c;
        } else {
            word += c;
        }
    take();
    return out;
}

void WrapLabel::setText(const QString& text)
{
    m_text = text;
    QLabel::setText(m_shown = text);
    breakLater();
}

int WrapLabel::roomIn(int width) const
{
    const QMargins margins = contentsMargins();
    return width - margins.left() - margins.right() - 2 * margin();
}

void WrapLabel::breakFor(int width)
{
    if (QLabel::text() != m_shown)
        m_text = QLabel::text(); // set by who knows it as a QLabel only
    m_shown = breakable(m_text, fontMetrics(), roomIn(width));
    if (m_shown != QLabel::text())
        QLabel::setText(m_shown);
}

/// No narrower than a few groups of a number; the longest word does not count.
QSize WrapLabel::minimumSizeHint() const
{
    constexpr int least = 10; // characters
    const QSize whole = QLabel::minimumSizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * least), whole.height()};
}

int WrapLabel::heightForWidth(int width) const
{
    const int room = roomIn(width);
    const QString shown = breakable(text(), fontMetrics(), room);
    if (shown == QLabel::text())
        return QLabel::heightForWidth(width);
    const QRect lines = fontMetrics().boundingRect(0, 0, room, QWIDGETSIZE_MAX, Qt::TextWordWrap, shown);
    return lines.height() + contentsMargins().top() + contentsMargins().bottom() + 2 * margin();
}

/// Another text asks for another layout, and this may be called while one is made; the height of both is the same.
void WrapLabel::breakLater()
{
    if (isVisible() && breakable(text(), fontMetrics(), roomIn(width())) != QLabel::text())
        QMetaObject::invokeMethod(
            this, [this] { breakFor(width()); }, Qt::QueuedConnection);
}

void WrapLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    breakLater();
}

void WrapLabel::showEvent(QShowEvent* event)
{
    QLabel::showEvent(event);
    breakLater();
}

void WrapLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        breakLater();
}

} // namespace keyline::ui
