#include "label/content.h"

#include "base/text.h"

#include <algorithm>

namespace keyline::label {

namespace {

using identity::DeviceIdentity;
using identity::IdentityKind;

constexpr std::size_t mostModel = 32;

std::string inCode(const DeviceIdentity& identity)
{
    if (identity.kind() != IdentityKind::Mac)
        return identity.human();
    std::string out(identity.bare());
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

std::string nameOf(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Imei:
        return "IMEI";
    case IdentityKind::Mac:
        return "MAC";
    case IdentityKind::OsSerial:
        break;
    }
    return "S/N";
}

std::string lineOf(const identity::IdentityList& identities, std::size_t n)
{
    const auto& identity = identities[n];
    const std::string number = identities.size() > 1 ? std::to_string(n + 1) : std::string();
    return nameOf(identity.kind()) + number + " " + identity.human();
}

} // namespace

Content contentOf(const package::Profile::Label& label, const identity::IdentityList& identities,
                  const identity::ChipId& chip, std::string_view model)
{
    Content out{.code = label.code, .symbol = {}, .lines = {}};
    for (std::size_t n = 0; n < identities.size(); ++n) {
        out.symbol += (n > 0 ? " " : "") + inCode(identities[n]);
        out.lines.push_back(lineOf(identities, n));
    }
    // The identity's line says that already.
    if (!label.text.empty() && label.text != nameOf(identities.primary().kind()))
        out.lines.push_back(harmless(label.text, label.text.size() * 8));
    out.lines.push_back(harmless(model, mostModel) + (model.empty() ? "…" : " …") + chip.tail());
    return out;
}

} // namespace keyline::label
