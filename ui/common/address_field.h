#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace keyline::ui {

/// Where something is in the network: typed or pasted, and used once Enter or the button is pressed. Enter in it is
/// nobody else's.
class AddressField : public QWidget
{
    Q_OBJECT

  public:
    explicit AddressField(QWidget* parent = nullptr);

    /// On its button.
    void setAction(const QString& text);
    /// Names the field for those who listen; a QLabel's buddy is field().
    void setFieldName(const QString& name);

    /// Without blanks around it; https:// is understood where no scheme was typed.
    QString address() const;
    void setAddress(const QString& address);
    QLineEdit* field() const { return m_field; }

    /// What is said where it is no address that can be followed.
    static QString refusal(const QString& address);

  Q_SIGNALS:
    /// Never empty.
    void entered(const QString& address);
    void edited();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void enter();

    QLineEdit* m_field;
    QPushButton* m_button;
};

} // namespace keyline::ui
