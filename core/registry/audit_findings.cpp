#include "registry/audit_findings.h"

#include <algorithm>
#include <tuple>

namespace keyline::registry {

std::string_view auditTopicName(AuditTopic topic)
{
    static constexpr std::array<std::string_view, auditTopics> names = {
        "checkpoint", "entries", "tree",    "tiles",        "signatures", "enrolments", "revisions",
        "sequences",  "keys",    "records", "certificates", "identities", "answers"};
    return names[static_cast<std::size_t>(topic)];
}

std::string Finding::text() const
{
    std::string place;
    const auto add = [&place](const std::string& part, const char* between) {
        place += (place.empty() ? "" : between) + part;
    };
    if (index)
        add("entry " + std::to_string(*index), "");
    if (field)
        add("field " + std::to_string(*field), ", ");
    if (!file.empty())
        add(file, ", ");
    if (offset)
        add("byte " + std::to_string(*offset), file.empty() ? ", " : " ");
    return place.empty() ? std::string(auditTopicName(topic)) + ": " + what : place + ": " + what;
}

void Findings::add(AuditPass pass, Finding finding)
{
    const std::lock_guard lock(m_mutex);
    if (m_findings.size() < mostKept)
        m_findings.push_back({pass, m_findings.size(), std::move(finding)});
    ++m_kept;
}

void demandDamage(const Error& error)
{
    if (error.code() == Code::DatabaseFault || error.code() == Code::RegistryUnreachable)
        throw error;
}

void Findings::skip(AuditTopic topic, std::string because)
{
    const std::lock_guard lock(m_mutex);
    if (m_skipped[at(topic)].empty())
        m_skipped[at(topic)] = std::move(because);
}

void Findings::leftOut(AuditTopic topic, std::string what)
{
    const std::lock_guard lock(m_mutex);
    m_leftOut[at(topic)] = std::move(what);
}

void Findings::fill(AuditReport& report) const
{
    const std::lock_guard lock(m_mutex);
    auto sorted = m_findings;
    std::sort(sorted.begin(), sorted.end(), [](const Kept& a, const Kept& b) {
        const auto key = [](const Kept& kept) {
            return std::tuple(kept.pass, kept.finding.index.value_or(UINT64_MAX), kept.order);
        };
        return key(a) < key(b);
    });
    for (std::size_t i = 0; i < auditTopics; ++i) {
        AuditRow row{static_cast<AuditTopic>(i), AuditRow::State::NotChecked, m_checked[i], {}};
        const bool broken = std::any_of(sorted.begin(), sorted.end(),
                                        [&](const Kept& kept) { return kept.finding.topic == row.topic; });
        if (broken)
            row.state = AuditRow::State::Broken;
        else if (m_skipped[i].empty() && (m_looked[i] || row.checked > 0))
            row.state = AuditRow::State::Holds;
        if (row.state == AuditRow::State::Holds)
            row.because = m_leftOut[i];
        else if (!broken)
            row.because = m_skipped[i].empty() ? "something before it is broken" : m_skipped[i];
        report.rows.push_back(std::move(row));
    }
    report.moreFindings = m_kept > AuditReport::mostFindings;
    for (std::size_t i = 0; i < std::min(sorted.size(), AuditReport::mostFindings); ++i)
        report.findings.push_back(std::move(sorted[i].finding));
}

} // namespace keyline::registry
