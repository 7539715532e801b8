#include "registry/admission.h"
#include "registry/rule_code.h"
#include "support/world.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::World;

/// FORMATS section 5, rule by rule, on a real registry: what each refuses, and which of two is given first.
class AdmissionTest : public QObject
{
    Q_OBJECT

  private:
    World m_world;
    std::unique_ptr<test::OpenRegistry> m_registry;

    AppendResult append(Submission submission) { return m_registry->append(std::move(submission)); }
    template <typename Body>
    AppendResult append(const Body& body, const crypto::Ed25519Signer& signer,
                        std::optional<Bytes> record = std::nullopt)
    {
        return append(World::sign(body, signer, std::move(record)));
    }
    /// Device n, provisioned with the station's number n.
    AppendResult provisioned(unsigned n)
    {
        auto result = append(m_world.provision(m_world.device(n), n));
        if (!result.logged())
            qFatal("the provisioning itself was refused");
        return result;
    }
    Enrolment revocation(const crypto::Ed25519Key& key, Role role, std::uint64_t sequence)
    {
        Enrolment out = m_world.enrolment(key, role, sequence);
        out.action = EnrolmentAction::Revoke;
        return out;
    }

  private Q_SLOTS:
    void init() { m_registry = std::make_unique<test::OpenRegistry>(m_world); }
    void cleanup() { m_registry.reset(); }

    void admits_what_keeps_every_rule()
    {
        const auto result = provisioned(1);
        QCOMPARE(result.index, 4u);
        QCOMPARE((*m_registry)->signer(m_world.station.publicKey().keyId())->nextSequence, 2u);
        QVERIFY(append(m_world.provision(m_world.device(2, false), 2)).logged());
    }

