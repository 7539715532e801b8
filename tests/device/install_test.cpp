#include "device/backup.h"
#include "device/installation.h"
#include "support/station.h"

#include <QTest>

#include <functional>

using namespace keyline::device;
using namespace keyline::device::test;

/// The install command: the order of its checks, its session, its backup.
class InstallTest : public QObject
{
    Q_OBJECT

  private:
    Maker m_maker;
    DeviceKeys m_keys{PairKind::p256};

    PackageContent content(std::int64_t revision = 1) const
    {
        PackageContent package;
        package.keys = &m_keys;
        package.revision = revision;
        return package;
    }

    static Rc rcOf(const Answer& answer) { return answer.rc().value_or(static_cast<Rc>(99)); }

    struct Bench
    {
        explicit Bench(const Maker& m) : board(m), station(board, m) {}
        Board board;
        Station station;
    };

  private Q_SLOTS:
    void C18_outputs_its_chip_id_and_its_state()
    {
        Bench bench(m_maker);
        const Answer answer = bench.station.keyline(Command::identity);
        QCOMPARE(rcOf(answer), Rc::ok);
        QCOMPARE(answer.bytes("chip"), bench.board.chipId());
        QCOMPARE(answer.number("v"), 1);
        QCOMPARE(answer.number("state"), 0);
        QCOMPARE(answer.number("rev"), 0);
        QCOMPARE(answer.bytes("nonce").size(), std::size_t{16});
        QCOMPARE(answer.bytes("eph").size(), std::size_t{32});
        QCOMPARE(answer.map.value(QStringLiteral("model")).toString(), QStringLiteral("KL-1"));
        const Bytes prefix = fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");
        QCOMPARE(answer.bytes("maker"), sha256Of(joined({prefix, m_maker.point()})));
        QCOMPARE(answer.map.size(), 8);
    }

    void C18_keeps_package_and_certificate_and_outputs_the_backup()
    {
        Bench bench(m_maker);
        const Answer answer = bench.station.install(content());
        QCOMPARE(rcOf(answer), Rc::ok);
        QCOMPARE(bench.board.device->state(), State::loaded);
        const Answer kept = bench.station.keyline(Command::backup);
        QCOMPARE(kept.bytes("backup"), answer.bytes("backup"));
        QCOMPARE(rcOf(bench.station.check(answer.bytes("backup"))), Rc::ok);
    }

    void C19_encrypts_the_package_with_the_secret_chip_key()
    {
        Bench bench(m_maker);
        const Bytes package = content().encode();
        const Bytes backup = bench.station.install(content()).bytes("backup");
        // The chip's derivation is its own; Botan opens the backup with it and nothing else.
        const Bytes key = hmacOf(bench.board.chip.secret(), bytesOf("keyline backup key v1"));
        const Bytes ivKey = hmacOf(bench.board.chip.secret(), bytesOf("keyline backup iv v1"));
        Bytes iv = hmacOf(ivKey, package);
        iv.resize(12);
        const Bytes header = cborBytes(fromHex("a10103"));
        const Bytes aad =
            cborArray({cborText("Encrypt0"), header,
                       cborBytes(cborArray({cborText("keyline backup v1"), cborBytes(bench.board.chipId())}))});
        const Bytes expected = cborTag(
            16,
            cborArray({header,
                       cborMap({{cborInteger(4), cborBytes(bench.board.chipId())}, {cborInteger(5), cborBytes(iv)}}),
                       cborBytes(gcmSeal(key, iv, aad, package))}));
        QCOMPARE(backup, expected);
        QCOMPARE(backupSize(bench.board.chip, package.size()), backup.size());
    }

    void C19_nothing_but_the_chip_id_is_readable_outside_the_ciphertext()
    {
        Bench bench(m_maker);
        const Bytes backup = bench.station.install(content()).bytes("backup");
        QVERIFY(contains(backup, bench.board.chipId()));
        QVERIFY(!contains(backup, bytesOf("imei")));
        QVERIFY(!contains(backup, content().channelKey));
    }

    void the_same_package_always_brings_the_same_backup()
    {
        Bench bench(m_maker);
        const Bytes package = content().encode();
        const Bytes certificate = m_maker.x509(content(), bench.board.chipId());
        const Bytes first = bench.station.install(package, certificate).bytes("backup");
        bench.board.boot();
        QCOMPARE(bench.station.install(package, certificate).bytes("backup"), first);
        QCOMPARE(bench.station.install(package, m_maker.x509(content(), bench.board.chipId())).bytes("backup"), first);
        QVERIFY(bench.station.install(content(2)).bytes("backup") != first);
    }

