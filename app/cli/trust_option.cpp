#include "trust_option.h"

#include "registry/trust_choice.h"

using namespace keyline;

void TrustOption::declare(CLI::App& app)
{
    app.add_option("--trust", m_file,
                   "the manufacturer's trust file; without it, what a folder or a mirror says of itself is taken; a "
                   "server says nothing")
        ->type_name("FILE");
}

registry::TrustFile TrustOption::read(const std::filesystem::path& folder) const
{
    return registry::chooseTrust(folder, m_file).trust;
}
