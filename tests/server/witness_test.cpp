#include "server/http.h"
#include "server/witness.h"
#include "server/witness_body.h"
#include "server/witness_circle.h"

#include "support/stores.h"

#include "crypto/hash.h"
#include "http/client.h"

#include <algorithm>

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::throws;
using test::World;

namespace {

/// A log in memory.
struct Log
{
    explicit Log(std::uint8_t salt = 0)
    {
        for (std::uint8_t i = 0; i < 40; ++i)
            leaves.push_back(transparency::leafHash(Bytes{i, salt}));
    }
    transparency::Hash root(std::size_t size) const { return transparency::treeRoot(std::span(leaves).first(size)); }
    transparency::FetchHash hashes() const
    {
        return [this](transparency::Node node) {
            const std::size_t width = std::size_t{1} << node.level;
            return transparency::treeRoot(std::span(leaves).subspan(node.index * width, width));
        };
    }
    transparency::Checkpoint checkpoint(std::size_t size) const { return {World::origin, size, root(size), {}}; }
    std::vector<transparency::Hash> proof(std::size_t from, std::size_t to) const
    {
        return transparency::consistencyProof(from, to, hashes());
    }

    std::vector<transparency::Hash> leaves;
};

/// The witness over HTTP, and a policy that asks for it alone.
struct Reached
{
    explicit Reached(Witness& witness)
        : api(witness), http(std::make_unique<HttpServer>(anyPort(), api)),
          policy(transparency::Policy::parse("witness a " + witness.vkey() + " http://" + http->address() +
                                             "\nquorum a\n"))
    {
    }
    static HttpOptions anyPort()
    {
        HttpOptions options;
        options.port = 0;
        return options;
    }

    WitnessApi api;
    std::unique_ptr<HttpServer> http;
    transparency::Policy policy;
};

} // namespace

class WitnessTest : public QObject
{
    Q_OBJECT

    World m_world;
    Log m_log;
    test::SetClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    NoteSecret m_secret{"witness.example/w", crypto::Ed25519Key::generate(m_world.random)};
    std::unique_ptr<Witness> m_witness;

