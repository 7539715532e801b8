#pragma once

#include "label/drawing.h"
#include "scan/interpret.h"
#include "ui/scan/wedge_filter.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace keyline::ui {

class CheckRow;
class LabelPreview;
class PathField;

/// Says whether a scanner is set right: its code on the screen is scanned, and each thing that may be wrong with it has
/// its line. Then any label may be scanned, to see how it is read. Also saves stickers and cards to print.
class ScanTestPage : public QWidget
{
    Q_OBJECT

  public:
    explicit ScanTestPage(QWidget* parent = nullptr);

    /// What an order would take from a label.
    void setWanted(const scan::Wanted& wanted);
    /// How many stickers a sheet has.
    void setSlots(int slots);
    /// From a WedgeFilter whose page this is.
    void show(const WedgeScan& scan);
    void show(WedgeFault fault);
    /// From a scanner on a serial port, which has neither layout nor speed.
    void showLine(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void retranslate();
    void tell(const QString& text, bool typed, double msPerCharacter);
    void tellMeaning(const QString& text);
    void saveSheet();

    scan::Wanted m_wanted;
    int m_slots = 8;
    std::function<void()> m_last; ///< says the last scan again, in another language

    QLabel* m_title;
    QLabel* m_hint;
    LabelPreview* m_code;
    QLabel* m_read;
    CheckRow* m_arrived;
    CheckRow* m_layout;
    CheckRow* m_speed;
    CheckRow* m_ending;
    CheckRow* m_meaning;
    QLabel* m_sheetTitle;
    PathField* m_sheetFile;
    QPushButton* m_sheetSave;
    QLabel* m_sheetResult;
};

} // namespace keyline::ui
