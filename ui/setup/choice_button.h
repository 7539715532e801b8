#pragma once

#include "ui/common/icons.h"

#include <QAbstractButton>

namespace keyline::ui {

/// One of a few ways to go on: a large button with a drawing, what it is, and a sentence about it.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

  public:
    explicit ChoiceButton(Icon icon, QWidget* parent = nullptr);

    void setTexts(const QString& what, const QString& about);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    int margin() const;
    int drawing() const;
    QFont boldFont() const;
    QRect textRoom(const QSize& size) const;

    Icon m_icon;
    QString m_about;
};

} // namespace keyline::ui
