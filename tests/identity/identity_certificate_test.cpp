#include "../support/bytes.h"

#include "base/file.h"
#include "crypto/hash.h"
#include "crypto/pem.h"
#include "crypto/x509.h"
#include "identity/identity_certificate.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <botan/pk_keys.h>
#include <botan/pkix_types.h>
#include <botan/x509cert.h>

using namespace keyline;
using namespace keyline::identity;
using crypto::KeyKind;
using crypto::PrivateKey;
using test::RepeatableRandom;
using test::throws;

namespace {

constexpr UnixTime someTime = 1700000000; // 2023-11-14 22:13:20

struct World
{
    RepeatableRandom random;
    PrivateKey manufacturer = PrivateKey::generate(KeyKind::P256, random);
    PrivateKey stranger = PrivateKey::generate(KeyKind::P256, random);
    std::map<KeyKind, PrivateKey> devices;
    ChipId chip = ChipId::fromHex("00112233445566778899aabbccddeeff");
    IdentityList imei{DeviceIdentity::imei(35209900, 176148)};
    QTemporaryDir folder;

    const crypto::PublicKey& device(KeyKind kind)
    {
        auto at = devices.find(kind);
        if (at == devices.end())
            at = devices.emplace(kind, PrivateKey::generate(kind, random)).first;
        return at->second.publicKey();
    }

    X509Request request(KeyKind kind = KeyKind::P256)
    {
        return {"Example Phones Ltd", imei, chip, device(kind), "1.3.6.1.4.1.32473.1.1", someTime};
    }
    CwtRequest cwtRequest() { return {"Example Phones Ltd", imei, chip, "meter-1", 32473, someTime}; }
    IdentityCertificate x509(KeyKind kind = KeyKind::P256)
    {
        return IdentityCertificate::issue(manufacturer, request(kind), random);
    }
    IdentityCertificate cwt() { return IdentityCertificate::issue(manufacturer, cwtRequest(), random); }

