#include "base/error.h"
#include "http/url.h"
#include "registry/mirror_source.h"
#include "registry/server_source.h"
#include "registry/source.h"
#include "registry/stored_source.h"
#include "registry/web_mirror_source.h"

namespace keyline::registry {

namespace {

std::unique_ptr<Source> openUrl(const std::string& url, std::chrono::seconds patience = {},
                                const std::optional<Agreement>& agreement = {})
{
    auto files = std::make_shared<const WebFiles>(url, patience);
    if (ServerSource::answersAt(*files))
        return std::make_unique<ServerSource>(std::move(files), agreement);
    if (agreement)
        throw Error(Code::Usage, url + " is no registry's server; an agreement is for one");
    files->checkpoint(); // throws where there is no mirror either
    return std::make_unique<WebMirrorSource>(std::move(files));
}

} // namespace

bool isRemote(const std::filesystem::path& place)
{
    return http::isUrl(place.native());
}

std::unique_ptr<Source> openSource(const std::filesystem::path& place, const std::string& origin,
                                   const WholeReading& reading)
{
    if (reading.agreement && reading.agreement->origin != origin)
        throw Error(Code::Usage, "the agreement is with " + reading.agreement->origin + ", not with " + origin);
    if (isRemote(place))
        return openUrl(place.native(), reading.patience, reading.agreement);
    if (reading.agreement)
        throw Error(Code::Usage, place.string() + " is a folder; an agreement is for a registry's server");
    return openSource(place);
}

std::unique_ptr<Source> openSource(const std::filesystem::path& folder)
{
    if (isRemote(folder))
        return openUrl(folder.native());
    if (isEmbeddedRegistry(folder))
        return std::make_unique<StoredSource>(folder);
    if (MirrorSource::isMirror(folder))
        return std::make_unique<MirrorSource>(folder);
    throw Error(Code::RegistryMissing, folder.string());
}

} // namespace keyline::registry
