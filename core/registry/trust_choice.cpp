#include "registry/trust_choice.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/stored_source.h"
#include "registry/web_files.h"

namespace keyline::registry {

namespace {

TrustFile readFrom(const WebFiles& files)
{
    const auto found = files.read(mirrorTrustFile, 1u << 20);
    if (!found || found->status != 200)
        throw Error(Code::Usage, files.client().base() + " says nothing of its trust: name a file with --trust FILE");
    return TrustFile::parse(asText(found->body));
}

} // namespace

TrustChoice chooseTrust(const std::filesystem::path& folder, const std::filesystem::path& trustFile)
{
    if (!trustFile.empty())
        return {TrustFile::read(trustFile), false};
    if (isRemote(folder))
        return {readFrom(WebFiles(folder.native())), true};
    if (isEmbeddedRegistry(folder))
        return {StoredSource(folder).trust(), true};
    if (isThere(folder / mirrorTrustFile))
        return {TrustFile::read(folder / mirrorTrustFile), true};
    if (isThere(folder / "checkpoint"))
        throw Error(Code::Usage, folder.string() + " is a mirror without a trust file: name one with --trust FILE");
    throw Error(Code::RegistryMissing, folder.string());
}

} // namespace keyline::registry
