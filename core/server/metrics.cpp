#include "server/metrics.h"

#include "registry/rule_code.h"

#include <algorithm>

namespace keyline::server {

namespace {

std::string number(double value)
{
    std::string out = std::to_string(value);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.')
        out.pop_back();
    return out;
}

void head(std::string& out, const std::string& name, const char* type, const char* help)
{
    out += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

void gauge(std::string& out, const std::string& name, const char* help, const std::string& value)
{
    head(out, name, "gauge", help);
    out += name + " " + value + "\n";
}

void counter(std::string& out, const std::string& name, const char* help, std::uint64_t value)
{
    head(out, name, "counter", help);
    out += name + " " + std::to_string(value) + "\n";
}

} // namespace

void Histogram::add(std::chrono::nanoseconds time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    const auto place = std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin();
    ++m_counts[static_cast<std::size_t>(place)];
    m_nanoseconds += static_cast<std::uint64_t>(time.count());
}

std::uint64_t Histogram::count() const
{
    std::uint64_t out = 0;
    for (const auto& one : m_counts)
        out += one;
    return out;
}

std::string Histogram::format(const std::string& name, const std::string& labels) const
{
    std::string out;
    std::uint64_t below = 0;
    const std::string before = labels.empty() ? "" : labels + ",";
    const std::string only = labels.empty() ? "" : "{" + labels + "}";
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        below += m_counts[i];
        const std::string bound = i < bounds.size() ? number(bounds[i]) : "+Inf";
        out += name + "_bucket{" + before + "le=\"" + bound + "\"} " + std::to_string(below) + "\n";
    }
    out += name + "_sum" + only + " " + number(static_cast<double>(m_nanoseconds) / 1e9) + "\n";
    return out + name + "_count" + only + " " + std::to_string(below) + "\n";
}

void Metrics::countResponse(unsigned status)
{
    const std::lock_guard lock(m_mutex);
    ++m_responses[status];
}

void Metrics::countRefusal(unsigned rule)
{
    ++m_refusals[std::min<std::size_t>(rule, m_refusals.size() - 1)];
}

std::string Metrics::format(const Now& now, UnixTime time) const
{
    std::string out;
    gauge(out, "keyline_store_up", "Whether the store answers.", now.log ? "1" : "0");
    if (now.log) {
        gauge(out, "keyline_entries", "Entries that the newest checkpoint covers.", std::to_string(now.log->published));
        gauge(out, "keyline_unpublished_entries", "Entries logged that no checkpoint covers yet.",
              std::to_string(now.log->logged - std::min(now.log->logged, now.log->published)));
        if (now.log->since)
            gauge(out, "keyline_checkpoint_age_seconds",
                  "Since the newest checkpoint was cosigned by its quorum, or published where none is asked for.",
                  std::to_string(std::max<UnixTime>(0, time - *now.log->since)));
    }
    gauge(out, "keyline_queue_size", "Submissions that wait for their turn.", std::to_string(now.queued));
    gauge(out, "keyline_connections", "Connections that are open.", std::to_string(now.connections));
    counter(out, "keyline_appended_total", "Entries logged by this process.", appended);
    counter(out, "keyline_repeated_total", "Entries answered that were logged before.", repeated);
    counter(out, "keyline_commits_total", "Groups of entries committed.", commits);
    counter(out, "keyline_conflicts_total", "Groups that another server was faster than.", conflicts);
    counter(out, "keyline_store_failures_total", "Times that the store failed.", storeFailures);
    head(out, "keyline_refused_total", "counter", "Submissions refused, by rule.");
    for (unsigned rule = 1; rule <= 12; ++rule)
        out += "keyline_refused_total{code=\"" + std::to_string(rule) + "\",reason=\"" +
               std::string(registry::ruleName(static_cast<registry::RuleCode>(rule))) + "\"} " +
               std::to_string(m_refusals[rule]) + "\n";
    head(out, "keyline_responses_total", "counter", "HTTP responses, by status.");
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [status, count] : m_responses)
            out += "keyline_responses_total{status=\"" + std::to_string(status) + "\"} " + std::to_string(count) + "\n";
    }
    head(out, "keyline_append_seconds", "histogram", "From a batch's arrival to its answer.");
    out += append.format("keyline_append_seconds");
    head(out, "keyline_look_up_seconds", "histogram", "To answer a look-up.");
    out += look.format("keyline_look_up_seconds");
    head(out, "keyline_witness_seconds", "histogram", "To collect the cosignatures of a checkpoint.");
    return out + witness.format("keyline_witness_seconds");
}

} // namespace keyline::server
