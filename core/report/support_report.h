#pragma once

#include "base/random.h"
#include "report/zip_file.h"

/// The report for support: one ZIP of what helps to find a fault, by allow-list.
namespace keyline::report {

struct ReportRequest
{
    std::filesystem::path home;
    std::string program;        ///< "keyline-station"
    std::string version;        ///< of that program
    std::string windowSettings; ///< the windows' preferences, an INI file's text; empty where there are none
};

/// One file of the report.
struct ReportItem
{
    ZipEntry file;
    const char* what; ///< what is in it, an English source text of the context "Support"
};

/// Gathers the report: each item is made for it, nothing is copied whole but the profiles and the end of the log. No
/// key, sealed or not, no passphrase, no PIN's verifier, no identity, no certificate, no record; of the newest 200
/// visits time, result, code, step, model and duration; chip IDs, which are public, only where the log has them. Reads
/// beside a station at work. Never throws for a home that is damaged or busy: what cannot be read is named in its item
/// with the code. `random` and `clock` must outlive the call.
std::vector<ReportItem> gatherReport(const ReportRequest& request, Random& random, const Clock& clock);

/// The same with the system's randomness and clock, for windows.
std::vector<ReportItem> gatherReport(const ReportRequest& request);

/// Throws what writing a file throws.
void saveReport(const std::filesystem::path& path, const std::vector<ReportItem>& items, UnixTime time);

/// "keyline-support-2026-11-26-1430.zip", in UTC.
std::string reportFileName(UnixTime time);

} // namespace keyline::report
