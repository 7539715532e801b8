#pragma once

#include <QWidget>

#include <functional>

class QListWidget;
class QStackedWidget;

namespace keyline::ui {

class Heading;
class UndoBar;

/// The settings: sections at the left, the one chosen at the right, what was changed just now at the bottom with its
/// Undo. Sections come from whoever has their services.
class SettingsPage : public QWidget
{
    Q_OBJECT

  public:
    explicit SettingsPage(QWidget* parent = nullptr);

    /// `id` is one of "look", "station", "ports", "labels", "scanner", "lock", "support", "about"; the page owns the
    /// widget.
    void addSection(const QString& id, QWidget* content);
    void removeSection(const QString& id);
    void showSection(const QString& id);
    QString current() const;
    /// For a section's changed() signal.
    void offerUndo(const QString& what, const std::function<void()>& undo);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Section
    {
        QString id;
        Heading* heading;
        QWidget* page;
    };

    void retranslate();
    void measure();

    QList<Section> m_sections;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    UndoBar* m_undo;
};

} // namespace keyline::ui
