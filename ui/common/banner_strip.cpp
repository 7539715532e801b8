#include "ui/common/banner_strip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace keyline::ui {

BannerStrip::BannerStrip(const Banner& banner, QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("bannerTextLabel"));
    m_action->setObjectName(QStringLiteral("bannerActionButton"));
    m_action->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT pressed(m_banner.id); });
    measure();
    setBanner(banner);
}

void BannerStrip::setBanner(const Banner& banner)
{
    m_banner = banner;
    setObjectName(QStringLiteral("banner_") + banner.id);
    m_text->setText(banner.text);
    m_action->setText(banner.action);
    m_action->setVisible(!banner.action.isEmpty());
    colour();
    update();
}

void BannerStrip::changeEvent(QEvent* event)
{
    // The application's palette came with the theme; the text's own colour is of the tone.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colour();
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

int BannerStrip::heightFor(int lines, const QFontMetrics& metrics)
{
    return (lines - 1) * metrics.lineSpacing() + metrics.height() + metrics.height() / 2 * 2;
}

void BannerStrip::measure()
{
    const int unit = fontMetrics().height();
    layout()->setContentsMargins(unit * 5 / 2, unit / 2, unit / 2, unit / 2); // the shape stands at the left
}

void BannerStrip::colour()
{
    QPalette palette = m_text->palette();
    const QColor ink = Theme::of(this).ink(m_banner.tone);
    if (palette.color(QPalette::WindowText) == ink)
        return;
    palette.setColor(QPalette::WindowText, ink);
    m_text->setPalette(palette);
}

void BannerStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.fill(m_banner.tone));
    // Two banners of one tone stay two.
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.ink(m_banner.tone));
    const int unit = fontMetrics().height();
    const QRectF place(unit / 2.0, height() / 2.0 - unit * 0.75, unit * 1.5, unit * 1.5);
    paintIcon(painter, place, m_banner.icon, theme.ink(m_banner.tone));
}

} // namespace keyline::ui
