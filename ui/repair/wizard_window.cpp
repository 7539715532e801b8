#include "ui/repair/wizard_window.h"

#include "ui/common/announce.h"
#include "ui/common/banner_bar.h"
#include "ui/common/display_menu.h"
#include "ui/common/error_text.h"
#include "ui/repair/connect_page.h"
#include "ui/repair/course_bar.h"
#include "ui/repair/done_page.h"
#include "ui/repair/failure_page.h"
#include "ui/repair/find_page.h"
#include "ui/repair/look_page.h"
#include "ui/repair/prove_page.h"
#include "ui/repair/queue_panel.h"
#include "ui/repair/ready_page.h"
#include "ui/repair/restore_page.h"
#include "ui/repair/start_page.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace keyline::ui {

namespace {

/// The file or folder that is dragged, if it is only one.
QString draggedPath(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

WizardWindow::WizardWindow(Wizard& wizard, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_wizard(wizard), m_preferences(preferences), m_queue(new QueuePanel(wizard)),
      m_rail(new CourseBar), m_stack(new QStackedWidget), m_banners(new BannerBar)
{
    setObjectName(QStringLiteral("repairWindow"));
    setAcceptDrops(true);
    m_stack->setObjectName(QStringLiteral("pageStack"));
    m_banners->setObjectName(QStringLiteral("bannerArea"));
    addPages();

    auto* header = new QWidget;
    auto* top = new QHBoxLayout(header);
    top->addWidget(m_rail, 1);
    top->addWidget(new DisplayMenu(preferences), 0, Qt::AlignTop);
    auto* main = new QVBoxLayout;
    main->setSpacing(0);
    main->addWidget(header);
    main->addWidget(m_banners);
    main->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_queue, 2);
    layout->addLayout(main, 5);

    connect(&m_wizard, &Wizard::changed, this, &WizardWindow::refresh);
    connect(&m_wizard, &Wizard::troubled, this, [this](const Error& error) {
        m_trouble = error;
        showTrouble();
    });
    connect(m_banners, &BannerBar::actionTriggered, this, [this](const QString& id) {
        m_trouble.reset();
        m_banners->removeBanner(id);
    });
    qApp->installEventFilter(this);
    retranslate();
    refresh();
}

/// A hand on the page: what it shows stays until that hand is done.
bool WizardWindow::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::MouseButtonPress || type == QEvent::KeyPress || type == QEvent::Wheel)
        if (const auto* widget = qobject_cast<QWidget*>(watched); widget != nullptr && m_stack->isAncestorOf(widget))
            m_wizard.touch();
    return QWidget::eventFilter(watched, event);
}

void WizardWindow::addPages()
{
    m_pages = {new StartPage(m_wizard), new ConnectPage(m_wizard), new LookPage(m_wizard),
               new FindPage(m_wizard),  new ReadyPage(m_wizard),   new RestorePage(m_wizard),
               new ProvePage(m_wizard), new DonePage(m_wizard),    new FailurePage(m_wizard)};
    for (Page* page : m_pages)
        m_stack->addWidget(page);
}

QWidget* WizardWindow::currentPage() const
{
    return m_current;
}

void WizardWindow::refresh()
{
    Page* page = m_pages.at(static_cast<std::size_t>(m_wizard.page()));
    page->refresh();
    m_rail->setPage(m_wizard.page(), m_wizard.selected());
    m_queue->refresh();
    const recovery::Job* job = m_wizard.selected();
    const quint64 number = job != nullptr ? job->number : 0;
    const QString code = page->property("code").toString();
    const bool isNew = page != m_current || number != m_announced || code != m_announcedCode;
    m_current = page;
    m_announced = number;
    m_announcedCode = code;
    m_stack->setCurrentWidget(page);
    if (isNew)
        tell(*page);
}

/// Enter presses the page's main button; who cannot see it hears the page's title.
void WizardWindow::tell(Page& page)
{
    // Without one nothing else may get the next, impatient Enter.
    QWidget* first = page.mainButton();
    (first != nullptr ? first : &page)->setFocus();
    announce(&page, page.accessibleName());
}

void WizardWindow::showTrouble()
{
    if (!m_trouble)
        return;
    const ErrorText text = errorText(*m_trouble);
    m_banners->showBanner({.id = QStringLiteral("trouble"),
                           .tone = Tone::Hold,
                           .icon = Icon::TriangleBang,
                           .text = tr("%1 (%2): %3. %4").arg(text.what, text.number, text.context, text.action),
                           .action = tr("Close")});
}

void WizardWindow::retranslate()
{
    setWindowTitle(tr("Keyline Repair"));
    showTrouble();
}

void WizardWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WizardWindow::keyPressEvent(QKeyEvent* event)
{
    QPushButton* button = m_current != nullptr ? m_current->mainButton() : nullptr;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button != nullptr && !event->isAutoRepeat()) {
        button->click();
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        constexpr int step = 25;
        if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
            return m_preferences.setScale(std::min(300, m_preferences.scale() + step));
        if (event->key() == Qt::Key_Minus)
            return m_preferences.setScale(std::max(100, m_preferences.scale() - step));
    }
    QWidget::keyPressEvent(event);
}

void WizardWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void WizardWindow::dropEvent(QDropEvent* event)
{
    const QString path = draggedPath(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (QFileInfo(path).isDir())
        m_wizard.bench().useSource(path.toStdString());
    else
        m_wizard.bench().useTrustFile(path.toStdString());
}

} // namespace keyline::ui
