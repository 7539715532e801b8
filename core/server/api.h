#pragma once

#include "server/agreements.h"
#include "server/backend.h"
#include "server/http.h"
#include "server/json_log.h"
#include "server/metrics.h"
#include "server/rate_limit.h"

namespace keyline::server {

struct ApiOptions
{
    double perSecond = 50;                               ///< calls of /v1/… for each address; 0: no limit
    std::size_t mostQueued = 8192;                       ///< submissions; beyond, POST is 503
    std::optional<Agreements> agreements = std::nullopt; ///< who may have all records; nothing: nobody
};

/// The HTTP calls of FORMATS section 5.
class Api final : public HttpHandler
{
  public:
    /// All must outlive this object.
    Api(Backend& backend, Metrics& metrics, const Clock& clock, ApiOptions options, OnProblem onProblem = {});

    std::optional<Response> refuseEarly(const Request& request) override;
    void handle(Request request, Answer answer) override;
    void refused(unsigned status) override { m_metrics.countResponse(status); }

    /// For /metrics; null: none.
    void countConnectionsOf(const HttpServer* http) { m_http = http; }

  private:
    Response answerGet(const Request& request);
    Response health();
    Response checkpoint();
    Response tile(std::string_view path);
    Response chip(std::string_view rest);
    Response key(std::string_view kid);
    Response log(std::string_view digest);
    Response records(const Request& request);
    Response metrics();
    void postEntries(Request request, Answer answer);
    Response failed(const Error& error) const;

    Backend& m_backend;
    Metrics& m_metrics;
    const Clock& m_clock;
    ApiOptions m_options;
    OnProblem m_onProblem;
    RateLimit m_rate;
    std::atomic<const HttpServer*> m_http{nullptr};
};

} // namespace keyline::server
