#include "base/error.h"
#include "crypto/cose.h"
#include "registry/entry_reader.h"
#include "registry/trust_file.h"

#include <cstdlib>

using namespace keyline;
using namespace keyline::registry;

namespace {

void demand(bool held)
{
    if (!held)
        std::abort();
}

/// Runs `work`, which may refuse with this code only.
template <typename Work>
void take(Code code, Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        demand(error.code() == code);
    }
}

/// The registry's reading of an entry and the auditor's were written apart; they agree on every byte.
void tryEntry(ByteView in)
{
    std::optional<Entry> registrys;
    std::optional<ReadEntry> auditors;
    take(Code::Malformed, [&] { registrys = Entry::parse(in); });
    take(Code::Malformed, [&] { auditors = EntryReader(in).content(); });
    demand(registrys.has_value() == auditors.has_value());
    if (registrys)
        demand(registrys->kid == auditors->kid && registrys->body == auditors->body);
}

/// The same bytes as the payload of an entry that somebody signed, since hardly any mutation finds its way through
/// COSE.
void tryPayload(ByteView in)
{
    static const crypto::Ed25519Key key(Secret::copyOf(Bytes(32, 7)));
    take(Code::Malformed, [&] { tryEntry(crypto::cose::sign1(key, in)); });
}

} // namespace

/// Entries as two readers see them, and trust files.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView in(data, size);
    tryEntry(in);
    tryPayload(in);
    take(Code::TrustFileMalformed, [&] {
        const TrustFile trust = TrustFile::parse(asText(in));
        demand(TrustFile::parse(trust.format()).format() == trust.format());
    });
    return 0;
}
