#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QWidget>

class QBoxLayout;

namespace keyline::ui {

/// What is said once for all slots: the registry is away, the disk is full.
struct Banner
{
    QString id; ///< "K501": the widget is banner_K501
    Tone tone = Tone::Hold;
    Icon icon = Icon::TriangleBang;
    QString text;   ///< one or two sentences
    QString action; ///< on its button; empty for none

    bool operator==(const Banner&) const = default;
};

/// The strip of banners under the top bar, the worst first; nothing there, it takes no room, unless room is kept. A
/// page shows a banner again to change it, in another language too.
class BannerBar : public QWidget
{
    Q_OBJECT

  public:
    explicit BannerBar(QWidget* parent = nullptr);

    /// What is below never moves: there is always room for a banner of two lines, several stand side by side, and what
    /// one has needed is kept until the window gets another width. Without a banner the room says `quiet`.
    void keepRoom(const QString& quiet);
    /// Whether it keeps room also while there is no banner; where the window has little of it, what is below comes
    /// first.
    void setRoomWhileQuiet(bool kept);

    /// Adds it, or changes the one of the same id in its place. A new or changed text is announced.
    void showBanner(const Banner& banner);
    void removeBanner(const QString& id);
    /// Leaves only these.
    void setBanners(const QList<Banner>& banners);
    QStringList ids() const;

  Q_SIGNALS:
    /// The button of a banner was pressed.
    void actionTriggered(const QString& id);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void layRoom(int least);
    void showOrHide();

    QBoxLayout* m_rows;
    QString m_quiet;
    bool m_keepsRoom = false;
    bool m_roomWhileQuiet = true;
};

} // namespace keyline::ui
