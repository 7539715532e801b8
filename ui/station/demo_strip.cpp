#include "ui/station/demo_strip.h"

#include "ui/common/icons.h"
#include "ui/common/sample_strip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace keyline::ui {

DemoStrip::DemoStrip(QWidget* parent) : QWidget(parent), m_button(new QPushButton(themedIcon(Icon::Plug), {}, this))
{
    m_button->setObjectName(QStringLiteral("virtualDevicesButton"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* strip = new SampleStrip(this);
    strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    row->addWidget(strip, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &DemoStrip::panelWanted);
    retranslate();
}

QString DemoStrip::panelTitle() const
{
    return tr("Virtual devices");
}

void DemoStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DemoStrip::retranslate()
{
    m_button->setText(tr("Virtual devices…"));
    Q_EMIT retranslated();
}

} // namespace keyline::ui
