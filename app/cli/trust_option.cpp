#include "trust_option.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/stored_source.h"

using namespace keyline;

void TrustOption::declare(CLI::App& app)
{
    app.add_option("--trust", m_file,
                   "the manufacturer's trust file; without it, what the registry says of itself is taken")
        ->type_name("FILE");
}

registry::TrustFile TrustOption::read(const std::filesystem::path& folder) const
{
    if (!m_file.empty())
        return registry::TrustFile::read(m_file);
    if (registry::isEmbeddedRegistry(folder))
        return registry::StoredSource(folder).trust();
    if (isThere(folder / mirrorFile))
        return registry::TrustFile::read(folder / mirrorFile);
    if (isThere(folder / "checkpoint"))
        throw Error(Code::Usage, folder.string() + " is a mirror without a trust file: name one with --trust FILE");
    throw Error(Code::RegistryMissing, folder.string());
}
