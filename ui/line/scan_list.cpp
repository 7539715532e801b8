#include "ui/line/scan_list.h"

#include "ui/common/icons.h"
#include "ui/line/scan_text.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace keyline::ui {

ScanList::ScanList(QWidget* parent) : QWidget(parent), m_none(new QLabel), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("scanListView"));
    m_list->setObjectName(QStringLiteral("scanList"));
    m_list->setWordWrap(true);
    m_none->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    retranslate();
}

void ScanList::setDesk(const fixture::DeskView& desk)
{
    m_desk = desk;
    retranslate();
}

void ScanList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScanList::retranslate()
{
    m_none->setText(tr("Nothing was scanned yet."));
    m_none->setVisible(m_desk.recent.empty());
    m_list->setVisible(!m_desk.recent.empty());
    m_list->setAccessibleName(tr("Last scans"));
    m_list->clear();
    for (const auto& outcome : m_desk.recent) {
        const QString time =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(outcome.time).time(), QLocale::ShortFormat);
        //: a row of the last scans: %1 time, %2 what was scanned, %3 what became of it
        new QListWidgetItem(themedIcon(isTrouble(outcome) ? Icon::TriangleBang : Icon::Barcode),
                            tr("%1  %2\n%3").arg(time, QString::fromStdString(outcome.text), scanText(outcome)),
                            m_list);
    }
}

} // namespace keyline::ui
