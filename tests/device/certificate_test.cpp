#include "device/certificate.h"
#include "support/maker.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// What a device asks of its identity certificate (FORMATS section 4).
class CertificateTest : public QObject
{
    Q_OBJECT

  private:
    Maker m_maker;
    DeviceKeys m_keys{PairKind::p256};
    Power m_power;
    MemoryChip m_chip{m_power, someBytes(16, 42), m_maker.point()};
    Bytes m_chipId = someBytes(16, 42);

    Rc judged(const PackageContent& content, const Bytes& certificate) const
    {
        const Bytes bytes = content.encode();
        return judgeCertificate(m_chip, *readDataPackage(bytes), certificate);
    }

    PackageContent withPair() const
    {
        PackageContent content;
        content.keys = &m_keys;
        content.identities = {"urn:gsma:imei:35693803-564380-0", "urn:gsma:imei:35693803-564381-0"};
        return content;
    }

    static PackageContent withoutPair()
    {
        PackageContent content;
        content.identities = {"urn:dev:os:32473-1", "urn:dev:os:32473-2", "urn:dev:mac:0123456789abcdef"};
        return content;
    }

  private Q_SLOTS:
    void C21_C23_accepts_the_certificate_of_every_kind_of_pair()
    {
        for (const PairKind kind : {PairKind::p256, PairKind::p384, PairKind::rsa2048, PairKind::rsa3072}) {
            const DeviceKeys keys(kind);
            PackageContent content = withPair();
            content.keys = &keys;
            QCOMPARE(judged(content, m_maker.x509(content, m_chipId)), Rc::ok);
        }
    }

    void C22_accepts_a_cwt_for_a_channel_key_alone()
    {
        QCOMPARE(judged(withoutPair(), m_maker.cwt(withoutPair(), m_chipId)), Rc::ok);
        QCOMPARE(judged(PackageContent{}, m_maker.cwt(PackageContent{}, m_chipId)), Rc::ok);
    }

    void refuses_the_other_kind()
    {
        QCOMPARE(judged(withPair(), m_maker.cwt(withPair(), m_chipId)), Rc::notAuthentic);
        QCOMPARE(judged(withoutPair(), m_maker.x509(withPair(), m_chipId)), Rc::notAuthentic);
    }

    void refuses_another_manufacturer()
    {
        const Maker other;
        QCOMPARE(judged(withPair(), other.x509(withPair(), m_chipId)), Rc::notAuthentic);
        QCOMPARE(judged(withoutPair(), other.cwt(withoutPair(), m_chipId)), Rc::notAuthentic);
    }

    void refuses_every_changed_byte()
    {
        // In a certificate of another chip every fault of form or signature comes first.
        const Bytes x509 = m_maker.x509(withPair(), m_chipId);
        for (std::size_t i = 0; i < x509.size(); ++i) {
            Bytes changed = x509;
            changed[i] ^= 0x01;
            QVERIFY(judged(withPair(), changed) == Rc::notAuthentic);
        }
        const Bytes cwt = m_maker.cwt(withoutPair(), m_chipId);
        for (std::size_t i = 0; i < cwt.size(); ++i) {
            Bytes changed = cwt;
            changed[i] ^= 0x01;
            QVERIFY(judged(withoutPair(), changed) == Rc::notAuthentic);
        }
    }

    void refuses_every_truncation_and_anything_behind()
    {
        const Bytes x509 = m_maker.x509(withPair(), m_chipId);
        for (std::size_t size = 0; size < x509.size(); ++size)
            QVERIFY(judged(withPair(), Bytes(x509.begin(), x509.begin() + std::ptrdiff_t(size))) == Rc::notAuthentic);
        QCOMPARE(judged(withPair(), joined({x509, {0}})), Rc::notAuthentic);
        const Bytes cwt = m_maker.cwt(withoutPair(), m_chipId);
        for (std::size_t size = 0; size < cwt.size(); ++size)
            QVERIFY(judged(withoutPair(), Bytes(cwt.begin(), cwt.begin() + std::ptrdiff_t(size))) == Rc::notAuthentic);
        QCOMPARE(judged(withoutPair(), joined({cwt, {0}})), Rc::notAuthentic);
    }

