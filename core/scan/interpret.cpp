#include "scan/interpret.h"

#include "base/text.h"
#include "scan/label_text.h"
#include "scan/layout.h"
#include "scan/stranger.h"

#include <algorithm>

namespace keyline::scan {

namespace {

using identity::DeviceIdentity;
using identity::IdentityKind;

constexpr std::size_t shownOfScan = 60;

/// What an order can use of a label.
struct Found
{
    std::vector<DeviceIdentity> identities;
    bool otherTac = false;
};

bool isSeparator(char c)
{
    return c == '\t' || c == '\r' || c == '\n' || (c >= 0x1c && c <= 0x1f) || c == 0x04;
}

bool hasControlCharacters(std::string_view text)
{
    return !isUtf8(text) ||
           std::ranges::any_of(text, [](char c) { return (c >= 0 && c < 0x20 && !isSeparator(c)) || c == 0x7f; });
}

/// The name before a number allows it.
bool mayBe(FieldName name, IdentityKind kind)
{
    switch (name) {
    case FieldName::None:
        return true;
    case FieldName::Imei:
        return kind == IdentityKind::Imei;
    case FieldName::Mac:
        return kind == IdentityKind::Mac;
    case FieldName::Serial:
        return kind == IdentityKind::OsSerial;
    default:
        return false;
    }
}

std::optional<DeviceIdentity> identityOf(std::string_view text, IdentityKind kind)
{
    try {
        return DeviceIdentity::fromText(text, kind);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::uint32_t tacOf(const DeviceIdentity& imei)
{
    std::uint32_t out = 0;
    for (const char c : imei.bare().substr(0, 8))
        out = out * 10 + static_cast<std::uint32_t>(c - '0');
    return out;
}

void add(Found& found, DeviceIdentity identity, const Wanted& wanted)
{
    if (wanted.tac && identity.kind() == IdentityKind::Imei && tacOf(identity) != *wanted.tac)
        found.otherTac = true;
    else if (std::ranges::find(found.identities, identity) == found.identities.end())
        found.identities.push_back(std::move(identity));
}

/// A field is one identity, or several with blanks between them.
void addField(Found& found, const Field& field, const Wanted& wanted)
{
    if (!mayBe(field.name, wanted.need.kind))
        return;
    if (auto identity = identityOf(field.value, wanted.need.kind)) {
        add(found, std::move(*identity), wanted);
        return;
    }
    std::string_view rest = field.value;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (auto identity = identityOf(rest.substr(0, end), wanted.need.kind))
            add(found, std::move(*identity), wanted);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

Found findIdentities(std::string_view bare, const Wanted& wanted)
{
    Found out;
    if (auto whole = identityOf(bare, wanted.need.kind)) {
        add(out, std::move(*whole), wanted);
        return out;
    }
    for (const Field& field : fieldsOf(bare))
        addField(out, field, wanted);
    return out;
}

bool hasMisreadImei(std::string_view bare)
{
    return std::ranges::any_of(fieldsOf(bare), [](const Field& field) {
        return mayBe(field.name, IdentityKind::Imei) && nameStranger(field.value).code() == Code::ScanCheckDigit;
    });
}

/// A number that is too short for an IMEI, or two that ran together as nothing ended the first: most likely the
/// scanner's doing, not another label's.
bool isBrokenImei(std::string_view bare, const Wanted& wanted)
{
    constexpr std::size_t digits = 15;
    if (wanted.need.kind != IdentityKind::Imei || bare.empty() || isGtin(bare) ||
        !std::ranges::all_of(bare, [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    return bare.size() < digits ||
           (bare.size() == 2 * digits && identityOf(bare.substr(digits), IdentityKind::Imei).has_value());
}

/// Without a look at keyboard layouts. Nothing for a stranger.
std::optional<Reading> readPlain(std::string_view bare, const Wanted& wanted)
{
    if (auto own = OwnCode::parse(bare))
        return *own;
    // Twelve digits of a product code would make a MAC, too; the few MACs that look so are typed with their colons.
    if (wanted.need.kind == IdentityKind::Mac && isGtin(bare))
        return Error(Code::ScanProductBarcode, harmless(bare, shownOfScan));
    Found found = findIdentities(bare, wanted);
    // A label that lacks one may have it misread: take none of it rather than the wrong ones.
    const bool enough = found.identities.size() >= wanted.need.count;
    if (!enough && wanted.need.kind == IdentityKind::Imei && hasMisreadImei(bare))
        return Error(Code::ScanCheckDigit, harmless(bare, shownOfScan));
    if (!found.identities.empty()) {
        if (enough)
            found.identities.erase(found.identities.begin() + static_cast<std::ptrdiff_t>(wanted.need.count),
                                   found.identities.end());
        return std::move(found.identities);
    }
    if (found.otherTac)
        return Error(Code::ScanOtherTac, harmless(bare, shownOfScan));
    return std::nullopt;
}

/// The layout under which the text makes sense.
std::optional<Layout> layoutFault(std::string_view bare, const Wanted& wanted)
{
    for (const Layout layout : allLayouts) {
        const std::string meant = meantOn(layout, bare);
        if (meant != bare && readPlain(meant, wanted))
            return layout;
    }
    return std::nullopt;
}

} // namespace

Reading interpret(std::string_view scanned, const Wanted& wanted)
{
    if (scanned.size() > mostScanned)
        return Error(Code::ScanTooLong, harmless(scanned, shownOfScan));
    if (hasControlCharacters(scanned))
        return Error(Code::ScanControlCharacters, harmless(scanned, shownOfScan));
    const std::string_view bare = bareScan(scanned);
    if (auto plain = readPlain(bare, wanted))
        return std::move(*plain);
    if (const auto layout = layoutFault(bare, wanted))
        return Error(Code::ScanKeyboardLayout, std::string(layoutName(*layout)) + ": " + harmless(bare, shownOfScan));
    if (OwnCode::isMeant(bare))
        return Error(Code::ScanOwnCodeDamaged, harmless(bare, shownOfScan));
    if (isBrokenImei(bare, wanted))
        return Error(Code::ScanIncomplete, harmless(bare, shownOfScan));
    return nameStranger(bare);
}

} // namespace keyline::scan
