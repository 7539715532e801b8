#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace keyline::ui {

/// A file or folder: typed, chosen, or dropped on it.
class PathField : public QWidget
{
    Q_OBJECT

  public:
    enum class Kind { OpenFile, SaveFile, Folder };

    explicit PathField(Kind kind, QWidget* parent = nullptr);

    /// Title of the window that chooses, and what it shows: "Lists (*.csv)". Again whenever the language changes.
    void setChooser(const QString& title, const QString& filter = {});
    void setPlaceholder(const QString& text);
    /// Names the field for those who listen; a QLabel's buddy is field().
    void setFieldName(const QString& name);

    /// Without blanks around it; ~ stands for the home folder.
    QString path() const;
    void setPath(const QString& path);
    QLineEdit* field() const { return m_field; }

  Q_SIGNALS:
    void pathChanged(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void choose();
    void retranslate();

    Kind m_kind;
    QString m_title;
    QString m_filter;
    QLineEdit* m_field;
    QPushButton* m_button;
};

} // namespace keyline::ui
