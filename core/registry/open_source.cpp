#include "base/error.h"
#include "registry/mirror_source.h"
#include "registry/source.h"
#include "registry/stored_source.h"

namespace keyline::registry {

std::unique_ptr<Source> openSource(const std::filesystem::path& folder)
{
    if (isEmbeddedRegistry(folder))
        return std::make_unique<StoredSource>(folder);
    if (MirrorSource::isMirror(folder))
        return std::make_unique<MirrorSource>(folder);
    throw Error(Code::RegistryMissing, folder.string());
}

} // namespace keyline::registry
