#include "ui/repair/ready_page.h"

#include "ui/common/heading.h"
#include "ui/repair/panel.h"
#include "ui/repair/text_label.h"
#include "ui/repair/wording.h"

#include "base/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace keyline::ui {

ReadyPage::ReadyPage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("readyPage"), parent), m_facts(new FactsView), m_backTitle(new Heading(1.15)),
      m_back(makeText(nullptr)), m_goneTitle(new Heading(1.15)), m_gone(makeText(nullptr))
{
    m_back->setObjectName(QStringLiteral("comesBackLabel"));
    m_gone->setObjectName(QStringLiteral("doesNotComeBackLabel"));
    auto* both = new QHBoxLayout;
    const auto addPanel = [&](Heading* title, QLabel* text) {
        auto* panel = new Panel;
        auto* inside = new QVBoxLayout;
        panel->setContent(inside);
        inside->addWidget(title);
        inside->addWidget(text);
        inside->addStretch(1);
        both->addWidget(panel, 1);
    };
    addPanel(m_backTitle, m_back);
    addPanel(m_goneTitle, m_gone);
    body().addLayout(both);
    body().addWidget(m_facts);
    m_restoreButton = makeMainButton(QStringLiteral("restoreButton"));
    connect(m_restoreButton, &QPushButton::clicked, &this->wizard(), &Wizard::restore);
    refresh();
}

void ReadyPage::refresh()
{
    mark().setProgress(Icon::Key, 3, 5);
    const bool byItself = wizard().autoContinue();
    setTitle(tr("Ready to restore"), byItself ? tr("Its record holds. Leave it connected; it goes on by itself.")
                                              : tr("Its record holds. Leave it connected."));
    m_backTitle->setText(tr("Comes back"));
    m_goneTitle->setText(tr("Does not come back"));
    m_gone->setText(tr("What the owner kept on it: settings, messages, pictures.\nA fault of the board, the screen or "
                       "the radio.\nNew firmware: it keeps the one that it has."));
    m_restoreButton->setText(tr("Restore this device"));
    m_restoreButton->setVisible(!byItself);
    const recovery::Job* job = wizard().selected();
    if (job == nullptr)
        return;
    FactsView::Facts facts = deviceFacts(*job);
    if (const auto& found = job->found) {
        m_back->setText(
            tr("Its identity: %1.\nIts keys, as they were at the factory: only its own chip can open them.\n"
               "Its certificate from the manufacturer.")
                .arg(deviceTitle(*job)));
        facts.emplace_back(translated("Report", "Registered"), timeText(found->registered));
        facts.emplace_back(translated("Report", "Profile"), QString::fromStdString(harmless(found->profile)));
        facts.emplace_back(tr("Revision"), QString::number(found->revision));
        facts.emplace_back(tr("Proof"), found->provableHere ? tr("Its keys can be proved here")
                                                            : tr("Only the manufacturer can prove its keys"));
    }
    m_facts->setFacts(facts);
}

} // namespace keyline::ui
