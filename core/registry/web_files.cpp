#include "registry/web_files.h"

#include "base/error.h"
#include "base/text.h"
#include "transparency/checkpoint.h"

#include <algorithm>

namespace keyline::registry {

void WebFiles::refuse(const std::string& path, const std::string& why) const
{
    throw Error(Code::RegistryAnswersOddly, m_client.urlOf(path) + ": " + why);
}

http::Answer WebFiles::ask(const std::string& path, std::size_t largest, const std::string& authorization) const
{
    // Files of the log are not counted.
    if ((!m_pace.isPatient() && authorization.empty()) || !path.starts_with("v1/"))
        return m_client.get(path, largest);
    while (true) {
        m_pace.wait();
        http::Answer answer = m_client.ask({.path = path, .largest = largest, .authorization = authorization});
        const bool busy = answer.status == 429 || answer.status == 503;
        if (!busy)
            m_pace.granted();
        if (!busy || !m_pace.refused(answer.retryAfter))
            return answer;
    }
}

std::optional<WebFiles::Found> WebFiles::read(const std::string& path, std::size_t largest,
                                              const std::string& authorization) const
{
    http::Answer answer = ask(path, largest, authorization);
    if (answer.status == 404)
        return std::nullopt;
    if (answer.status == 429 || answer.status == 503)
        throw Error(Code::RegistryUnreachable, m_client.urlOf(path) + ": " + statusOf(answer));
    if (answer.status == 403 && !authorization.empty())
        throw Error(Code::AgreementUnknown, m_client.base());
    if (answer.status != 200 && answer.status != 410)
        refuse(path, statusOf(answer));
    return Found{answer.status, std::move(answer.body)};
}

std::string WebFiles::checkpoint() const
{
    const auto found = read("checkpoint", largestCheckpoint);
    if (!found || found->status != 200)
        throw Error(Code::RegistryMissing, m_client.urlOf("checkpoint"));
    return std::string(asText(found->body));
}

std::uint64_t WebFiles::size() const
{
    const std::string note = checkpoint();
    return parsed("checkpoint",
                  [&] { return transparency::Checkpoint::parse(transparency::Note::parse(note).text).size; });
}

std::optional<Bytes> WebFiles::tile(const transparency::TileId& id) const
{
    const std::string path = transparency::tilePath(id);
    {
        const std::lock_guard lock(m_mutex);
        const auto kept = std::ranges::find(m_kept, path, &std::pair<std::string, Bytes>::first);
        if (kept != m_kept.end()) {
            m_kept.splice(m_kept.begin(), m_kept, kept);
            return kept->second;
        }
    }
    auto found = read(path, largestTile);
    if (!found || found->status != 200)
        return std::nullopt;
    if (id.full()) {
        const std::lock_guard lock(m_mutex);
        m_kept.emplace_front(path, found->body);
        if (m_kept.size() > mostKept)
            m_kept.pop_back();
    }
    return std::move(found->body);
}

std::string statusOf(const http::Answer& answer)
{
    constexpr std::size_t longest = 120;
    const std::string_view text = asText(answer.body);
    const std::string said = harmless(text.substr(0, text.find_first_of("\r\n")), longest);
    return "HTTP status " + std::to_string(answer.status) + (said.empty() ? "" : " " + said);
}

} // namespace keyline::registry
