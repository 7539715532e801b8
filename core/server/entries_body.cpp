#include "server/entries_body.h"

#include "base/cbor.h"

namespace keyline::server {

namespace {

/// The largest body that HTTP lets through; the answers' depth is 2.
constexpr cbor::Limits limits{8u << 20, 4};

} // namespace

std::vector<registry::Submission> parseEntriesBody(ByteView body)
{
    const Bytes normal = cbor::normalise(body, limits);
    cbor::Reader in(normal, limits);
    const std::size_t count = in.readArray();
    if (count < 1 || count > mostInBatch)
        in.refuse("not 1 to 256 entries");
    std::vector<registry::Submission> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        in.readArray(2);
        registry::Submission one;
        one.entry = toBytes(in.readBytes());
        if (!in.tryNull())
            one.record = toBytes(in.readBytes());
        out.push_back(std::move(one));
    }
    return out;
}

Bytes encodeEntriesBody(const std::vector<registry::Submission>& batch)
{
    cbor::Writer out;
    out.array(batch.size());
    for (const registry::Submission& one : batch) {
        out.array(2).bytes(one.entry);
        if (one.record)
            out.bytes(*one.record);
        else
            out.null();
    }
    return out.take();
}

Bytes encodeEntriesAnswer(const std::vector<registry::AppendResult>& results)
{
    cbor::Writer out;
    out.array(results.size());
    for (const registry::AppendResult& one : results) {
        if (one.logged()) {
            out.map(1).text("receipt").text(one.receipt);
            continue;
        }
        out.map(2).text("code").unsignedInteger(static_cast<unsigned>(*one.refusal));
        out.text("error").text(registry::ruleName(*one.refusal));
    }
    return out.take();
}

} // namespace keyline::server
