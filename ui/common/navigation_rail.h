#pragma once

#include "ui/common/icons.h"

#include <QKeySequence>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace keyline::ui {

/// The pages of a window, down its left side: icon, name and function key. The key works from everywhere in the window.
/// Where there is no room for all of that, the keys go first, then the names, which are then in the tool tips.
class NavigationRail : public QWidget
{
    Q_OBJECT

  public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// `id` as in linePage: the button is lineButton. Pages come in the order they are added; those after addStretch()
    /// stand at the bottom.
    void addPage(const QString& id, Icon icon, const QKeySequence& key);
    void addStretch();
    /// Its name, again whenever the language changes.
    void setText(const QString& id, const QString& text);
    QString current() const;
    /// Marks it as the one that is shown; says nothing.
    void setCurrent(const QString& id);

    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// A person wants this page.
    void activated(const QString& id);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum class Shown { NamesAndKeys, Names, Icons };

    void measure();
    void fit();
    void show(Shown shown);
    static QString textOf(const QAbstractButton& page, Shown shown);
    int heightOf(Shown shown) const;
    QToolButton* button(const QString& id) const;

    QVBoxLayout* m_rows;
    QButtonGroup* m_group;
    bool m_stretched = false;
    Shown m_shown = Shown::NamesAndKeys;
};

} // namespace keyline::ui
