#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace keyline::ui {

/// A panel that comes over the right side of a page and goes again; the page behind goes on and nothing in it moves.
/// Esc or its button closes it and gives the focus back to what had it.
class Drawer : public QWidget
{
    Q_OBJECT

  public:
    /// Covers the right of `page`, which it becomes a child of; closed.
    explicit Drawer(QWidget* page);

    void setTitle(const QString& title);
    /// What it shows; the drawer owns it. An earlier content is deleted.
    void setContent(QWidget* content);
    QWidget* content() const;

    bool isOpen() const { return isVisibleTo(parentWidget()); }
    void open();
    void closeDrawer();

  Q_SIGNALS:
    void closed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void place();
    void measure();
    void retranslate();

    QLabel* m_title;
    QToolButton* m_close;
    QScrollArea* m_area;
    QPointer<QWidget> m_before;
};

} // namespace keyline::ui
