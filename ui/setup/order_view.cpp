#include "ui/setup/order_view.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include "base/background.h"
#include "identity/identity_range.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QTableView>

namespace keyline::ui {

namespace {

constexpr int pauseMs = 250;

/// What a device of this profile needs; as `phone` does while there is no profile to ask. Throws what loadProfile does.
identity::IdentityNeed needOf(const std::filesystem::path& folder, const std::string& profile)
{
    if (folder.empty())
        return {};
    return package::loadProfile(folder, profile).identities;
}

} // namespace

OrderView::OrderView(QWidget* parent)
    : QWidget(parent), m_profileLabel(new QLabel(this)), m_profile(new QComboBox(this)), m_listLabel(new QLabel(this)),
      m_range(new QRadioButton(this)), m_file(new QRadioButton(this)), m_labels(new QRadioButton(this)),
      m_rangeEdit(new QLineEdit(this)), m_fileField(new PathField(PathField::Kind::OpenFile, this)),
      m_rangeHint(makeHint(this)), m_tacEdit(new QLineEdit(this)), m_labelsHint(makeHint(this)),
      m_message(new MessageLine(this)), m_count(new QLabel(this)), m_table(new QTableView(this)),
      m_model(new IdentityModel(this))
{
    layOut();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OrderView::look);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &OrderView::wanted);
    connect(m_rangeEdit, &QLineEdit::textChanged, this, &OrderView::wanted);
    connect(m_fileField, &PathField::pathChanged, this, &OrderView::wanted);
    connect(m_tacEdit, &QLineEdit::textChanged, this, &OrderView::wanted);
    for (QRadioButton* kind : {m_range, m_file, m_labels})
        connect(kind, &QRadioButton::toggled, this, [this](bool on) {
            if (!on)
                return;
            chooseKind();
            wanted();
        });
    m_range->setChecked(true);
    retranslate();
}

void OrderView::layOut()
{
    m_profile->setObjectName(QStringLiteral("profileCombo"));
    m_range->setObjectName(QStringLiteral("rangeButton"));
    m_file->setObjectName(QStringLiteral("fileButton"));
    m_labels->setObjectName(QStringLiteral("labelsButton"));
    m_tacEdit->setObjectName(QStringLiteral("tacEdit"));
    m_tacEdit->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,8}")), m_tacEdit));
    m_rangeEdit->setObjectName(QStringLiteral("rangeEdit"));
    m_fileField->setObjectName(QStringLiteral("identityFileField"));
    m_count->setObjectName(QStringLiteral("identityCountLabel"));
    m_table->setObjectName(QStringLiteral("identityTable"));
    m_profileLabel->setBuddy(m_profile);
    m_count->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 7);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_profileLabel);
    rows->addWidget(m_profile);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addWidget(m_listLabel);
    rows->addWidget(m_range);
    rows->addWidget(m_rangeEdit);
    rows->addWidget(m_rangeHint);
    rows->addWidget(m_file);
    rows->addWidget(m_fileField);
    rows->addWidget(m_labels);
    rows->addWidget(m_tacEdit);
    rows->addWidget(m_labelsHint);
    rows->addWidget(m_message);
    rows->addWidget(m_count);
    rows->addWidget(m_table, 100);
    rows->addStretch(1);
}

void OrderView::setProfiles(const std::filesystem::path& folder)
{
    m_folder = folder;
    const QString chosen = m_profile->currentText();
    {
        const QSignalBlocker quiet(m_profile);
        m_profile->clear();
        try {
            for (const std::string& name : package::profileNames(folder))
                m_profile->addItem(QString::fromStdString(name));
        } catch (const Error& error) {
            m_message->showError(error);
        }
        const int at = m_profile->findText(
            chosen.isEmpty() ? QString::fromStdString(std::string(package::defaultProfileName)) : chosen);
        m_profile->setCurrentIndex(at < 0 ? 0 : at);
    }
    look();
}

void OrderView::setRequest(const provisioning::OrderRequest& request)
{
    m_filling = true;
    const int at = m_profile->findText(QString::fromStdString(request.profile));
    if (at >= 0)
        m_profile->setCurrentIndex(at);
    const QString list = QString::fromStdString(request.identities);
    const bool byLabels = provisioning::isByScan(request.identities);
    const bool isRange = !byLabels && (list.isEmpty() || identity::IdentityRange::isRange(request.identities));
    (byLabels ? m_labels : isRange ? m_range : m_file)->setChecked(true);
    m_rangeEdit->setText(isRange ? list : QString());
    m_fileField->setPath(isRange || byLabels ? QString() : list);
    m_tacEdit->setText(QString::fromStdString(std::string(provisioning::scanTac(request.identities))));
    m_filling = false;
    look();
}

