#include "ui/common/message_line.h"

#include "ui/common/announce.h"
#include "ui/common/error_text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace keyline::ui {

MessageLine::MessageLine(QWidget* parent) : QWidget(parent), m_headline(new QLabel(this)), m_rest(new QLabel(this))
{
    setObjectName(QStringLiteral("messageLine"));
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(2);
    for (QLabel* label : {m_headline, m_rest}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addWidget(label);
    }
    fill();
    hide();
}

void MessageLine::showError(const Error& error)
{
    m_error = error;
    m_icon = Icon::TriangleBang;
    fill();
    show();
    announce(this, text());
}

void MessageLine::showText(const QString& text, Icon icon)
{
    m_error.reset();
    m_icon = icon;
    m_headline->setText(text);
    fill();
    show();
    announce(this, text);
}

void MessageLine::clear()
{
    m_error.reset();
    m_headline->clear();
    hide();
}

QString MessageLine::code() const
{
    return m_error ? errorText(*m_error).number : QString();
}

QString MessageLine::text() const
{
    return (m_headline->text() + u' ' + m_rest->text()).trimmed();
}

void MessageLine::fill()
{
    QFont bold = QApplication::font();
    bold.setBold(m_error.has_value());
    m_headline->setFont(bold);
    m_rest->setVisible(m_error.has_value());
    if (m_error) {
        const ErrorText words = errorText(*m_error);
        m_headline->setText(tr("%1 (%2)", "what happened, its code").arg(words.what, words.number));
        QStringList rest{words.context, words.means, words.action};
        rest.removeAll(QString());
        m_rest->setText(rest.join(u'\n'));
    } else {
        m_rest->clear();
    }
    const int side = fontMetrics().height();
    layout()->setContentsMargins(side * 5 / 2, side / 2, side, side / 2);
    update();
}

bool MessageLine::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationFontChange)
        fill();
    return QWidget::event(event);
}

void MessageLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_error ? theme.text : theme.line, m_error ? 2 : 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const qreal side = fontMetrics().height() * 1.25;
    paintIcon(painter, QRectF(side * 0.6, side * 0.5, side, side), m_icon, theme.text);
}

} // namespace keyline::ui
