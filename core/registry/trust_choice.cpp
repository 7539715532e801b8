#include "registry/trust_choice.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/stored_source.h"

namespace keyline::registry {

TrustChoice chooseTrust(const std::filesystem::path& folder, const std::filesystem::path& trustFile)
{
    if (!trustFile.empty())
        return {TrustFile::read(trustFile), false};
    if (isEmbeddedRegistry(folder))
        return {StoredSource(folder).trust(), true};
    if (isThere(folder / mirrorTrustFile))
        return {TrustFile::read(folder / mirrorTrustFile), true};
    if (isThere(folder / "checkpoint"))
        throw Error(Code::Usage, folder.string() + " is a mirror without a trust file: name one with --trust FILE");
    throw Error(Code::RegistryMissing, folder.string());
}

} // namespace keyline::registry
