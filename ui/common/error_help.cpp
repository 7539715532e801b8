#include "ui/common/error_help.h"

#include "ui/common/drawer.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace keyline::ui {

namespace {

struct Look
{
    Tone tone;
    Icon icon;
};

/// As the slot's card shows what the hands do.
Look lookOf(Hand hand)
{
    switch (hand) {
    case Hand::Bin:
        return {Tone::Fail, Icon::OctagonCross};
    case Hand::Call:
        return {Tone::Hold, Icon::TriangleBang};
    case Hand::Back:
        return {Tone::Now, Icon::Plug};
    case Hand::None:
        break;
    }
    return {Tone::Neutral, Icon::Info};
}

QFont scaled(QFont font, double factor, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

QLabel* sentence(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ErrorHelp::ErrorHelp(const QString& number, const std::string& context, QWidget* parent)
    : QWidget(parent), m_number(number), m_context(context)
{
    setObjectName(QStringLiteral("errorHelpView"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeHead());
    const int unit = fontMetrics().height();
    constexpr const char* names[] = {"errorContextLabel", "errorMeansLabel", "errorActionLabel", "errorHandLabel"};
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i] = makeSection(names[i]);
        rows->addSpacing(unit / 2);
        rows->addWidget(m_sections[i].heading);
        rows->addWidget(m_sections[i].body);
    }
    rows->addStretch();
    retranslate();
    recolour();
}

ErrorHelp* ErrorHelp::openIn(Drawer& drawer, const QString& number, const std::string& context)
{
    auto* help = new ErrorHelp(number, context);
    drawer.setContent(help);
    drawer.setTitle(help->windowTitle());
    connect(help, &QWidget::windowTitleChanged, &drawer, &Drawer::setTitle);
    drawer.open();
    return help;
}

QWidget* ErrorHelp::makeHead()
{
    m_head = new QWidget(this);
    m_head->setAutoFillBackground(true);
    m_icon = new QLabel(m_head);
    m_code = sentence(m_head, "errorNumberLabel");
    m_code->setWordWrap(false);
    m_what = sentence(m_head, "errorWhatLabel");
    auto* line = new QHBoxLayout;
    line->addWidget(m_icon);
    line->addWidget(m_code);
    line->addStretch();
    auto* rows = new QVBoxLayout(m_head);
    rows->addLayout(line);
    rows->addWidget(m_what);
    return m_head;
}

ErrorHelp::Section ErrorHelp::makeSection(const char* name)
{
    Section section{sentence(this, ""), sentence(this, name)};
    section.body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return section;
}

void ErrorHelp::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
             event->type() == QEvent::StyleChange)
        recolour();
}

void ErrorHelp::fill(const Section& section, const QString& heading, const QString& body)
{
    section.heading->setText(heading);
    section.body->setText(body);
    section.heading->setHidden(body.isEmpty());
    section.body->setHidden(body.isEmpty());
}

void ErrorHelp::retranslate()
{
    const ErrorText text = errorText(m_number, m_context);
    m_hand = text.handKind;
    m_code->setText(text.number);
    m_what->setText(text.what);
    fill(m_sections[0], tr("It is about"), text.context);
    fill(m_sections[1], tr("What it means"), text.means);
    fill(m_sections[2], tr("What to do"), text.action);
    // What the hands do is not said twice.
    const bool told = text.action.contains(text.hand, Qt::CaseInsensitive);
    fill(m_sections[3], tr("At the line"), told ? QString() : text.hand);
    setAccessibleName(tr("%1: %2").arg(text.number, text.what));
    setAccessibleDescription(tr("%1 %2").arg(text.means, text.action));
    setProperty("code", text.number);
    setWindowTitle(tr("Help on %1").arg(text.number));
}

void ErrorHelp::recolour()
{
    const Theme& theme = Theme::of(this);
    const Look look = lookOf(m_hand);
    const QColor ink = theme.ink(look.tone);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.fill(look.tone));
    colours.setColor(QPalette::WindowText, ink);
    m_head->setPalette(colours);
    m_icon->setPixmap(iconPixmap(look.icon, fontMetrics().height() * 2, ink, devicePixelRatioF()));
    m_code->setFont(scaled(font(), 1.8, true));
    m_what->setFont(scaled(font(), 1.2, true));
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, theme.dim);
    for (const Section& section : m_sections) {
        section.heading->setPalette(dim);
        section.body->setFont(scaled(font(), 1.1, false));
    }
    m_sections[2].body->setFont(scaled(font(), 1.2, true));
}

} // namespace keyline::ui