    void C20_C22_C23_takes_every_kind_of_key()
    {
        for (const PairKind kind : {PairKind::p256, PairKind::p384, PairKind::rsa2048, PairKind::rsa3072}) {
            const DeviceKeys keys(kind);
            for (const bool channel : {true, false}) {
                Bench bench(m_maker);
                PackageContent package;
                package.keys = &keys;
                package.channel = channel;
                if (!channel)
                    package.masterKeyVersion.reset();
                QCOMPARE(rcOf(bench.station.install(package)), Rc::ok);
            }
        }
        Bench bench(m_maker);
        QCOMPARE(rcOf(bench.station.install(PackageContent{})), Rc::ok);
    }

    void the_largest_package_there_can_be_fits()
    {
        const DeviceKeys keys(PairKind::rsa3072);
        Board board(m_maker, someBytes(32, 9));
        Station station(board, m_maker);
        PackageContent package;
        package.keys = &keys;
        package.profile = std::string(32, 'p');
        package.revision = 0xffffffff;
        package.masterKeyVersion = 0xffffffff;
        package.identities.clear();
        for (char c : {'a', 'b', 'c', 'd'})
            package.identities.push_back("urn:gsma:imei:" + std::string(64, c));
        const Session session = station.identity();
        const Bytes map = station.prepare(session, package.encode(), m_maker.x509(package, board.chipId())).map();
        QVERIFY2(map.size() + 12 <= 4096, "it would fit into the smallest buffer allowed");
        QCOMPARE(rcOf(station.keyline(Command::install, map)), Rc::ok);
        QCOMPARE(rcOf(station.keyline(Command::backup)), Rc::ok);
        QCOMPARE(rcOf(station.prove(someBytes(32, 1))), Rc::ok);
    }

    void C24_takes_the_identity_that_a_wireless_network_knows()
    {
        Bench bench(m_maker);
        PackageContent package = content();
        package.identities = {"urn:gsma:imei:35693803-564380-0", "urn:gsma:imei:35693803-564381-0"};
        QCOMPARE(rcOf(bench.station.install(package)), Rc::ok);
    }

