#include "support/mirrored.h"
#include "support/served.h"

#include "registry/remote_registry.h"
#include "registry/web_files.h"
#include "transparency/proof.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::throws;
using test::WebReply;
using test::WebRequest;
using test::WebServer;
using test::World;

class RemoteRegistryTest : public QObject
{
    Q_OBJECT

  private:
    /// A registry's server, and somebody who writes to it.
    struct Bench
    {
        World world;
        test::OpenRegistry stored{world};
        WebServer::Handler honest = test::asRegistry(*stored);
        /// What a lie does to an honest answer.
        std::function<void(const WebRequest&, WebReply&)> lie;
        WebServer server{[this](const WebRequest& request) {
            WebReply reply = honest(request);
            if (lie)
                lie(request, reply);
            return reply;
        }};
        QTemporaryDir memory;
        RemoteRegistry remote{server.url(), trust(), memory.path().toStdString()};

        TrustFile trust() const
        {
            return {{world.maker.publicKey()},
                    transparency::NoteKey(World::origin, transparency::NoteKeyType::Ed25519, world.log.publicKey()),
                    world.administrator.publicKey(),
                    {},
                    {}};
        }
        Submission provision(unsigned n, std::uint64_t sequence) const
        {
            return world.provision(world.device(n), sequence);
        }
    };

    std::unique_ptr<Bench> m;

  private Q_SLOTS:
    void init() { m = std::make_unique<Bench>(); }
    void cleanup() { m.reset(); }

    void what_is_logged_comes_back_with_its_place()
    {
        const auto results = m->remote.append({m->provision(1, 1), m->provision(2, 2)});
        QCOMPARE(results.size(), std::size_t{2});
        QVERIFY(results[0].logged() && results[1].logged());
        QCOMPARE(results[0].index, std::uint64_t{4});
        QCOMPARE(results[1].index, std::uint64_t{5});
        QCOMPARE(m->remote.memory().last(m->trust())->size, std::uint64_t{6});
    }

    void the_same_again_is_answered_with_its_old_place()
    {
        const std::vector<Submission> batch{m->provision(1, 1)};
        const auto first = m->remote.append(batch);
        m->remote.append({m->provision(2, 2)});
        QCOMPARE(m->remote.append(batch)[0].index, first[0].index);
    }

    void a_refusal_is_told_by_its_rule()
    {
        const auto results = m->remote.append({m->provision(1, 1), m->provision(2, 7), m->provision(3, 2)});
        QVERIFY(results[0].logged() && results[2].logged());
        QVERIFY(results[1].refusal == RuleCode::Sequence);
    }

    void a_receipt_that_does_not_hold_is_not_believed()
    {
        const std::vector<Submission> sent{m->provision(1, 1)};
        const auto forge = [this, &sent](const std::function<void(transparency::Receipt&)>& change) {
            m->lie = [change](const WebRequest& request, WebReply& reply) {
                if (request.method != "POST")
                    return;
                const auto batch = test::submissionsIn(request.body);
                auto results = parseAnswers(reply.body, batch);
                auto receipt = transparency::Receipt::parse(results[0].receipt);
                change(receipt);
                results[0].receipt = receipt.format();
                reply.body = test::answersOf(results);
            };
            return [this, &sent] { m->remote.append(sent); };
        };
        QVERIFY(throws(Code::ReceiptNotValid, forge([](auto& receipt) { receipt.hashes.front()[0] ^= 1; })));
        QVERIFY(throws(Code::ReceiptNotValid, forge([](auto& receipt) { --receipt.index; })));
        QVERIFY(
            throws(Code::CheckpointNotValid, forge([this](auto& receipt) {
                       receipt.checkpoint = transparency::signCheckpoint({World::origin, 5, {}, {}}, m->world.stranger);
                   })));
        m->lie = nullptr;
        QCOMPARE(m->remote.append(sent)[0].index, std::uint64_t{4});
    }

