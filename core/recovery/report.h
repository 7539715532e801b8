#pragma once

#include "recovery/job.h"
#include "recovery/supply.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace keyline::recovery {

/// The edges translate: English source texts of the context "Report".
using Translate = std::function<std::string(const char* english)>;

/// What a check asks, as a statement: "The registry's log signed its newest checkpoint". Context "Report".
const char* checkTitle(registry::CheckKind kind);
/// "Holds", "Broken", "Not checked". Context "Report".
const char* checkStateTitle(registry::CheckState state);
/// "Restored; its keys are proved": how it ended. Context "Report".
const char* outcomeTitle(Outcome outcome);
/// "Connect", "Look", "Find", "Restore", "Prove". Context "Report".
const char* stepTitle(Step step);

struct ReportSection
{
    std::string heading;
    std::vector<std::pair<std::string, std::string>> rows; ///< label and value; harmless text
};

/// What is given out with a device: what was done to it, from which registry, and what was checked. Holds nothing
/// secret.
struct Report
{
    std::string title;
    std::string headline; ///< how it ended
    std::vector<ReportSection> sections;
    std::string fileName; ///< "keyline-repair-CHIP-20261126-140233-7", the last the job's number; without an ending

    /// One line a row, sections apart.
    std::string plainText() const;
};

struct ReportTerms
{
    std::string version;  ///< of the program
    UnixTime printed = 0; ///< now
    Translate translate;
    std::function<std::string(UnixTime)> formatTime;
};

/// Of a device that is over or away.
Report reportOf(const Job& job, const Supply& supply, const ReportTerms& terms);

} // namespace keyline::recovery
