#pragma once

#include "base/error.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace keyline::ui {

/// What is to be said below the thing it is about, inline and never in a window of its own: a shape, what happened,
/// what it means, what to do. Not there while there is nothing to say. Follows the language. Property: code ("K-401").
class MessageLine : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString code READ code)

  public:
    explicit MessageLine(QWidget* parent = nullptr);

    /// In the error table's words; announced.
    void showError(const Error& error);
    /// Good news, or a plain remark.
    void showText(const QString& text, Icon icon = Icon::Info);
    void clear();
    QString code() const;
    /// All that it says, for tests and those who listen.
    QString text() const;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void fill();

    std::optional<Error> m_error;
    Icon m_icon = Icon::Info;
    QLabel* m_headline;
    QLabel* m_rest;
};

} // namespace keyline::ui
