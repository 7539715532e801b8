#include "serve_command.h"

#include "exit_code.h"
#include "open_key.h"
#include "qt_messages.h"
#include "signals.h"

#include "server/api.h"
#include "server/home.h"
#include "server/json_log.h"
#include "server/registry_backend.h"
#include "server/witness_circle.h"
#include "store_option.h"

#include <QString>

#include <cmath>
#include <cstdio>

using namespace keyline;

namespace {

constexpr std::chrono::hours scrubEvery{24};
constexpr std::chrono::seconds lookEvery{10}; ///< for what is owed

void scrub(server::RegistryStore& store, const server::OnProblem& onProblem)
{
    try {
        store.scrub();
    } catch (const Error& error) {
        onProblem("scrubbing failed", error.what());
    }
}

void warnOfUnknownAge(server::RegistryStore& store, const server::PublishedFile& published,
                      const server::OnProblem& onProblem)
{
    store.read([&](server::StoreReader& reader) {
        if (reader.tree().size > 0 && !published.read())
            onProblem("nothing was published by this home",
                      published.name() +
                          " is not there: whether the store is older than what was given out is not known");
    });
}

/// What is wrong in the home and keeps nobody from being served.
void warnOfHome(const server::ServerHome& home, const server::OnProblem& onProblem)
{
    warnOfOpenKey(home.logKey(), onProblem);
    try {
        server::Agreements(home.agreements()).read();
    } catch (const Error& error) {
        onProblem("no agreement counts", error.what());
    }
}

std::string checkRate(std::string& text)
{
    bool isNumber = false;
    const double number = QString::fromStdString(text).toDouble(&isNumber);
    return isNumber && std::isfinite(number) && number >= 0 ? std::string() : "a rate is 0 or more, not " + text;
}

/// CLI11's own tells the largest number there is.
CLI::Validator atLeast(int least)
{
    const auto check = [least](std::string& text) {
        bool isNumber = false;
        const double number = QString::fromStdString(text).toDouble(&isNumber);
        return isNumber && number < least ? "say " + std::to_string(least) + " or more, not " + text : std::string();
    };
    return CLI::Validator(check, "");
}

} // namespace

void ServeCommand::declare(CLI::App& app)
{
    app.add_option("--home", m_home, "what init made")->required()->type_name("DIR");
    declareStore(app, m_store);
    m_listening.declare(app, "127.0.0.1:8470");
    app.add_option("--rate", m_perSecond, "look-ups and appends a second for each address; 0: no limit")
        ->check(CLI::Validator(checkRate, ""))
        ->type_name("N")
        ->capture_default_str();
    app.add_option("--connections", m_connections, "at once; more are told 503")
        ->check(atLeast(1))
        ->type_name("N")
        ->capture_default_str();
    app.add_option("--connections-per-address", m_perAddress, "of them from one address; 0: no limit, behind a proxy")
        ->check(atLeast(0))
        ->type_name("N")
        ->capture_default_str();
    app.footer("Example:\n  keyline-registry serve --home reg --listen 0.0.0.0:8470");
}

int ServeCommand::run()
{
    server::HttpOptions options = m_listening.options();
    options.limits.connections = m_connections;
    options.limits.perAddress = m_perAddress;
    const SystemClock clock;
    server::JsonLog log(stderr, clock);
    const QtMessages ofQt(log);
    const server::ServerHome home(m_home);
    const server::NoteSecret logKey = server::readNoteSecret(home.logKey());
    const registry::TrustFile trust = registry::TrustFile::read(home.trustFile());
    const auto store = openStore(m_store, home);
    server::requireTerms(*store, trust);
    server::requireWithinReach(trust.policy);
    const server::OnProblem onProblem = log.problems();
    const server::PublishedFile published(home.published());
    warnOfUnknownAge(*store, published, onProblem);
    warnOfHome(home, onProblem);
    m_listening.warnOfOpenKey(onProblem);
    server::Metrics metrics;
    std::unique_ptr<server::WitnessCircle> witnesses;
    if (trust.policy.asksForWitnesses())
        witnesses = std::make_unique<server::WitnessCircle>(trust.policy, metrics, clock, onProblem);
    server::Publisher publisher(*store, logKey.key, trust.policy, witnesses.get(), published, clock);
    server::Appender appender(*store, publisher, metrics, onProblem);
    server::RegistryBackend backend(*store, publisher, appender);
    server::ApiOptions apiOptions;
    apiOptions.perSecond = m_perSecond;
    apiOptions.agreements.emplace(home.agreements());
    server::Api api(backend, metrics, clock, apiOptions, onProblem);
    {
        const server::HttpServer http(options, api);
        api.countConnectionsOf(&http);
        std::printf("listening on %s\n", http.address().c_str());
        std::fflush(stdout);
        log.write(server::JsonLog::Level::Info, "listening",
                  {{QStringLiteral("address"), QString::fromStdString(http.address())},
                   {QStringLiteral("origin"), QString::fromStdString(logKey.name)},
                   {QStringLiteral("store"), QString::fromStdString(store->name())}});
        // What was erased is to be gone from the disk, too: also of a server that is started anew each day.
        std::chrono::steady_clock::time_point due{};
        do {
            const auto now = std::chrono::steady_clock::now();
            if (now < due && !store->owesScrub())
                continue;
            due = now + scrubEvery;
            scrub(*store, onProblem);
        } while (!waitForSignal(lookEvery));
        api.countConnectionsOf(nullptr);
        log.write(server::JsonLog::Level::Info, "stopping");
    }
    return exitDone;
}
