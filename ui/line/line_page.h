#pragma once

#include "fixture/station_engine.h"

#include <QWidget>

#include <map>
#include <optional>

class QBoxLayout;

namespace keyline::ui {

class AttentionList;
class BannerBar;
class Drawer;
class LineTopBar;
class PaceChart;
class SlotDetail;
class SlotGrid;
class Sounds;
class StatusStrip;

/// The page an operator works at: slots, what needs a hand, what is left. No dialog, no field, no focus needed.
class LinePage : public QWidget
{
    Q_OBJECT

  public:
    /// `engine` and `sounds` must outlive the page.
    LinePage(fixture::StationEngine& engine, Sounds& sounds, QWidget* parent = nullptr);

    SlotGrid& grid() const { return *m_grid; }

  Q_SIGNALS:
    /// The banner's button asks for an order.
    void orderWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void connectEngine(fixture::StationEngine& engine);
    void setSlots(int slots);
    void onSlot(const fixture::SlotStatus& slot);
    void sound(const fixture::SlotStatus& slot);
    void showTrouble(const Error& error);
    void showBanners();
    void openSlot(int slot);

    Sounds& m_sounds;
    QBoxLayout* m_middle; ///< slots and attention list, below or beside each other
    LineTopBar* m_top;
    PaceChart* m_pace;
    BannerBar* m_banners;
    SlotGrid* m_grid;
    AttentionList* m_attention;
    StatusStrip* m_status;
    Drawer* m_drawer;
    SlotDetail* m_detail = nullptr; ///< the drawer's content while it is open
    std::map<int, fixture::SlotStatus> m_slots;
    std::vector<fixture::SharedCause> m_causes;
    std::optional<Error> m_trouble; ///< why the station or its order is not there
    bool m_hasStation = false;
    bool m_hasOrder = false;
    std::optional<fixture::OrderInfo::Resumed> m_resumed; ///< told until the first device is finished
    QString m_digits;                                     ///< typed so far of a slot's number
};

} // namespace keyline::ui
