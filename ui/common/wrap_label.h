#pragma once

#include <QLabel>

namespace keyline::ui {

/// Plain text in lines, of which a word that is longer than a line, as a chip ID in large letters, is broken instead of
/// cut. Where every word fits, the label holds just what was set, for whoever copies it.
class WrapLabel : public QLabel
{
    Q_OBJECT

  public:
    explicit WrapLabel(QWidget* parent = nullptr);

    /// As it was set. QLabel's own may have marks that allow a break.
    QString text() const { return QLabel::text() == m_shown ? m_text : QLabel::text(); }
    void setText(const QString& text);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

    /// The text with a mark that is not seen (U+200B) wherever a word that is wider than `width` may be broken.
    static QString breakable(const QString& text, const QFontMetrics& metrics, int width);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    int roomIn(int width) const;
    void breakFor(int width);
    void breakLater();

    QString m_text;  ///< as it was set
    QString m_shown; ///< what became of it
};

} // namespace keyline::ui