    void an_answer_that_is_none_is_not_believed()
    {
        for (const WebReply& odd : {WebReply{.status = 404}, WebReply{.status = 400}, WebReply{.body = Bytes{0x80}},
                                    WebReply{.body = toBytes(asBytes("<html>"))}}) {
            m->lie = [odd](const WebRequest&, WebReply& reply) { reply = odd; };
            QVERIFY(throws(Code::RegistryAnswersOddly, [&] { m->remote.append({m->provision(1, 1)}); }));
        }
        for (const WebReply& away : {WebReply{.status = 503}, WebReply{.status = 429}, WebReply{.hangUp = true}}) {
            m->lie = [away](const WebRequest&, WebReply& reply) { reply = away; };
            QVERIFY(throws(Code::RegistryUnreachable, [&] { m->remote.append({m->provision(1, 1)}); }));
        }
    }

    void a_log_that_was_taken_back_is_noticed()
    {
        m->remote.append({m->provision(1, 1), m->provision(2, 2)});
        Bench other; // the same keys and enrolments, but not these two
        const RemoteRegistry moved(other.server.url(), m->trust(), m->memory.path().toStdString());
        const std::vector<Submission> batch{other.provision(3, 1), other.provision(4, 2), other.provision(5, 3)};
        QVERIFY(throws(Code::LogWentBack, [&] { moved.append({batch[0]}); }));
        QVERIFY(throws(Code::LogForked, [&] { moved.append(batch); }));
    }

    void witnesses_are_demanded_where_the_trust_file_asks_for_them()
    {
        auto trust = m->trust();
        const auto witness = crypto::Ed25519Key::generate(m->world.random);
        trust.policy.addLine("witness w " + transparency::NoteKey("witness.example",
                                                                  transparency::NoteKeyType::Cosignature,
                                                                  witness.publicKey())
                                                .vkey());
        trust.policy.addLine("quorum w");
        const RemoteRegistry demanding(m->server.url(), trust, m->memory.path().toStdString());
        QVERIFY(throws(Code::WitnessesMissing, [&] { demanding.append({m->provision(1, 1)}); }));
    }

    void the_next_number_is_found_in_the_log()
    {
        const auto kid = m->world.station.publicKey().keyId();
        QCOMPARE(m->remote.nextSequence(kid), std::uint64_t{1});
        QCOMPARE(m->remote.nextSequence(m->world.administrator.publicKey().keyId()), std::uint64_t{5});
        std::vector<Submission> batch;
        for (unsigned n = 1; n <= 250; ++n)
            batch.push_back(m->provision(n, n));
        m->remote.append(batch);
        m->remote.append({m->provision(251, 251), m->provision(252, 252), m->provision(253, 253)});
        QCOMPARE(m->remote.nextSequence(kid), std::uint64_t{254});
        QCOMPARE(m->remote.nextSequence(m->world.administrator.publicKey().keyId()), std::uint64_t{5});
        // A server that shows another entry there must prove it.
        m->lie = [](const WebRequest& request, WebReply& reply) {
            if (request.path.starts_with("tile/entries/"))
                reply.body.back() ^= 1;
        };
        QVERIFY(throws(Code::ReceiptNotValid, [&] { m->remote.nextSequence(kid); }));
    }

    void bodies_are_as_the_format_says()
    {
        using test::hex;
        const std::vector<Submission> batch{{Bytes{1, 2}, Bytes{3}}, {Bytes{4}, std::nullopt}};
        QCOMPARE(encodeSubmissions(batch), hex("82 82 42 0102 41 03 82 41 04 f6"));
        // A server may write as it likes.
        const auto results = parseAnswers(
            hex("9f a2 64 636f6465 06 65 6572726f72 60 bf 65 6572726f72 61 78 64 636f6465 18 03 ff ff"), batch);
        QVERIFY(results[0].refusal == RuleCode::Sequence && results[1].refusal == RuleCode::Revoked);
        for (const char* bad : {"81 a2 64 636f6465 06 65 6572726f72 60", "82 a0 a0", "80", "f6"})
            QVERIFY(throws(Code::Malformed, [&] { parseAnswers(hex(bad), batch); }));
    }
};

QTEST_GUILESS_MAIN(RemoteRegistryTest)
#include "remote_registry_test.moc"
