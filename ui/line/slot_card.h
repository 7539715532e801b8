#pragma once

#include "ui/line/slot_words.h"

#include <QWidget>

namespace keyline::ui {

/// One slot, painted as a whole: read from three metres by number, shape and word; colour only adds. Shows as much as
/// its size has room for (UX section 3: L, M, S, XS).
class SlotCard : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString state READ state)
    Q_PROPERTY(QString code READ code)
    Q_PROPERTY(QString word READ word)
    Q_PROPERTY(QString instruction READ instruction)
    Q_PROPERTY(QString step READ step)
    Q_PROPERTY(QString identity READ identity)
    Q_PROPERTY(bool queued READ queued)
    Q_PROPERTY(bool armed READ armed)

  public:
    explicit SlotCard(int slot, QWidget* parent = nullptr);

    const fixture::SlotStatus& status() const { return m_status; }
    void setStatus(const fixture::SlotStatus& status);
    /// The slot that the next scan is for, this one or another; 0 for none.
    void setArmed(int slot);

    QString state() const;
    QString code() const;
    QString word() const { return m_words.word; }
    QString instruction() const { return m_words.instruction; }
    QString step() const;
    QString identity() const { return QString::fromStdString(m_status.identity); }
    bool queued() const { return m_status.queued; }
    bool armed() const { return m_armed == m_status.slot; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// False if a word or instruction does not fit a card of this size even in its smallest letters.
    bool fits(QSize size) const;

  Q_SIGNALS:
    /// Somebody wants to know more: click, space bar.
    void chosen(int slot);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    SlotWords words() const;
    void retranslate();

    fixture::SlotStatus m_status;
    SlotWords m_words;
    int m_armed = 0; ///< a slot
};

} // namespace keyline::ui
