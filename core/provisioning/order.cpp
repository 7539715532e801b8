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

constexpr std::string_view scanWord = "scan";

/// The eight digits behind `scan:`, of a profile with IMEIs; nothing where there are none.
std::optional<std::uint32_t> tacOf(const std::string& identities, const package::Profile& profile)
{
    if (identities == scanWord)
        return std::nullopt;
    const std::string digits(scanTac(identities));
    if (!isTac(digits))
        throw Error(Code::IdentityRangeMalformed, identities);
    if (profile.identities.kind != identity::IdentityKind::Imei)
        throw Error(Code::IdentityKindNotInProfile, identities + "; profile " + profile.name);
    return static_cast<std::uint32_t>(std::stoul(digits));
}

} // namespace

bool isByScan(std::string_view identities)
{
    return identities == scanWord || (identities.starts_with(scanWord) && identities[scanWord.size()] == ':');
}

std::string byScan(std::string_view tac)
{
    std::string out(scanWord);
    if (!tac.empty())
        out.append(":").append(tac);
    return out;
}

std::string_view scanTac(std::string_view identities)
{
    return isByScan(identities) && identities != scanWord ? identities.substr(scanWord.size() + 1) : std::string_view();
}

bool isTac(std::string_view text)
{
    return text.size() == 8 && text.find_first_not_of("0123456789") == text.npos;
}

Order readOrder(StationHome& home, const OrderRequest& request)
{
    Order order;
    order.profile = package::loadProfile(home.layout().profiles(), request.profile);
    if (isByScan(request.identities)) {
        order.tac = tacOf(request.identities, order.profile);
    } else {
        order.identities = openIdentities(request.identities, order.profile);
        order.identitiesName = station::identities::sourceName(*order.identities, request.identities);
    }
    // Before any device is touched, rather than at the first one's certificate.
    if (!order.profile.wantsX509() && !home.vault().manufacturer().pen)
        throw Error(Code::MakerNumberMissing,
                    "profile " + order.profile.name + ", home " + home.layout().home.string());
    if (!request.chips.empty())
        order.chips = ChipList::read(request.chips);
    return order;
}

} // namespace keyline::provisioning
