#pragma once

#include "../../registry/support/mirrored.h"
#include "registry/audit.h"
#include "registry/mirror_follow.h"
#include "server/agreements.h"
#include "server/api.h"
#include "server/restore.h"
#include "stores.h"

namespace keyline::test {

/// Changes what a server says.
class LyingHandler final : public server::HttpHandler
{
  public:
    using Lie = std::function<void(const server::Request&, server::Response&)>;

    explicit LyingHandler(server::HttpHandler& honest) : m_honest(honest) {}
    std::optional<server::Response> refuseEarly(const server::Request& request) override
    {
        auto out = m_honest.refuseEarly(request);
        if (out && out->status == 429)
            ++refusals;
        return out;
    }
    void handle(server::Request request, Answer answer) override
    {
        if (request.path.starts_with("/v1/records/"))
            ++recordCalls;
        m_honest.handle(request, [this, request, answer = std::move(answer)](server::Response response) {
            if (lie)
                lie(request, response);
            answer(std::move(response));
        });
    }
    void refused(unsigned status) override { m_honest.refused(status); }

    Lie lie;
    std::atomic<unsigned> recordCalls{0};
    std::atomic<unsigned> refusals{0};

  private:
    server::HttpHandler& m_honest;
};

/// A server that holds what the sample registry has, and goes on from there.
struct AgreedServer
{
    AgreedServer(MirroredRegistry& sample, Stores& stores, double perSecond)
        : world(sample.world), running(stores, world), agreements(stores.folder() / "agreements"),
          api(running.backend, running.metrics, running.clock, {.perSecond = perSecond, .agreements = agreements}),
          liar(api), http({"127.0.0.1", 0, {}, {}, 0}, liar), url("http://" + http.address())
    {
        agreement = registry::Agreement::make(World::origin, world.random);
        agreements.add("mirror", agreement);
    }
    std::uint64_t next(const crypto::Ed25519Key& key)
    {
        std::uint64_t out = 0;
        running.store->read([&](server::StoreReader& reader) {
            out = reader.signers({key.publicKey().keyId()}).begin()->second.state.nextSequence;
        });
        return out;
    }
    void accept(registry::Submission submission)
    {
        if (!running.append(std::move(submission)).logged())
            qFatal("the server refused an entry");
    }
    void provision(unsigned n) { accept(world.provision(world.device(n), next(world.station))); }
    Bytes newest(unsigned n) { return running.backend.chip(World::chip(n), std::nullopt)->statement; }
    void reprovision(unsigned n)
    {
        const Device device = world.device(n);
        const Bytes record = world.record(device).encode();
        auto statement = World::after(newest(n), registry::StatementKind::Reprovision, next(world.station));
        statement.record = registry::recordDigest(record);
        statement.deviceKey = device.pair->publicKey().spkiDigest();
        accept(World::sign(statement, world.station, record));
    }
    void end(unsigned n, registry::StatementKind kind)
    {
        accept(World::sign(World::after(newest(n), kind, next(world.custodian)), world.custodian));
    }

    World& world;
    Running running;
    server::Agreements agreements;
    registry::Agreement agreement;
    server::Api api;
    LyingHandler liar;
    server::HttpServer http;
    std::string url;
};

/// For tests of what is read of a server from afar: a server that was restored from the sample's mirror, and a folder
/// to mirror it into.
class FollowedServer
{
  protected:
    MirroredRegistry m_sample;
    Stores m_stores;
    std::unique_ptr<AgreedServer> m;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::filesystem::path mirror() const { return std::filesystem::path(m_folder->path().toStdString()) / "mirror"; }
    registry::TrustFile trust() const { return trustOf(m_sample.world); }
    std::unique_ptr<registry::Source> source(std::chrono::seconds patience = std::chrono::seconds(120)) const
    {
        return registry::openSource(m->url, World::origin, {m->agreement, patience});
    }
    registry::FollowProgress follow() const { return registry::followLog(*source(), trust(), mirror()); }
    registry::AuditReport auditServer(bool withRecords = true) const
    {
        registry::AuditOptions options;
        if (withRecords)
            options.reading.agreement = m->agreement;
        return registry::auditRegistry(m->url, trust(), options);
    }
    static registry::AuditRow row(const registry::AuditReport& report, registry::AuditTopic topic)
    {
        return report.rows[static_cast<std::size_t>(topic)];
    }
    static void demandHolds(const registry::AuditReport& report)
    {
        QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
    }
    /// The mirror answers each question as the server does, to the byte.
    void demandSameAnswers(const registry::Source& other) const
    {
        const auto& backend = m->running.backend;
        QCOMPARE(other.checkpoint(), backend.checkpoint());
        for (unsigned n = 0; n <= 14; ++n)
            for (std::uint64_t revision = 0; revision <= 4; ++revision) {
                const auto number = revision == 0 ? std::nullopt : std::optional(revision);
                QCOMPARE(other.chip(World::chip(n), number), backend.chip(World::chip(n), number));
            }
        for (const crypto::Ed25519Key* key :
             {&m_sample.world.station, &m_sample.world.secondStation, &m_sample.world.custodian})
            QCOMPARE(other.key(key->publicKey().keyId()), backend.key(key->publicKey().keyId()));
    }
    std::string everything() const
    {
        std::string out;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(mirror()))
            if (entry.is_regular_file())
                out += asText(readFile(entry.path()));
        return out;
    }
    void serve(bool postgres, double perSecond = 0)
    {
        m.reset();
        m_stores.make(m_sample.world, postgres);
        const registry::TrustFile trusted = trust();
        server::Restoration(m_sample.mirrorFolder(), trusted, server::PublishedFile(m_stores.folder() / "published"))
            .into(*m_stores.open());
        m = std::make_unique<AgreedServer>(m_sample, m_stores, perSecond);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void makeSample()
    {
        m_sample.grow(1000, 520); // more than two bundles
        m_sample.mirror();
    }
};

} // namespace keyline::test
