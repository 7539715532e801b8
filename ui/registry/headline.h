#pragma once

#include "ui/common/check_row.h"

#include <QWidget>

class QLabel;

namespace keyline::ui {

/// The verdict over several checks: shape, headline, and a sentence that says what it means.
class Headline : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString state READ stateName)

  public:
    explicit Headline(QWidget* parent = nullptr);

    void setVerdict(CheckState state, const QString& headline, const QString& sentence);
    QString stateName() const;
    QString text() const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void measure();

    CheckState m_state = CheckState::Waiting;
    QLabel* m_headline;
    QLabel* m_sentence;
};

} // namespace keyline::ui
