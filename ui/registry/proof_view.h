#pragma once

#include "transparency/path.h"

#include <QWidget>

#include <optional>

namespace keyline::ui {

/// Draws the way from an entry up the Merkle tree to the log's root: at each level the subtree that holds the entry and
/// its sibling, whose hash the proof brings. Up and Down walk it; the level walked to is told by stepText().
class ProofView : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY levelChanged)

  public:
    explicit ProofView(QWidget* parent = nullptr);

    /// `root`: what the checkpoint says; nothing where none is believed.
    void setPath(std::optional<transparency::InclusionPath> path, std::optional<transparency::Hash> root = {});
    /// Whether the way leads to the checkpoint's root.
    bool leadsToRoot() const { return m_path && m_root && m_path->root == *m_root; }

    /// 0: the entry; as many as there are steps: the root.
    int level() const { return m_level; }
    void setLevel(int level);
    /// The current level in words, with whole hashes.
    QString stepText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void levelChanged(int level);

  protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    int steps() const { return m_path ? static_cast<int>(m_path->steps.size()) : 0; }
    int rowHeight() const;
    QRectF rowOf(int level) const;
    QRectF boxOf(int level, bool left) const;
    QRectF ownBox(int level) const;
    void paintLevel(QPainter& painter, int level) const;
    void paintBox(QPainter& painter, const QRectF& box, const transparency::Subtree& tree, bool own) const;
    void paintRoot(QPainter& painter) const;
    void retranslate();

    std::optional<transparency::InclusionPath> m_path;
    std::optional<transparency::Hash> m_root;
    int m_level = 0;
};

} // namespace keyline::ui
