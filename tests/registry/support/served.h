#pragma once

#include "../../support/web_server.h"
#include "base/cbor.h"
#include "registry/embedded_registry.h"

namespace keyline::test {

/// A source as a registry's server answers for it (FORMATS section 5, the reading calls).
inline WebServer::Handler asServer(const registry::Source& source)
{
    const auto found = [](const std::optional<Bytes>& body) {
        return body ? WebReply{.body = *body} : WebReply{.status = 404};
    };
    return [&source, found](const WebRequest& request) -> WebReply {
        const std::string& path = request.path;
        if (path == "checkpoint")
            return {.body = toBytes(asBytes(source.checkpoint()))};
        if (path.starts_with("tile/")) {
            const auto id = transparency::parseTilePath(path);
            return found(id ? source.tile(*id) : std::nullopt);
        }
        if (path.starts_with("v1/keys/"))
            return {.body = source.key(*toArray<8>(*fromHex(path.substr(8)))).encode()};
        if (path.starts_with("v1/log/"))
            return {.body = source.log(*toArray<32>(*fromHex(path.substr(7)))).encode()};
        if (!path.starts_with("v1/chips/"))
            return {.status = 404};
        const auto slash = path.find('/', 9);
        std::optional<std::uint64_t> revision;
        if (slash != std::string::npos)
            revision = std::stoull(path.substr(slash + 1));
        const auto answer = source.chip(identity::ChipId::fromHex(path.substr(9, slash - 9)), revision);
        if (!answer)
            return {.status = 404};
        return {.status = answer->record ? 200 : 410, .body = answer->encode()};
    };
}

/// The entries of a `POST /v1/entries`.
inline std::vector<registry::Submission> submissionsIn(ByteView body)
{
    const Bytes normal = cbor::normalise(body, {8u << 20, 8});
    cbor::Reader in(normal, {8u << 20, 8});
    std::vector<registry::Submission> out(in.readArray());
    for (registry::Submission& submission : out) {
        in.readArray(2);
        submission.entry = toBytes(in.readBytes());
        if (!in.tryNull())
            submission.record = toBytes(in.readBytes());
    }
    return out;
}

inline Bytes answersOf(const std::vector<registry::AppendResult>& results)
{
    cbor::Writer out;
    out.array(results.size());
    for (const registry::AppendResult& result : results) {
        if (result.logged())
            out.map(1).text("receipt").text(result.receipt);
        else
            out.map(2)
                .text("code")
                .unsignedInteger(static_cast<std::uint64_t>(*result.refusal))
                .text("error")
                .text(registry::ruleName(*result.refusal));
    }
    return out.take();
}

/// A registry as its server answers, the writing call, too.
inline WebServer::Handler asRegistry(registry::EmbeddedRegistry& registry)
{
    return [&registry, read = asServer(registry)](const WebRequest& request) -> WebReply {
        if (request.method == "POST" && request.path == "v1/entries")
            return {.body = answersOf(registry.append(submissionsIn(request.body)).takeResult())};
        return read(request);
    };
}

} // namespace keyline::test
