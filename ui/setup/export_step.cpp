#include "ui/setup/export_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"
#include "ui/common/secret_edit.h"

#include "base/background.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace keyline::ui {

ExportStep::ExportStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("exportStep"), Body::Needs, parent), m_fileLabel(new QLabel(this)),
      m_file(new PathField(PathField::Kind::OpenFile, this)), m_passphraseLabel(new QLabel(this)),
      m_passphrase(new SecretEdit(SecretEdit::Takes::Text, this))
{
    m_file->setObjectName(QStringLiteral("exportField"));
    m_passphrase->setObjectName(QStringLiteral("exportPassphraseEdit"));
    m_fileLabel->setBuddy(m_file->field());
    m_passphraseLabel->setBuddy(m_passphrase);
    body().addWidget(m_fileLabel);
    body().addWidget(m_file);
    body().addSpacing(fontMetrics().height() / 2);
    body().addWidget(m_passphraseLabel);
    body().addWidget(m_passphrase);
    connect(m_file, &PathField::pathChanged, this, [this] {
        message().clear();
        Q_EMIT completeChanged();
        Q_EMIT edited();
    });
    connect(m_passphrase, &SecretEdit::changed, this, &ExportStep::completeChanged);
    connect(m_passphrase, &SecretEdit::submitted, this, [this] {
        if (isComplete())
            next();
    });
    retranslate();
}

bool ExportStep::isComplete() const
{
    return !m_opening && !m_file->path().isEmpty() && !m_passphrase->isEmpty();
}

void ExportStep::enter()
{
    m_file->setPath(context().draft.exportFile);
    m_file->path().isEmpty() ? m_file->setFocus() : m_passphrase->setFocus();
}

void ExportStep::keep()
{
    context().draft.exportFile = m_file->path();
}

void ExportStep::next()
{
    keep();
    message().clear();
    m_opening = true;
    Q_EMIT completeChanged();
    inBackground(
        this,
        [file = m_file->path().toStdString(), passphrase = m_passphrase->take()] {
            return vault::importKeys(file, passphrase);
        },
        [this](vault::SharedKeys keys) {
            m_opening = false;
            context().exportOf = keys.manufacturer;
            context().draft.manufacturer = QString::fromStdString(keys.manufacturer.name);
            context().draft.pen = keys.manufacturer.pen ? QString::number(*keys.manufacturer.pen) : QString();
            context().shared = std::move(keys);
            Q_EMIT completeChanged();
            Q_EMIT done();
        },
        [this](const Error& error) {
            m_opening = false;
            message().showError(error);
            m_passphrase->setFocus();
            Q_EMIT completeChanged();
        });
}

QString ExportStep::shortTitle() const
{
    return tr("Exported keys");
}

void ExportStep::retranslate()
{
    title().setText(tr("The keys of your first station"));
    hint().setText(
        tr("On that station: keyline vault export FILE. The file has a passphrase of its own. Identities do not "
           "come along: give this station another range."));
    m_fileLabel->setText(tr("&File"));
    m_file->setFieldName(tr("File of exported keys"));
    m_file->setChooser(tr("File of exported keys"));
    m_passphraseLabel->setText(tr("&Passphrase of the file"));
    m_passphrase->setName(tr("Passphrase of the file"));
}

} // namespace keyline::ui