    void a_malformed_request_comes_before_the_session_and_leaves_it()
    {
        Bench bench(m_maker);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, cborMap({}))), Rc::malformed);
        const Session session = bench.station.identity();
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        InstallParts broken = parts;
        broken.eph.pop_back();
        QCOMPARE(rcOf(bench.station.keyline(Command::install, broken.map())), Rc::malformed);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, {})), Rc::malformed);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, {0x80})), Rc::malformed);
        Bytes behind = parts.map();
        behind.push_back(0);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, behind)), Rc::malformed);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::ok);
    }

    void takes_its_map_in_any_order_and_of_indefinite_length()
    {
        Bench bench(m_maker);
        const Session session = bench.station.identity();
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        const Bytes map = joined({{0xbf},
                                  cborText("cert"),
                                  cborBytes(parts.cert),
                                  cborText("more"),
                                  {0x9f, 0x01, 0xff},
                                  cborText("pkg"),
                                  cborBytes(parts.pkg),
                                  cborText("auth"),
                                  cborBytes(parts.auth),
                                  cborText("eph"),
                                  cborBytes(parts.eph),
                                  {0xff}});
        QCOMPARE(rcOf(bench.station.keyline(Command::install, map)), Rc::ok);
    }

    void wants_a_session_first()
    {
        Bench bench(m_maker);
        Session session;
        session.chip = bench.board.chipId();
        session.nonce = Bytes(16, 0);
        session.deviceKey = someBytes(32, 2);
        session.stationSecret = someBytes(32, 3);
        session.stationKey = someBytes(32, 4);
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::wrongState);
    }

    void an_install_that_reaches_the_session_ends_it()
    {
        Bench bench(m_maker);
        const Session session = bench.station.identity();
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        InstallParts unsignedParts = parts;
        unsignedParts.auth.back() ^= 1;
        QCOMPARE(rcOf(bench.station.keyline(Command::install, unsignedParts.map())), Rc::notAuthentic);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::wrongState);
        QCOMPARE(bench.board.device->state(), State::blank);

        const InstallParts again =
            bench.station.prepare(bench.station.identity(), content().encode(), m_maker.x509(content(), session.chip));
        QCOMPARE(rcOf(bench.station.keyline(Command::install, again.map())), Rc::ok);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, again.map())), Rc::wrongState);
    }

    void a_new_identity_ends_the_session()
    {
        Bench bench(m_maker);
        const Session session = bench.station.identity();
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        bench.station.identity();
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::notAuthentic);
    }

    void nothing_else_ends_the_session()
    {
        Bench bench(m_maker);
        const Session session = bench.station.identity();
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        bench.station.keyline(Command::seal);
        bench.station.keyline(Command::backup);
        bench.station.check(someBytes(100, 1));
        bench.station.prove(someBytes(32, 1));
        bench.station.restore(someBytes(100, 1), {});
        bench.station.keyline(Command::identity, {0xff});
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::ok);
    }

    void a_power_cut_ends_the_session()
    {
        Bench bench(m_maker);
        const Session session = bench.station.identity();
        const InstallParts parts =
            bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        bench.board.boot();
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::wrongState);
    }

    /// Every fault together; then one after another is repaired, and each time the next in FORMATS' order shows.
    void checks_in_the_order_of_the_format()
    {
        Bench bench(m_maker);
        bench.board.chip.sealed = 3;
        const Maker stranger;
        const Bytes otherChip = someBytes(16, 99);
        PackageContent other = content();
        other.identities = {"urn:dev:os:1-other"};
        // What each step sends: package, certificate, and what is broken about its envelope.
        const auto sends = [&](const Bytes& package, const Bytes& certificate, bool goodAuth, bool goodPkg) {
            const Session session = bench.station.identity();
            InstallParts parts = bench.station.prepare(session, package, certificate);
            if (!goodPkg) {
                parts.pkg.back() ^= 1;
                parts.auth = bench.station.authFor(session, parts.pkg, parts.cert);
            }
            if (!goodAuth)
                parts.auth = Station(bench.board, stranger).authFor(session, parts.pkg, parts.cert);
            return rcOf(bench.station.keyline(Command::install, parts.map()));
        };
        Bytes badPackage = content(3).encode();
        badPackage.push_back(0);
        bench.board.storage.broken = true;
        QCOMPARE(sends(badPackage, stranger.x509(other, otherChip), false, false), Rc::notAuthentic);
        QCOMPARE(sends(badPackage, stranger.x509(other, otherChip), true, false), Rc::cannotDecrypt);
        QCOMPARE(sends(badPackage, stranger.x509(other, otherChip), true, true), Rc::malformed);
        QCOMPARE(sends(content(3).encode(), stranger.x509(other, otherChip), true, true), Rc::notAuthentic);
        QCOMPARE(sends(content(3).encode(), m_maker.x509(other, otherChip), true, true), Rc::otherChip);
        QCOMPARE(sends(content(3).encode(), m_maker.x509(other, bench.board.chipId()), true, true), Rc::notAuthentic);
        QCOMPARE(sends(content(3).encode(), m_maker.x509(content(), bench.board.chipId()), true, true),
                 Rc::olderRevision);
        bench.board.storage.content() = {Bytes(100, 0xff), Bytes(100, 0xff)};
        QCOMPARE(sends(content(4).encode(), m_maker.x509(content(), bench.board.chipId()), true, true), Rc::tooLarge);
        bench.board.storage.resize(8192);
        QCOMPARE(sends(content(4).encode(), m_maker.x509(content(), bench.board.chipId()), true, true),
                 Rc::storageFault);
        bench.board.storage.broken = false;
        QCOMPARE(sends(content(4).encode(), m_maker.x509(content(), bench.board.chipId()), true, true), Rc::ok);
    }

    void auth_binds_session_package_and_certificate()
    {
        Bench bench(m_maker);
        const auto sends = [&](const std::function<void(InstallParts&, const Session&)>& change) {
            const Session session = bench.station.identity();
            InstallParts parts =
                bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
            change(parts, session);
            return rcOf(bench.station.keyline(Command::install, parts.map()));
        };
        QCOMPARE(sends([&](InstallParts& parts, const Session&) { parts.eph = someBytes(32, 6); }), Rc::notAuthentic);
        QCOMPARE(sends([&](InstallParts& parts, const Session&) { parts.pkg.back() ^= 1; }), Rc::notAuthentic);
        QCOMPARE(sends([&](InstallParts& parts, const Session&) {
                     parts.cert = m_maker.x509(content(), someBytes(16, 43));
                 }),
                 Rc::notAuthentic);
        QCOMPARE(sends([&](InstallParts& parts, const Session& session) {
                     Session other = session;
                     other.nonce[0] ^= 1;
                     parts.auth = bench.station.authFor(other, parts.pkg, parts.cert);
                 }),
                 Rc::notAuthentic);
        QCOMPARE(sends([&](InstallParts& parts, const Session&) { parts.auth.clear(); }), Rc::notAuthentic);
        QCOMPARE(sends([&](InstallParts& parts, const Session& session) {
                     // The payload carried inside instead of detached.
                     parts.auth =
                         m_maker.sign1(cborArray({cborText("keyline install v1"), cborBytes(session.context()),
                                                  cborBytes(sha256Of(parts.pkg)), cborBytes(sha256Of(parts.cert))}),
                                       false);
                 }),
                 Rc::notAuthentic);
    }

    void an_all_zero_shared_secret_is_refused_after_auth()
    {
        Bench bench(m_maker);
        Session session = bench.station.identity();
        InstallParts parts = bench.station.prepare(session, content().encode(), m_maker.x509(content(), session.chip));
        session.stationKey = Bytes(32, 0);
        parts.eph = session.stationKey;
        parts.auth = bench.station.authFor(session, parts.pkg, parts.cert);
        QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::notAuthentic);
    }

    void a_package_that_is_no_encrypt0_cannot_be_decrypted()
    {
        Bench bench(m_maker);
        for (const Bytes& pkg : {Bytes{}, Bytes{0xd0}, someBytes(200, 1)}) {
            const Session session = bench.station.identity();
            InstallParts parts = bench.station.prepare(session, {}, m_maker.x509(content(), session.chip));
            parts.pkg = pkg;
            parts.auth = bench.station.authFor(session, parts.pkg, parts.cert);
            QCOMPARE(rcOf(bench.station.keyline(Command::install, parts.map())), Rc::cannotDecrypt);
        }
    }

    void a_pair_that_is_none_is_no_package()
    {
        Bench bench(m_maker);
        const DeviceKeys other(PairKind::p256);
        Bytes package = content().encode();
        const Bytes d = m_keys.secrets()[0];
        const Bytes wrong = other.secrets()[0];
        std::copy(wrong.begin(), wrong.end(), std::search(package.begin(), package.end(), d.begin(), d.end()));
        const Answer answer = bench.station.install(package, m_maker.x509(content(), bench.board.chipId()));
        QCOMPARE(rcOf(answer), Rc::malformed);
    }

    void an_older_revision_than_the_stored_one_is_taken_until_it_is_sealed()
    {
        Bench bench(m_maker);
        QCOMPARE(rcOf(bench.station.install(content(5))), Rc::ok);
        QCOMPARE(rcOf(bench.station.install(content(4))), Rc::ok);
        QCOMPARE(rcOf(bench.station.keyline(Command::seal)), Rc::ok);
        QCOMPARE(rcOf(bench.station.install(content(4))), Rc::olderRevision);
        QCOMPARE(bench.board.device->state(), State::sealed);
        QCOMPARE(rcOf(bench.station.install(content(5))), Rc::ok);
        QCOMPARE(bench.board.device->state(), State::loaded);
    }

    void the_flash_and_the_memory_hold_no_key_in_the_clear()
    {
        for (const PairKind kind : {PairKind::p256, PairKind::rsa2048}) {
            const DeviceKeys keys(kind);
            Bench bench(m_maker);
            PackageContent package;
            package.keys = &keys;
            QCOMPARE(rcOf(bench.station.install(package)), Rc::ok);
            QCOMPARE(rcOf(bench.station.prove(someBytes(32, 1))), Rc::ok);
            const Bytes flash = bench.board.storage.dump();
            const auto* object = reinterpret_cast<const std::uint8_t*>(bench.board.device.get());
            const Bytes memory(object, object + sizeof(Device));
            std::vector<Bytes> secrets = keys.secrets();
            secrets.push_back(package.channelKey);
            secrets.push_back(bench.board.chip.secret());
            for (const Bytes& secret : secrets) {
                const Bytes part(secret.begin(), secret.begin() + 16);
                QVERIFY(!contains(flash, part));
                QVERIFY(!contains(memory, part));
            }
            QVERIFY(contains(flash, bench.station.keyline(Command::backup).bytes("backup")));
        }
    }

    void an_abandoned_backup_is_erased()
    {
        Bench bench(m_maker);
        const Bytes first = bench.station.install(content(1)).bytes("backup");
        QVERIFY(contains(bench.board.storage.dump(), first));
        const Bytes second = bench.station.install(content(2)).bytes("backup");
        QVERIFY(!contains(bench.board.storage.dump(), first));
        QVERIFY(contains(bench.board.storage.dump(), second));
    }

    void memory_of_a_device_is_modest() { QVERIFY(sizeof(Device) <= 40 * 1024); }
};

QTEST_APPLESS_MAIN(InstallTest)
#include "install_test.moc"
