#include "base/error.h"
#include "transparency/checkpoint.h"
#include "transparency/proof.h"

#include <cstdlib>

using namespace keyline;
using namespace keyline::transparency;

namespace {

void demand(bool held)
{
    if (!held)
        std::abort();
}

/// Runs `work`, which may throw only these codes.
template <typename Work>
void allow(std::initializer_list<Code> codes, Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        for (const Code code : codes)
            if (error.code() == code)
                return;
        std::abort();
    }
}

const crypto::Ed25519Key& key()
{
    static const crypto::Ed25519Key made(Secret::copyOf(Bytes(32, 7)));
    return made;
}

} // namespace

/// Texts that strangers send: notes, verifier keys, checkpoints, policies, receipts. What is taken is written back the
/// same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = asText({data, size});
    const NoteKey known("log.example", NoteKeyType::Ed25519, key().publicKey());
    allow({Code::Malformed, Code::CheckpointNotValid}, [&] {
        const Note note = Note::parse(text);
        demand(note.format() == text);
        demand(verifyNote(note, std::span(&known, 1)).size() <= 1);
    });
    allow({Code::Malformed}, [&] {
        const NoteKey parsed = NoteKey::parse(text);
        demand(NoteKey::parse(parsed.vkey()).vkey() == parsed.vkey());
    });
    allow({Code::Malformed}, [&] { demand(Checkpoint::parse(text).format() == text); });
    allow({Code::Malformed}, [&] {
        const Policy policy = Policy::parse(text);
        demand(Policy::parse(policy.format()).format() == policy.format());
        std::set<std::size_t> all;
        for (std::size_t i = 0; i < policy.witnesses().size(); ++i)
            all.insert(i);
        demand(policy.satisfiedBy(all)); // all of them are enough for every quorum
        demand(policy.satisfiedBy({}) == !policy.asksForWitnesses());
    });
    allow({Code::Malformed, Code::CheckpointNotValid, Code::WitnessesMissing, Code::ReceiptNotValid}, [&] {
        const Receipt receipt = Receipt::parse(text);
        demand(Receipt::parse(receipt.format()).format() == receipt.format());
        verifyReceipt(receipt, emptyRoot(), known, {});
    });
    return 0;
}
