#include "ui/setup/setup_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"

#include <QBoxLayout>
#include <QEvent>

namespace keyline::ui {

SetupStep::SetupStep(SetupContext& context, const QString& name, Body body, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new Heading(1.7, this)), m_hint(makeHint(this)),
      m_body(new QVBoxLayout), m_message(new MessageLine(this))
{
    setObjectName(name);
    m_title->setObjectName(QStringLiteral("stepTitleLabel"));
    auto* rows = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    rows->setContentsMargins(margin, margin, margin, margin);
    rows->addWidget(m_title);
    rows->addWidget(m_hint);
    rows->addSpacing(margin / 2);
    rows->addLayout(m_body, body == Body::Fills ? 1 : 0);
    rows->addWidget(m_message);
    if (body == Body::Needs)
        rows->addStretch(1);
}

QString SetupStep::nextText() const
{
    return tr("Next");
}

void SetupStep::next()
{
    keep();
    Q_EMIT done();
}

void SetupStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
