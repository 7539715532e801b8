#include "../support/bytes.h"

#include "base/cbor.h"
#include "crypto/keys.h"
#include "crypto/random.h"

#include <QTest>

#include <thread>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::RepeatableRandom;
using keyline::test::throws;

namespace {

constexpr std::array<KeyKind, 4> allKinds{KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072};

/// An EC2 COSE_Key as FORMATS §3 has it, each part as given.
struct EcParts
{
    std::int64_t keyType = 2;
    std::string_view kid = "identity";
    std::int64_t algorithm = -7;
    std::int64_t operation = 1;
    std::int64_t curve = 1;
    Bytes x, y, d;

    Secret encode() const
    {
        cbor::Writer out;
        out.map(8).integer(1).integer(keyType).integer(2).bytes(asBytes(kid)).integer(3).integer(algorithm);
        out.integer(4).array(1).integer(operation).integer(-1).integer(curve);
        return out.integer(-2).bytes(x).integer(-3).bytes(y).integer(-4).bytes(d).takeSecret();
    }
};

/// RFC 6979 A.2.5.
EcParts p256Parts()
{
    EcParts parts;
    parts.x = hex("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6");
    parts.y = hex("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");
    parts.d = hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
    return parts;
}

/// RFC 6979 A.2.6.
EcParts p384Parts()
{
    EcParts parts;
    parts.algorithm = -35;
    parts.curve = 2;
    parts.x = hex("EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B300C64DEF8F0EA9055866064A254515480BC13");
    parts.y = hex("8015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1288B231C3AE0D4FE7344FD2533264720");
    parts.d = hex("6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D896D5724E4C70A825F872C9EA60D2EDF5");
    return parts;
}

bool refused(const Secret& coseKey)
{
    SystemRandom random;
    return throws(Code::KeyMalformed, [&] { PrivateKey::parse(coseKey.view(), random); });
}

/// The key of the COSE working group's example rsa-pss-examples/rsa-pss-01.json: n, e, d, p, q, dP, dQ, qInv.
std::array<Bytes, 8> rsaParts()
{
    return {
        hex("BC7E29D0DF7E20CC9DC8D509E0F68895922AF0EF452190D402C61B554334A7BF91C9A570240F994FAE1B69035BCFAD4F7E249EB260"
            "87C266"
            "5E7C958C967B1517413DC3F97A431691A5999B257CC6CD356BAD168D929B8BAE9020750E74CF60F6FD35D6BB3FC93FC28900478694"
            "F508B3"
            "3E7C00E24F90EDF37457FC3E8EFCFD2F42306301A8205AB740515331D5C18F0C64D4A43BE52FC440400F6BFC558A6E32884C2AF56F"
            "29E5C5"
            "2780CEA7285F5C057FC0DFDA232D0ADA681B01495D9D0E32196633588E289E59035FF664F056189F2F10FE05827B796C326E3E748F"
            "FA7C58"
            "9ED273C9C43436CDDB4A6A22523EF8BCB2221615B799966F1ABA5BC84B7A27CF"),
        hex("010001"),
        hex("0969FF04FCC1E1647C20402CF3F736D4CAE33F264C1C6EE3252CFCC77CDEF533D700570AC09A50D7646EDFB1F86A13BCABCF00BD65"
            "9F2781"
            "3D08843597271838BC46ED4743FE741D9BC38E0BF36D406981C7B81FCE54861CEBFB85AD23A8B4833C1BEE18C05E4E436A86963698"
            "0646EE"
            "CB839E4DAF434C9C6DFBF3A55CE1DB73E4902F89384BD6F9ECD3399FB1ED4B83F28D356C8E619F1F0DC96BBE8B75C1812CA58F3602"
            "59EAEB"
            "1D17130C3C0A2715A99BE49898E871F6088A29570DC2FFA0CEFFFA27F1F055CBAABFD8894E0CC24F176E34EBAD32278A466F8A34A6"
            "85ACC8"
            "207D9EC1FCBBD094996DC73C6305FCA31668BE57B1699D0BB456CC8871BFFBCD"),
        hex("F331593E147FD3A3235675F0D36A06E5426F7C5E78E49B2ACD3E268BA50E48ED2A52F3B4FA492D6BCF70EB3F915A716078A113652E"
            "3FA4C6"
            "D50AF8606C2D2C28ECAF083B712D6CEE1263C1205DA03BBBFA6F5C2D8B1A96194089CACB306C844A832E2B032B5F96A7EAB6CFE110"
            "729901"
            "3C8B0E9F089BBABBC504DD8BC138BA4B"),
        hex("C66B5DDCAB7017E14083F2854F61997F35636C86F2F92B172D2555588EE1ED899BA6B6ADEC0A02024B2E78A91C891256A8571E0EFB"
            "3BAC3F"
            "41724DE036EC8FA0F93E2CFBDDA59C6FF1816EB3DC938D4E45912423F3F34B7E96C39E2E4D65A3DCD6DFD2B4EF527841001272F778"
            "55B6D7"
            "5D40D54BB65BD1DF8538E96EC4DAD60D"),
        hex("1F677CFDBE49EF7B7EA1B8A33BB9D260229F20F1562D373864BEA4DD9D97E5A4F2B53991624CB6D7D836DDBA1CBC102E0405D0EA5C"
            "F98CFE"
            "BC1E298AD20D5749859EE8B23C604053D1FE1DBF5F37C4DEF66D10FB349E5F49AD82DDB435719DF7BD4EE5F107D5D52FA3E8AD9983"
            "B538BA"
            "E72591E2C98ACAA75ABED1192DFF7457"),
        hex("2CCC9F13ACCD9146B57755318E3BBE197FA7642090097C162E86485FC75AF173E965D9C7290D1569092A83E9C2DC9BFC5EE3D49093"
            "5EE4C4"
            "1F75BC698C5D1B0CC059AE746B95F1DD408CF5BEBC65C038D4F23153C0C7C4DADF1569C890870B5958568ECF755D8C73389DF1C138"
            "353A24"
            "2414F853B0E7C85A0C4D4E3F4949139D"),
        hex("7B6E2406FD03BC75EA22AB94A8D242506A6BBFE36BC8132DBBCE50B8425425062B697AFA180F5685E90E11EB5712D2E6E2B24E2A1E"
            "7C75D5"
            "940E08301E824470EF38561BE3E9D05F9FCA8E6F69A028A928E85E58212E789BA577B80378D7A995FA6AFEA74BE364661A679F8277"
            "6C5905"
            "F43F7A35692986271E594E1D11F9668D"),
    };
}

Secret encodeRsa(const std::array<Bytes, 8>& parts, std::size_t count = 8)
{
    cbor::Writer out;
    out.map(4 + count).integer(1).integer(3).integer(2).bytes(asBytes("identity")).integer(3).integer(-37);
    out.integer(4).array(1).integer(1);
    for (std::size_t i = 0; i < count; ++i)
        out.integer(-1 - static_cast<std::int64_t>(i)).bytes(parts[i]);
    return out.takeSecret();
}

/// As in RFC 8230 §4 a part has no leading zero.
std::array<Bytes, 8> withoutLeadingZeros(std::array<Bytes, 8> parts)
{
    for (Bytes& part : parts)
        while (part.front() == 0)
            part.erase(part.begin());
    return parts;
}

} // namespace

class PrivateKeyTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void signs_as_rfc_6979_on_p256()
    {
        SystemRandom random;
        const PrivateKey key = PrivateKey::parse(p256Parts().encode().view(), random);
        QCOMPARE(toHex(key.sign(asBytes("sample"))),
                 std::string("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                             "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"));
        QCOMPARE(toHex(key.sign(asBytes("test"))),
                 std::string("f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                             "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"));
    }

    void signs_as_rfc_6979_on_p384()
    {
        SystemRandom random;
        const PrivateKey key = PrivateKey::parse(p384Parts().encode().view(), random);
        QCOMPARE(
            toHex(key.sign(asBytes("sample"))),
            std::string(
                "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46"
                "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8"));
        QCOMPARE(
            toHex(key.sign(asBytes("test"))),
            std::string(
                "8203b63d3c853e8d77227fb377bcf7b7b772e97892a80f36ab775d509d7a5feb0542a7f0812998da8f1dd3ca3cf023db"
                "ddd0760448d42d8a43af45af836fce4de8be06b485e9b61b827c2f13173923e06a739f040649a667bf3b828246baa5a5"));
    }

    void makes_signs_keeps_and_reads_back_every_kind()
    {
        SystemRandom random;
        const ByteView message = asBytes("Keyline signs this.");
        for (KeyKind kind : allKinds) {
            const PrivateKey key = PrivateKey::generate(kind, random);
            QVERIFY(key.kind() == kind);
            const Bytes signature = key.sign(message);
            QCOMPARE(signature.size(), signatureSize(kind));
            QVERIFY(key.publicKey().verify(message, signature));
            const Secret kept = key.encode();
            const PrivateKey again = PrivateKey::parse(kept.view(), random);
            QVERIFY(again.publicKey() == key.publicKey());
            QVERIFY(again.encode().equals(kept.view()));
            QVERIFY(key.publicKey().verify(message, again.sign(message)));
            QVERIFY(PublicKey::fromSpki(key.publicKey().spki()) == key.publicKey());
        }
    }

    void writes_an_ec_key_byte_for_byte()
    {
        SystemRandom random;
        const Secret made = PrivateKey::parse(p256Parts().encode().view(), random).encode();
        QCOMPARE(toHex(made.view()), "a80102"
                                     "0248" +
                                         toHex(asBytes("identity")) +
                                         "0326"
                                         "048101"
                                         "2001"
                                         "215820" +
                                         toHex(p256Parts().x) + "225820" + toHex(p256Parts().y) + "235820" +
                                         toHex(p256Parts().d));
    }

    void reads_the_cose_examples_rsa_key_with_all_eight_parts()
    {
        SystemRandom random;
        const Secret encoded = encodeRsa(withoutLeadingZeros(rsaParts()));
        const PrivateKey key = PrivateKey::parse(encoded.view(), random);
        QVERIFY(key.kind() == KeyKind::Rsa2048);
        QVERIFY(key.encode().equals(encoded.view()));
        QVERIFY(key.publicKey().verify(asBytes("x"), key.sign(asBytes("x"))));
    }

    void refuses_rsa_parts_that_do_not_belong_together()
    {
        for (std::size_t part = 0; part < 8; ++part) {
            auto parts = withoutLeadingZeros(rsaParts());
            parts[part].back() = static_cast<std::uint8_t>(parts[part].back() ^ 2);
            QVERIFY2(refused(encodeRsa(parts)), qPrintable(QString::number(part)));
            auto empty = withoutLeadingZeros(rsaParts());
            empty[part].clear();
            QVERIFY2(refused(encodeRsa(empty)), qPrintable(QString::number(part)));
            auto padded = withoutLeadingZeros(rsaParts());
            padded[part].insert(padded[part].begin(), 0);
            QVERIFY2(refused(encodeRsa(padded)), qPrintable(QString::number(part)));
        }
        auto swapped = withoutLeadingZeros(rsaParts());
        std::swap(swapped[3], swapped[4]);
        QVERIFY(refused(encodeRsa(swapped)));
        for (std::size_t count = 2; count < 8; ++count)
            QVERIFY(refused(encodeRsa(withoutLeadingZeros(rsaParts()), count)));
    }

    void refuses_factors_of_one_and_of_the_modulus()
    {
        auto parts = withoutLeadingZeros(rsaParts());
        parts[3] = parts[0];
        parts[4] = hex("01");
        QVERIFY(refused(encodeRsa(parts)));
        std::swap(parts[3], parts[4]);
        QVERIFY(refused(encodeRsa(parts)));
    }

    void refuses_a_public_part_that_is_another_keys()
    {
        SystemRandom random;
        EcParts other = p256Parts();
        other.d.back() = static_cast<std::uint8_t>(other.d.back() ^ 1);
        QVERIFY(refused(other.encode()));
        EcParts mirrored = p256Parts(); // (x, p - y) is on the curve, but belongs to n - d
        mirrored.y = hex("86fc01eef74743675be51616a9d7439b0d0e4df4d28160ae885c3d6b2bb9dd66");
        QVERIFY(refused(mirrored.encode()));
    }

    void refuses_a_private_value_out_of_range()
    {
        EcParts zero = p256Parts();
        zero.d = Bytes(32);
        QVERIFY(refused(zero.encode()));
        EcParts order = p256Parts();
        order.d = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        QVERIFY(refused(order.encode()));
        EcParts congruent = p256Parts();
        congruent.d = Bytes(32, 0xff);
        QVERIFY(refused(congruent.encode()));
    }

    void refuses_other_fields_than_formats_says()
    {
        const auto with = [](auto change) {
            EcParts parts = p256Parts();
            change(parts);
            return refused(parts.encode());
        };
        QVERIFY(!with([](EcParts&) {}));
        QVERIFY(with([](EcParts& parts) { parts.keyType = 1; }));
        QVERIFY(with([](EcParts& parts) { parts.keyType = 3; }));
        QVERIFY(with([](EcParts& parts) { parts.kid = "identitx"; }));
        QVERIFY(with([](EcParts& parts) { parts.kid = ""; }));
        QVERIFY(with([](EcParts& parts) { parts.algorithm = -35; }));
        QVERIFY(with([](EcParts& parts) { parts.algorithm = -36; }));
        QVERIFY(with([](EcParts& parts) { parts.algorithm = -37; }));
        QVERIFY(with([](EcParts& parts) { parts.operation = 2; }));
        QVERIFY(with([](EcParts& parts) { parts.curve = 2; }));
        QVERIFY(with([](EcParts& parts) { parts.x.insert(parts.x.begin(), 0); }));
        QVERIFY(with([](EcParts& parts) { parts.y.pop_back(); }));
        QVERIFY(with([](EcParts& parts) { parts.d.insert(parts.d.begin(), 0); }));
    }

    void refuses_every_cut_and_what_is_no_cbor()
    {
        const Secret good = p256Parts().encode();
        SystemRandom random;
        for (std::size_t size = 0; size < good.size(); ++size)
            QVERIFY(throws(Code::KeyMalformed, [&] { PrivateKey::parse(good.view().first(size), random); }));
        QVERIFY(throws(Code::KeyMalformed, [&] { PrivateKey::parse(concat({good.view(), hex("00")}), random); }));
        // An indefinite-length map of the same content.
        const Bytes loose = concat({hex("bf"), good.view().subspan(1), hex("ff")});
        QVERIFY(throws(Code::KeyMalformed, [&] { PrivateKey::parse(loose, random); }));
    }

    void takes_all_its_randomness_from_the_random_it_is_given()
    {
        RepeatableRandom first(7), second(7), third(8);
        const PrivateKey a = PrivateKey::generate(KeyKind::P256, first);
        const PrivateKey b = PrivateKey::generate(KeyKind::P256, second);
        QVERIFY(a.publicKey() == b.publicKey());
        QVERIFY(!(PrivateKey::generate(KeyKind::P256, third).publicKey() == a.publicKey()));
    }

    void salts_every_pss_signature_anew()
    {
        SystemRandom random;
        const PrivateKey key = PrivateKey::parse(encodeRsa(withoutLeadingZeros(rsaParts())).view(), random);
        QVERIFY(key.sign(asBytes("x")) != key.sign(asBytes("x")));
    }

    void signs_on_many_threads_and_after_being_moved()
    {
        SystemRandom random;
        PrivateKey made = PrivateKey::parse(p256Parts().encode().view(), random);
        const Bytes expected = made.sign(asBytes("sample"));
        const PrivateKey key = std::move(made);
        std::array<bool, 8> right{};
        std::vector<std::thread> threads;
        for (bool& mine : right)
            threads.emplace_back([&] {
                mine = true;
                for (int i = 0; i < 20; ++i)
                    mine = mine && key.sign(asBytes("sample")) == expected;
            });
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(std::ranges::all_of(right, [](bool mine) { return mine; }));
    }
};

QTEST_GUILESS_MAIN(PrivateKeyTest)
#include "private_key_test.moc"
