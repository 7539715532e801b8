#include "ui/line/key_help.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <array>

namespace keyline::ui {

namespace {

constexpr int rowCount = 5;

} // namespace

KeyHelp::KeyHelp(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("keyHelpView"));
    auto* grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < rowCount; ++row) {
        m_rows.emplace_back(new QLabel, new QLabel);
        QFont bold = font();
        bold.setBold(true);
        m_rows.back().first->setFont(bold);
        m_rows.back().second->setWordWrap(true);
        grid->addWidget(m_rows.back().first, row, 0, Qt::AlignTop);
        grid->addWidget(m_rows.back().second, row, 1);
    }
    grid->setRowStretch(rowCount, 1);
    retranslate();
}

void KeyHelp::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyHelp::retranslate()
{
    const std::array<std::pair<QString, QString>, rowCount> texts{{
        {tr("1–64, Enter"), tr("What the slot of this number says, whole")},
        {tr("Arrows"), tr("From one slot to the next; Enter opens it")},
        {tr("Esc"), tr("Closes this, or takes the last scan back")},
        {tr("Del"), tr("The rejected device is in the red bin")},
        {QStringLiteral("F1"), tr("What the code that asks for a hand means, and what to do")},
    }};
    for (std::size_t row = 0; row < texts.size(); ++row) {
        m_rows[row].first->setText(texts[row].first);
        m_rows[row].second->setText(texts[row].second);
    }
}

} // namespace keyline::ui
