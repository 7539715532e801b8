#pragma once

#include "fixture/station_engine.h"
#include "ui/scan/label_printer.h"
#include "ui/scan/wedge_filter.h"

#include <QPointer>

namespace keyline::ui {

class LabelForm;
class LinePage;
class ScanTestPage;

/// What people have in their hands at the line: a scanner that types, whose scans reach the engine, and a printer for
/// the labels that the engine asks for. Both have their section in the settings.
class HandTools : public QObject
{
    Q_OBJECT

  public:
    /// `home` is the open station's; all must outlive the tools.
    HandTools(const std::filesystem::path& home, fixture::StationEngine& engine, LinePage& line, QObject* parent);

    /// For the settings, which own them; as often as they are built.
    QWidget* makeLabelForm();
    QWidget* makeScanTest();
    /// The window shows this page now: on the line scans are for slots, in the settings for the test.
    void setPage(const QString& id);

  private:
    void onScan(const WedgeScan& scan);
    void onFault(WedgeFault fault);
    void printLabel(const provisioning::LabelOrder& order);
    void onPrinter();
    void keep(const label::LabelSettings& settings);

    std::filesystem::path m_file;
    fixture::StationEngine& m_engine;
    LinePage& m_line;
    LabelPrinter m_printer;
    WedgeFilter m_filter;
    QPointer<ScanTestPage> m_test;
    std::optional<Code> m_told; ///< of the printer's trouble
    int m_slots = fixture::Fixture::defaultSlots;
    scan::Wanted m_wanted;
};

} // namespace keyline::ui
