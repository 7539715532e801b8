#include "ui/common/banner_bar.h"

#include "ui/common/announce.h"
#include "ui/common/banner_strip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace keyline::ui {

namespace {

int urgency(Tone tone)
{
    switch (tone) {
    case Tone::Now:
        return 4;
    case Tone::Fail:
        return 3;
    case Tone::Hold:
        return 2;
    case Tone::Pass:
        return 1;
    case Tone::Neutral:
        break;
    }
    return 0;
}

QList<BannerStrip*> strips(const QWidget* bar)
{
    return bar->findChildren<BannerStrip*>(QString(), Qt::FindDirectChildrenOnly);
}

BannerStrip* stripOf(const QWidget* bar, const QString& id)
{
    const QList<BannerStrip*> all = strips(bar);
    const auto found = std::ranges::find_if(all, [&](const BannerStrip* strip) { return strip->banner().id == id; });
    return found == all.end() ? nullptr : *found;
}

} // namespace

BannerBar::BannerBar(QWidget* parent) : QWidget(parent), m_rows(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setObjectName(QStringLiteral("bannerArea"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    hide();
}

void BannerBar::keepRoom(const QString& quiet)
{
    m_quiet = quiet;
    setAccessibleName(quiet);
    update();
    if (std::exchange(m_keepsRoom, true))
        return;
    m_rows->setDirection(QBoxLayout::LeftToRight);
    layRoom(0);
    showOrHide();
}

void BannerBar::setRoomWhileQuiet(bool kept)
{
    m_roomWhileQuiet = kept;
    showOrHide();
}

void BannerBar::showOrHide()
{
    setVisible((m_keepsRoom && m_roomWhileQuiet) || !strips(this).isEmpty());
}

void BannerBar::layRoom(int least)
{
    setMinimumHeight(std::max(BannerStrip::heightFor(2, fontMetrics()), least));
}

void BannerBar::changeEvent(QEvent* event)
{
    if (m_keepsRoom && event->type() == QEvent::FontChange)
        layRoom(0);
    QWidget::changeEvent(event);
}

void BannerBar::resizeEvent(QResizeEvent* event)
{
    if (!m_keepsRoom)
        return;
    const bool otherWidth = event->size().width() != event->oldSize().width();
    layRoom(otherWidth ? 0 : event->size().height());
}

void BannerBar::paintEvent(QPaintEvent*)
{
    if (!m_keepsRoom || m_rows->count() > 0)
        return;
    QPainter painter(this);
    painter.setPen(Theme::of(this).dim);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_quiet);
}

void BannerBar::showBanner(const Banner& banner)
{
    BannerStrip* strip = stripOf(this, banner.id);
    if (strip && strip->banner() == banner)
        return;
    const bool moved = !strip || strip->banner().tone != banner.tone;
    if (!strip) {
        strip = new BannerStrip(banner, this);
        connect(strip, &BannerStrip::pressed, this, &BannerBar::actionTriggered);
    } else
        strip->setBanner(banner);
    if (moved) {
        m_rows->removeWidget(strip);
        int at = 0;
        while (at < m_rows->count() &&
               urgency(static_cast<BannerStrip*>(m_rows->itemAt(at)->widget())->banner().tone) >= urgency(banner.tone))
            ++at;
        m_rows->insertWidget(at, strip, 1);
    }
    strip->show();
    show();
    announce(strip, banner.text);
}

void BannerBar::removeBanner(const QString& id)
{
    delete stripOf(this, id);
    showOrHide();
    update();
}

void BannerBar::setBanners(const QList<Banner>& banners)
{
    for (const QString& id : ids())
        if (std::ranges::none_of(banners, [&](const Banner& banner) { return banner.id == id; }))
            removeBanner(id);
    for (const Banner& banner : banners)
        showBanner(banner);
}

QStringList BannerBar::ids() const
{
    QStringList out;
    for (int i = 0; i < m_rows->count(); ++i)
        out << static_cast<BannerStrip*>(m_rows->itemAt(i)->widget())->banner().id;
    return out;
}

} // namespace keyline::ui
