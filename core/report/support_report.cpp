#include "report/support_report.h"

#include "base/error.h"
#include "base/error_table.h"
#include "base/log_file.h"
#include "base/text.h"
#include "crypto/random.h"
#include "identity/identity_range.h"
#include "link/discovery.h"
#include "package/profile.h"
#include "provisioning/order_file.h"
#include "provisioning/station_settings.h"
#include "registry/source.h"
#include "report/machine.h"
#include "station/history.h"
#include "station/outbox.h"
#include "vault/pairs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <set>
#include <sstream>

namespace keyline::report {

using provisioning::HomeLayout;
using provisioning::StationHome;

namespace {

constexpr std::size_t logBytes = 256u << 10;
constexpr std::size_t newestVisits = 200;
constexpr std::size_t largestText = 64u << 10;

QString text(std::string_view value)
{
    return QString::fromStdString(harmless(value));
}

Bytes jsonBytes(const QJsonObject& object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Indented);
    return {json.begin(), json.end()};
}

Bytes textBytes(std::string_view content)
{
    return toBytes(asBytes(content));
}

QJsonObject errorObject(const Error& error)
{
    return {{QStringLiteral("code"), QString::fromLatin1(errorInfo(error.code()).number)},
            {QStringLiteral("context"), text(error.context())}};
}

std::string timeText(UnixTime time, const char* form)
{
    const std::time_t seconds = time;
    std::tm parts{};
    char out[40] = "";
    ::gmtime_r(&seconds, &parts);
    std::strftime(out, sizeof out, form, &parts);
    return out;
}

/// Keys of the windows' file that may leave; a key that comes later has to be thought of first.
const std::set<std::string, std::less<>> lookKeys{"theme", "language", "touch", "pixelsPerMm", "sound", "scale"};

std::string allowedLines(const std::string& ini)
{
    std::istringstream lines(ini);
    std::string line, out;
    while (std::getline(lines, line))
        if (lookKeys.contains(std::string_view(line).substr(0, line.find('='))))
            out += harmless(line) + "\n";
    return out;
}

/// The user's own folder carries a name.
std::string withoutUser(std::string path)
{
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0' && path.starts_with(std::string(home) + "/"))
        path.replace(0, std::strlen(home), "~");
    return path;
}

/// What kind of list the next order has, not which identities.
const char* kindOfList(const std::string& identities)
{
    if (identities.empty())
        return "none";
    return identity::IdentityRange::isRange(identities) ? "range" : "file";
}

class Gatherer
{
  public:
    Gatherer(const ReportRequest& request, Random& random, const Clock& clock)
        : m_request(request), m_layout{request.home}, m_random(random), m_clock(clock)
    {
    }

    std::vector<ReportItem> run()
    {
        add("about.json", QT_TRANSLATE_NOOP("Support", "Versions of program, system and libraries"),
            [&] { return about(); });
        add("settings.json", QT_TRANSLATE_NOOP("Support", "The station's settings"), [&] { return settings(); });
        add("windows.ini", QT_TRANSLATE_NOOP("Support", "How the windows look: theme, language, size"),
            [&] { return textBytes(allowedLines(m_request.windowSettings)); });
        add("fixture.txt", QT_TRANSLATE_NOOP("Support", "Slots, and where their devices are attached"),
            [&] { return textFile(m_layout.fixture()); });
        add("ports.txt", QT_TRANSLATE_NOOP("Support", "Which ports may be touched"),
            [&] { return textFile(m_layout.ports()); });
        add("machine-ports.json", QT_TRANSLATE_NOOP("Support", "The serial ports of this machine"),
            [&] { return machinePorts(); });
        add("station.json", QT_TRANSLATE_NOOP("Support", "Counts, check values and the state of the database"),
            [&] { return station(); });
        add("visits.csv",
            QT_TRANSLATE_NOOP("Support", "The newest 200 visits: result, code and step, without identities"),
            [&] { return visits(); });
        add("registry.json", QT_TRANSLATE_NOOP("Support", "The registry's newest checkpoint"),
            [&] { return registry(); });
        addProfiles();
        add("log.txt", QT_TRANSLATE_NOOP("Support", "The newest lines of the log"), [&] { return log(); });
        return std::move(m_items);
    }

