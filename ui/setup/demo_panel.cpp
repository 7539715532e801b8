#include "ui/setup/demo_panel.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/message_line.h"

#include "demo/demo_shop.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace keyline::ui {

DemoPanel::DemoPanel(demo::DemoShop& shop, QWidget* parent)
    : QWidget(parent), m_shop(shop), m_hint(makeHint(this)), m_list(new QVBoxLayout), m_renew(new QPushButton(this)),
      m_message(new MessageLine(this))
{
    setObjectName(QStringLiteral("demoPanel"));
    m_renew->setObjectName(QStringLiteral("renewButton"));
    m_renew->setIcon(themedIcon(Icon::Refresh));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_hint);
    rows->addLayout(m_list);
    rows->addWidget(m_renew);
    rows->addWidget(m_message);
    rows->addStretch();
    connect(m_renew, &QPushButton::clicked, &m_shop, &demo::DemoShop::renew);
    connect(&m_shop, &demo::DemoShop::devicesChanged, this, &DemoPanel::refresh);
    connect(&m_shop, &demo::DemoShop::failed, m_message, &MessageLine::showError);
    retranslate();
}

void DemoPanel::setSlotOf(std::function<int(const std::string&)> slotOf)
{
    m_slotOf = std::move(slotOf);
    refresh();
}

DemoPanel::Row& DemoPanel::rowOf(const std::string& chip)
{
    const auto found = m_rows.find(chip);
    if (found != m_rows.end())
        return found->second;
    Row row{new QLabel(this), new QPushButton(this), new QPushButton(this)};
    const QString number = QString::number(m_rows.size() + 1);
    row.plug->setObjectName(QStringLiteral("plugButton_") + number);
    row.erase->setObjectName(QStringLiteral("breakButton_") + number);
    row.plug->setIcon(themedIcon(Icon::Plug));
    connect(row.plug, &QPushButton::clicked, this, [this, chip] {
        const auto& devices = m_shop.devices();
        const auto device = std::ranges::find(devices, chip, &demo::DemoDevice::chip);
        if (device == devices.end())
            return;
        device->attached ? m_shop.unplug(chip) : m_shop.plug(chip);
    });
    connect(row.erase, &QPushButton::clicked, this, [this, chip] { m_shop.eraseFlash(chip); });
    auto* across = new QHBoxLayout;
    across->addWidget(row.name, 1);
    across->addWidget(row.plug);
    across->addWidget(row.erase);
    m_list->addLayout(across);
    return m_rows.emplace(chip, row).first->second;
}

void DemoPanel::refresh()
{
    std::erase_if(m_rows, [this](const auto& entry) {
        const auto& devices = m_shop.devices();
        if (std::ranges::find(devices, entry.first, &demo::DemoDevice::chip) != devices.end())
            return false;
        for (QWidget* widget : {static_cast<QWidget*>(entry.second.name), static_cast<QWidget*>(entry.second.plug),
                                static_cast<QWidget*>(entry.second.erase)})
            widget->deleteLater();
        return true;
    });
    for (const demo::DemoDevice& device : m_shop.devices()) {
        Row& row = rowOf(device.chip);
        const QString chip = QString::fromStdString(device.chip.substr(0, 8));
        const int slot = m_slotOf ? m_slotOf(device.chip) : 0;
        row.name->setText(slot > 0 ? tr("Slot %1 · chip %2…").arg(slot).arg(chip) : tr("Chip %1…").arg(chip));
        row.plug->setText(device.attached ? tr("Pull out") : tr("Plug in"));
        row.erase->setText(tr("Break"));
        row.plug->setAccessibleDescription(row.name->text());
        row.erase->setAccessibleDescription(row.name->text());
        row.erase->setToolTip(
            tr("Its memory chip dies: empty when it is plugged in again. The repair wizard brings it back."));
    }
    m_renew->setEnabled(m_shop.isReady());
}

void DemoPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DemoPanel::retranslate()
{
    m_hint->setText(
        tr("These devices are programs, not things. Pull one out in the middle of its work, put it back in another "
           "moment, break one and bring it back in the repair wizard."));
    m_renew->setText(tr("Eight new devices"));
    refresh();
}

} // namespace keyline::ui
