#include "ui/settings/lock_view.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/message_line.h"
#include "ui/common/secret_edit.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace keyline::ui {

using station::PinAnswer;

LockView::LockView(fixture::LockDesk& desk, QWidget* window)
    : QWidget(window), m_desk(desk), m_card(new QWidget(this)), m_title(new Heading(1.5, m_card)),
      m_hint(makeHint(m_card)), m_pin(new SecretEdit(SecretEdit::Takes::Digits, m_card)),
      m_button(new QPushButton(m_card)), m_message(new MessageLine(m_card))
{
    setObjectName(QStringLiteral("lockView"));
    m_pin->setObjectName(QStringLiteral("pinEdit"));
    m_button->setObjectName(QStringLiteral("unlockButton"));
    m_button->setIcon(themedIcon(Icon::Unlock));
    m_button->setDefault(true);
    auto* field = new QHBoxLayout;
    field->addWidget(m_pin, 1);
    field->addWidget(m_button);
    auto* rows = new QVBoxLayout(m_card);
    const int margin = fontMetrics().height();
    rows->setContentsMargins(margin, margin, margin, margin);
    rows->addWidget(m_title);
    rows->addWidget(m_hint);
    rows->addLayout(field);
    rows->addWidget(m_message);
    hide();
    window->installEventFilter(this);
    m_timer.setInterval(1000);
    m_timer.setTimerType(Qt::PreciseTimer); // one that is early opens the field before the wait is over
    connect(&m_timer, &QTimer::timeout, this, &LockView::tick);
    connect(m_pin, &SecretEdit::submitted, this, &LockView::tryPin);
    connect(m_button, &QPushButton::clicked, this, &LockView::tryPin);
    connect(&m_desk, &fixture::LockDesk::checked, this, &LockView::answer);
    connect(&m_desk, &fixture::LockDesk::failed, this, [this](const Error& error) {
        if (!m_locked)
            return; // the settings' question
        wait({});
        m_message->showError(error);
        place();
    });
    retranslate();
}

void LockView::lock()
{
    if (m_locked || !m_desk.isSet())
        return;
    m_locked = true;
    m_before = QApplication::focusWidget();
    m_message->clear();
    wait({});
    place();
    show();
    raise();
    m_pin->setFocus();
    qApp->installEventFilter(this);
    Q_EMIT lockedChanged(true);
}

void LockView::unlock()
{
    m_locked = false;
    qApp->removeEventFilter(this);
    parentWidget()->installEventFilter(this);
    m_timer.stop();
    hide();
    if (m_before)
        m_before->setFocus();
    Q_EMIT lockedChanged(false);
}

void LockView::tryPin()
{
    if (m_pin->isEmpty() || m_seconds > 0)
        return;
    m_button->setEnabled(false);
    m_desk.check(m_pin->take());
}

void LockView::answer(const PinAnswer& answer)
{
    if (!m_locked)
        return;
    wait(answer.wait);
    if (answer.verdict == PinAnswer::Verdict::Right)
        return unlock();
    m_message->showError(Error(answer.wait.count() > 0 ? Code::PinWait : Code::PinWrong));
    place();
    m_pin->setFocus();
}

void LockView::wait(std::chrono::seconds time)
{
    m_seconds = static_cast<int>(time.count());
    m_pin->setEnabled(m_seconds == 0);
    m_button->setEnabled(m_seconds == 0);
    m_seconds > 0 ? m_timer.start() : m_timer.stop();
    retranslate();
}

void LockView::tick()
{
    m_seconds = std::max(0, m_seconds - 1);
    wait(std::chrono::seconds(m_seconds));
    if (m_seconds > 0)
        return;
    m_message->clear();
    place();
    m_pin->setFocus();
}

/// Over all of the window, the card where it hides least: at the bottom.
void LockView::place()
{
    const QRect all = parentWidget()->rect();
    setGeometry(all);
    const int wide = std::min(all.width(), fontMetrics().averageCharWidth() * 60);
    m_card->layout()->activate();
    const int high =
        std::min(all.height(), m_card->layout()->hasHeightForWidth() ? m_card->layout()->totalHeightForWidth(wide)
                                                                     : m_card->sizeHint().height());
    m_card->setGeometry((all.width() - wide) / 2, all.height() - high - std::min(12, all.height() - high), wide, high);
    update();
}

bool LockView::eventFilter(QObject* watched, QEvent* event)
{
    // The keys of the window behind sleep: no page turns, no order stops. Those of the card are its own.
    if (m_locked && event->type() == QEvent::Shortcut) {
        const auto* widget = qobject_cast<QWidget*>(watched->isWidgetType() ? watched : watched->parent());
        return widget != nullptr && widget->window() == window() && widget != this && !isAncestorOf(widget);
    }
    if (watched == parentWidget() && m_locked) {
        if (event->type() == QEvent::Resize)
            place();
        // A page that shows itself comes on top of everything that was there.
        if (event->type() == QEvent::ChildAdded || event->type() == QEvent::LayoutRequest)
            raise();
    }
    return QWidget::eventFilter(watched, event);
}

bool LockView::focusNextPrevChild(bool next)
{
    // Between the field and the button, never out of here.
    QWidget* other = m_pin->hasFocus() && m_button->isEnabled() ? static_cast<QWidget*>(m_button) : m_pin;
    other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void LockView::mousePressEvent(QMouseEvent* event)
{
    m_pin->setFocus();
    event->accept();
}

void LockView::keyPressEvent(QKeyEvent* event)
{
    event->accept();
}

void LockView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (m_locked && (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange))
        place();
    QWidget::changeEvent(event);
}

void LockView::retranslate()
{
    m_title->setText(tr("Locked"));
    m_hint->setText(m_seconds > 0
                        ? tr("The next PIN can be typed in %Ln second(s). Devices at work go on.", nullptr, m_seconds)
                        : tr("Devices at work go on; new ones wait until somebody signs in."));
    m_pin->setName(tr("PIN"));
    m_button->setText(tr("Sign in"));
    setAccessibleName(tr("The station is locked"));
}

void LockView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The slots stay readable from three metres: nothing is laid over them but the card.
    painter.setPen(QPen(theme.text, 2));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace keyline::ui