  private:
    void add(std::string name, const char* what, const std::function<Bytes()>& make)
    {
        Bytes content;
        try {
            content = make();
        } catch (const Error& error) {
            content = textBytes(std::string(errorInfo(error.code()).number) + " " + harmless(error.context()) + "\n");
        } catch (const std::exception& error) {
            content = textBytes(harmless(error.what()) + "\n");
        }
        m_items.push_back({{std::move(name), std::move(content)}, what});
    }

    void addProfiles()
    {
        std::vector<std::string> names;
        try {
            names = package::profileNames(m_layout.profiles());
        } catch (const Error&) {
            return; // station.json says what is wrong with the home
        }
        for (const std::string& name : names)
            add("profiles/" + name + ".json", QT_TRANSLATE_NOOP("Support", "A profile"),
                [&] { return textFile(m_layout.profiles() / (name + ".json")); });
    }

    static Bytes textFile(const std::filesystem::path& file)
    {
        return isThere(file) ? readFile(file, largestText) : Bytes();
    }

    StationHome& home()
    {
        if (!m_home)
            m_home = StationHome::open(m_layout.home, StationHome::Use::Look, m_random, m_clock);
        return *m_home;
    }

    Bytes about() const
    {
        QJsonObject out = describeMachine();
        out.insert(QStringLiteral("program"), text(m_request.program));
        out.insert(QStringLiteral("version"), text(m_request.version));
        out.insert(QStringLiteral("time"), text(timeText(m_clock.now(), "%Y-%m-%dT%H:%M:%SZ")));
        out.insert(QStringLiteral("home"), text(withoutUser(m_layout.home.string())));
        std::error_code ignored;
        const auto space = std::filesystem::space(m_layout.home, ignored);
        if (!ignored)
            out.insert(QStringLiteral("freeDiskMiB"), static_cast<qint64>(space.available >> 20));
        return jsonBytes(out);
    }

    Bytes settings() const
    {
        const auto settings = provisioning::StationSettings::load(m_layout.settings());
        const auto order = provisioning::orderFile::load(m_layout).value_or(provisioning::OrderRequest{"", "", ""});
        return jsonBytes({{QStringLiteral("name"), text(settings.name)},
                          {QStringLiteral("profile"), text(order.profile)},
                          {QStringLiteral("identities"), QString::fromLatin1(kindOfList(order.identities))},
                          {QStringLiteral("chipList"), !order.chips.empty()},
                          {QStringLiteral("lockPin"), isThere(m_layout.lockPin())}});
    }

    static Bytes machinePorts()
    {
        QJsonArray ports;
        for (const link::PortInfo& port : link::listPorts())
            ports.append(
                QJsonObject{{QStringLiteral("path"), text(port.path)},
                            {QStringLiteral("location"), text(port.location)},
                            {QStringLiteral("vid"), port.vendorId ? QJsonValue(*port.vendorId) : QJsonValue()},
                            {QStringLiteral("pid"), port.productId ? QJsonValue(*port.productId) : QJsonValue()},
                            {QStringLiteral("manufacturer"), text(port.manufacturer)},
                            {QStringLiteral("description"), text(port.description)}});
        return jsonBytes({{QStringLiteral("ports"), ports}});
    }

    Bytes station()
    {
        QJsonObject out;
        out.insert(QStringLiteral("manufacturer"), text(home().vault().manufacturer().name));
        QJsonArray keys;
        for (const vault::KeyInfo& key : home().vault().keys())
            keys.append(QJsonObject{{QStringLiteral("purpose"), text(vault::purposeName(key.purpose))},
                                    {QStringLiteral("version"), static_cast<qint64>(key.version)},
                                    {QStringLiteral("checkValue"), text(key.checkValue)}});
        out.insert(QStringLiteral("keys"), keys);
        home().database().read([&](sql::Connection& c) { describeTables(c, out); });
        return jsonBytes(out);
    }

