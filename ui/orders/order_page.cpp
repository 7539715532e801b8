#include "ui/orders/order_page.h"

#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/path_field.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTimer>
#include <QVBoxLayout>

namespace keyline::ui {

using fixture::StationEngine;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

OrderPage::OrderPage(StationEngine& engine, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_typing(new QTimer(this)), m_column(new QWidget), m_title(new QLabel),
      m_profileLabel(new QLabel), m_profile(new QComboBox), m_identitiesLabel(new QLabel), m_identities(new QLineEdit),
      m_tac(new QLineEdit), m_file(new QPushButton(themedIcon(Icon::File), {})),
      m_scan(new QPushButton(themedIcon(Icon::Barcode), {})), m_hint(new QLabel), m_chipsLabel(new QLabel),
      m_chips(new PathField(PathField::Kind::OpenFile)), m_preview(new QLabel),
      m_start(new QPushButton(themedIcon(Icon::Play), {})), m_stop(new QPushButton(themedIcon(Icon::Stop), {}))
{
    setObjectName(QStringLiteral("orderPage"));
    layOut();
    m_typing->setSingleShot(true);
    m_typing->setInterval(300);
    connect(m_typing, &QTimer::timeout, this, &OrderPage::askPreview);
    const auto rest = [this] { m_typing->start(); };
    connect(m_identities, &QLineEdit::textChanged, this, rest);
    connect(m_profile, &QComboBox::currentTextChanged, this, rest);
    connect(m_chips, &PathField::pathChanged, this, rest);
    connect(m_file, &QPushButton::clicked, this, [this] {
        const QString file =
            QFileDialog::getOpenFileName(this, tr("A list of identities"), {}, tr("Lists (*.csv);;All files (*)"));
        if (file.isEmpty())
            return;
        m_scan->setChecked(false);
        m_identities->setText(file);
    });
    connect(m_scan, &QPushButton::toggled, this, &OrderPage::chooseKind);
    connect(m_tac, &QLineEdit::textChanged, this, rest);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_waits = true;
        m_engine.startOrder(request());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_engine.stopOrder(); });
    connectEngine();
    retranslate();
}

void OrderPage::layOut()
{
    m_profile->setObjectName(QStringLiteral("profileBox"));
    m_identities->setObjectName(QStringLiteral("identitiesEdit"));
    m_file->setObjectName(QStringLiteral("identitiesFileButton"));
    m_scan->setObjectName(QStringLiteral("identitiesScanButton"));
    m_scan->setCheckable(true);
    m_tac->setObjectName(QStringLiteral("tacEdit"));
    m_tac->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,8}")), m_tac));
    m_tac->hide();
    m_preview->setObjectName(QStringLiteral("orderPreviewLabel"));
    m_start->setObjectName(QStringLiteral("startOrderButton"));
    m_stop->setObjectName(QStringLiteral("stopOrderButton"));
    m_chips->field()->setObjectName(QStringLiteral("chipsEdit"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel* label : {m_hint, m_preview})
        label->setWordWrap(true);
    m_profileLabel->setBuddy(m_profile);
    m_identitiesLabel->setBuddy(m_identities);
    m_chipsLabel->setBuddy(m_chips->field());
    auto* identities = new QHBoxLayout;
    identities->addWidget(m_identities, 1);
    identities->addWidget(m_tac, 1);
    identities->addWidget(m_file);
    identities->addWidget(m_scan);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_profileLabel, m_profile);
    form->addRow(m_identitiesLabel, identities);
    form->addRow(QString(), m_hint);
    form->addRow(m_chipsLabel, m_chips);
    // A line of fields as wide as the screen is hard to follow.
    m_column->setMaximumWidth(fontMetrics().averageCharWidth() * 110);
    auto* layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_preview);
    layout->addLayout(buttons);
    layout->addStretch(1);
    auto* page = new QHBoxLayout(this);
    page->addWidget(m_column, 1);
    page->addStretch(0);
}

void OrderPage::connectEngine()
{
    connect(&m_engine, &StationEngine::opened, this, [this](const fixture::StationInfo& station) {
        const QString before = m_profile->currentText();
        m_profile->clear();
        for (const auto& name : station.profiles)
            m_profile->addItem(text(name));
        m_profile->setCurrentText(before.isEmpty() ? QStringLiteral("phone") : before);
    });
    connect(&m_engine, &StationEngine::orderPreviewed, this, &OrderPage::showPreview);
    connect(&m_engine, &StationEngine::previewFailed, this, &OrderPage::showError);
    connect(&m_engine, &StationEngine::orderFailed, this, &OrderPage::showError);
    connect(&m_engine, &StationEngine::orderStarted, this, [this](const fixture::OrderInfo& order) {
        m_running = order;
        // One that was started elsewhere, or went on: nobody is to take the empty form for what runs.
        if (!m_waits && request().identities.empty())
            setRequest(order.request);
        retranslate();
        if (std::exchange(m_waits, false))
            Q_EMIT started();
    });
    connect(&m_engine, &StationEngine::orderStopped, this, [this] {
        m_running.reset();
        retranslate();
        askPreview();
    });
}

