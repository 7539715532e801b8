// The published vectors (docs/vectors, made by the Python programs of tests/stranger) against the core.

#include "crypto/cose.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "identity/identity_certificate.h"
#include "link/smp_framing.h"
#include "package/backup_package.h"
#include "package/data_package.h"
#include "protocol/install_session.h"
#include "protocol/proof.h"
#include "registry/record.h"
#include "registry/statement.h"
#include "registry/trust_file.h"
#include "transparency/proof.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace keyline;

namespace {

QJsonObject load(const char* name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/docs/vectors/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors in %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::string text(const QJsonValue& value)
{
    return value.toString().toStdString();
}

Bytes bytes(const QJsonValue& value)
{
    return fromHex(text(value)).value();
}

template <std::size_t N>
ByteArray<N> array(const QJsonValue& value)
{
    return toArray<N>(bytes(value)).value();
}

Secret secret(const QJsonValue& value)
{
    return Secret::copyOf(bytes(value));
}

std::vector<std::string> texts(const QJsonValue& value)
{
    std::vector<std::string> all;
    for (const QJsonValue& one : value.toArray())
        all.push_back(text(one));
    return all;
}

crypto::Ed25519Key logKey(const QJsonObject& log)
{
    return crypto::Ed25519Key(secret(log[QLatin1String("log_seed")]));
}

} // namespace

#define AT(object, key) (object)[QLatin1String(key)]

class VectorsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void derives_the_channel_key_and_its_check_value();
    void reads_and_writes_each_data_package();
    void makes_the_session_s_keys_package_and_payload();
    void opens_each_backup();
    void accepts_each_proof();
    void reads_each_certificate();
    void signs_the_same_entries();
    void reads_each_record();
    void hashes_and_signs_the_same_checkpoint();
    void verifies_each_receipt();
    void reads_the_trust_file();
    void writes_the_same_lines();
};

void VectorsTest::derives_the_channel_key_and_its_check_value()
{
    const QJsonObject names = load("names");
    const crypto::SoftwareMacKey master(secret(AT(names, "master_key")));
    const Secret key = package::channelKey(master, identity::DeviceIdentity::fromUrn(text(AT(names, "urn"))));
    QCOMPARE(toHex(key.view()), text(AT(names, "channel_key")));
    QCOMPARE(toHex(crypto::checkValue(key.view())), text(AT(names, "channel_key_check_value")));
    const auto chip = identity::ChipId::fromHex(text(AT(names, "chip")));
    QCOMPARE(toHex(chip.digest()), text(AT(names, "chip_digest")));
}

void VectorsTest::reads_and_writes_each_data_package()
{
    crypto::SystemRandom random;
    const QJsonArray packages = AT(load("packages"), "packages").toArray();
    QVERIFY(!packages.isEmpty());
    for (const QJsonValue& one : packages) {
        const Bytes encoded = bytes(AT(one, "package"));
        const package::DataPackage package = package::DataPackage::parse(encoded, random);
        QCOMPARE(package.identities().urns(), texts(AT(one, "urns")));
        QVERIFY(package.encode().equals(encoded));
        QCOMPARE(package.pair().has_value(), !AT(one, "spki").isNull());
        if (package.pair())
            QCOMPARE(toHex(package.pair()->publicKey().spki()), text(AT(one, "spki")));
    }
}

