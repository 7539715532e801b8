#include "base/error.h"
#include "server/entries_body.h"
#include "server/witness_body.h"

#include <cstdlib>

/// What strangers post to a registry server and to a witness: refused with an Error, or the same when written and read
/// once more.
namespace {

using namespace keyline;

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

bool same(const registry::Submission& a, const registry::Submission& b)
{
    return a.entry == b.entry && a.record == b.record;
}

void tryEntries(ByteView input)
{
    std::vector<registry::Submission> batch;
    try {
        batch = server::parseEntriesBody(input);
    } catch (const Error&) {
        return; // the one way it may refuse
    }
    demand(!batch.empty() && batch.size() <= server::mostInBatch);
    const auto again = server::parseEntriesBody(server::encodeEntriesBody(batch));
    demand(std::equal(batch.begin(), batch.end(), again.begin(), again.end(), same));
}

void tryCheckpoint(std::string_view input)
{
    server::AddCheckpoint asked;
    try {
        asked = server::AddCheckpoint::parse(input);
    } catch (const Error&) {
        return;
    }
    demand(asked.proof.size() <= server::mostProofHashes);
    const auto again = server::AddCheckpoint::parse(asked.format());
    demand(again.oldSize == asked.oldSize && again.proof == asked.proof && again.checkpoint == asked.checkpoint);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    tryEntries(input);
    tryCheckpoint(asText(input));
    return 0;
}
