#include "ui/registry/registry_page.h"

#include "base/text.h"
#include "station/identity_look_up.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/folder_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/when_done.h"
#include "ui/common/work_bar.h"
#include "ui/registry/audit_view.h"
#include "ui/registry/look_up_view.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace keyline::ui {

namespace {

registry::FindChip finder(const std::filesystem::path& station)
{
    if (station.empty())
        return {};
    return [station](const std::string& typed) { return station::chipOfIdentity(station, typed); };
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString sentences(const Error& error)
{
    const ErrorText text = errorText(error);
    QStringList lines{text.number + QStringLiteral("  ") + text.what, text.means, text.action};
    if (!text.context.isEmpty())
        lines.append(text.context);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

RegistryPage::RegistryPage(const registry::RegistryPlace& place, const std::filesystem::path& station, QWidget* parent)
    : QWidget(parent), m_service(place, finder(station))
{
    setObjectName(QStringLiteral("registryPage"));
    build();
    retranslate();
}

RegistryPage::~RegistryPage() = default;

void RegistryPage::build()
{
    const int gap = fontMetrics().height() / 2;
    m_chip = new QLineEdit(this);
    m_chip->setObjectName(QStringLiteral("chipEdit"));
    m_chip->setClearButtonEnabled(true);
    m_chip->setMaxLength(200);
    m_chip->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_ask = new QPushButton(this);
    m_ask->setObjectName(QStringLiteral("lookUpButton"));
    m_ask->setDefault(true);
    m_verify = new QPushButton(this);
    m_verify->setObjectName(QStringLiteral("verifyButton"));
    m_verify->setIcon(themedIcon(Icon::Tree));
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("exportMirrorButton"));
    m_export->setIcon(themedIcon(Icon::Export));
    m_source = new QLabel(this);
    m_source->setObjectName(QStringLiteral("registrySourceLabel"));
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_empty = new EmptyState(Icon::Tree, this);
    m_empty->setObjectName(QStringLiteral("registryEmptyView"));
    m_found = new LookUpView(this);
    m_audit = new AuditView(this);
    m_bar = new WorkBar(this);
    m_views = new QStackedWidget(this);
    for (QWidget* view :
         {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_found), static_cast<QWidget*>(m_audit)})
        m_views->addWidget(view);

    auto* first = new QHBoxLayout;
    first->setSpacing(gap);
    first->addWidget(m_chip, 1);
    first->addWidget(m_ask);
    first->addSpacing(2 * gap);
    first->addWidget(m_verify);
    first->addWidget(m_export);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    rows->setSpacing(gap);
    rows->addLayout(first);
    rows->addWidget(m_source);
    rows->addWidget(m_views, 1);
    rows->addWidget(m_bar);

    connect(m_chip, &QLineEdit::returnPressed, this, [this] { lookUp(m_chip->text()); });
    connect(m_chip, &QLineEdit::textChanged, this, [this] { reflect(); });
    connect(m_ask, &QPushButton::clicked, this, [this] { lookUp(m_chip->text()); });
    connect(m_verify, &QPushButton::clicked, this, [this] { verify(); });
    connect(m_export, &QPushButton::clicked, this, [this] { chooseMirror(); });
    connect(m_found, &LookUpView::saveAsked, this, [this] { chooseFiles(); });
    connect(m_audit, &AuditView::closed, this, [this] {
        m_views->setCurrentIndex(static_cast<int>(m_found->found() && !m_error ? View::Found : View::Empty));
        m_chip->setFocus();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_faceError)
            askFace();
        else
            lookUp(m_chip->text());
    });
    connect(m_bar, &WorkBar::cancelled, this, [this] {
        if (m_cancel)
            m_cancel();
    });
    auto* find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_chip->setFocus();
        m_chip->selectAll();
    });
    setFocusProxy(m_chip);
}

void RegistryPage::showEvent(QShowEvent* event)
{
    askFace();
    QWidget::showEvent(event);
}

void RegistryPage::askFace()
{
    whenDone(
        this, m_service.face(), [this](const registry::RegistryService::Face& face) { showFace(face); },
        [this](const Error& error) {
            m_faceError = error;
            retranslate();
        });
}

void RegistryPage::showFace(const registry::RegistryService::Face& face)
{
    m_face = face;
    m_faceError.reset();
    retranslate();
}

void RegistryPage::lookUp(const QString& typed)
{
    if (m_chip->text() != typed)
        m_chip->setText(typed);
    if (typed.trimmed().isEmpty())
        return;
    m_lookingUp = true;
    m_error.reset();
    m_views->setCurrentIndex(static_cast<int>(View::Empty));
    retranslate();
    whenDone(
        this, m_service.lookUp(typed.trimmed().toStdString()),
        [this](const registry::RegistryService::Found& found) {
            m_lookingUp = false;
            m_found->setFound(found);
            m_views->setCurrentIndex(static_cast<int>(View::Found));
            askFace(); // it may have grown
        },
        [this](const Error& error) {
            m_lookingUp = false;
            m_error = error;
            retranslate();
        });
}

void RegistryPage::verify()
{
    if (m_atWork)
        return;
    auto work = m_service.verify();
    begin(work, QT_TR_NOOP("Verifying the whole log: %1 of %2 entries"));
    whenDone(
        this, work,
        [this](const registry::AuditReport& report) {
            end();
            m_bar->hide();
            m_audit->setReport(report, m_face && m_face->itsOwnTrust);
            m_views->setCurrentIndex(static_cast<int>(View::Audit));
        },
        [this](const Error& error) { showEnd(error); });
}

