#include "registry/server_source.h"

#include "base/error.h"

namespace keyline::registry {

namespace {

const std::string keysOfNobody = "v1/keys/0000000000000000";

} // namespace

bool ServerSource::answersAt(const WebFiles& files)
{
    const http::Answer answer = files.client().get(keysOfNobody, WebFiles::largestAnswer);
    if (answer.status == 429 || answer.status >= 500)
        throw Error(Code::RegistryUnreachable,
                    files.client().urlOf(keysOfNobody) + ": HTTP status " + std::to_string(answer.status));
    if (answer.status != 200)
        return false;
    try {
        IndexAnswer::parse(answer.body);
        return true;
    } catch (const Error&) {
        return false; // a page that says politely that there is none
    }
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
        m_files->refuse(path, "HTTP status 410 with a record");
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

IndexAnswer ServerSource::indexes(const std::string& path) const
{
    const auto found = m_files->read(path, WebFiles::largestAnswer);
    if (!found || found->status != 200)
        m_files->refuse(path, "HTTP status " + std::to_string(found ? found->status : 404));
    return m_files->parsed(path, [&] { return IndexAnswer::parse(found->body); });
}

} // namespace keyline::registry
