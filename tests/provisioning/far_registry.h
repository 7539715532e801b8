#pragma once

#include "line_bench.h"

#include "../registry/support/served.h"
#include "crypto/hash.h"
#include "provisioning/station_registry.h"

/// A registry far away from a bench's station, which files into it: on a server that can be away, lose its answers, or
/// not know the station.
class FarRegistry
{
  public:
    /// `witnessed`: its trust file asks for a witness, who has cosigned the checkpoint two hours ago for the last time.
    explicit FarRegistry(LineBench& bench, bool enrolled = true, bool witnessed = false)
        : m_bench(bench), m_witnessed(witnessed)
    {
        using namespace keyline;
        auto& vault = bench.open().vault();
        const registry::RegistryTerms terms{
            "registry.example/far", m_administrator.publicKey(), {vault.manufacturerKey()}};
        registry::EmbeddedRegistry::create(folder(), terms, m_log);
        m_registry = std::make_unique<registry::EmbeddedRegistry>(folder(), m_log);
        m_handler = test::asRegistry(*m_registry);
        if (enrolled)
            enrol(vault.publicKey(vault::Purpose::Station));
        registry::TrustFile trust = m_registry->trust();
        if (m_witnessed) {
            using namespace transparency;
            trust.policy.addLine("witness w " +
                                 NoteKey(m_witnessName, NoteKeyType::Cosignature, m_witness.publicKey()).vkey());
            trust.policy.addLine("quorum w");
        }
        writeFileAtomically(trustFile(), asBytes(trust.format()));
        provisioning::fileAt(bench.open().layout(), server.url(), trustFile(), vault.manufacturerKey());
        bench.close();
    }

    void enrol(const keyline::crypto::Ed25519PublicKey& key) { log(key, keyline::registry::EnrolmentAction::Enrol); }
    void revoke(const keyline::crypto::Ed25519PublicKey& key) { log(key, keyline::registry::EnrolmentAction::Revoke); }
    void log(const keyline::crypto::Ed25519PublicKey& key, keyline::registry::EnrolmentAction action)
    {
        using namespace keyline;
        registry::Enrolment enrolment;
        enrolment.key = key;
        enrolment.action = action;
        enrolment.name = crypto::sha256(asBytes("a station"));
        enrolment.manufacturer = m_registry->terms().manufacturers.front().spkiDigest();
        enrolment.sequence = m_registry->signer(m_administrator.publicKey().keyId())->nextSequence;
        enrolment.time = 1;
        append({registry::signEntry(enrolment, m_registry->terms().origin, m_administrator), std::nullopt});
    }
    /// Logs a record as another station of the manufacturer would have.
    void append(keyline::registry::Submission submission)
    {
        std::vector<keyline::registry::Submission> batch;
        batch.push_back(std::move(submission));
        const auto result = m_registry->append(std::move(batch)).takeResult().front();
        if (!result.logged())
            qFatal("the far registry refused: rule %d", static_cast<int>(*result.refusal));
    }
    keyline::registry::EmbeddedRegistry& operator*() { return *m_registry; }
    keyline::registry::EmbeddedRegistry* operator->() { return m_registry.get(); }
    std::filesystem::path folder() const { return m_bench.path("far/registry"); }
    std::filesystem::path trustFile() const { return m_bench.path("far.keyline-trust"); }
    /// The numbers of a signer's entries, in log order.
    std::vector<std::uint64_t> numbersOf(const keyline::crypto::Ed25519PublicKey& key)
    {
        using namespace keyline;
        std::vector<std::uint64_t> out;
        const std::uint64_t size = m_registry->log({}).size;
        for (std::uint64_t i = 0; i < size; ++i) {
            const auto entry = registry::Entry::parse(registry::entryAt(*m_registry, i, size));
            if (entry.kid == key.keyId() && entry.statement())
                out.push_back(entry.statement()->sequence);
        }
        return out;
    }

    std::atomic<bool> losesAnswers{false}; ///< takes what is posted, and hangs up
    std::atomic<int> losesEvery{0};        ///< so many, one answer is lost
    std::atomic<int> posts{0};
    keyline::test::WebServer server{[this](const keyline::test::WebRequest& request) {
        keyline::test::WebReply reply = m_handler(request);
        if (m_witnessed)
            standStill(request, reply);
        if (request.method == "POST") {
            ++posts;
            reply.hangUp = losesAnswers || (losesEvery != 0 && posts % losesEvery == 0);
        }
        return reply;
    }};

  private:
    /// As a registry's server does that cannot reach its witness.
    void standStill(const keyline::test::WebRequest& request, keyline::test::WebReply& reply) const
    {
        using namespace keyline;
        if (request.method == "POST")
            reply = {.status = 503};
        if (request.path != "checkpoint")
            return;
        auto note = transparency::Note::parse(asText(reply.body));
        note.signatures.push_back(
            transparency::cosignNote(note.text, m_witnessName, m_witness, SystemClock().now() - 2 * 60 * 60));
        reply.body = toBytes(asBytes(note.format()));
    }

    LineBench& m_bench;
    bool m_witnessed;
    const std::string m_witnessName = "w.example";
    keyline::test::RepeatableRandom m_random{77};
    keyline::crypto::Ed25519Key m_log = keyline::crypto::Ed25519Key::generate(m_random);
    keyline::crypto::Ed25519Key m_administrator = keyline::crypto::Ed25519Key::generate(m_random);
    keyline::crypto::Ed25519Key m_witness = keyline::crypto::Ed25519Key::generate(m_random);
    std::unique_ptr<keyline::registry::EmbeddedRegistry> m_registry;
    keyline::test::WebServer::Handler m_handler;
};
