#include "ui/repair/connect_page.h"

#include "ui/repair/panel.h"
#include "ui/repair/text_label.h"
#include "ui/repair/wording.h"

#include "base/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

namespace {

/// "ttyACM0 · Aurora 1 (303a:1001)".
QString portText(const link::PortInfo& port)
{
    QString out = QString::fromStdString(harmless(port.path));
    if (!port.description.empty())
        out += QStringLiteral(" · ") + QString::fromStdString(harmless(port.description));
    if (port.vendorId && port.productId)
        out += QStringLiteral(" (%1:%2)")
                   .arg(*port.vendorId, 4, 16, QLatin1Char('0'))
                   .arg(*port.productId, 4, 16, QLatin1Char('0'));
    return out;
}

} // namespace

ConnectPage::ConnectPage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("connectPage"), parent), m_portsText(makeText(nullptr, true)),
      m_ports(new QVBoxLayout)
{
    m_portsText->setObjectName(QStringLiteral("portsLabel"));
    body().addWidget(m_portsText);
    body().addLayout(m_ports);
    m_sourceButton = addSideButton(QStringLiteral("changeSourceButton"));
    connect(m_sourceButton, &QPushButton::clicked, &this->wizard(), &Wizard::openStart);
    refresh();
}

void ConnectPage::refresh()
{
    mark().setSign(StateMark::Shape::Square, Icon::Plug, Tone::Now);
    setTitle(tr("Connect a device"), tr("It starts by itself. Connect several if you like: each goes on by itself, and "
                                        "may be pulled out and connected again at any time."));
    m_sourceButton->setText(tr("Trust file and source…"));
    const auto& ports = wizard().ports();
    const auto muted = std::ranges::count_if(ports, [](const auto& port) { return !port.allowed; });
    m_portsText->setText(muted == 0 ? QString()
                                    : tr("These ports are not used until you say that repairs are done there:"));
    m_portsText->setVisible(muted > 0);
    rebuildPorts();
}

/// Only what is another: a button that is just being pressed stays.
void ConnectPage::rebuildPorts()
{
    const QString use = tr("Use ports like this");
    if (wizard().ports() == m_shown && use == m_useText)
        return;
    m_shown = wizard().ports();
    m_useText = use;
    // Where the focused one goes, the one after it must not get the focus, and with it the next Enter.
    if (const QWidget* focused = QApplication::focusWidget(); focused != nullptr && isAncestorOf(focused))
        setFocus();
    while (QLayoutItem* item = m_ports->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const recovery::SeenPort& port : wizard().ports()) {
        if (port.allowed)
            continue;
        auto* panel = new Panel;
        auto* row = new QHBoxLayout;
        panel->setContent(row);
        WrapLabel* name = makeText(panel, true);
        name->setText(portText(port.info));
        auto* button = new QPushButton(use);
        button->setObjectName(QStringLiteral("usePortButton_%1").arg(++number));
        button->setAccessibleDescription(name->text());
        const std::string path = port.info.path;
        connect(button, &QPushButton::clicked, this, [this, path] { wizard().bench().allowPortsLike(path); });
        row->addWidget(name, 1);
        row->addWidget(button);
        m_ports->addWidget(panel);
    }
}

} // namespace keyline::ui
