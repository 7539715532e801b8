#pragma once

#include "ui/common/banner_bar.h"

class QLabel;
class QPushButton;

namespace keyline::ui {

/// One banner of a BannerBar: its tone's fill, shape, text, button.
class BannerStrip : public QWidget
{
    Q_OBJECT

  public:
    BannerStrip(const Banner& banner, QWidget* parent);

    /// Of a banner with so many lines of text.
    static int heightFor(int lines, const QFontMetrics& metrics);

    const Banner& banner() const { return m_banner; }
    void setBanner(const Banner& banner);

  Q_SIGNALS:
    void pressed(const QString& id);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void colour();
    void measure();

    Banner m_banner;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace keyline::ui
