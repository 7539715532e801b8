#include "identity/identity_source.h"

#include "base/error.h"
#include "identity/identity_file.h"
#include "identity/identity_range.h"

namespace keyline::identity {

std::unique_ptr<IdentitySource> openIdentities(const std::string& argument, IdentityNeed need)
{
    if (!IdentityRange::isRange(argument))
        return std::make_unique<IdentityFile>(IdentityFile::read(argument, need));
    IdentityRange range = IdentityRange::parse(argument, need.count);
    if (range.kind() != need.kind)
        throw Error(Code::IdentityKindNotInProfile, argument);
    return std::make_unique<IdentityRange>(std::move(range));
}

} // namespace keyline::identity
