#include "support/mirrored.h"
#include "support/served.h"

#include "registry/audit.h"
#include "registry/log_follower.h"
#include "registry/mirror_follow.h"
#include "registry/mirror_source.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::WebReply;
using test::WebRequest;
using test::WebServer;
using test::World;
namespace fs = std::filesystem;

/// A mirror of the log that follows a registry far away.
class MirrorFollowTest : public QObject
{
    Q_OBJECT

  private:
    struct Bench
    {
        test::MirroredRegistry sample;
        TrustFile trust = test::trustOf(sample.world);
        WebServer::Handler honest = test::asRegistry(*sample.registry);
        std::function<void(const WebRequest&, WebReply&)> lie;
        WebServer server{[this](const WebRequest& request) {
            WebReply reply = honest(request);
            if (lie)
                lie(request, reply);
            return reply;
        }};
        QTemporaryDir folder;
        fs::path mirror = fs::path(folder.path().toStdString()) / "follower";

        FollowProgress follow() { return followLog(*openSource(server.url()), trust, mirror); }
        void demandAudit() const
        {
            const auto report = auditRegistry(mirror, trust);
            QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
            QCOMPARE(report.entries, sample.registry->log({}).size);
        }
    };
    std::unique_ptr<Bench> m;

  private Q_SLOTS:
    void init() { m = std::make_unique<Bench>(); }
    void cleanup() { m.reset(); }

    void it_grows_with_the_log_and_always_holds()
    {
        std::uint64_t size = m->follow().of;
        m->demandAudit();
        unsigned next = 100;
        for (const unsigned more : {1u, 0u, 200u, 60u, 256u, 300u}) {
            if (more > 0)
                m->sample.grow(next, more);
            next += more;
            const FollowProgress done = m->follow();
            QCOMPARE(done.before, size);
            QCOMPARE(done.of, size + more);
            size += more;
            m->demandAudit();
        }
        // As an export would have it, file by file.
        fs::remove_all(m->sample.mirrorFolder());
        m->sample.mirror();
        for (const auto& entry : fs::recursive_directory_iterator(m->sample.mirrorFolder() / "tile"))
            if (entry.is_regular_file()) {
                const fs::path mine = m->mirror / fs::relative(entry.path(), m->sample.mirrorFolder());
                QVERIFY2(fs::exists(mine) && readFile(mine) == readFile(entry.path()), mine.c_str());
            }
    }

    void a_lie_leaves_the_mirror_as_it_was()
    {
        const std::uint64_t size = m->follow().of;
        m->sample.grow(100, 300);
        m->lie = [](const WebRequest& request, WebReply& reply) {
            if (request.path.starts_with("tile/entries/001"))
                reply.body.back() ^= 1;
        };
        QVERIFY(throws(Code::LogForked, [&] { m->follow(); }));
        QCOMPARE(MirrorSource(m->mirror).log({}).size, size);
        m->lie = nullptr;
        m->follow();
        m->demandAudit();
    }

    void another_log_is_not_followed()
    {
        m->follow();
        test::MirroredRegistry other(1);
        other.grow(200, 5);
        WebServer server(test::asRegistry(*other.registry));
        QVERIFY(throws(Code::LogForked, [&] { followLog(*openSource(server.url()), m->trust, m->mirror); }));
        auto stranger = m->trust;
        stranger.log = transparency::NoteKey("other.example", transparency::NoteKeyType::Ed25519,
                                             m->sample.world.stranger.publicKey());
        QVERIFY(throws(Code::LogForked, [&] { followLog(*openSource(m->server.url()), stranger, m->mirror); }));
        m->demandAudit();
    }

    void a_log_that_goes_back_is_not_followed()
    {
        test::MirroredRegistry grown;
        grown.grow(300, 4);
        followLog(*openSource(grown.registry.folder()), m->trust, m->mirror);
        QVERIFY(throws(Code::LogWentBack, [&] { m->follow(); }));
    }

    void what_is_no_place_for_it_is_left_alone()
    {
        QVERIFY(throws(Code::FileExists,
                       [&] { followLog(*openSource(m->server.url()), m->trust, m->sample.registry.folder()); }));
        QVERIFY(throws(Code::FileExists,
                       [&] { followLog(*openSource(m->server.url()), m->trust, m->sample.mirrorFolder()); }));
    }

    void a_follower_tells_each_new_entry_once()
    {
        const auto source = openSource(m->server.url());
        LogFollower follower(*source, m->trust, std::nullopt);
        std::uint64_t next = 0;
        const auto count = [&](std::uint64_t index, ByteView) { QCOMPARE(index, next++); };
        const auto first = follower.advance(count);
        QCOMPARE(next, first.checkpoint.size);
        m->sample.grow(100, 270);
        const auto second = follower.advance(count);
        QCOMPARE(next, second.checkpoint.size);
        QCOMPARE(follower.size(), next);
        // From what was kept.
        LogFollower later(*source, m->trust, first.checkpoint);
        next = first.checkpoint.size;
        later.advance(count);
        QCOMPARE(next, second.checkpoint.size);
        auto other = first.checkpoint;
        other.root[0] ^= 1;
        QVERIFY(throws(Code::LogForked, [&] { LogFollower(*source, m->trust, other); }));
        // One that went back lacks the tiles of then, which is no damage.
        other.size = second.checkpoint.size + 300;
        QVERIFY(throws(Code::LogWentBack, [&] { LogFollower(*source, m->trust, other); }));
    }
};

QTEST_GUILESS_MAIN(MirrorFollowTest)
#include "mirror_follow_test.moc"
