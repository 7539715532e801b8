#include "scan/interpret.h"
#include "scan/layout.h"
#include "scan/scan_desk.h"

#include <cstdlib>

using namespace keyline;

namespace {

class NoClock final : public Clock
{
  public:
    UnixTime now() const override { return 0; }
};

/// What a scan is does not depend on who wants it beyond the kind, and what was read reads the same again.
void readAll(std::string_view text)
{
    for (const auto kind :
         {identity::IdentityKind::Imei, identity::IdentityKind::Mac, identity::IdentityKind::OsSerial})
        for (const std::size_t count : {std::size_t{1}, std::size_t{2}}) {
            const auto reading = scan::interpret(text, {{kind, count}, {}});
            const auto* identities = std::get_if<std::vector<identity::DeviceIdentity>>(&reading);
            if (identities == nullptr)
                continue;
            if (identities->empty() || identities->size() > count)
                std::abort();
            for (const auto& identity : *identities)
                if (identity.kind() != kind || identity::DeviceIdentity::fromUrn(identity.urn()) != identity)
                    std::abort();
        }
}

/// A desk that devices come to and leave while it is scanned at. Every byte below 16 does something there, the rest is
/// a scan's text.
void useDesk(std::string_view text)
{
    const NoClock clock;
    int given = 0;
    int waiting = 0;
    scan::DeskHooks hooks;
    hooks.give = [&](int, const identity::IdentityList&) { ++given; };
    scan::ScanDesk desk({{{identity::IdentityKind::OsSerial, 1}, {}}, true, 4}, hooks, clock);
    scan::Time now{};
    std::string word;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 16) {
            word += c;
            continue;
        }
        now += std::chrono::seconds(1);
        desk.scan(word, now);
        word.clear();
        const int slot = 1 + byte % 4;
        const Bytes id(8, static_cast<std::uint8_t>(slot));
        if (byte < 4) {
            desk.identityWanted(slot, identity::ChipId::fromBytes(id), now);
            ++waiting;
        } else if (byte < 8) {
            desk.left(slot);
        } else if (byte < 12) {
            desk.undo(now);
        } else {
            desk.tick(now);
        }
        if (given > waiting)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    readAll(text);
    useDesk(text);
    return 0;
}