provisioning::OrderRequest OrderView::request() const
{
    const QString list = m_range->isChecked() ? m_rangeEdit->text().trimmed() : m_fileField->path();
    provisioning::OrderRequest out;
    if (m_profile->currentIndex() >= 0)
        out.profile = m_profile->currentText().toStdString();
    out.identities = isByLabels() ? provisioning::byScan(m_tacEdit->text().toStdString()) : list.toStdString();
    return out;
}

bool OrderView::isByLabels() const
{
    return m_labels->isChecked();
}

std::size_t OrderView::devices() const
{
    return m_model->source() != nullptr ? m_model->source()->size() : 0;
}

void OrderView::chooseKind()
{
    m_rangeEdit->setVisible(m_range->isChecked());
    m_rangeHint->setVisible(m_range->isChecked());
    m_fileField->setVisible(m_file->isChecked());
    m_tacEdit->setVisible(isByLabels());
    m_labelsHint->setVisible(isByLabels());
}

void OrderView::wanted()
{
    if (m_filling)
        return;
    // What is shown is no longer what is typed.
    take(nullptr);
    m_message->clear();
    m_pause.start();
    Q_EMIT edited();
}

/// A file of a million lines takes a second: not here.
void OrderView::look()
{
    const int number = ++m_look;
    const provisioning::OrderRequest order = request();
    if (order.identities.empty()) {
        m_message->clear();
        take(nullptr);
        return;
    }
    if (isByLabels())
        return lookAtLabels();
    inBackground(
        this,
        [order, folder = m_folder]() -> std::shared_ptr<const identity::IdentitySource> {
            return identity::openIdentities(order.identities, needOf(folder, order.profile));
        },
        [this, number](std::shared_ptr<const identity::IdentitySource> source) {
            if (number != m_look)
                return;
            m_message->clear();
            take(std::move(source));
        },
        [this, number](const Error& error) {
            if (number != m_look)
                return;
            take(nullptr);
            m_message->showError(error);
        });
}

/// There is no list to read: only whether the TAC is one, and whether devices of this profile have it.
void OrderView::lookAtLabels()
{
    m_message->clear();
    take(nullptr);
    const std::string tac = m_tacEdit->text().toStdString();
    if (!tac.empty() && !provisioning::isTac(tac))
        return tellLabels();
    try {
        const provisioning::OrderRequest order = request();
        if (!tac.empty() && needOf(m_folder, order.profile).kind != identity::IdentityKind::Imei)
            throw Error(Code::IdentityKindNotInProfile, "TAC " + tac + ", " + order.profile);
        m_labelsFit = true;
    } catch (const Error& error) {
        m_message->showError(error);
    }
    tellCount();
    Q_EMIT previewed();
}

void OrderView::tellLabels()
{
    m_message->showText(tr("A TAC has eight digits; %n are typed. Leave it empty to take every label.", nullptr,
                           static_cast<int>(m_tacEdit->text().size())));
}

void OrderView::take(std::shared_ptr<const identity::IdentitySource> source)
{
    m_labelsFit = false;
    m_model->setSource(std::move(source));
    m_table->setVisible(devices() > 0);
    tellCount();
    Q_EMIT previewed();
}

void OrderView::tellCount()
{
    m_count->setVisible(isReady());
    if (!isReady())
        return;
    if (isByLabels()) {
        m_count->setText(tr("Each device gets the number on its label: connect it, scan the label, in either order."));
        return;
    }
    const auto count = static_cast<int>(std::min<std::size_t>(devices(), INT_MAX));
    m_count->setText(tr("%Ln device(s): each row goes to one device. Nothing is taken yet.", nullptr, count));
}

void OrderView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrderView::retranslate()
{
    m_profileLabel->setText(tr("What each device gets (&profile)"));
    m_profile->setAccessibleName(tr("Profile"));
    m_listLabel->setText(tr("Where the identities come from"));
    m_range->setText(tr("A &range"));
    m_file->setText(tr("A &file, one device a line"));
    m_labels->setText(tr("From &labels: each device's is scanned"));
    m_tacEdit->setAccessibleName(tr("TAC of the labels"));
    m_tacEdit->setPlaceholderText(tr("TAC, for example 35824005; empty: any label"));
    m_labelsHint->setText(tr("With a TAC, the first eight digits of an IMEI, only labels of that type are taken."));
    m_rangeEdit->setAccessibleName(tr("Range of identities"));
    m_rangeEdit->setPlaceholderText(QStringLiteral("imei:35824005-000000..000999"));
    m_rangeHint->setText(tr("Both ends count: imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:NUMBER-FIRST..LAST. Check "
                            "digits are worked out."));
    m_fileField->setFieldName(tr("File of identities"));
    m_fileField->setChooser(tr("File of identities"), tr("Lists (*.csv *.txt);;All files (*)"));
    m_model->retranslate();
    tellCount();
}

} // namespace keyline::ui