    void rule_1_malformed()
    {
        const auto good = m_world.provision(m_world.device(1), 1);
        for (const Bytes& bad : {Bytes{}, Bytes{0xd2}, Bytes(2000, 0), concat({good.entry, Bytes{0}})})
            QCOMPARE(append(Submission{bad, good.record}).refusal, RuleCode::Malformed);
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device).encode();
        auto statement = World::statement(device, record, 0);
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Malformed);
        statement.sequence = 1;
        statement.revision = 0;
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Malformed);
        statement.revision = 1;
        statement.kind = static_cast<StatementKind>(4);
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Malformed);
    }

    void rule_2_unknown_signer()
    {
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device).encode();
        QCOMPARE(append(World::statement(device, record, 1), m_world.stranger, record).refusal,
                 RuleCode::UnknownSigner);
        QCOMPARE(append(m_world.enrolment(m_world.stranger, Role::Station, 1), m_world.stranger).refusal,
                 RuleCode::UnknownSigner);
    }

    void rule_3_revoked()
    {
        provisioned(1);
        QVERIFY(append(revocation(m_world.station, Role::Station, 5), m_world.administrator).logged());
        QCOMPARE(append(m_world.provision(m_world.device(2), 2)).refusal, RuleCode::Revoked);
        // What it signed before stays.
        QVERIFY((*m_registry)->chip(World::chip(1), std::nullopt)->record);
    }

    void rule_4_signature()
    {
        auto submission = m_world.provision(m_world.device(1), 1);
        submission.entry.back() ^= 1;
        QCOMPARE(append(submission).refusal, RuleCode::Signature);
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device).encode();
        const Submission elsewhere{
            signEntry(World::statement(device, record, 1), "another.example/log", m_world.station), record};
        QCOMPARE(append(elsewhere).refusal, RuleCode::Signature);
    }

    void rule_4_refuses_a_signature_whose_s_is_not_reduced()
    {
        auto submission = m_world.provision(m_world.device(1), 1);
        // S + L verifies under the bare equation; L = 2^252 + 27742317777372353535851937790883648493, little-endian.
        const Bytes order = test::hex("edd3f55c1a631258d69cf7a2def9de14 00000000000000000000000000000010");
        unsigned carry = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            std::uint8_t& byte = submission.entry[submission.entry.size() - 32 + i];
            carry += static_cast<unsigned>(byte) + order[i];
            byte = static_cast<std::uint8_t>(carry);
            carry >>= 8;
        }
        QCOMPARE(carry, 0u);
        QCOMPARE(append(submission).refusal, RuleCode::Signature);
    }

    void rule_5_record_missing_or_another()
    {
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device).encode();
        const auto statement = World::statement(device, record, 1);
        QCOMPARE(append(statement, m_world.station).refusal, RuleCode::Record);
        QCOMPARE(append(statement, m_world.station, m_world.record(m_world.device(2)).encode()).refusal,
                 RuleCode::Record);
        auto without = statement;
        without.record.reset();
        QCOMPARE(append(without, m_world.station, record).refusal, RuleCode::Record);
        QCOMPARE(append(m_world.enrolment(m_world.stranger, Role::Station, 5), m_world.administrator, record).refusal,
                 RuleCode::Record);
    }

    void rule_5_record_whose_parts_do_not_agree_data()
    {
        QTest::addColumn<int>("defect");
        const char* names[] = {"certificate by another manufacturer",
                               "certificate by the other trusted manufacturer",
                               "certificate of another chip",
                               "certificate with other identities",
                               "certificate with another key",
                               "backup of another chip",
                               "record of another chip",
                               "no certificate",
                               "no backup",
                               "empty profile name",
                               "too long",
                               "not CBOR",
                               "statement without the key",
                               "CWT with a key in the statement"};
        for (int i = 0; i < 14; ++i)
            QTest::newRow(names[i]) << i;
    }
    void rule_5_record_whose_parts_do_not_agree()
    {
        QFETCH(int, defect);
        Device device = m_world.device(1, defect != 13);
        Record record = m_world.record(device);
        if (defect == 0)
            record = m_world.record(device, m_world.untrustedMaker);
        else if (defect == 1)
            record = m_world.record(device, m_world.otherMaker);
        else if (defect == 2)
            record.certificate = m_world.record(m_world.device(2)).certificate;
        else if (defect == 3)
            record.identities = identity::IdentityList({World::imei(1), World::imei(7)});
        else if (defect == 4)
            record.certificate = m_world.record(m_world.device(1)).certificate;
        else if (defect == 5)
            record.backup = World::backup(World::chip(2));
        else if (defect == 6)
            record.chip = World::chip(2);
        else if (defect == 7)
            record.certificate.clear();
        else if (defect == 8)
            record.backup.clear();
        else if (defect == 9)
            record.profile.clear();
        else if (defect == 10)
            record.backup =
                crypto::cose::encrypt0(ByteArray<32>{}, ByteArray<12>{}, Bytes(16000, 1), {}, device.chip.bytes());
        Bytes bytes = record.encode();
        if (defect == 11)
            bytes.push_back(0);
        auto statement = World::statement(device, bytes, 1);
        if (defect == 12)
            statement.deviceKey.reset();
        if (defect == 13)
            statement.deviceKey = Digest{1};
        QCOMPARE(append(statement, m_world.station, bytes).refusal, RuleCode::Record);
        QVERIFY(!(*m_registry)->chip(device.chip, std::nullopt));
    }

    void rule_5_what_retirement_and_erasure_want()
    {
        const auto first = provisioned(1);
        auto retire = World::after(first.entry, StatementKind::Retire, 1);
        retire.record = Digest{1};
        QCOMPARE(append(retire, m_world.custodian).refusal, RuleCode::Record);
        retire = World::after(first.entry, StatementKind::Retire, 1);
        retire.deviceKey.reset();
        QCOMPARE(append(retire, m_world.custodian).refusal, RuleCode::Record);
        auto erase = World::after(first.entry, StatementKind::Erase, 1);
        erase.record = registry::Entry::parse(first.entry).statement()->record;
        QCOMPARE(append(erase, m_world.custodian).refusal, RuleCode::Record);
        erase = World::after(first.entry, StatementKind::Erase, 1);
        QCOMPARE(append(erase, m_world.custodian, m_world.record(m_world.device(1)).encode()).refusal,
                 RuleCode::Record);
        QVERIFY(append(erase, m_world.custodian).logged());
    }

    void rule_6_sequence()
    {
        QCOMPARE(append(m_world.provision(m_world.device(1), 2)).refusal, RuleCode::Sequence);
        provisioned(1);
        QCOMPARE(append(m_world.provision(m_world.device(2), 1)).refusal, RuleCode::Sequence);
        QCOMPARE(append(m_world.provision(m_world.device(2), 3)).refusal, RuleCode::Sequence);
        // A refused one consumed nothing.
        QVERIFY(append(m_world.provision(m_world.device(2), 2)).logged());
        QCOMPARE(append(m_world.enrolment(m_world.stranger, Role::Station, 6), m_world.administrator).refusal,
                 RuleCode::Sequence);
    }

    void rule_7_revision()
    {
        const auto first = provisioned(1);
        const Device again = m_world.device(1);
        const Bytes record = m_world.record(again).encode();
        auto statement = World::statement(again, record, 2);
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Revision); // 1 a second time
        statement.previous = transparency::leafHash(first.entry);
        statement.revision = 2;
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Revision); // 2 of kind 0
        statement.kind = StatementKind::Reprovision;
        statement.revision = 3;
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Revision);
        statement.revision = 2;
        QVERIFY(append(statement, m_world.station, record).logged());
        auto fresh = World::statement(m_world.device(2), record, 3);
        fresh.kind = StatementKind::Reprovision;
        QCOMPARE(append(fresh, m_world.station, record).refusal, RuleCode::Revision); // 1 of kind 1
        fresh.kind = StatementKind::Retire;
        fresh.sequence = 1;
        QCOMPARE(append(fresh, m_world.custodian).refusal, RuleCode::Revision);
    }

    void rule_8_previous()
    {
        const auto first = provisioned(1);
        auto retire = World::after(first.entry, StatementKind::Retire, 1);
        retire.previous = Digest{1};
        QCOMPARE(append(retire, m_world.custodian).refusal, RuleCode::Previous);
        retire.previous.reset();
        QCOMPARE(append(retire, m_world.custodian).refusal, RuleCode::Previous);
        const Device device = m_world.device(2);
        const Bytes record = m_world.record(device).encode();
        auto statement = World::statement(device, record, 2);
        statement.previous = Digest{1};
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Previous);
    }

    void rule_9_identity()
    {
        const auto first = provisioned(1);
        Device other = m_world.device(2);
        other.identities = identity::IdentityList({World::imei(2), World::imei(1)});
        QCOMPARE(append(m_world.provision(other, 2)).refusal, RuleCode::Identity);
        // Retired, the first chip's identity is free.
        QVERIFY(append(World::after(first.entry, StatementKind::Retire, 1), m_world.custodian).logged());
        QVERIFY(append(m_world.provision(other, 2)).logged());
    }

    void rule_9_a_reprovisioning_under_another_identity_frees_the_old_one()
    {
        const auto first = provisioned(1);
        Device renamed = m_world.device(1);
        renamed.identities = identity::IdentityList(World::imei(9));
        const Bytes record = m_world.record(renamed).encode();
        auto statement = World::after(first.entry, StatementKind::Reprovision, 2);
        statement.record = recordDigest(record);
        statement.deviceKey = renamed.pair->publicKey().spkiDigest();
        QVERIFY(append(statement, m_world.station, record).logged());
        Device heir = m_world.device(2);
        heir.identities = identity::IdentityList(World::imei(9));
        QCOMPARE(append(m_world.provision(heir, 3)).refusal, RuleCode::Identity);
        heir.identities = identity::IdentityList(World::imei(1));
        QVERIFY(append(m_world.provision(heir, 3)).logged());
    }

    void rule_9_an_identity_freed_and_taken_is_not_freed_again_by_its_first_chip()
    {
        const auto first = provisioned(1);
        const auto retired = append(World::after(first.entry, StatementKind::Retire, 1), m_world.custodian);
        Device heir = m_world.device(2);
        heir.identities = identity::IdentityList(World::imei(1));
        QVERIFY(append(m_world.provision(heir, 2)).logged());
        QVERIFY(append(World::after(retired.entry, StatementKind::Erase, 2), m_world.custodian).logged());
        Device third = m_world.device(3);
        third.identities = identity::IdentityList(World::imei(1));
        QCOMPARE(append(m_world.provision(third, 3)).refusal, RuleCode::Identity);
    }

    void rule_10_key()
    {
        const auto first = append(m_world.provision(m_world.device(1), 1));
        Device device = m_world.device(1);
        Device thief = m_world.device(2);
        // The same pair for both.
        test::RepeatableRandom random(5);
        const Secret encoded = device.pair->encode();
        thief.pair = crypto::PrivateKey::parse(encoded.view(), random);
        const Bytes record = m_world.record(device).encode();
        auto statement = World::after(first.entry, StatementKind::Reprovision, 2);
        statement.record = recordDigest(record);
        statement.deviceKey = device.pair->publicKey().spkiDigest();
        const auto second = append(statement, m_world.station, record);
        QVERIFY(second.logged());
        QCOMPARE(append(m_world.provision(thief, 3)).refusal, RuleCode::Key);
        // Not after the first chip was erased either; but its own chip may have it again.
        statement = World::after(second.entry, StatementKind::Reprovision, 3);
        const auto third = append(statement, m_world.station, record);
        QVERIFY(third.logged());
        QVERIFY(append(World::after(third.entry, StatementKind::Erase, 1), m_world.custodian).logged());
        QCOMPARE(append(m_world.provision(thief, 4)).refusal, RuleCode::Key);
    }

    void rule_11_erased()
    {
        const auto first = provisioned(1);
        const auto erased = append(World::after(first.entry, StatementKind::Erase, 1), m_world.custodian);
        QVERIFY(erased.logged());
        for (const auto kind : {StatementKind::Retire, StatementKind::Erase})
            QCOMPARE(append(World::after(erased.entry, kind, 2), m_world.custodian).refusal, RuleCode::Erased);
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device).encode();
        auto statement = World::after(erased.entry, StatementKind::Reprovision, 2);
        statement.record = recordDigest(record);
        QCOMPARE(append(statement, m_world.station, record).refusal, RuleCode::Erased);
    }

    void rule_12_role_of_statements()
    {
        const auto first = provisioned(1);
        const Device device = m_world.device(2);
        const Bytes record = m_world.record(device).encode();
        QCOMPARE(append(World::statement(device, record, 1), m_world.custodian, record).refusal, RuleCode::Role);
        QCOMPARE(append(World::statement(device, record, 5), m_world.administrator, record).refusal, RuleCode::Role);
        for (const auto kind : {StatementKind::Retire, StatementKind::Erase})
            QCOMPARE(append(World::after(first.entry, kind, 2), m_world.station).refusal, RuleCode::Role);
    }

    void rule_12_reprovisioning_by_another_manufacturers_station()
    {
        const auto first = provisioned(1);
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device, m_world.otherMaker).encode();
        auto statement = World::after(first.entry, StatementKind::Reprovision, 1);
        statement.record = recordDigest(record);
        statement.deviceKey = device.pair->publicKey().spkiDigest();
        QCOMPARE(append(statement, m_world.otherStation, record).refusal, RuleCode::Role);
        // A retirement in between changes nothing about whose device it is.
        const auto retired = append(World::after(first.entry, StatementKind::Retire, 1), m_world.custodian);
        QVERIFY(retired.logged());
        statement.revision = 3;
        statement.previous = transparency::leafHash(retired.entry);
        QCOMPARE(append(statement, m_world.otherStation, record).refusal, RuleCode::Role);
        // Another station of the same manufacturer may.
        const Bytes own = m_world.record(device).encode();
        statement.record = recordDigest(own);
        QVERIFY(append(statement, m_world.secondStation, own).logged());
    }

    void rule_12_enrolments()
    {
        auto enrol = [&](auto change, const crypto::Ed25519Signer& signer) {
            Enrolment enrolment = m_world.enrolment(m_world.stranger, Role::Station, 5);
            change(enrolment);
            return append(enrolment, signer).refusal;
        };
        const auto& admin = m_world.administrator;
        QCOMPARE(enrol([](Enrolment&) {}, m_world.station), RuleCode::Role);
        QCOMPARE(enrol([&](Enrolment& e) { e.key = admin.publicKey(); }, admin), RuleCode::Role);
        QCOMPARE(enrol([&](Enrolment& e) { e.key = m_world.station.publicKey(); }, admin), RuleCode::Role);
        QCOMPARE(enrol([&](Enrolment& e) { e.manufacturer = m_world.untrustedMaker.publicKey().spkiDigest(); }, admin),
                 RuleCode::Role);
        QCOMPARE(enrol([](Enrolment& e) { e.action = EnrolmentAction::Revoke; }, admin), RuleCode::Role);
        QCOMPARE(enrol([](Enrolment&) {}, admin), std::nullopt);
    }

    void rule_12_revocations_repeat_what_was_enrolled_and_come_once()
    {
        const auto& admin = m_world.administrator;
        auto wrong = revocation(m_world.station, Role::Custodian, 5);
        QCOMPARE(append(wrong, admin).refusal, RuleCode::Role);
        wrong = revocation(m_world.station, Role::Station, 5);
        wrong.name = Digest{1};
        QCOMPARE(append(wrong, admin).refusal, RuleCode::Role);
        wrong = revocation(m_world.station, Role::Station, 5);
        wrong.manufacturer = m_world.otherMaker.publicKey().spkiDigest();
        QCOMPARE(append(wrong, admin).refusal, RuleCode::Role);
        QVERIFY(append(revocation(m_world.station, Role::Station, 5), admin).logged());
        auto again = revocation(m_world.station, Role::Station, 6);
        QCOMPARE(append(again, admin).refusal, RuleCode::Role);
        again.action = EnrolmentAction::Enrol; // once, for good
        QCOMPARE(append(again, admin).refusal, RuleCode::Role);
    }

    /// Each entry breaks one rule and every later one in the order 1, 2, 3, 4, 12, 11, 7, 8, 5, 6, 9, 10 that it can
    /// break at all.
    void the_first_rule_that_fails_is_given()
    {
        const auto first = provisioned(1);
        const auto erased = append(World::after(first.entry, StatementKind::Erase, 1), m_world.custodian);
        QVERIFY(erased.logged());
        QVERIFY(append(revocation(m_world.secondStation, Role::Station, 5), m_world.administrator).logged());
        provisioned(2);

        const Bytes noRecord{0};
        Statement bad = World::after(erased.entry, StatementKind::Retire, 99);
        bad.revision = 9;
        bad.previous = Digest{9};
        const auto broken = [&](const crypto::Ed25519Signer& signer) {
            auto submission = World::sign(bad, signer, noRecord);
            submission.entry.back() ^= 1;
            return append(submission).refusal;
        };
        QCOMPARE(broken(m_world.stranger), RuleCode::UnknownSigner);                  // 2 before 4, 12, 11 …
        QCOMPARE(broken(m_world.secondStation), RuleCode::Revoked);                   // 3 before 4
        QCOMPARE(broken(m_world.station), RuleCode::Signature);                       // 4 before 12
        QCOMPARE(append(bad, m_world.station, noRecord).refusal, RuleCode::Role);     // 12 before 11
        QCOMPARE(append(bad, m_world.custodian, noRecord).refusal, RuleCode::Erased); // 11 before 7

        // A live chip, wrong in revision, previous, record, sequence.
        Device device = m_world.device(3);
        device.identities = identity::IdentityList(World::imei(2)); // chip 2's
        const Bytes record = m_world.record(device).encode();
        Statement live = World::statement(device, record, 99);
        live.revision = 2;
        live.previous = Digest{9};
        QCOMPARE(append(live, m_world.station, noRecord).refusal, RuleCode::Revision); // 7 before 8
        live.revision = 1;
        QCOMPARE(append(live, m_world.station, noRecord).refusal, RuleCode::Previous); // 8 before 5
        live.previous.reset();
        QCOMPARE(append(live, m_world.station, noRecord).refusal, RuleCode::Record); // 5 before 6
        QCOMPARE(append(live, m_world.station, record).refusal, RuleCode::Sequence); // 6 before 9
        live.sequence = 3;
        QCOMPARE(append(live, m_world.station, record).refusal, RuleCode::Identity); // 9
    }

    void every_rule_has_a_name_of_its_own()
    {
        std::set<std::string_view> names;
        for (std::uint8_t code = 1; code <= 12; ++code)
            names.insert(ruleName(static_cast<RuleCode>(code)));
        QCOMPARE(names.size(), 12u);
        QVERIFY(!names.contains(ruleName(static_cast<RuleCode>(13))));
    }

    void rule_9_comes_before_rule_10()
    {
        Device first = m_world.device(1);
        const Bytes record = m_world.record(first).encode();
        QVERIFY(append(World::statement(first, record, 1), m_world.station, record).logged());
        Device second{World::chip(2), first.identities, std::move(first.pair)};
        const Bytes both = m_world.record(second).encode();
        QCOMPARE(append(World::statement(second, both, 2), m_world.station, both).refusal, RuleCode::Identity);
        second.identities = identity::IdentityList(World::imei(2));
        const Bytes key = m_world.record(second).encode();
        QCOMPARE(append(World::statement(second, key, 2), m_world.station, key).refusal, RuleCode::Key);
    }
};

QTEST_GUILESS_MAIN(AdmissionTest)
#include "admission_test.moc"
