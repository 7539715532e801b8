#pragma once

#include <QWidget>

class QLabel;

namespace keyline::ui {

class Heading;

/// The program's version, what it is made with and under which licences, and which formats it speaks.
class AboutView : public QWidget
{
    Q_OBJECT

  public:
    /// "0.1.0"
    explicit AboutView(const QString& version, QWidget* parent = nullptr);

    /// The same as plain text.
    QString text() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QString m_version;
    Heading* m_name;
    QLabel* m_what;
    Heading* m_librariesTitle;
    QLabel* m_libraries;
    Heading* m_formatsTitle;
    QLabel* m_formats;
};

} // namespace keyline::ui
