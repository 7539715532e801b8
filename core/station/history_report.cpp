#include "station/history_report.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "identity/device_identity.h"

#include <ctime>
#include <unordered_set>

namespace keyline::station {

namespace {

constexpr std::uint64_t reportEvery = 256;
constexpr std::size_t bufferSize = 64u << 10;

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

std::vector<std::string> cellsOf(const HistoryRow& row)
{
    return {utcText(row.finished),
            utcText(row.started),
            std::string(resultName(row.result)),
            row.code,
            std::string(stepName(row.step)),
            row.chip ? row.chip->hex() : std::string(),
            joined(peoplesForm(row)),
            harmless(row.profile),
            harmless(row.model),
            row.serial ? toHex(*row.serial) : std::string(),
            row.logIndex ? std::to_string(*row.logIndex) : std::string(),
            row.queued ? "yes" : "no",
            row.proof ? toHex(*row.proof) : std::string()};
}

std::string lineOf(const std::vector<std::string>& cells)
{
    std::string out;
    for (const std::string& cell : cells)
        out += (out.empty() ? "" : ",") + csvCell(cell);
    return out + "\r\n";
}

/// Chips, by what is unlikely to be one for two of them.
struct ChipHash
{
    std::size_t operator()(const identity::ChipId& chip) const
    {
        return std::hash<std::string_view>()(asText(chip.bytes()));
    }
};

/// Where the lines of a report go; the header is no row's.
using OnLine = std::function<void(const HistoryRow* row, std::string_view line)>;

HistoryTotals report(sql::Connection& connection, const HistoryQuery& query, const OnLine& onLine,
                     const OnReport& onReport)
{
    HistoryTotals out;
    crypto::Sha256 content;
    std::unordered_set<identity::ChipId, ChipHash> chips;
    const auto put = [&](const HistoryRow* row, const std::vector<std::string>& cells) {
        const std::string line = lineOf(cells);
        content.update(asBytes(line));
        onLine(row, line);
    };
    const KeepGoing keepGoing = [&] { return !onReport || onReport(out.rows); };
    put(nullptr, history::columns());
    history::forEachHit(
        connection, query,
        [&](const HistoryRow& row) {
            put(&row, cellsOf(row));
            ++out.rows;
            ++out.byResult[static_cast<std::size_t>(row.result)];
            if (row.chip)
                chips.insert(*row.chip);
            out.first = std::min(out.first.value_or(row.finished), row.finished);
            out.last = std::max(out.last.value_or(row.finished), row.finished);
            if (out.rows % reportEvery == 0 && !keepGoing())
                throw Error(Code::Interrupted);
            return true;
        },
        keepGoing);
    out.devices = chips.size();
    out.content = content.finish();
    return out;
}

} // namespace

std::string utcText(UnixTime time)
{
    const std::time_t seconds = time;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::vector<std::string> peoplesForm(const HistoryRow& row)
{
    std::vector<std::string> out;
    for (const std::string& urn : row.identities) {
        try {
            out.push_back(identity::DeviceIdentity::fromUrn(urn).human());
        } catch (const Error&) {
            out.push_back(harmless(urn));
        }
    }
    return out;
}

std::string csvCell(std::string_view text)
{
    std::string out(text);
    // What a spreadsheet would run (OWASP, "CSV Injection"); the quote shows it as text.
    if (!out.empty() && std::string_view("=+-@\t\r").find(out[0]) != std::string_view::npos)
        out.insert(0, "'");
    if (out.find_first_of(",\"\r\n") == std::string::npos)
        return out;
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i] == '"')
            out.insert(i++, "\"");
    return "\"" + out + "\"";
}

namespace history {

std::vector<std::string> columns()
{
    return {"finished",  "started",    "result",      "code",  "step",
            "chip",      "identities", "profile",     "model", "certificate_serial",
            "log_index", "queued",     "proof_sha256"};
}

HistoryTotals writeCsv(sql::Connection& connection, const HistoryQuery& query, std::string_view asked,
                       const std::filesystem::path& path, const OnReport& onReport)
{
    FileInMaking file(path);
    std::string buffer;
    const HistoryTotals out = report(
        connection, query,
        [&](const HistoryRow*, std::string_view line) {
            buffer += line;
            if (buffer.size() < bufferSize)
                return;
            file.append(asBytes(buffer));
            buffer.clear();
        },
        onReport);
    buffer += "# count: " + std::to_string(out.rows) + "\r\n# filter: " + harmless(asked) +
              "\r\n# sha256 of the lines before these: " + toHex(out.content) + "\r\n";
    file.append(asBytes(buffer));
    if (onReport && !onReport(out.rows))
        throw Error(Code::Interrupted);
    file.commit();
    return out;
}

HistoryTotals forEachReported(sql::Connection& connection, const HistoryQuery& query,
                              const std::function<void(const HistoryRow&)>& onRow, const OnReport& onReport)
{
    return report(
        connection, query,
        [&](const HistoryRow* row, std::string_view) {
            if (row)
                onRow(*row);
        },
        onReport);
}

} // namespace history

} // namespace keyline::station
