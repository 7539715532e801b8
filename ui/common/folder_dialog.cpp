#include "ui/common/folder_dialog.h"

#include <QDir>
#include <QLineEdit>

namespace keyline::ui {

FolderDialog::FolderDialog(const QString& title, QWidget* parent) : QFileDialog(parent, title)
{
    setFileMode(QFileDialog::Directory);
    setOption(QFileDialog::ShowDirsOnly);
    // The system's own may refuse what is not there; this one is ours.
    setOption(QFileDialog::DontUseNativeDialog);
}

QString FolderDialog::ask(const QString& title, QWidget* parent)
{
    FolderDialog dialog(title, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void FolderDialog::accept()
{
    const auto* name = findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    if (name != nullptr && !name->text().isEmpty())
        directory().mkpath(name->text()); // what cannot be made the dialog says is not there
    QFileDialog::accept();
}

} // namespace keyline::ui