provisioning::OrderRequest OrderPage::request() const
{
    return {.profile = m_profile->currentText().toStdString(),
            .identities = m_scan->isChecked() ? provisioning::byScan(m_tac->text().toStdString())
                                              : m_identities->text().trimmed().toStdString(),
            .chips = m_chips->path().toStdString()};
}

void OrderPage::setRequest(const provisioning::OrderRequest& request)
{
    if (m_profile->findText(text(request.profile)) < 0)
        m_profile->addItem(text(request.profile));
    m_profile->setCurrentText(text(request.profile));
    const bool byLabels = provisioning::isByScan(request.identities);
    m_scan->setChecked(byLabels);
    m_tac->setText(text(std::string(provisioning::scanTac(request.identities))));
    m_identities->setText(byLabels ? QString() : text(request.identities));
    m_chips->setPath(text(request.chips.string()));
}

void OrderPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_column->setMaximumWidth(fontMetrics().averageCharWidth() * 110);
    QWidget::changeEvent(event);
}

/// A range or a file, or labels: the field that does not count is out of the way.
void OrderPage::chooseKind()
{
    const bool byLabels = m_scan->isChecked();
    m_identities->setHidden(byLabels);
    m_tac->setVisible(byLabels);
    m_identitiesLabel->setBuddy(byLabels ? m_tac : m_identities);
    retranslate();
    m_typing->start();
}

void OrderPage::askPreview()
{
    m_shown.reset();
    m_error.reset();
    retranslate();
    if (!request().identities.empty() && !isTacBad())
        m_engine.previewOrder(request());
}

void OrderPage::showPreview(const fixture::OrderPreview& preview)
{
    m_shown = preview;
    m_error.reset();
    retranslate();
}

void OrderPage::showError(const Error& error)
{
    m_waits = false;
    m_shown.reset();
    m_error = error;
    retranslate();
}

void OrderPage::retranslate()
{
    m_title->setText(m_running ? tr("An order is running") : tr("Start an order"));
    m_profileLabel->setText(tr("&Profile"));
    m_identitiesLabel->setText(tr("&Identities"));
    m_identities->setPlaceholderText(QStringLiteral("imei:35824005-000000..000999"));
    m_file->setText(tr("From a &file…"));
    m_scan->setText(tr("From &labels"));
    m_tac->setAccessibleName(tr("TAC of the labels"));
    m_tac->setPlaceholderText(tr("TAC, for example 35824005; empty: any label"));
    m_hint->setText(
        m_scan->isChecked()
            ? tr("With a TAC, the first eight digits of an IMEI, only labels of that type are taken.")
            : tr("A range as the example shows (imei:, mac: or os:), or a CSV file with one device a line."));
    m_chipsLabel->setText(tr("&Chip list"));
    m_chips->setPlaceholder(tr("Not needed: without a list every chip is accepted"));
    m_chips->setChooser(tr("The chip maker's list"));
    m_chips->setFieldName(tr("Chip list"));
    m_preview->setText(previewText());
    m_start->setText(m_running ? tr("Change to this &order") : tr("&Start"));
    m_start->setEnabled(m_shown && (m_shown->left > 0 || m_scan->isChecked()));
    m_stop->setText(tr("S&top the order"));
    m_stop->setVisible(m_running.has_value());
}

bool OrderPage::isTacBad() const
{
    return m_scan->isChecked() && !m_tac->text().isEmpty() && !provisioning::isTac(m_tac->text().toStdString());
}

QString OrderPage::previewText() const
{
    if (isTacBad())
        return tr("A TAC has eight digits; %n are typed. Leave it empty to take every label.", nullptr,
                  static_cast<int>(m_tac->text().size()));
    if (m_error) {
        const ErrorText error = errorText(*m_error);
        return QStringList{tr("%1 (%2)").arg(error.what, error.number), error.context, error.action}.join(
            QLatin1Char('\n'));
    }
    if (!m_shown)
        return {};
    if (m_scan->isChecked())
        return tr("Each device gets the number on its label: connect it, scan the label, in either order.");
    QStringList next;
    for (const auto& identity : m_shown->first)
        next << text(identity);
    const QString left = tr("%n identities are left.", nullptr, static_cast<int>(m_shown->left));
    if (next.isEmpty())
        return left;
    //: %1 a few identities, %2 the last one of the list
    return left + QLatin1Char('\n') +
           tr("Next: %1 … up to %2").arg(next.join(QStringLiteral(", ")), text(m_shown->last));
}

} // namespace keyline::ui
