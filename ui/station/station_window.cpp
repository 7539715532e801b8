#include "ui/station/station_window.h"

#include "ui/common/navigation_rail.h"
#include "ui/line/line_page.h"
#include "ui/orders/order_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace keyline::ui {

namespace {

const QString lineId = QStringLiteral("line");
const QString orderId = QStringLiteral("order");

/// The pages that there may be, by name.
QString pageName(const QString& id)
{
    if (id == lineId)
        return StationWindow::tr("Line");
    if (id == orderId)
        return StationWindow::tr("Order");
    if (id == QLatin1String("registry"))
        return StationWindow::tr("Registry");
    if (id == QLatin1String("history"))
        return StationWindow::tr("History");
    return StationWindow::tr("Settings");
}

} // namespace

StationWindow::StationWindow(fixture::StationEngine& engine, Sounds& sounds, QWidget* parent)
    : QMainWindow(parent), m_rail(new NavigationRail), m_pages(new QStackedWidget), m_orders(new OrderPage(engine))
{
    setObjectName(QStringLiteral("stationWindow"));
    auto* centre = new QWidget;
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    auto* line = new LinePage(engine, sounds);
    addPage(lineId, Icon::Line, Qt::Key_F2, line);
    addPage(orderId, Icon::File, Qt::Key_F3, m_orders);
    connect(m_rail, &NavigationRail::activated, this, &StationWindow::showPage);
    connect(line, &LinePage::openWanted, this, &StationWindow::openWanted);
    connect(line, &LinePage::orderWanted, this, [this] { showPage(orderId); });
    connect(m_orders, &OrderPage::started, this, [this] { showPage(lineId); });
    showPage(lineId);
    retranslate();
    resize(1280, 720);
}

void StationWindow::addPage(const QString& id, Icon icon, Qt::Key key, QWidget* page)
{
    m_rail->addPage(id, icon, QKeySequence(key));
    m_rail->setText(id, pageName(id));
    m_pages->addWidget(page);
    m_byId.emplace(id, page);
}

void StationWindow::showPage(const QString& id)
{
    const auto page = m_byId.find(id);
    if (page == m_byId.end())
        return;
    m_pages->setCurrentWidget(page->second);
    m_rail->setCurrent(id);
    Q_EMIT pageShown(id);
}

QString StationWindow::currentPage() const
{
    return m_rail->current();
}

void StationWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void StationWindow::retranslate()
{
    setWindowTitle(tr("Keyline station"));
    for (const auto& [id, page] : m_byId)
        m_rail->setText(id, pageName(id));
}

} // namespace keyline::ui
