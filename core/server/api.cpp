#include "server/api.h"

#include "crypto/hash.h"
#include "server/entries_body.h"
#include "transparency/checkpoint.h"
#include "transparency/decimal.h"

#include <algorithm>

namespace keyline::server {

namespace {

constexpr std::string_view chipsPrefix = "/v1/chips/";
constexpr std::string_view keysPrefix = "/v1/keys/";
constexpr std::string_view logPrefix = "/v1/log/";
constexpr std::string_view recordsPrefix = "/v1/records/";
constexpr std::string_view tilePrefix = "/tile/";
constexpr std::string_view entriesPath = "/v1/entries";
constexpr const char* cborType = "application/cbor";

enum class Allowed { Nothing, Get, Post };

Allowed allowed(std::string_view path)
{
    if (path == entriesPath)
        return Allowed::Post;
    if (path == "/checkpoint" || path == "/healthz" || path == "/metrics" || path.starts_with(tilePrefix) ||
        path.starts_with(chipsPrefix) || path.starts_with(keysPrefix) || path.starts_with(logPrefix) ||
        path.starts_with(recordsPrefix))
        return Allowed::Get;
    return Allowed::Nothing;
}

bool isDynamic(std::string_view path)
{
    return path.starts_with("/v1/");
}

/// FORMATS wants hex in lower case, so that each thing has one URL.
std::optional<Bytes> hexOf(std::string_view text)
{
    const bool good =
        std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return good ? fromHex(text) : std::nullopt;
}

std::optional<identity::ChipId> chipOf(ByteView bytes)
{
    try {
        return identity::ChipId::fromBytes(bytes);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::string etagOf(ByteView body)
{
    return "\"" + toHex(ByteView(crypto::sha256(body)).first(16)) + "\"";
}

/// RFC 9110 §13.1.2: any of a list, weak ones too; or `*`.
bool names(std::string_view ifNoneMatch, std::string_view etag)
{
    return ifNoneMatch == "*" || (!etag.empty() && ifNoneMatch.find(etag) != ifNoneMatch.npos);
}

Response cborAnswer(Bytes body, unsigned status = 200)
{
    Response out;
    out.status = status;
    out.contentType = cborType;
    out.body = std::move(body);
    return out;
}

/// What a client may keep and ask for again by its tag.
Response staticAnswer(Bytes body, const char* type, bool forEver)
{
    Response out;
    out.contentType = type;
    out.etag = etagOf(body);
    out.body = std::move(body);
    if (forEver)
        out.cacheControl = "public, max-age=31536000, immutable";
    return out;
}

Response notFound()
{
    return Response::plain(404, "not found\n");
}

} // namespace

Api::Api(Backend& backend, Metrics& metrics, const Clock& clock, ApiOptions options, OnProblem onProblem)
    : m_backend(backend), m_metrics(metrics), m_clock(clock), m_options(std::move(options)),
      m_onProblem(std::move(onProblem)), m_rate(m_options.perSecond)
{
}

std::optional<Response> Api::refuseEarly(const Request& request)
{
    std::optional<Response> out;
    const Allowed what = allowed(request.path);
    if (what == Allowed::Nothing) {
        out = notFound();
    } else if (request.method != (what == Allowed::Get ? "GET" : "POST") || (what == Allowed::Post && request.head)) {
        out = Response::plain(405, "method not allowed\n");
        out->allow = what == Allowed::Get ? "GET, HEAD" : "POST";
    } else if (isDynamic(request.path) && !m_rate.admits(request.address)) {
        out = Response::plain(429, "too many requests; slower, please\n");
        out->retryLater = true;
    } else if (what == Allowed::Post && request.contentType != cborType) {
        out = Response::plain(415, "application/cbor, please\n");
    } else if (what == Allowed::Post && m_backend.queued() >= m_options.mostQueued) {
        out = Response::plain(503, "too much at once; try again\n");
        out->retryLater = true;
    }
    if (out)
        m_metrics.countResponse(out->status);
    return out;
}

void Api::handle(Request request, Answer answer)
{
    if (request.method == "POST")
        return postEntries(std::move(request), std::move(answer));
    const auto begin = std::chrono::steady_clock::now();
    Response out;
    try {
        out = answerGet(request);
    } catch (const Error& error) {
        out = failed(error);
    } catch (const std::exception& error) {
        out = failed(Error(Code::Unexpected, error.what()));
    }
    if (out.status == 200 && names(request.ifNoneMatch, out.etag)) {
        out.status = 304;
        out.body.clear();
    }
    if (isDynamic(request.path))
        m_metrics.look.add(std::chrono::steady_clock::now() - begin);
    m_metrics.countResponse(out.status);
    answer(std::move(out));
}

Response Api::answerGet(const Request& request)
{
    const std::string_view path = request.path;
    if (path == "/checkpoint")
        return checkpoint();
    if (path == "/healthz")
        return health();
    if (path == "/metrics")
        return metrics();
    if (path.starts_with(tilePrefix))
        return tile(path.substr(1));
    if (path.starts_with(chipsPrefix))
        return chip(path.substr(chipsPrefix.size()));
    if (path.starts_with(keysPrefix))
        return key(path.substr(keysPrefix.size()));
    if (path.starts_with(recordsPrefix))
        return records(request);
    return log(path.substr(logPrefix.size()));
}

/// Of a server that can do what it is there for. One that can only read says so: look-ups go on meanwhile.
Response Api::health()
{
    if (m_backend.checkpoint().empty())
        return Response::plain(503, "no checkpoint\n");
    if (!m_backend.canWrite())
        return Response::plain(503, "the store takes nothing new; the log says why\n");
    return m_backend.canPublish() ? Response::plain(200, "ok\n")
                                  : Response::plain(503, "too few witnesses cosign; the log says why\n");
}

Response Api::checkpoint()
{
    return staticAnswer(toBytes(asBytes(m_backend.checkpoint())), "text/plain; charset=utf-8", false);
}

Response Api::tile(std::string_view path)
{
    const auto id = transparency::parseTilePath(path);
    auto bytes = id ? m_backend.tile(*id) : std::nullopt;
    return bytes ? staticAnswer(std::move(*bytes), "application/octet-stream", id->full()) : notFound();
}

Response Api::chip(std::string_view rest)
{
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const auto bytes = hexOf(rest.substr(0, slash));
    std::optional<std::uint64_t> revision;
    if (slash < rest.size()) {
        revision = transparency::parseDecimal(rest.substr(slash + 1));
        if (revision.value_or(0) == 0)
            return Response::plain(400, "a revision is a number from 1 on\n");
    }
    const auto chip = bytes ? chipOf(*bytes) : std::nullopt;
    if (!chip)
        return Response::plain(400, "a chip ID is 16 to 64 hex digits in lower case, not all 0 and not all f\n");
    const auto answer = m_backend.chip(*chip, revision);
    if (!answer)
        return notFound();
    return cborAnswer(answer->encode(), answer->record ? 200 : 410);
}

Response Api::key(std::string_view kid)
{
    const auto bytes = toArray<8>(hexOf(kid).value_or(Bytes()));
    if (!bytes)
        return Response::plain(400, "a key ID is 16 hex digits in lower case\n");
    return cborAnswer(m_backend.key(*bytes).encode());
}

Response Api::log(std::string_view digest)
{
    const auto bytes = toArray<32>(hexOf(digest).value_or(Bytes()));
    if (!bytes)
        return Response::plain(400, "a chip digest is 64 hex digits in lower case\n");
    return cborAnswer(m_backend.log(*bytes).encode());
}

/// Whoever has them all has a list of chips and identities, which nobody else can have.
Response Api::records(const Request& request)
{
    if (!m_options.agreements || !m_options.agreements->holds(request.authorization))
        return Response::plain(403, "all records are given by agreement only\n");
    const std::string_view number = std::string_view(request.path).substr(recordsPrefix.size());
    const auto id = transparency::parseTilePath("tile/entries/" + std::string(number));
    const auto answer = id ? m_backend.recordsBeside(*id) : std::nullopt;
    return answer ? cborAnswer(answer->encode()) : notFound();
}

Response Api::metrics()
{
    Metrics::Now now;
    try {
        now.log = m_backend.state();
    } catch (const Error&) {
        // That the store does not answer is what is to be seen.
    }
    now.queued = m_backend.queued();
    const HttpServer* http = m_http;
    now.connections = http ? http->connections() : 0;
    Response out = Response::plain(200, m_metrics.format(now, m_clock.now()));
    out.contentType = "text/plain; version=0.0.4; charset=utf-8";
    return out;
}

void Api::postEntries(Request request, Answer answer)
{
    const auto begin = std::chrono::steady_clock::now();
    std::vector<registry::Submission> batch;
    try {
        batch = parseEntriesBody(request.body);
    } catch (const Error& error) {
        m_metrics.countResponse(400);
        return answer(Response::plain(400, error.context() + "\n"));
    }
    request.body = {};
    m_backend.append(std::move(batch), [this, begin, answer = std::move(answer)](AppendOutcome outcome) {
        Response out = outcome.failed ? failed(*outcome.failed) : cborAnswer(encodeEntriesAnswer(outcome.results));
        for (const registry::AppendResult& one : outcome.results)
            if (one.refusal)
                m_metrics.countRefusal(static_cast<unsigned>(*one.refusal));
        m_metrics.append.add(std::chrono::steady_clock::now() - begin);
        m_metrics.countResponse(out.status);
        answer(std::move(out));
    });
}

/// The client asks again; what is wrong is for whoever runs the server.
Response Api::failed(const Error& error) const
{
    if (m_onProblem)
        m_onProblem("request failed", error.what());
    const char* why = error.code() == Code::WitnessesMissing ? "too few witnesses have cosigned; try again\n"
                      : error.code() == Code::DiskFull       ? "the registry has no room left; try again later\n"
                                                             : "the registry cannot answer now; try again\n";
    Response out = Response::plain(503, why);
    out.retryLater = true;
    return out;
}

} // namespace keyline::server
