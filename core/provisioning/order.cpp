#include "provisioning/order.h"

#include "base/error.h"
#include "station/identities.h"

namespace keyline::provisioning {

namespace {

const char* rangeForm(identity::IdentityKind kind)
{
    switch (kind) {
    case identity::IdentityKind::Imei:
        return "imei:TAC-FIRST..LAST";
    case identity::IdentityKind::Mac:
        return "mac:FIRST..LAST";
    case identity::IdentityKind::OsSerial:
        break;
    }
    return "os:PEN-FIRST..LAST";
}

std::unique_ptr<identity::IdentitySource> openIdentities(const std::string& argument, const package::Profile& profile)
{
    try {
        return identity::openIdentities(argument, profile.identities);
    } catch (const Error& error) {
        // A range with a slip in its first word looks like a file that is not there.
        if (error.code() == Code::FileUnreadable && argument.find("..") != std::string::npos &&
            argument.find('/') == std::string::npos)
            throw Error(Code::IdentityRangeMalformed, argument);
        if (error.code() != Code::IdentityKindNotInProfile)
            throw;
        throw Error(error.code(),
                    error.context() + "; profile " + profile.name + " asks for " + rangeForm(profile.identities.kind));
    }
}

} // namespace

Order readOrder(StationHome& home, const OrderRequest& request)
{
    Order order;
    order.profile = package::loadProfile(home.layout().profiles(), request.profile);
    order.identities = openIdentities(request.identities, order.profile);
    order.identitiesName = station::identities::sourceName(*order.identities, request.identities);
    // Before any device is touched, rather than at the first one's certificate.
    if (!order.profile.wantsX509() && !home.vault().manufacturer().pen)
        throw Error(Code::MakerNumberMissing,
                    "profile " + order.profile.name + ", home " + home.layout().home.string());
    if (!request.chips.empty())
        order.chips = ChipList::read(request.chips);
    return order;
}

} // namespace keyline::provisioning
