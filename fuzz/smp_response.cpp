#include "base/error.h"
#include "protocol/commands.h"
#include "protocol/proof.h"

#include <algorithm>
#include <cstdlib>

using namespace keyline;
using namespace keyline::protocol;

namespace {

constexpr std::uint8_t sequence = 0;

const identity::ChipId& chip()
{
    static const auto id = identity::ChipId::fromHex("0102030405060708");
    return id;
}

void demand(bool held)
{
    if (!held)
        std::abort();
}

/// What a person will see of it is printable; what is stored is bounded.
void useIdentity(const Answer& answer)
{
    const DeviceInfo info = readIdentity(answer);
    demand(!info.model.empty() && info.model.size() <= 32);
    demand(std::ranges::all_of(info.model, [](char c) { return c >= 0x20 && c <= 0x7e; }));
    demand(info.chip.bytes().size() >= 8 && info.chip.bytes().size() <= 32);
    demand(info.revision <= 0xffffffff);
    demand(stateName(info.state) != nullptr);
}

void useProof(const Answer& answer)
{
    const Bytes proof = readProve(answer);
    demand(proof.size() <= 1024);
    bool proved = true;
    try {
        verifyProof(proof, chip(), ByteArray<32>{}, Secret(32));
    } catch (const Error&) {
        proved = false;
    }
    if (proved)
        requireMacForm(proof, chip(), ByteArray<32>{});
}

void use(unsigned which, const Answer& answer)
{
    switch (which) {
    case 0:
        return readEcho(answer, "keyline");
    case 1:
        return demand(readParameters(answer).bufferSize >= 4096);
    case 2:
        return useIdentity(answer);
    case 3:
        return demand(!readInstall(answer, chip()).empty());
    case 4:
        readCheck(answer);
        return;
    case 5:
        return useProof(answer);
    case 6:
        return demand(!readBackup(answer).certificate.empty());
    default:
        demand(readSealState(answer).revision <= 0xffffffff);
    }
}

constexpr SmpCommand commands[] = {command::echo,  command::parameters, command::identity, command::install,
                                   command::check, command::prove,      command::backup,   command::seal};

} // namespace

/// The first byte names the command; a packet follows, of which its header may be anybody's, or, with the top bit set,
/// the payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const unsigned which = data[0] & 7u;
    const ByteView rest(data + 1, size - 1);
    try {
        std::optional<ByteView> payload = rest;
        if ((data[0] & 0x80u) == 0)
            payload = answerTo(commands[which], sequence, rest);
        if (!payload)
            return 0;
        const Answer answer(*payload);
        answer.throwIfRefused();
        use(which, answer);
    } catch (const Error&) {
        // refused, as it should be
    }
    return 0;
}
