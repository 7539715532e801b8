#include "commands/support_command.h"

#include "exit_code.h"

#include "report/support_report.h"

#include <QJsonArray>

using namespace keyline;

void SupportCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.add_option("--out", m_out, "the ZIP file to write; by default one named by the time, here")->type_name("FILE");
    app.add_flag("--dry-run", m_dryRun, "only list what would be in it");
    app.footer("Example:\n  keyline support --home line1 --out report.zip\n"
               "No key, passphrase, PIN, identity, certificate or record is in it.");
}

int SupportCommand::run(Console& console)
{
    const auto items =
        report::gatherReport({m_station.home(), "keyline", KEYLINE_VERSION, {}}, m_station.random(), m_station.clock());
    const UnixTime now = m_station.clock().now();
    const std::string file = m_out.empty() ? report::reportFileName(now) : m_out;
    if (!m_dryRun) {
        if (isThere(file))
            throw Error(Code::FileExists, file);
        report::saveReport(file, items, now);
    }
    QJsonArray names;
    for (const report::ReportItem& item : items) {
        names.append(QString::fromStdString(item.file.name));
        if (!console.json())
            console.line(item.file.name + "  " + std::to_string(item.file.content.size()) + " bytes  " + item.what);
    }
    if (console.json())
        console.event({{QStringLiteral("file"), m_dryRun ? QJsonValue() : QJsonValue(QString::fromStdString(file))},
                       {QStringLiteral("items"), names}});
    else if (!m_dryRun)
        console.talk("Written to " + file + ".");
    return exitDone;
}