    void describeTables(sql::Connection& c, QJsonObject& out) const
    {
        QJsonObject results;
        for (auto row = c.query("SELECT result, count(*) FROM station_history GROUP BY result"); row.step();)
            results.insert(text(station::resultName(static_cast<station::Result>(row.integer(0)))),
                           static_cast<qint64>(row.integer(1)));
        out.insert(QStringLiteral("visits"), results);
        QJsonObject codes;
        for (auto row = c.query("SELECT code, count(*) FROM station_history WHERE code <> '' GROUP BY code");
             row.step();)
            codes.insert(text(row.text(0)), static_cast<qint64>(row.integer(1)));
        out.insert(QStringLiteral("codes"), codes);
        QJsonObject pairs;
        for (const auto kind :
             {crypto::KeyKind::P256, crypto::KeyKind::P384, crypto::KeyKind::Rsa2048, crypto::KeyKind::Rsa3072}) {
            const vault::PairCounts count = vault::pairs::count(c, kind);
            pairs.insert(text(crypto::keyKindName(kind)),
                         QJsonObject{{QStringLiteral("ready"), static_cast<qint64>(count.pooled)},
                                     {QStringLiteral("reserved"), static_cast<qint64>(count.reserved)}});
        }
        out.insert(QStringLiteral("pairs"), pairs);
        out.insert(QStringLiteral("waiting"), static_cast<qint64>(station::outbox::count(c)));
        out.insert(QStringLiteral("recalls"), static_cast<qint64>(station::outbox::recalls(c).size()));
        out.insert(QStringLiteral("schema"), schemaVersions(c));
        out.insert(QStringLiteral("integrity"), integrity(c));
    }

    static QJsonObject schemaVersions(sql::Connection& c)
    {
        QJsonObject out;
        for (auto row = c.prepare("SELECT component, version FROM schema_version"); row.step();)
            out.insert(text(row.text(0)), static_cast<qint64>(row.integer(1)));
        return out;
    }

    static QJsonValue integrity(sql::Connection& c)
    {
        try {
            sql::quickCheck(c);
            return QStringLiteral("ok");
        } catch (const Error& error) {
            return errorObject(error);
        }
    }

    Bytes visits()
    {
        std::string out = "finished,seconds,result,code,step,queued,profile,model\n";
        const auto rows =
            home().database().read([](sql::Connection& c) { return station::history::newest(c, newestVisits); });
        for (const station::HistoryRow& row : rows) {
            std::string model = harmless(row.model);
            std::erase_if(model, [](char c) { return c == ',' || c == '"'; });
            out += timeText(row.finished, "%Y-%m-%dT%H:%M:%SZ") + "," + std::to_string(row.finished - row.started) +
                   "," + std::string(station::resultName(row.result)) + "," + harmless(row.code) + "," +
                   std::string(station::stepName(row.step)) + "," + (row.queued ? "queued" : "") + "," +
                   harmless(row.profile) + "," + model + "\n";
        }
        return textBytes(out);
    }

    Bytes registry() const
    {
        return jsonBytes({{QStringLiteral("checkpoint"),
                           QString::fromStdString(registry::openSource(m_layout.registry())->checkpoint())}});
    }

    Bytes log() const
    {
        std::string out;
        for (const std::string& line : LogFile::lastLines(m_layout.logFile(), logBytes))
            out += line + "\n";
        return textBytes(out);
    }

    const ReportRequest& m_request;
    HomeLayout m_layout;
    Random& m_random;
    const Clock& m_clock;
    std::unique_ptr<StationHome> m_home;
    std::vector<ReportItem> m_items;
};

} // namespace

std::vector<ReportItem> gatherReport(const ReportRequest& request, Random& random, const Clock& clock)
{
    return Gatherer(request, random, clock).run();
}

std::vector<ReportItem> gatherReport(const ReportRequest& request)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    return gatherReport(request, random, clock);
}

void saveReport(const std::filesystem::path& path, const std::vector<ReportItem>& items, UnixTime time)
{
    std::vector<ZipEntry> files;
    files.reserve(items.size());
    for (const ReportItem& item : items)
        files.push_back(item.file);
    writeZip(path, files, time);
}

std::string reportFileName(UnixTime time)
{
    return timeText(time, "keyline-support-%Y-%m-%d-%H%M.zip");
}

} // namespace keyline::report