void VectorsTest::makes_the_session_s_keys_package_and_payload()
{
    const QJsonObject vector = load("session");
    const crypto::X25519Key station(secret(AT(vector, "station_eph_private")));
    QCOMPARE(toHex(station.publicKey()), text(AT(vector, "station_eph")));
    const protocol::DeviceInfo device{.chip = identity::ChipId::fromHex(text(AT(vector, "chip"))),
                                      .model = "example-1",
                                      .nonce = array<16>(AT(vector, "nonce")),
                                      .ephemeral = array<32>(AT(vector, "device_eph"))};
    const protocol::InstallSession session(device, station);
    QCOMPARE(toHex(session.transcript()), text(AT(vector, "s0")));
    const Bytes pkg = session.encrypt(secret(AT(vector, "package")), array<12>(AT(vector, "iv")));
    QCOMPARE(toHex(pkg), text(AT(vector, "pkg")));
    const Bytes payload = session.authPayload(pkg, bytes(AT(vector, "certificate")));
    QCOMPARE(toHex(payload), text(AT(vector, "auth_payload")));
    const Bytes auth = bytes(AT(vector, "auth"));
    const auto maker = crypto::PublicKey::fromSpki(bytes(AT(vector, "manufacturer_spki")));
    QVERIFY(crypto::cose::Sign1::parseDetached(auth, crypto::cose::Algorithm::Es256).verifyDetached(maker, payload));
}

void VectorsTest::opens_each_backup()
{
    const QJsonObject vector = load("backups");
    const Bytes key = bytes(AT(vector, "key"));
    const Bytes aad = bytes(AT(vector, "external_aad"));
    for (const QJsonValue& one : AT(vector, "backups").toArray()) {
        const Bytes encoded = bytes(AT(one, "backup"));
        QCOMPARE(package::BackupPackage::parse(encoded).chip().hex(), text(AT(vector, "chip")));
        const auto opened = crypto::cose::Encrypt0::parseWithKid(encoded).open(key, aad);
        QVERIFY(opened && opened->equals(bytes(AT(one, "package"))));
    }
}

void VectorsTest::accepts_each_proof()
{
    const QJsonObject vector = load("proofs");
    const auto chip = identity::ChipId::fromHex(text(AT(vector, "chip")));
    const auto challenge = array<32>(AT(vector, "challenge"));
    for (const QJsonValue& one : AT(vector, "proofs").toArray()) {
        const Bytes proof = bytes(AT(one, "proof"));
        if (AT(one, "spki").isNull())
            protocol::verifyProof(proof, chip, challenge, secret(AT(one, "channel_key")));
        else
            protocol::verifyProof(proof, chip, challenge, crypto::PublicKey::fromSpki(bytes(AT(one, "spki"))));
    }
    QCOMPARE(toHex(protocol::proofPayload(chip, challenge)), text(AT(vector, "payload")));
}

void VectorsTest::reads_each_certificate()
{
    const QJsonObject vector = load("certificates");
    const auto maker = crypto::PublicKey::fromSpki(bytes(AT(vector, "manufacturer_spki")));
    const auto chip = identity::ChipId::fromHex(text(AT(vector, "chip")));
    for (const QJsonValue& one : AT(vector, "certificates").toArray()) {
        const auto certificate = identity::IdentityCertificate::parse(bytes(AT(one, "certificate")));
        certificate.verify(maker);
        QVERIFY(certificate.isFor(chip));
        QCOMPARE(certificate.identities().urns(), texts(AT(one, "urns")));
        QCOMPARE(certificate.issuer(), text(AT(vector, "manufacturer_name")));
    }
}

void VectorsTest::signs_the_same_entries()
{
    const QJsonObject log = load("log");
    const std::string origin = text(AT(log, "origin"));
    const QJsonObject seeds = AT(log, "seeds").toObject();
    QCOMPARE(seeds.size(), 3);
    for (const QJsonValue& one : AT(log, "entries").toArray()) {
        const Bytes encoded = bytes(one);
        const registry::Entry entry = registry::Entry::parse(encoded);
        bool found = false;
        for (const QJsonValue& seed : seeds) {
            const crypto::Ed25519Key key(secret(seed));
            if (key.publicKey().keyId() != entry.kid)
                continue;
            found = true;
            QVERIFY(registry::verifyEntry(encoded, origin, key.publicKey()));
            QVERIFY(!registry::verifyEntry(encoded, origin + "x", key.publicKey()));
            const auto sign = [&](const auto& body) { return registry::signEntry(body, origin, key); };
            QCOMPARE(toHex(std::visit(sign, entry.body)), toHex(encoded));
        }
        QVERIFY(found);
    }
}

