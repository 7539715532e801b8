#include "ui/station/hand_tools.h"

#include "label/layout.h"
#include "provisioning/station_home.h"
#include "ui/line/line_page.h"
#include "ui/scan/label_form.h"
#include "ui/scan/scan_test_page.h"

namespace keyline::ui {

using fixture::StationEngine;

HandTools::HandTools(const std::filesystem::path& home, StationEngine& engine, LinePage& line, QObject* parent)
    : QObject(parent), m_file(provisioning::HomeLayout{home}.labels()), m_engine(engine), m_line(line)
{
    try {
        m_printer.setSettings(label::LabelSettings::load(m_file));
    } catch (const Error& error) {
        Q_EMIT m_engine.troubled(error);
    }
    m_filter.setPage(&line);
    connect(&m_filter, &WedgeFilter::scanned, this, &HandTools::onScan);
    connect(&m_filter, &WedgeFilter::faulted, this, &HandTools::onFault);
    connect(&m_printer, &LabelPrinter::changed, this, &HandTools::onPrinter);
    connect(&engine, &StationEngine::labelDue, this, &HandTools::printLabel);
    connect(&engine, &StationEngine::fixtureChanged, this,
            [this](const fixture::Fixture& fixture) { m_slots = fixture.slots(); });
    connect(&engine, &StationEngine::orderStarted, this,
            [this](const fixture::OrderInfo& order) { m_wanted.need = order.profile.identities; });
}

QWidget* HandTools::makeLabelForm()
{
    auto* form = new LabelForm(m_printer);
    form->setSettings(m_printer.settings());
    connect(form, &LabelForm::settingsChanged, this, &HandTools::keep);
    return form;
}

QWidget* HandTools::makeScanTest()
{
    m_test = new ScanTestPage;
    m_test->setSlots(m_slots);
    m_test->setWanted(m_wanted);
    return m_test;
}

void HandTools::setPage(const QString& id)
{
    if (id == QLatin1String("line"))
        m_filter.setPage(&m_line);
    else
        m_filter.setPage(m_test);
    if (m_test) {
        m_test->setSlots(m_slots);
        m_test->setWanted(m_wanted);
    }
}

void HandTools::onScan(const WedgeScan& scan)
{
    if (m_test && m_test->isVisible())
        m_test->show(scan);
    else
        m_engine.scan(scan.text.toStdString());
}

/// On the line it counts as a scan of which part is missing, or that was not understood: a banner, and advice.
void HandTools::onFault(WedgeFault fault)
{
    if (m_test && m_test->isVisible())
        return m_test->show(fault);
    m_line.tellScanner(Error(fault == WedgeFault::NoEnter ? Code::ScanIncomplete : Code::ScanNotUnderstood));
}

void HandTools::printLabel(const provisioning::LabelOrder& order)
{
    try {
        const auto content = label::contentOf(order.label, order.identities, order.chip, order.model);
        m_printer.print(QString::fromStdString(order.chip.hex()), label::layOut(content, m_printer.settings().size));
    } catch (const Error& error) {
        Q_EMIT m_engine.troubled(error);
    }
}

/// A printer's trouble is told once, not at each try.
void HandTools::onPrinter()
{
    const auto& trouble = m_printer.trouble();
    if (trouble && m_told != trouble->code())
        Q_EMIT m_engine.troubled(*trouble);
    m_told = trouble ? std::optional(trouble->code()) : std::nullopt;
}

void HandTools::keep(const label::LabelSettings& settings)
{
    m_printer.setSettings(settings);
    try {
        settings.save(m_file);
    } catch (const Error& error) {
        Q_EMIT m_engine.troubled(error);
    }
}

} // namespace keyline::ui