    std::filesystem::path folder(const char* name = "w") const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    void openWitness()
    {
        m_witness.reset();
        m_witness = std::make_unique<Witness>(folder(), m_secret, std::vector{test::logKeyOf(m_world)}, m_clock);
    }
    std::string note(std::size_t size, const Log& log) const
    {
        return transparency::signCheckpoint(log.checkpoint(size), m_world.log);
    }
    Response add(std::size_t from, std::size_t to, const Log& log) const
    {
        return m_witness->addCheckpoint(AddCheckpoint{from, log.proof(from, to), note(to, log)}.format());
    }
    Response add(std::size_t from, std::size_t to) const { return add(from, to, m_log); }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openWitness();
    }

    void cosigns_a_log_that_grows()
    {
        for (const auto& [from, to] :
             {std::pair(0, 0), std::pair(0, 3), std::pair(3, 3), std::pair(3, 17), std::pair(17, 40)}) {
            const Response answer = add(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
            QCOMPARE(answer.status, 200u);
            const auto key = transparency::NoteKey::parse(m_witness->vkey());
            const std::string whole = note(static_cast<std::size_t>(to), m_log) + std::string(asText(answer.body));
            const auto good = transparency::verifyNote(transparency::Note::parse(whole), std::span(&key, 1));
            QCOMPARE(good.size(), 1u);
            QCOMPARE(*good.front().time, m_clock.time.load());
        }
    }

    void says_what_it_holds_to_who_begins_elsewhere()
    {
        QCOMPARE(add(0, 7).status, 200u);
        for (const std::size_t from : {0u, 6u}) {
            const Response answer = add(from, 9);
            QCOMPARE(answer.status, 409u);
            QCOMPARE(answer.contentType, std::string("text/x.tlog.size"));
            QCOMPARE(std::string(asText(answer.body)), std::string("7\n"));
        }
        QCOMPARE(add(8, 9).status, 409u);
    }

    void cosigns_nothing_that_does_not_hold()
    {
        QCOMPARE(add(0, 7).status, 200u);
        const Log fork(1);
        // The same size, another root; a longer fork; a proof that is none.
        QCOMPARE(add(7, 7, fork).status, 409u);
        QCOMPARE(add(7, 9, fork).status, 422u);
        QCOMPARE(m_witness->addCheckpoint(AddCheckpoint{7, {}, note(9, m_log)}.format()).status, 422u);
        auto proof = m_log.proof(7, 9);
        proof.push_back({});
        QCOMPARE(m_witness->addCheckpoint(AddCheckpoint{7, proof, note(9, m_log)}.format()).status, 422u);
        QCOMPARE(m_witness->addCheckpoint(AddCheckpoint{9, {}, note(7, m_log)}.format()).status, 400u);
        // Somebody else's log, somebody else's signature.
        transparency::Checkpoint other = m_log.checkpoint(9);
        other.origin = "elsewhere.example/log";
        const auto body = [&](const std::string& signedNote) {
            return AddCheckpoint{7, m_log.proof(7, 9), signedNote}.format();
        };
        QCOMPARE(m_witness->addCheckpoint(body(transparency::signCheckpoint(other, m_world.log))).status, 404u);
        QCOMPARE(
            m_witness->addCheckpoint(body(transparency::signCheckpoint(m_log.checkpoint(9), m_world.stranger))).status,
            403u);
        std::string broken = note(9, m_log);
        broken[broken.size() - 5] = broken[broken.size() - 5] == 'A' ? 'B' : 'A';
        QCOMPARE(m_witness->addCheckpoint(body(broken)).status, 403u);
        // None of it was kept.
        QCOMPARE(add(7, 9).status, 200u);
    }

    void refuses_what_is_malformed()
    {
        const std::string good = AddCheckpoint{0, {}, note(3, m_log)}.format();
        QCOMPARE(AddCheckpoint::parse(good).checkpoint, note(3, m_log));
        std::string tooMany = "old 0\n";
        for (int i = 0; i < 64; ++i)
            tooMany += toBase64(Digest{}) + "\n";
        for (const std::string& wrong :
             {std::string(), std::string("old 0"), std::string("old 0\n"), std::string("old x\n\n") + note(3, m_log),
              std::string("old 00\n\n") + note(3, m_log), std::string("new 0\n\n") + note(3, m_log),
              std::string("old 0\nabc\n\n") + note(3, m_log), std::string("old 0\n\nnothing\n"),
              tooMany + "\n" + note(3, m_log), good.substr(0, good.size() - 1)})
            QVERIFY2(m_witness->addCheckpoint(wrong).status == 400, wrong.c_str());
    }

    void remembers_over_its_own_end()
    {
        QCOMPARE(add(0, 7).status, 200u);
        openWitness();
        QCOMPARE(std::string(asText(add(0, 9).body)), std::string("7\n"));
        QCOMPARE(add(7, 9).status, 200u);
    }

    void is_alone_in_its_folder()
    {
        QVERIFY(
            test::throws(Code::RegistryBusy, [&] { Witness(folder(), m_secret, {test::logKeyOf(m_world)}, m_clock); }));
    }

    void serves_over_http()
    {
        WitnessApi api(*m_witness);
        HttpOptions options;
        options.port = 0;
        const HttpServer http(options, api);
        const http::Client client("http://" + http.address());
        const std::string body = AddCheckpoint{0, {}, note(3, m_log)}.format();
        const auto post = [&](const char* path) {
            return client.ask({.path = path, .body = Bytes(body.begin(), body.end())});
        };
        QCOMPARE(post("add-checkpoint").status, 200);
        const http::Answer again = post("prefix/add-checkpoint");
        QCOMPARE(asText(again.body), std::string_view("3\n"));
        QCOMPARE(post("nothing").status, 404);
        QCOMPARE(post("healthz").status, 405);
        QCOMPARE(client.ask({.path = "healthz"}).status, 200);
        for (const auto& entry : std::filesystem::directory_iterator(folder()))
            if (entry.path().filename() != "lock")
                writeFileAtomically(entry.path(), asBytes("junk"));
        QCOMPARE(client.ask({.path = "healthz"}).status, 503); // it could say nothing of what it cosigned
        QCOMPARE(post("add-checkpoint").status, 503);
    }

    void a_registry_publishes_only_what_its_policy_wants()
    {
        test::Stores stores;
        stores.make(m_world, false);
        const NoteSecret second{"witness.example/second", crypto::Ed25519Key::generate(m_world.random)};
        const NoteSecret third{"witness.example/third", crypto::Ed25519Key::generate(m_world.random)};
        Witness secondWitness(folder("2"), second, {test::logKeyOf(m_world)}, m_clock);
        Witness thirdWitness(folder("3"), third, {test::logKeyOf(m_world)}, m_clock);
        WitnessApi firstApi(*m_witness), secondApi(secondWitness), thirdApi(thirdWitness);
        HttpOptions options;
        options.port = 0;
        auto first = std::make_unique<HttpServer>(options, firstApi);
        auto secondHttp = std::make_unique<HttpServer>(options, secondApi);
        auto thirdHttp = std::make_unique<HttpServer>(options, thirdApi);
        const auto line = [](const char* name, const Witness& witness, const HttpServer& http) {
            return "witness " + std::string(name) + " " + witness.vkey() + " http://" + http.address() + "/\n";
        };
        const auto policy =
            transparency::Policy::parse(line("a", *m_witness, *first) + line("b", secondWitness, *secondHttp) +
                                        line("c", thirdWitness, *thirdHttp) + "group g 2 a b c\nquorum g\n");
        const auto store = stores.open();
        Metrics metrics;
        std::atomic<int> problems{0};
        const auto onProblem = [&](std::string_view, const std::string&) { ++problems; };
        WitnessCircle circle(policy, metrics, m_clock, onProblem, std::chrono::seconds(2));
        Publisher publisher(*store, m_world.log, policy, &circle, PublishedFile(folder("published")), m_clock);
        Appender appender(*store, publisher, metrics, onProblem);
        RegistryBackend backend(*store, publisher, appender);
        const auto append = [&](std::vector<Submission> batch) {
            std::promise<AppendOutcome> promise;
            appender.append(std::move(batch), [&](AppendOutcome outcome) { promise.set_value(std::move(outcome)); });
            return promise.get_future().get();
        };
        const auto witnessed = [&](const std::string& text) {
            return transparency::openCheckpoint(text, test::logKeyOf(m_world), policy);
        };
        // The log's first checkpoint has no cosignatures until somebody tends to it.
        publisher.tend();
        QCOMPARE(witnessed(backend.checkpoint()).checkpoint.size, 0u);
        AppendOutcome outcome = append(m_world.enrolments());
        QVERIFY(!outcome.failed);
        for (const AppendResult& result : outcome.results)
            QCOMPARE(transparency::verifyReceipt(transparency::Receipt::parse(result.receipt),
                                                 transparency::leafHash(result.entry), test::logKeyOf(m_world), policy)
                         .checkpoint.size,
                     4u);
        // One may be away.
        thirdHttp.reset();
        const Submission submission = m_world.provision(m_world.device(1), 1);
        QVERIFY(!append({submission}).failed);
        QCOMPARE(witnessed(backend.checkpoint()).checkpoint.size, 5u);
        // Two may not: what was logged waits for them, and nothing is said of it.
        secondHttp.reset();
        const Submission waits = m_world.provision(m_world.device(2), 2);
        outcome = append({waits});
        QCOMPARE(outcome.failed->code(), Code::WitnessesMissing);
        QCOMPARE(witnessed(backend.checkpoint()).checkpoint.size, 5u);
        QVERIFY(!backend.chip(World::chip(2), std::nullopt));
        QVERIFY(problems > 0);
        QVERIFY(!backend.canPublish());
        QCOMPARE(backend.state().logged, 6u);
        QCOMPARE(backend.state().published, 5u);
        // An erasure takes the record at once: until it is public the chip is not spoken of.
        outcome = append({World::sign(World::after(submission.entry, StatementKind::Erase, 1), m_world.custodian)});
        QCOMPARE(outcome.failed->code(), Code::WitnessesMissing);
        QVERIFY(throws(Code::WitnessesMissing, [&] { backend.chip(World::chip(1), std::nullopt); }));
        // They come back, elsewhere: another registry's process, which knows nothing of what they hold.
        HttpOptions again = options;
        WitnessCircle fresh(transparency::Policy::parse(line("a", *m_witness, *first) + "quorum a\n"), metrics, m_clock,
                            onProblem);
        thirdHttp = std::make_unique<HttpServer>(again, thirdApi);
        const auto newPolicy = transparency::Policy::parse(
            line("a", *m_witness, *first) + line("c", thirdWitness, *thirdHttp) + "group g all a c\nquorum g\n");
        WitnessCircle newCircle(newPolicy, metrics, m_clock, onProblem);
        Publisher newPublisher(*store, m_world.log, newPolicy, &newCircle, PublishedFile(folder("other")), m_clock);
        newPublisher.tend();
        std::string text;
        store->read([&](StoreReader& reader) { text = reader.published().note; });
        QCOMPARE(transparency::openCheckpoint(text, test::logKeyOf(m_world), newPolicy).checkpoint.size, 7u);
        // What was cosigned more than an hour ago proves nothing; its age is told.
        Appender newAppender(*store, newPublisher, metrics, onProblem, {.tendEvery = std::chrono::hours(1)});
        const RegistryBackend newBackend(*store, newPublisher, newAppender);
        const UnixTime then = m_clock.time;
        QVERIFY(!newBackend.chip(World::chip(1), std::nullopt)->record);
        m_clock.time = then + 61 * 60;
        QVERIFY(throws(Code::WitnessesMissing, [&] { newBackend.chip(World::chip(1), std::nullopt); }));
        QCOMPARE(newBackend.state().since, std::optional(then));
        m_clock.time = then;
        // Cosignatures that grow old are made new.
        m_clock.time += 45 * 60;
        newPublisher.tend();
        store->read([&](StoreReader& reader) { text = reader.published().note; });
        QCOMPARE(*transparency::openCheckpoint(text, test::logKeyOf(m_world), newPolicy).witnessed,
                 m_clock.time.load());
        QVERIFY(metrics.witness.count() >= 5);
    }

    void batches_without_end_keep_nothing_from_being_cosigned_anew()
    {
        test::Stores stores;
        stores.make(m_world, false);
        Reached reached(*m_witness);
        const auto store = stores.open();
        Metrics metrics;
        WitnessCircle circle(reached.policy, metrics, m_clock, {}, std::chrono::seconds(2));
        Publisher publisher(*store, m_world.log, reached.policy, &circle, PublishedFile(folder("busy")), m_clock);
        Appender appender(*store, publisher, metrics, {}, {.tendEvery = std::chrono::milliseconds(50)});
        const RegistryBackend backend(*store, publisher, appender);
        const auto append = [&](std::vector<Submission> batch) {
            std::promise<AppendOutcome> promise;
            appender.append(std::move(batch), [&](AppendOutcome outcome) { promise.set_value(std::move(outcome)); });
            return promise.get_future().get();
        };
        QVERIFY(!append(m_world.enrolments()).failed);
        m_clock.time += 45 * 60;
        QElapsedTimer timer;
        timer.start();
        const Submission nonsense{Bytes{0x80}, std::nullopt};
        while (backend.state().since != std::optional(m_clock.time.load()) && timer.elapsed() < 10'000)
            QVERIFY(!append({nonsense, nonsense}).failed);
        QCOMPARE(backend.state().since, std::optional(m_clock.time.load()));

        // Nobody cosigns: what was public before is answered, and hides nothing.
        reached.http.reset();
        const Submission waits = m_world.provision(m_world.device(1), 1);
        QCOMPARE(append({waits}).failed->code(), Code::WitnessesMissing);
        QVERIFY(!append(m_world.enrolments()).failed);
        QVERIFY(!backend.canPublish());
        // A receipt to what was cosigned more than an hour ago is given to nobody.
        m_clock.time += 61 * 60;
        QCOMPARE(append(m_world.enrolments()).failed->code(), Code::WitnessesMissing);
    }

    void a_witness_whose_clock_is_wrong_does_not_count()
    {
        const Reached reached(*m_witness);
        const transparency::Policy& policy = reached.policy;
        Metrics metrics;
        test::SetClock clock;
        WitnessCircle circle(policy, metrics, clock, {}, std::chrono::seconds(5));
        for (const UnixTime difference : {-11 * 60, 11 * 60}) {
            clock.time = m_clock.time + difference;
            try {
                circle.cosign(m_log.checkpoint(5), note(5, m_log), m_log.hashes());
                QFAIL("cosigned");
            } catch (const Error& error) {
                QVERIFY2(error.context().find("11 minutes") != std::string::npos, error.context().c_str());
            }
        }
        clock.time = m_clock.time + 60;
        circle.cosign(m_log.checkpoint(5), note(5, m_log), m_log.hashes());
    }

    void a_witness_that_has_seen_more_is_told_as_that()
    {
        const Reached reached(*m_witness);
        const transparency::Policy& policy = reached.policy;
        Metrics metrics;
        WitnessCircle circle(policy, metrics, m_clock, {}, std::chrono::seconds(5));
        circle.cosign(m_log.checkpoint(5), note(5, m_log), m_log.hashes());
        // From a store that was brought back too old.
        WitnessCircle later(policy, metrics, m_clock, {}, std::chrono::seconds(5));
        try {
            later.cosign(m_log.checkpoint(3), note(3, m_log), m_log.hashes());
            QFAIL("cosigned");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::WitnessesMissing);
            QVERIFY2(error.context().find("has seen 5 entries of this log, which has 3") != std::string::npos,
                     error.context().c_str());
        }
    }

    void a_witness_that_sends_something_else_spoils_nothing()
    {
        // It appends a line in another witness's name, which would make all readers refuse the note.
        struct Liar final : HttpHandler
        {
            std::string lines;
            std::optional<Response> refuseEarly(const Request&) override { return std::nullopt; }
            void handle(Request, Answer answer) override { answer(Response::plain(200, lines)); }
            void refused(unsigned) override {}
        } liar;
        const NoteSecret lying{"witness.example/liar", crypto::Ed25519Key::generate(m_world.random)};
        const transparency::NoteKey lyingKey(lying.name, transparency::NoteKeyType::Cosignature, lying.key.publicKey());
        WitnessApi api(*m_witness);
        HttpOptions options;
        options.port = 0;
        const HttpServer good(options, api), bad(options, liar);
        const auto policy = transparency::Policy::parse("witness a " + m_witness->vkey() + " http://" + good.address() +
                                                        "\nwitness b " + lyingKey.vkey() + " http://" + bad.address() +
                                                        "\ngroup g all a b\nquorum g\n");
        const auto checkpoint = m_log.checkpoint(3);
        const std::string text = note(3, m_log);
        const transparency::Note forged{
            checkpoint.format(),
            {transparency::cosignNote(checkpoint.format(), m_secret.name, lying.key, 1),
             transparency::cosignNote(checkpoint.format(), lying.name, lying.key, m_clock.time)}};
        liar.lines = forged.format().substr(checkpoint.format().size() + 1);
        Metrics metrics;
        WitnessCircle circle(policy, metrics, m_clock, {}, std::chrono::seconds(5));
        const std::string cosigned = circle.cosign(checkpoint, text, m_log.hashes());
        QCOMPARE(transparency::openCheckpoint(cosigned, test::logKeyOf(m_world), policy).checkpoint, checkpoint);
        QCOMPARE(transparency::Note::parse(cosigned).signatures.size(), 3u);
    }
};

QTEST_GUILESS_MAIN(WitnessTest)
#include "witness_test.moc"