    void another_chip_comes_before_identities_and_key()
    {
        const Bytes other = someBytes(16, 43);
        QCOMPARE(judged(withPair(), m_maker.x509(withPair(), other)), Rc::otherChip);
        QCOMPARE(judged(withoutPair(), m_maker.cwt(withoutPair(), other)), Rc::otherChip);
        PackageContent content = withPair();
        content.identities = {"urn:dev:os:1-x"};
        QCOMPARE(judged(withPair(), m_maker.x509(content, other)), Rc::otherChip);
        QCOMPARE(judged(withPair(), m_maker.x509(content, m_chipId)), Rc::notAuthentic);
    }

    void identities_are_compared_as_a_list_in_order()
    {
        for (const bool pair : {true, false}) {
            const PackageContent content = pair ? withPair() : withoutPair();
            PackageContent other = content;
            std::swap(other.identities[0], other.identities[1]);
            QCOMPARE(judged(content, m_maker.certificate(other, m_chipId)), Rc::notAuthentic);
            other = content;
            other.identities.pop_back();
            QCOMPARE(judged(content, m_maker.certificate(other, m_chipId)), Rc::notAuthentic);
            other = content;
            other.identities.push_back("urn:dev:os:1-y");
            QCOMPARE(judged(content, m_maker.certificate(other, m_chipId)), Rc::notAuthentic);
        }
    }

    void refuses_the_public_key_of_another_pair()
    {
        for (const PairKind kind : {PairKind::p256, PairKind::p384, PairKind::rsa2048}) {
            const DeviceKeys keys(kind);
            const DeviceKeys others(kind);
            PackageContent content = withPair();
            content.keys = &keys;
            PackageContent other = content;
            other.keys = &others;
            QCOMPARE(judged(content, m_maker.x509(other, m_chipId)), Rc::notAuthentic);
        }
    }

    void refuses_names_that_do_not_say_the_chip_once()
    {
        const PackageContent content = withPair();
        const Bytes uri = der(0x86, bytesOf(content.identities[0]));
        const Bytes uri2 = der(0x86, bytesOf(content.identities[1]));
        const Bytes whole = Maker::subjectAltName({}, m_chipId);
        const Bytes module(whole.begin() + 2, whole.end());
        const auto withNames = [&](const Bytes& names) {
            return judged(content, m_maker.x509(content, m_chipId, names));
        };
        QCOMPARE(withNames(der(0x30, joined({uri, uri2, module}))), Rc::ok);
        QCOMPARE(withNames(der(0x30, joined({module, uri, uri2}))), Rc::ok);
        QCOMPARE(withNames(der(0x30, joined({uri, uri2}))), Rc::notAuthentic);
        QCOMPARE(withNames(der(0x30, joined({uri, uri2, module, module}))), Rc::notAuthentic);
        QCOMPARE(withNames(der(0x30, joined({uri, uri2, module, der(0x82, bytesOf("host"))}))), Rc::notAuthentic);
        QCOMPARE(withNames(der(0x30, joined({uri, uri2, uri, uri, uri, module}))), Rc::notAuthentic);
        const Bytes empty = Maker::subjectAltName({}, {});
        QCOMPARE(withNames(der(0x30, joined({uri, uri2, Bytes(empty.begin() + 2, empty.end())}))), Rc::notAuthentic);
    }

    void a_cwt_has_exactly_its_claims()
    {
        const PackageContent content;
        const auto edited = [&](const std::function<void(Maker::Claims&)>& edit) {
            return judged(content, m_maker.cwt(content, m_chipId, edit));
        };
        QCOMPARE(edited([](Maker::Claims& claims) { claims.erase(claims.begin()); }), Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { claims.pop_back(); }), Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { claims.emplace_back(cborInteger(-5), cborInteger(1)); }),
                 Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { claims.emplace_back(cborInteger(-65537), cborArray({})); }),
                 Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { std::swap(claims[0], claims[1]); }), Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { claims[3].second = cborBytes(someBytes(15, 1)); }),
                 Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { claims[4].second = cborBytes(someBytes(32, 1)); }),
                 Rc::notAuthentic);
        QCOMPARE(edited([](Maker::Claims& claims) { claims[5].second = cborText("32473"); }), Rc::notAuthentic);
    }

    void a_detached_cwt_is_none()
    {
        QCOMPARE(judged(PackageContent{}, m_maker.sign1(cborMap({}), true)), Rc::notAuthentic);
    }
};

QTEST_APPLESS_MAIN(CertificateTest)
#include "certificate_test.moc"
