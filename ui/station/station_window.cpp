#include "ui/station/station_window.h"

#include "ui/common/navigation_rail.h"
#include "ui/common/page_scroll.h"
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
    : QMainWindow(parent), m_rail(new NavigationRail), m_whole(new QStackedWidget), m_pages(new QStackedWidget),
      m_line(new LinePage(engine, sounds)), m_orders(new OrderPage(engine))
{
    setObjectName(QStringLiteral("stationWindow"));
    auto* work = new QWidget;
    auto* layout = new QHBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_pages, 1);
    m_whole->addWidget(work);
    setCentralWidget(m_whole);
    addPage(lineId, Icon::Line, Qt::Key_F2, m_line);
    addPage(orderId, Icon::File, Qt::Key_F3, m_orders);
    connect(m_rail, &NavigationRail::activated, this, &StationWindow::showPage);
    connect(m_line, &LinePage::orderWanted, this, [this] { showPage(orderId); });
    connect(m_line, &LinePage::openWanted, this, &StationWindow::openWanted);
    connect(m_orders, &OrderPage::started, this, [this] { showPage(lineId); });
    showPage(lineId);
    retranslate();
    resize(1280, 720);
}

void StationWindow::addPage(const QString& id, Icon icon, Qt::Key key, QWidget* page)
{
    m_rail->addPage(id, icon, QKeySequence(key));
    m_rail->setText(id, pageName(id));
    QWidget* shown = id == lineId ? page : new PageScroll(page); // the line has its own way with little room
    m_pages->addWidget(shown);
    m_byId.emplace(id, shown);
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

void StationWindow::showAlone(QWidget* page)
{
    QWidget* first = page->focusWidget(); // what the page gave the focus to while it was nobody's
    int at = 0;
    const auto isShown = [&](const QWidget* each) {
        const auto* scroll = qobject_cast<const PageScroll*>(each);
        return scroll != nullptr && scroll->widget() == page;
    };
    while (at < m_whole->count() && !isShown(m_whole->widget(at)))
        ++at;
    if (at == m_whole->count())
        m_whole->addWidget(new PageScroll(page));
    m_whole->setCurrentIndex(at);
    if (first != nullptr)
        first->setFocus();
}

void StationWindow::showWork()
{
    m_whole->setCurrentIndex(0);
}

void StationWindow::setTop(QWidget* top)
{
    setMenuWidget(top);
    top->show();
}

void StationWindow::setStationName(const QString& name)
{
    m_name = name;
    m_line->setStationName(name);
    retranslate();
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
    setWindowTitle(m_name.isEmpty() ? tr("Keyline station") : tr("%1 – Keyline station").arg(m_name));
    for (const auto& [id, page] : m_byId)
        m_rail->setText(id, pageName(id));
}

} // namespace keyline::ui
