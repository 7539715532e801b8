#include "registry/server_source.h"

#include "base/error.h"
#include "http/url.h"

namespace keyline::registry {

namespace {

const std::string keysOfNobody = "v1/keys/0000000000000000";

} // namespace

bool ServerSource::answersAt(const WebFiles& files)
{
    const http::Answer answer = files.client().get(keysOfNobody, WebFiles::largestAnswer);
    if (answer.status == 429 || answer.status >= 500)
        throw Error(Code::RegistryUnreachable, files.client().urlOf(keysOfNobody) + ": " + statusOf(answer));
    if (answer.status != 200)
        return false;
    try {
        IndexAnswer::parse(answer.body);
        return true;
    } catch (const Error&) {
        return false; // a page that says politely that there is none
    }
}

ServerSource::ServerSource(std::shared_ptr<const WebFiles> files, std::optional<Agreement> agreement)
    : m_files(std::move(files)), m_agreement(std::move(agreement))
{
    const std::string& base = m_files->client().base();
    if (m_agreement && !base.starts_with("https:") && !http::isLoopback(base))
        throw Error(Code::Usage, base + ": an agreement is shown over https only");
}

std::optional<ChipAnswer> ServerSource::chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const
{
    const std::string path = "v1/chips/" + chip.hex() + (revision ? "/" + std::to_string(*revision) : std::string());
    const auto found = m_files->read(path, WebFiles::largestAnswer);
    if (!found)
        return std::nullopt;
    auto answer = m_files->parsed(path, [&] { return ChipAnswer::parse(found->body); });
    // "Erased" comes without a record; a look-up then demands to see the erasure in the log.
    if (found->status == 410 && answer.record)
        throw Error(Code::RegistryDamaged, m_files->client().urlOf(path) + ": erased, it says (410), with a record");
    return answer;
}

IndexAnswer ServerSource::key(const ByteArray<8>& kid) const
{
    return indexes("v1/keys/" + toHex(kid));
}

IndexAnswer ServerSource::log(const Digest& chipDigest) const
{
    return indexes("v1/log/" + toHex(chipDigest));
}

std::vector<std::optional<Bytes>> ServerSource::records(const transparency::TileId& bundle,
                                                        std::span<const WantedRecord> wanted) const
{
    const std::string path = recordsPath(bundle);
    const auto found = m_files->read(path, WebFiles::largestAnswer, "Bearer " + m_agreement.value().token);
    if (!found || found->status != 200)
        m_files->refuse(path, "HTTP status " + std::to_string(found ? found->status : 404));
    auto answer = m_files->parsed(path, [&] { return RecordsAnswer::parse(found->body, bundle.width); });
    std::vector<std::optional<Bytes>> out;
    for (const WantedRecord& one : wanted)
        out.push_back(std::move(answer.records.at(one.place)));
    return out;
}

IndexAnswer ServerSource::indexes(const std::string& path) const
{
    const auto found = m_files->read(path, WebFiles::largestAnswer);
    if (!found || found->status != 200)
        m_files->refuse(path, "HTTP status " + std::to_string(found ? found->status : 404));
    return m_files->parsed(path, [&] { return IndexAnswer::parse(found->body); });
}

} // namespace keyline::registry