    std::string path(const char* name) const { return folder.path().toStdString() + "/" + name; }
    void write(const char* name, ByteView content) const { writeFileAtomically(path(name), content); }
};

World& world()
{
    static World it;
    return it;
}

struct Output
{
    int exitCode;
    QByteArray text;
};

/// Runs a program in the test's folder; both its outputs in one.
Output run(const char* program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(world().folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromLatin1(program), arguments);
    process.waitForFinished(30000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

Output openssl(const char* arguments)
{
    return run("openssl", QString::fromLatin1(arguments).split(QLatin1Char(' ')));
}

bool notValid(ByteView encoded)
{
    return throws(Code::CertificateNotValid, [&] { IdentityCertificate::parse(encoded); });
}

/// A well-signed certificate with another content.
template <typename Change>
bool refusedWhen(Change&& change)
{
    World& w = world();
    crypto::x509::Content content = crypto::x509::parse(w.x509().encoded()).content;
    change(content);
    return notValid(crypto::x509::issue(content, w.manufacturer));
}

} // namespace

class IdentityCertificateTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// MISSION C2: identity and chip, signed with the manufacturer's private key, provable with its public half.
    void c2_the_manufacturer_signs_the_pair_of_identity_and_chip()
    {
        World& w = world();
        for (const IdentityCertificate& certificate : {w.x509(), w.cwt()}) {
            QVERIFY(certificate.identities() == w.imei);
            QVERIFY(certificate.isFor(w.chip));
            QVERIFY(!certificate.isFor(ChipId::fromHex("00112233445566778899aabbccddeefe")));
            QVERIFY(certificate.isSignedBy(w.manufacturer.publicKey()));
            QVERIFY(!certificate.isSignedBy(w.stranger.publicKey()));
            certificate.verify(w.manufacturer.publicKey());
            QVERIFY(throws(Code::CertificateNotValid, [&] { certificate.verify(w.stranger.publicKey()); }));
        }
    }

    void first_byte_tells_the_kinds_apart()
    {
        QCOMPARE(world().x509().encoded().front(), std::uint8_t{0x30});
        QCOMPARE(world().cwt().encoded().front(), std::uint8_t{0xD2});
        for (const Bytes& wrong : {Bytes{}, Bytes{0x30}, Bytes{0xD2}, Bytes{0x00}, Bytes(9000, 0x30)})
            QVERIFY(notValid(wrong));
    }

    void x509_gives_back_what_it_was_issued_for()
    {
        World& w = world();
        for (const KeyKind kind : {KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072}) {
            auto request = w.request(kind);
            request.identities = IdentityList({DeviceIdentity::imei(35209900, 1), DeviceIdentity::imei(35209900, 2),
                                               DeviceIdentity::mac(7), DeviceIdentity::osSerial(32473, "A.b-C")});
            const auto issued = IdentityCertificate::issue(w.manufacturer, request, w.random);
            const auto read = IdentityCertificate::parse(issued.encoded());
            QVERIFY(read.kind() == CertificateKind::X509);
            QVERIFY(read.identities() == request.identities);
            QCOMPARE(read.issuer(), request.issuer);
            QVERIFY(read.chip() == w.chip && read.chipDigest() == w.chip.digest());
            QVERIFY(read.publicKey() == w.device(kind));
            QVERIFY(read.keyDigest() == w.device(kind).spkiDigest());
            QCOMPARE(read.hardwareType(), request.hardwareType);
            QCOMPARE(read.issuedAt(), someTime);
            QVERIFY(read.serial() == issued.serial());
            QVERIFY(read.isSignedBy(w.manufacturer.publicKey()));
        }
    }

    void cwt_gives_back_what_it_was_issued_for()
    {
        World& w = world();
        const auto issued = w.cwt();
        const auto read = IdentityCertificate::parse(issued.encoded());
        QVERIFY(read.kind() == CertificateKind::Cwt);
        QVERIFY(read.identities() == w.imei);
        QCOMPARE(read.issuer(), std::string("Example Phones Ltd"));
        QCOMPARE(read.model(), std::string("meter-1"));
        QCOMPARE(read.pen(), 32473u);
        QCOMPARE(read.issuedAt(), someTime);
        QVERIFY(!read.chip() && !read.publicKey() && !read.keyDigest());
        QVERIFY(read.serial() == issued.serial());
    }

    void serials_are_random()
    {
        QVERIFY(world().x509().serial() != world().x509().serial());
        QVERIFY(world().cwt().serial() != world().cwt().serial());
    }

    /// `openssl verify` with the manufacturer's certificate alone, as a repair centre would do it.
    void openssl_verifies_the_chain()
    {
        World& w = world();
        const Bytes ca = manufacturerCertificate(w.manufacturer, "Example Phones Ltd", someTime, w.random);
        w.write("manufacturer.crt", asBytes(crypto::toPem("CERTIFICATE", ca)));
        for (const KeyKind kind : {KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072}) {
            w.write("device.crt", asBytes(crypto::toPem("CERTIFICATE", w.x509(kind).encoded())));
            const Output strict = openssl("verify -x509_strict -check_ss_sig -CAfile manufacturer.crt device.crt");
            QVERIFY2(strict.exitCode == 0 && strict.text.contains("device.crt: OK"), strict.text.constData());
        }
        const Bytes other = manufacturerCertificate(w.stranger, "Example Phones Ltd", someTime, w.random);
        w.write("other.crt", asBytes(crypto::toPem("CERTIFICATE", other)));
        QVERIFY(openssl("verify -CAfile other.crt device.crt").exitCode != 0);
    }

    void openssl_reads_every_field()
    {
        World& w = world();
        auto request = w.request();
        request.identities =
            IdentityList({DeviceIdentity::imei(35209900, 176148), DeviceIdentity::mac(0x24beffff804ff1)});
        const auto certificate = IdentityCertificate::issue(w.manufacturer, request, w.random);
        w.write("device.der", certificate.encoded());
        const Output out = openssl("x509 -inform DER -in device.der -noout -text -nameopt RFC2253,show_type");
        QCOMPARE(out.exitCode, 0);
        const auto id = crypto::x509::keyIdentifier(w.manufacturer.publicKey());
        QByteArray authority;
        for (const std::uint8_t byte : id)
            authority += QByteArray::number(byte, 16).rightJustified(2, '0').toUpper() + ':';
        authority.chop(1);
        for (const char* line :
             {"Version: 3 (0x2)", "Signature Algorithm: ecdsa-with-SHA256", "Issuer: CN=UTF8STRING:Example Phones Ltd",
              "Subject: serialNumber=PRINTABLESTRING:35209900-176148-0", "Not Before: Nov 14 22:13:20 2023 GMT",
              "Not After : Dec 31 23:59:59 2999 GMT", "X509v3 Basic Constraints: critical\n                CA:FALSE",
              "X509v3 Key Usage: critical\n                Digital Signature\n", "X509v3 Subject Alternative Name: \n",
              "URI:urn:gsma:imei:35209900-176148-0", "URI:urn:dev:mac:0024beffff804ff1",
              "othername: 1.3.6.1.5.5.7.8.4"})
            QVERIFY2(out.text.contains(line), (line + QByteArray(" is not in\n") + out.text).constData());
        QVERIFY2(out.text.contains(authority), (authority + " is not in\n" + out.text).constData());
        QCOMPARE(out.text.count("X509v3 "), 1 + 4); // the heading, and one a line
    }

    /// dumpasn1 is an implementation of DER of its own, and says where an encoding is not DER.
    void asn1_dumps_find_no_fault()
    {
        World& w = world();
        w.write("device.der", w.x509(KeyKind::Rsa2048).encoded());
        w.write("ca.der", manufacturerCertificate(w.manufacturer, "Ünïcode & Söhne", 2600000000, w.random));
        for (const char* file : {"device.der", "ca.der"}) {
            const Output dump = run("dumpasn1", {QString::fromLatin1(file)});
            // The year 2999 of FORMATS §4 is all it may complain about, and it does, in two lines.
            QVERIFY2(dump.text.contains("0 warnings, "), dump.text.constData());
            QVERIFY2(dump.text.count("Error: ") == dump.text.count("Error: Time value "), dump.text.constData());
        }
        const Output parsed = openssl("asn1parse -inform DER -in device.der");
        QCOMPARE(parsed.exitCode, 0);
        QVERIFY(parsed.text.contains("GENERALIZEDTIME   :29991231235959Z"));
        QVERIFY(openssl("asn1parse -inform DER -in ca.der").text.contains("GENERALIZEDTIME   :20520522141320Z"));
    }

    void botan_loads_both_certificates()
    {
        World& w = world();
        const Bytes der = w.x509().encoded();
        const Bytes ca = manufacturerCertificate(w.manufacturer, "Example Phones Ltd", someTime, w.random);
        const Botan::X509_Certificate device(std::vector<std::uint8_t>(der.begin(), der.end()));
        const Botan::X509_Certificate root(std::vector<std::uint8_t>(ca.begin(), ca.end()));
        const auto key = root.load_subject_public_key();
        QVERIFY(device.check_signature(*key) && root.check_signature(*key));
        QVERIFY(!device.is_CA_cert() && root.is_CA_cert() && root.is_self_signed());
        QVERIFY(device.constraints() == Botan::DIGITAL_SIGNATURE && root.constraints() == Botan::KEY_CERT_SIGN);
        QVERIFY(device.authority_key_id() == root.subject_key_id());
        QCOMPARE(device.subject_info("X520.SerialNumber").at(0), std::string("35209900-176148-0"));
        QVERIFY(device.issuer_dn() == root.subject_dn());
    }

    /// The same certificate, written by OpenSSL from a configuration: another implementation of section 4.
    void takes_a_certificate_that_openssl_issued()
    {
        World& w = world();
        const QByteArray config =
            "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nserial=serial\npolicy=p\n"
            "default_md=sha256\nunique_subject=no\n[p]\nserialNumber=supplied\n"
            "[req]\ndistinguished_name=n\nstring_mask=utf8only\n[n]\n"
            "[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n"
            "subjectKeyIdentifier=@SKI@\n"
            "[device]\nsubjectAltName=@names\nauthorityKeyIdentifier=keyid\nsubjectKeyIdentifier=none\n"
            "keyUsage=critical,digitalSignature\nbasicConstraints=critical,CA:FALSE\n"
            "[names]\notherName.1=1.3.6.1.5.5.7.8.4;SEQUENCE:hw\nURI.1=urn:gsma:imei:35209900-176148-0\n"
            "URI.2=urn:gsma:imei:35209900-176149-0\n"
            "[hw]\nt=OID:1.3.6.1.4.1.32473.9\ns=FORMAT:HEX,OCTETSTRING:00112233445566778899aabbccddeeff\n";
        w.write("index.txt", {});
        w.write("serial", asBytes("8F0102030405060708090A0B0C0D0E0F\n"));
        QCOMPARE(openssl("ecparam -name prime256v1 -genkey -noout -out ca.key").exitCode, 0);
        QCOMPARE(openssl("pkey -in ca.key -pubout -out ca.pub").exitCode, 0);
        const auto key = crypto::publicKeyFromPem(asText(readFile(w.path("ca.pub"))));
        QByteArray withId = config;
        withId.replace("@SKI@", QByteArray::fromStdString(toHex(crypto::x509::keyIdentifier(key))));
        w.write("x.cnf", ByteView(reinterpret_cast<const std::uint8_t*>(withId.constData()),
                                  static_cast<std::size_t>(withId.size())));
        QCOMPARE(
            openssl(
                "req -x509 -new -key ca.key -config x.cnf -extensions root -subj /CN=OpenSSL -days 3650 -out ca.crt")
                .exitCode,
            0);
        QCOMPARE(openssl("ecparam -name secp384r1 -genkey -noout -out dev.key").exitCode, 0);
        QCOMPARE(
            openssl("req -new -key dev.key -config x.cnf -subj /serialNumber=35209900-176148-0 -out dev.csr").exitCode,
            0);
        const Output issued = openssl("ca -batch -notext -config x.cnf -keyfile ca.key -cert ca.crt -extensions device "
                                      "-startdate 20250101000000Z -enddate 29991231235959Z -in dev.csr -out dev.crt");
        QVERIFY2(issued.exitCode == 0, issued.text.constData());

        const auto certificate =
            IdentityCertificate::parse(crypto::fromPem("CERTIFICATE", asText(readFile(w.path("dev.crt")))));
        QVERIFY(certificate.isSignedBy(key));
        QVERIFY(certificate.isFor(w.chip));
        QCOMPARE(certificate.identities().size(), 2u);
        QCOMPARE(certificate.hardwareType(), std::string("1.3.6.1.4.1.32473.9"));
        QCOMPARE(certificate.issuedAt(), UnixTime{1735689600});
        QVERIFY(certificate.publicKey()->kind() == KeyKind::P384);
        QCOMPARE(toHex(certificate.serial()), std::string("8f0102030405060708090a0b0c0d0e0f"));
    }

    /// No bit can change without the certificate being refused or its signature failing.
    void every_flipped_bit_is_found()
    {
        World& w = world();
        for (const IdentityCertificate& certificate : {w.x509(), w.cwt()})
            for (std::size_t bit = 0; bit < certificate.encoded().size() * 8; ++bit) {
                Bytes flipped = certificate.encoded();
                flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
                try {
                    QVERIFY(!IdentityCertificate::parse(flipped).isSignedBy(w.manufacturer.publicKey()));
                } catch (const Error& error) {
                    QVERIFY(error.code() == Code::CertificateNotValid);
                }
            }
    }

    void every_truncation_is_refused()
    {
        for (const Bytes& whole : {world().x509().encoded(), world().cwt().encoded()}) {
            for (std::size_t size = 0; size < whole.size(); ++size)
                QVERIFY(notValid(ByteView(whole).first(size)));
            QVERIFY(notValid(concat({whole, Bytes{0}})));
        }
    }

    void refuses_a_chip_id_that_is_none()
    {
        QVERIFY(refusedWhen([](auto& content) { content.hardwareSerial = Bytes(16, 0x00); }));
        QVERIFY(refusedWhen([](auto& content) { content.hardwareSerial = Bytes(16, 0xFF); }));
        QVERIFY(refusedWhen([](auto& content) { content.hardwareSerial = Bytes(7, 0x01); }));
        QVERIFY(refusedWhen([](auto& content) { content.hardwareSerial = Bytes(33, 0x01); }));
        QVERIFY(refusedWhen([](auto& content) { content.hardwareSerial.clear(); }));
    }

    void refuses_identities_that_are_none()
    {
        QVERIFY(refusedWhen([](auto& content) { content.subject = "35209900-176149-0"; }));
        QVERIFY(refusedWhen([](auto& content) {
            content.uris = {"urn:gsma:imei:35209900-176149-0", content.uris[0]};
        }));
        QVERIFY(refusedWhen([](auto& content) { content.uris.clear(); }));
        QVERIFY(refusedWhen([](auto& content) { content.uris.push_back(content.uris[0]); }));
        QVERIFY(refusedWhen([](auto& content) { content.uris.push_back("https://example.com"); }));
        QVERIFY(refusedWhen([](auto& content) { content.uris[0] = "urn:gsma:imei:35209900-176148-1"; }));
        QVERIFY(refusedWhen([](auto& content) {
            for (int i = 0; i < 4; ++i)
                content.uris.push_back(DeviceIdentity::mac(static_cast<std::uint64_t>(i)).urn());
        }));
    }

    void another_manufacturers_key_identifier_fails_the_verification()
    {
        World& w = world();
        crypto::x509::Content content = crypto::x509::parse(w.x509().encoded()).content;
        content.authority = crypto::x509::keyIdentifier(w.stranger.publicKey());
        const auto certificate = IdentityCertificate::parse(crypto::x509::issue(content, w.manufacturer));
        QVERIFY(!certificate.isSignedBy(w.manufacturer.publicKey()));
        QVERIFY(!certificate.isSignedBy(w.stranger.publicKey()));
    }

    void a_point_off_its_curve_is_no_key()
    {
        QVERIFY(refusedWhen([](auto& content) { content.subjectKeyInfo.back() ^= 1; }));
    }

    void refuses_to_issue_what_it_would_not_read()
    {
        World& w = world();
        const auto refuses = [&](auto change) {
            X509Request request = w.request();
            change(request);
            return throws(Code::CertificateNotValid,
                          [&] { IdentityCertificate::issue(w.manufacturer, request, w.random); });
        };
        QVERIFY(refuses([](X509Request& r) { r.issuer.clear(); }));
        QVERIFY(refuses([](X509Request& r) { r.issuer = std::string(65, 'x'); }));
        QVERIFY(refuses([](X509Request& r) { r.issuer = "a\nb"; }));
        QVERIFY(refuses([](X509Request& r) { r.hardwareType = "1.3.x"; }));
        QVERIFY(refuses([](X509Request& r) { r.notBefore = -1; }));
        QVERIFY(refuses([](X509Request& r) { r.notBefore = 32503680000; }));
        const auto& p384 = (w.device(KeyKind::P384), w.devices.at(KeyKind::P384));
        QVERIFY(throws(Code::CertificateNotValid, [&] { IdentityCertificate::issue(p384, w.request(), w.random); }));
    }
};

QTEST_APPLESS_MAIN(IdentityCertificateTest)
#include "identity_certificate_test.moc"
