#pragma once

#include "fixture/line_feed.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QBoxLayout;
class QTimer;

namespace keyline::ui {

class AttentionList;
class BannerBar;
class Drawer;
class LineTopBar;
class PaceChart;
class RecallList;
class ScanList;
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
    /// What its people call the station.
    void setStationName(const QString& name);
    /// The last scans, in the drawer.
    void showScans();
    /// In the drawer: what the code means that asks for a hand now, or what the keys do where none does.
    void showHelp();
    void closeDrawer();
    /// The scanner itself did something that no label explains.
    void tellScanner(const Error& error);

  Q_SIGNALS:
    /// The banner's button asks for an order.
    void orderWanted();
    /// Devices have no slot: the fixture is to be taught anew.
    void fixtureWanted();
    /// A card that is the window's matter was scanned: LOCK, HELP.
    void commandScanned(keyline::scan::Command command);
    /// The home did not open; what was the matter is mended, says whoever pressed the banner's button.
    void openWanted();
    /// What is known of this chip, in hex.
    void recordWanted(const QString& chip);

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void connectEngine(fixture::StationEngine& engine);
    void setSlots(int slots);
    void onLine(const fixture::LineChanges& changes);
    void onSlot(const fixture::SlotStatus& slot);
    void onScanned(const scan::ScanOutcome& outcome);
    void onDesk(const fixture::DeskView& desk);
    void sound(const fixture::SlotStatus& slot);
    void showBanners();
    void showWhetherOpen();
    void openSlot(int slot);
    void onRecalls(const std::vector<provisioning::Recall>& recalls);
    void openRecalls();
    void setTitle(std::function<QString()> title);
    void forgetContent();
    void forgetPastScan();
    void enter();
    void shareRoom();
    std::optional<Error> troubleNow() const;
    int slotInView() const;
    int rejectInView() const;
    void closeSeen();

    fixture::StationEngine& m_engine;
    Sounds& m_sounds;
    QBoxLayout* m_middle; ///< slots and attention list, below or beside each other
    LineTopBar* m_top;
    PaceChart* m_pace;
    BannerBar* m_banners;
    SlotGrid* m_grid;
    AttentionList* m_attention;
    StatusStrip* m_status;
    Drawer* m_drawer;
    SlotDetail* m_detail = nullptr;     ///< the drawer's content while it is open
    ScanList* m_scans = nullptr;        ///< the same
    RecallList* m_recallList = nullptr; ///< the same
    fixture::DeskView m_desk;
    std::optional<scan::ScanOutcome> m_refused; ///< the last scan, while it is told
    QTimer* m_refusal;                          ///< how long it is told
    std::map<int, fixture::SlotStatus> m_slots;
    std::vector<fixture::SharedCause> m_causes;
    std::vector<provisioning::Recall> m_recalls;
    bool m_hasFreeSlot = true;       ///< one in which a device could be put
    int m_slotless = 0;              ///< devices that are ours and have no slot
    std::optional<Error> m_notOpen;  ///< why the station is not there
    std::optional<Error> m_trouble;  ///< why its order is not
    std::optional<Error> m_nuisance; ///< what stops no device and does not work just now
    bool m_hasStation = false;
    bool m_hasOrder = false;
    std::optional<fixture::OrderInfo::Resumed> m_resumed; ///< told until the first device is finished
    QString m_digits;                                     ///< typed so far of a slot's number
    const QWidget* m_digitsAt = nullptr;                  ///< what had the focus then; only compared
    std::function<QString()> m_drawerTitle = [] { return QString(); };
};

} // namespace keyline::ui
