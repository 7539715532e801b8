#include "ui/common/path_field.h"

#include "ui/common/icons.h"

#include <QBoxLayout>
#include <QDir>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace keyline::ui {

namespace {

/// The one local path that is dragged, of the kind wanted; empty for anything else.
QString dragged(const QMimeData& data, PathField::Kind kind)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    const bool fits = kind == PathField::Kind::Folder ? QFileInfo(path).isDir() : QFileInfo(path).isFile();
    return fits ? path : QString();
}

} // namespace

PathField::PathField(Kind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_field(new QLineEdit(this)), m_button(new QPushButton(this))
{
    setAcceptDrops(true);
    // Dropped on the field, it would be pasted as a URL.
    m_field->setAcceptDrops(false);
    m_field->setObjectName(QStringLiteral("pathEdit"));
    m_button->setObjectName(QStringLiteral("pathButton"));
    m_button->setIcon(themedIcon(kind == Kind::Folder ? Icon::Folder : Icon::File));
    m_button->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] { Q_EMIT pathChanged(path()); });
    connect(m_button, &QPushButton::clicked, this, &PathField::choose);
    retranslate();
}

void PathField::setChooser(const QString& title, const QString& filter)
{
    m_title = title;
    m_filter = filter;
}

void PathField::setPlaceholder(const QString& text)
{
    m_field->setPlaceholderText(text);
}

void PathField::setFieldName(const QString& name)
{
    m_field->setAccessibleName(name);
}

QString PathField::path() const
{
    const QString text = m_field->text().trimmed();
    if (text == u'~' || text.startsWith(QLatin1String("~/")))
        return QDir::homePath() + text.sliced(1);
    return text;
}

void PathField::setPath(const QString& path)
{
    m_field->setText(path);
}

void PathField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PathField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!dragged(*event->mimeData(), m_kind).isEmpty())
        event->acceptProposedAction();
}

void PathField::dropEvent(QDropEvent* event)
{
    setPath(dragged(*event->mimeData(), m_kind));
    event->acceptProposedAction();
}

void PathField::choose()
{
    QString chosen;
    switch (m_kind) {
    case Kind::OpenFile:
        chosen = QFileDialog::getOpenFileName(this, m_title, path(), m_filter);
        break;
    case Kind::SaveFile:
        chosen = QFileDialog::getSaveFileName(this, m_title, path(), m_filter);
        break;
    case Kind::Folder:
        chosen = QFileDialog::getExistingDirectory(this, m_title, path());
        break;
    }
    if (!chosen.isEmpty())
        setPath(chosen);
}

void PathField::retranslate()
{
    m_button->setText(tr("Choose…"));
}

} // namespace keyline::ui
