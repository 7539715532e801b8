#include "ui/common/drawer.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace keyline::ui {

Drawer::Drawer(QWidget* page)
    : QWidget(page), m_title(new QLabel(this)), m_close(new QToolButton(this)), m_area(new QScrollArea(this))
{
    hide();
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_close->setObjectName(QStringLiteral("drawerCloseButton"));
    m_close->setIcon(themedIcon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &Drawer::closeDrawer);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(head);
    rows->addWidget(m_area, 1);
    measure();
    page->installEventFilter(this);
    retranslate();
}

void Drawer::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Drawer::setContent(QWidget* content)
{
    m_area->setWidget(content);
    place();
}

QWidget* Drawer::content() const
{
    return m_area->widget();
}

void Drawer::open()
{
    if (!isOpen())
        m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    m_close->setFocus(Qt::OtherFocusReason);
}

void Drawer::closeDrawer()
{
    if (!isOpen())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

bool Drawer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Drawer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        measure();
        place();
    }
    QWidget::changeEvent(event);
}

void Drawer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closeDrawer();
    else
        QWidget::keyPressEvent(event);
}

void Drawer::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, 2, height()), theme.line);
}

void Drawer::measure()
{
    const int unit = fontMetrics().height();
    layout()->setContentsMargins(unit, unit / 2, unit / 2, unit / 2);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
}

void Drawer::place()
{
    const QWidget* page = parentWidget();
    const int wanted = std::max(24 * fontMetrics().height(), sizeHint().width());
    const int width = std::min(page->width(), wanted);
    setGeometry(page->width() - width, 0, width, page->height());
}

void Drawer::retranslate()
{
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
}

} // namespace keyline::ui
