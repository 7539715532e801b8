#include "protocol/commands.h"

#include "../support/bytes.h"
#include "crypto/cose.h"
#include "protocol/device_info.h"

#include <QTest>

using namespace keyline;
using namespace keyline::protocol;
using test::hex;
using test::throws;

namespace {

/// The fields of an identity answer, to be spoilt one by one.
struct IdentityFields
{
    std::uint64_t version = 1;
    Bytes chip = hex("0102030405060708");
    std::string model = "Sample Phone 1";
    Bytes maker = Bytes(32, 5);
    std::uint64_t state = 0;
    std::uint64_t revision = 0;
    Bytes nonce = Bytes(16, 6);
    Bytes ephemeral = Bytes(32, 7);

    Bytes encode() const
    {
        cbor::Writer writer;
        writer.map(8).text("v").unsignedInteger(version).text("eph").bytes(ephemeral);
        writer.text("rev").unsignedInteger(revision).text("chip").bytes(chip);
        writer.text("maker").bytes(maker).text("model").text(model);
        writer.text("nonce").bytes(nonce).text("state").unsignedInteger(state);
        return writer.take();
    }
    DeviceInfo read() const { return readIdentity(Answer(encode())); }
};

Bytes backupOf(const Bytes& chip)
{
    const Bytes aad = cbor::Writer().array(2).text("keyline backup v1").bytes(chip).take();
    return crypto::cose::encrypt0(Bytes(32, 1), Bytes(12, 2), Bytes(100, 3), aad, ByteView(chip));
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void requests_are_deterministic();
    void reads_an_identity();
    void refuses_an_identity_out_of_bounds();
    void refuses_a_hostile_model();
    void refuses_a_state_that_the_revision_denies();
    void demands_a_buffer_of_4096_bytes();
    void demands_the_echo();
    void takes_a_backup_of_the_same_chip_only();
    void bounds_what_the_device_sends();
};

void CommandsTest::requests_are_deterministic()
{
    QCOMPARE(emptyMap(), hex("a0"));
    QCOMPARE(encodeEcho("hi"), hex("a1 6164 626869"));
    InstallRequest install;
    install.ephemeral.fill(9);
    install.auth = hex("01");
    install.package = hex("0203");
    install.certificate = hex("04");
    const Bytes requests[] = {encodeInstall(install), encodeCheck(hex("05")), encodeProve({}),
                              encodeRestore(hex("06"), hex("07"))};
    for (const Bytes& request : requests)
        cbor::Reader reader(request); // throws unless deterministic
    QCOMPARE(encodeRestore(hex("06"), hex("07")), hex("a2 6463657274 4107 666261636b7570 4106"));
}

void CommandsTest::reads_an_identity()
{
    IdentityFields fields;
    fields.state = 2;
    fields.revision = 3;
    const DeviceInfo info = fields.read();
    QCOMPARE(info.chip.hex(), std::string("0102030405060708"));
    QCOMPARE(info.model, fields.model);
    QCOMPARE(info.state, DeviceState::Sealed);
    QCOMPARE(info.revision, std::uint64_t{3});
    QCOMPARE(toBytes(info.nonce), fields.nonce);
    QCOMPARE(toBytes(info.ephemeral), fields.ephemeral);
    QCOMPARE(toBytes(info.maker), fields.maker);
}

void CommandsTest::refuses_an_identity_out_of_bounds()
{
    const auto refused = [](Code code, auto spoil) {
        IdentityFields fields;
        spoil(fields);
        return throws(code, [&] { fields.read(); });
    };
    QVERIFY(refused(Code::DeviceVersionUnknown, [](auto& f) { f.version = 2; }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.chip = Bytes(7, 1); }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.chip = Bytes(33, 1); }));
    QVERIFY(refused(Code::ChipIdUnusable, [](auto& f) { f.chip = Bytes(8, 0); }));
    QVERIFY(refused(Code::ChipIdUnusable, [](auto& f) { f.chip = Bytes(32, 0xff); }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.maker = Bytes(31); }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.state = 4; }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.revision = 1ull << 32; }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.nonce = Bytes(15); }));
    QVERIFY(refused(Code::DeviceAnswerMalformed, [](auto& f) { f.ephemeral = Bytes(33); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [] { readIdentity(Answer(hex("a1 6176 01"))); }));
}

void CommandsTest::refuses_a_hostile_model()
{
    for (const char* model :
         {"", "\x1b]0;owned\x07", "two\nlines", "caf\xc3\xa9", "123456789012345678901234567890123"}) {
        IdentityFields fields;
        fields.model = model;
        QVERIFY2(throws(Code::DeviceAnswerMalformed, [&] { fields.read(); }), model);
    }
    IdentityFields fields;
    fields.model = "12345678901234567890123456789 ~!";
    QCOMPARE(fields.read().model, fields.model);
}

void CommandsTest::refuses_a_state_that_the_revision_denies()
{
    const auto accepted = [](std::uint64_t state, std::uint64_t revision) {
        IdentityFields fields;
        fields.state = state;
        fields.revision = revision;
        return !throws(Code::DeviceAnswerMalformed, [&] { fields.read(); });
    };
    QVERIFY(accepted(0, 0) && !accepted(0, 1));
    QVERIFY(accepted(1, 0) && accepted(1, 1));
    QVERIFY(!accepted(2, 0) && accepted(2, 1));
    QVERIFY(!accepted(3, 0) && accepted(3, 1));
}

void CommandsTest::demands_a_buffer_of_4096_bytes()
{
    const Greeting greeting = readParameters(Answer(hex("a2 686275665f73697a65 191000 696275665f636f756e74 04")));
    QCOMPARE(greeting.bufferSize, std::uint64_t{4096});
    QCOMPARE(greeting.bufferCount, std::uint64_t{4});
    QVERIFY(throws(Code::DeviceBufferTooSmall, [] { readParameters(Answer(hex("a1 686275665f73697a65 190fff"))); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [] { readParameters(Answer(hex("a0"))); }));
}

void CommandsTest::demands_the_echo()
{
    readEcho(Answer(hex("a1 6172 626869")), "hi");
    QVERIFY(throws(Code::DeviceAnswerMalformed, [] { readEcho(Answer(hex("a1 6172 626861")), "hi"); }));
}

void CommandsTest::takes_a_backup_of_the_same_chip_only()
{
    const Bytes mine = hex("0102030405060708");
    const auto chip = identity::ChipId::fromBytes(mine);
    const auto answer = [](const Bytes& backup) {
        return Answer(cbor::Writer().map(1).text("backup").bytes(backup).take());
    };
    QCOMPARE(readInstall(answer(backupOf(mine)), chip), backupOf(mine));
    QVERIFY(throws(Code::BackupMalformed, [&] { readInstall(answer(backupOf(hex("0102030405060709"))), chip); }));
    QVERIFY(throws(Code::BackupMalformed, [&] { readInstall(answer(Bytes(100, 0xd0)), chip); }));
}

void CommandsTest::bounds_what_the_device_sends()
{
    const auto map = [](const char* key, std::size_t size) {
        return Answer(cbor::Writer().map(1).text(key).bytes(Bytes(size)).take());
    };
    QCOMPARE(readProve(map("proof", 1024)).size(), std::size_t{1024});
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { readProve(map("proof", 1025)); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { readProve(map("proof", 0)); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { readCheck(map("digest", 31)); }));
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