void VectorsTest::reads_each_record()
{
    const QJsonObject log = load("log");
    const QJsonArray entries = AT(log, "entries").toArray();
    const auto maker = crypto::PublicKey::fromSpki(bytes(AT(load("certificates"), "manufacturer_spki")));
    const QJsonArray records = AT(log, "records").toArray();
    QCOMPARE(records.size(), 2);
    for (qsizetype n = 0; n < records.size(); ++n) {
        const Bytes encoded = bytes(records[n]);
        const registry::Record record = registry::Record::parse(encoded);
        QCOMPARE(toHex(record.encode()), toHex(encoded));
        const registry::Entry entry = registry::Entry::parse(bytes(entries[n + 2]));
        QVERIFY(entry.statement() != nullptr && entry.statement()->record == registry::recordDigest(encoded));
        registry::checkRecord(record, entry.statement()->chip, entry.statement()->deviceKey, maker);
    }
}

void VectorsTest::hashes_and_signs_the_same_checkpoint()
{
    const QJsonObject log = load("log");
    std::vector<transparency::Hash> leaves;
    const QJsonArray entries = AT(log, "entries").toArray();
    for (qsizetype n = 0; n < entries.size(); ++n) {
        leaves.push_back(transparency::leafHash(bytes(entries[n])));
        QCOMPARE(toHex(leaves.back()), text(AT(log, "leaf_hashes").toArray()[n]));
        QCOMPARE(toHex(transparency::treeRoot(leaves)), text(AT(log, "roots").toArray()[n]));
    }
    const transparency::Checkpoint checkpoint{
        text(AT(log, "origin")), leaves.size(), transparency::treeRoot(leaves), {}};
    QCOMPARE(transparency::signCheckpoint(checkpoint, logKey(log)), text(AT(log, "checkpoint")));
}

void VectorsTest::verifies_each_receipt()
{
    const QJsonObject log = load("log");
    const auto key = transparency::NoteKey::parse(text(AT(log, "log_vkey")));
    const QJsonArray receipts = AT(log, "receipts").toArray();
    QVERIFY(!receipts.isEmpty());
    for (qsizetype n = 0; n < receipts.size(); ++n) {
        const transparency::Receipt receipt = transparency::Receipt::parse(text(receipts[n]));
        QCOMPARE(receipt.format(), text(receipts[n]));
        QCOMPARE(receipt.index, static_cast<std::uint64_t>(n));
        const auto leaf = array<32>(AT(log, "leaf_hashes").toArray()[n]);
        QCOMPARE(transparency::verifyReceipt(receipt, leaf, key, {}).note, text(AT(log, "checkpoint")));
    }
}

void VectorsTest::reads_the_trust_file()
{
    const QJsonObject log = load("log");
    const registry::TrustFile trust = registry::TrustFile::parse(text(AT(log, "trust_file")));
    QCOMPARE(trust.origin(), text(AT(log, "origin")));
    QCOMPARE(trust.log.vkey(), text(AT(log, "log_vkey")));
    QCOMPARE(toHex(trust.administrator.bytes), text(AT(AT(log, "public_keys"), "administrator")));
    const auto maker = crypto::PublicKey::fromSpki(bytes(AT(load("certificates"), "manufacturer_spki")));
    QVERIFY(trust.manufacturer(maker.spkiDigest()) != nullptr);
}

void VectorsTest::writes_the_same_lines()
{
    for (const QJsonValue& frame : AT(load("frames"), "frames").toArray()) {
        const Bytes packet = bytes(AT(frame, "packet"));
        std::string lines;
        for (const std::string& line : texts(AT(frame, "lines")))
            lines += line;
        QCOMPARE(std::string(asText(link::encodeSmpLines(packet))), lines);
        link::SmpDecoder decoder;
        decoder.feed(asBytes(lines));
        QCOMPARE(decoder.takePacket(), std::optional<Bytes>(packet));
    }
}

QTEST_GUILESS_MAIN(VectorsTest)
#include "vectors_test.moc"
