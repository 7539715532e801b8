#pragma once

#include <QFileDialog>

namespace keyline::ui {

/// Asks for a folder that something is written to: one that is typed and not there yet is made.
class FolderDialog : public QFileDialog
{
    Q_OBJECT

  public:
    FolderDialog(const QString& title, QWidget* parent);

    /// The folder, empty where the person thought better of it.
    static QString ask(const QString& title, QWidget* parent);

  public Q_SLOTS:
    void accept() override;
};

} // namespace keyline::ui