void RegistryPage::exportMirror(const QString& folder)
{
    if (m_atWork)
        return;
    auto work = m_service.exportMirror(folder.toStdString());
    begin(work, QT_TR_NOOP("Writing the mirror: %1 of %2 records"));
    whenDone(
        this, work,
        [this, folder](const registry::ExportProgress& done) {
            end();
            m_bar->showEnd(tr("The mirror of %1 entries is in %2 (%3 files written, %4 kept).")
                               .arg(number(done.entries), folder, number(done.filesWritten), number(done.filesKept)),
                           true);
        },
        [this](const Error& error) { showEnd(error); });
}

/// Shows how far long work is until it ends.
template <typename T>
void RegistryPage::begin(const QFuture<T>& work, const char* text)
{
    m_atWork = true;
    m_cancel = [work = QFuture<T>(work)]() mutable { work.cancel(); };
    auto* watcher = new QFutureWatcher<T>(this);
    const auto tell = [this, watcher, text](int done) {
        if (m_atWork)
            m_bar->showProgress(tr(text).arg(number(static_cast<std::uint64_t>(done)),
                                             number(static_cast<std::uint64_t>(watcher->progressMaximum()))),
                                done, watcher->progressMaximum());
    };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, tell);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isCanceled() && m_atWork) {
            end();
            m_bar->showEnd(tr("Stopped."), false);
        }
    });
    tell(0);
    reflect();
    watcher->setFuture(work);
}

void RegistryPage::end()
{
    m_atWork = false;
    m_cancel = nullptr;
    reflect();
}

void RegistryPage::showEnd(const Error& error)
{
    end();
    m_bar->showEnd(sentences(error), false);
}

void RegistryPage::saveFiles(const QString& folder)
{
    if (!m_found->found())
        return;
    whenDone(
        this, m_service.save(m_found->found()->lookUp, folder.toStdString()),
        [this, folder] { m_bar->showEnd(tr("The files are in %1.").arg(folder), true); },
        [this](const Error& error) { m_bar->showEnd(sentences(error), false); });
}

void RegistryPage::chooseMirror()
{
    const QString folder = FolderDialog::ask(tr("The mirror's folder"), this);
    if (!folder.isEmpty())
        exportMirror(folder);
}

void RegistryPage::chooseFiles()
{
    const QString folder = FolderDialog::ask(tr("The folder for its files"), this);
    if (!folder.isEmpty())
        saveFiles(folder);
}

void RegistryPage::showEmpty()
{
    const std::optional<Error>& error = m_faceError ? m_faceError : m_error;
    if (m_lookingUp) {
        m_empty->setIcon(Icon::Clock);
        m_empty->setTexts(tr("Looking it up"), tr("Each entry of the log is read, so that nothing can be kept back."));
    } else if (error) {
        const ErrorText text = errorText(*error);
        const bool typed = error->code() == Code::Usage;
        m_empty->setIcon(typed || error->code() == Code::IdentityUnknown ? Icon::Question : Icon::TriangleBang);
        m_empty->setTexts(typed ? tr("This is neither a chip ID nor an identity") : text.what,
                          (typed ? tr("A chip ID has 16 to 64 hexadecimal digits; an identity is one as on the label.")
                                 : text.means + QLatin1Char('\n') + text.action) +
                              (typed || text.context.isEmpty() ? QString() : QLatin1Char('\n') + text.context),
                          typed || error->code() == Code::IdentityUnknown ? QString() : tr("Try again"));
    } else {
        m_empty->setIcon(Icon::Tree);
        m_empty->setTexts(
            tr("Look up one device"),
            tr("Type its chip ID, or an identity that this station gave it. The registry is asked for one "
               "chip at a time: it has no list to read."));
    }
}

void RegistryPage::reflect()
{
    m_ask->setEnabled(!m_chip->text().trimmed().isEmpty());
    m_verify->setEnabled(!m_atWork && m_face);
    m_export->setEnabled(!m_atWork && m_face && !m_face->isMirror);
    m_export->setVisible(!m_face || !m_face->isMirror);
}

void RegistryPage::retranslate()
{
    setAccessibleName(tr("Registry"));
    m_chip->setPlaceholderText(tr("Chip ID, or an identity of this station"));
    m_chip->setAccessibleName(tr("What to look up"));
    m_ask->setText(tr("Look up"));
    m_verify->setText(tr("Verify now"));
    m_export->setText(tr("Export a mirror…"));
    if (!m_face)
        m_source->setText(m_faceError ? QString() : tr("Opening the registry…"));
    else if (m_face->broken)
        m_source->setText(tr("Its checkpoint does not hold: %1").arg(sentences(*m_face->broken)));
    else
        m_source->setText((m_face->isMirror ? tr("Mirror of %1, %2 entries.") : tr("Registry %1, %2 entries."))
                              .arg(QString::fromStdString(harmless(m_face->origin)), number(m_face->entries)) +
                          (m_face->itsOwnTrust
                               ? QLatin1Char(' ') + tr("Judged by what it says of itself: no trust file was given.")
                               : QString()));
    showEmpty();
    reflect();
}

void RegistryPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
