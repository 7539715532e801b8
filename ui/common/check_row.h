#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace keyline::ui {

enum class CheckState { Waiting, Running, Holds, Broken, NotChecked };

/// A check as a line that opens: shape, title and verdict word; behind it what was looked at, or why it was not. Enter
/// or Space on the line opens it. Properties: state ("holds"), open.
class CheckRow : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString state READ stateName)
    Q_PROPERTY(bool open READ isOpen WRITE setOpen)

  public:
    explicit CheckRow(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    CheckState state() const { return m_state; }
    void setState(CheckState state);
    /// Another word than the state's own, where that one says less; empty for the state's.
    void setWord(const QString& word);
    /// Behind the line; without it the line does not open.
    void setDetail(const QString& detail);

    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// "waiting", "running", "holds", "broken", "not-checked": not for people.
    QString stateName() const;
    /// The same for people.
    static QString stateText(CheckState state);
    /// Inside its shape: an octagon for Broken.
    static Icon stateIcon(CheckState state);
    static Tone stateTone(CheckState state);

  protected:
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    void measure();
    void paintBadge(QPainter& painter, const QRectF& place) const;

    QString verdict() const { return m_ownWord.isEmpty() ? stateText(m_state) : m_ownWord; }

    QString m_title;
    QString m_ownWord;
    CheckState m_state = CheckState::Waiting;
    bool m_open = false;
    QToolButton* m_line;
    QLabel* m_word;
    QLabel* m_detail;
};

} // namespace keyline::ui
