#include "ui/common/address_field.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace keyline::ui {

AddressField::AddressField(QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_button(new QPushButton(this))
{
    m_field->setObjectName(QStringLiteral("addressEdit"));
    m_field->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_field->setPlaceholderText(QStringLiteral("https://"));
    m_field->installEventFilter(this);
    m_button->setObjectName(QStringLiteral("addressButton"));
    m_button->setAutoDefault(false);
    m_button->setEnabled(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    setFocusProxy(m_field);
    connect(m_button, &QPushButton::clicked, this, &AddressField::enter);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_button->setEnabled(!address().isEmpty());
        Q_EMIT edited();
    });
}

void AddressField::setAction(const QString& text)
{
    m_button->setText(text);
}

void AddressField::setFieldName(const QString& name)
{
    m_field->setAccessibleName(name);
}

QString AddressField::address() const
{
    const QString text = m_field->text().trimmed();
    return text.isEmpty() || text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text;
}

void AddressField::setAddress(const QString& address)
{
    m_field->setText(address);
}

QString AddressField::refusal(const QString& address)
{
    return tr("%1 is no address of a registry. One begins with https:// or http://; a name and maybe a path follow.")
        .arg(address);
}

void AddressField::enter()
{
    if (!address().isEmpty())
        Q_EMIT entered(address());
}

/// A line edit lets Enter pass, to whatever button is the page's.
bool AddressField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            if (!key.isAutoRepeat())
                enter();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace keyline::ui
