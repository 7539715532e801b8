#include "../support/bytes.h"

#include "base/file.h"
#include "package/profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::package;
using crypto::KeyKind;
using identity::IdentityKind;
using test::throws;

namespace {

/// A good profile with one line changed.
std::string profileWith(const std::string& line, const std::string& instead)
{
    std::string text =
        "{\n"
        "  \"name\": \"p\",\n"
        "  \"keys\": { \"channel\": true, \"pair\": { \"kind\": \"P-256\", \"source\": \"made-now\" } },\n"
        "  \"certificate\": { \"hwType\": \"1.3.6.1.4.1.32473.5\", \"validity\": { \"from\": \"issue\" } },\n"
        "  \"identities\": { \"kind\": \"imei\", \"count\": 1 },\n"
        "  \"models\": [\"KP-1\", \"KP-2*\"],\n"
        "  \"sealWhileQueued\": true,\n"
        "  \"label\": { \"code\": \"qr\", \"text\": \"SN\", \"scanBack\": true }\n"
        "}\n";
    const auto at = text.find(line);
    return at == text.npos ? text : text.replace(at, line.size(), instead);
}

const std::string pairText = "{ \"kind\": \"P-256\", \"source\": \"made-now\" }";

} // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void built_in_profiles_are_what_the_manual_says()
    {
        QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString() + "/profiles";
        writeBuiltInProfiles(folder);
        QVERIFY((profileNames(folder) == std::vector<std::string>{"meter", "phone", "phone-dual", "terminal"}));

        const Profile phone = loadProfile(folder, std::string(defaultProfileName));
        QVERIFY(phone.channelKey && phone.wantsX509());
        QVERIFY(phone.pair->kind == KeyKind::P256 && phone.pair->source == PairSource::MadeNow);
        QVERIFY(phone.identities.kind == IdentityKind::Imei && phone.identities.count == 1);
        QVERIFY(!phone.sealWhileQueued && !phone.validFrom && phone.acceptsModel("anything"));
        QVERIFY(phone.hardwareType.starts_with("1.3.6.1.4.1.32473."));

        const Profile dual = loadProfile(folder, "phone-dual");
        QVERIFY(dual.identities.count == 2 && dual.hardwareType != phone.hardwareType);

        const Profile terminal = loadProfile(folder, "terminal");
        QVERIFY(terminal.channelKey && terminal.pair->kind == KeyKind::Rsa2048);
        QVERIFY(terminal.pair->source == PairSource::Pool);

        const Profile meter = loadProfile(folder, "meter");
        QVERIFY(meter.channelKey && !meter.pair && !meter.wantsX509());
        QVERIFY(meter.identities.kind == IdentityKind::OsSerial);
    }

    void a_changed_built_in_profile_stays_changed()
    {
        QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        writeBuiltInProfiles(folder);
        const std::string own = profileWith("\"p\"", "\"phone\"");
        writeFileAtomically(folder / "phone.json", asBytes(own));
        writeBuiltInProfiles(folder);
        QVERIFY(loadProfile(folder, "phone").sealWhileQueued);
    }

    void every_field_is_read()
    {
        const Profile profile =
            parseProfile(profileWith("\"issue\"", "\"2026-01-31\", \"to\": \"2999-12-31\""), "p.json");
        QCOMPARE(profile.name, std::string("p"));
        QVERIFY(profile.validFrom == UnixTime{1769817600});
        QCOMPARE(profile.hardwareType, std::string("1.3.6.1.4.1.32473.5"));
        QVERIFY(profile.sealWhileQueued);
        QVERIFY(profile.label.code == Profile::Label::Code::Qr && profile.label.text == "SN" && profile.label.scanBack);
    }

    void models_match_exactly_or_by_prefix()
    {
        const Profile profile = parseProfile(profileWith("", ""), "p.json");
        QVERIFY(profile.acceptsModel("KP-1") && profile.acceptsModel("KP-2") && profile.acceptsModel("KP-2000"));
        QVERIFY(!profile.acceptsModel("KP-10") && !profile.acceptsModel("kp-1") && !profile.acceptsModel(""));
    }

    void pairs_have_every_kind()
    {
        const std::vector<std::pair<std::string, KeyKind>> kinds{
            {"P-256", KeyKind::P256},       {"P-384", KeyKind::P384}, {"RSA-2048", KeyKind::Rsa2048},
            {"RSA-3072", KeyKind::Rsa3072}, {"p384", KeyKind::P384},
        };
        for (const auto& [name, kind] : kinds)
            QVERIFY(parseProfile(profileWith("P-256", name), "p.json").pair->kind == kind);
        QVERIFY(!parseProfile(profileWith(pairText, "\"none\""), "p.json").pair);
        QVERIFY(!parseProfile(profileWith(pairText, "null"), "p.json").pair);
    }

    void optional_fields_may_be_left_out()
    {
        const Profile profile = parseProfile(R"({"name":"m","keys":{},"identities":{"kind":"mac"}})", "m.json");
        QVERIFY(profile.channelKey && !profile.pair && profile.identities.count == 1 && profile.acceptsModel("x"));
        QVERIFY(!profile.sealWhileQueued && profile.label.code == Profile::Label::Code::None);
    }

    void a_bad_profile_names_line_and_what_was_expected_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& line, const char* instead, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(line) << QByteArray(instead) << QByteArray(expected);
        };
        row("name_missing", "\"name\": \"p\",", "", "p.json:1: a profile has no \"name\"");
        row("name_with_a_path", "\"p\"", "\"../p\"", "p.json:2: \"name\" is 1 to 32");
        row("name_of_another_file", "\"p\"", "\"q\"", "p.json:2: \"name\" is \"p\"");
        row("name_a_number", "\"p\"", "7", "p.json:2: \"name\" is a text");
        row("unknown_field", "\"name\": \"p\",", "\"name\": \"p\", \"nmae\": 1,",
            "p.json:2: a profile has no field \"nmae\"; it may have name, keys");
        row("unknown_field_within", "\"kind\": \"imei\",", "\"kind\": \"imei\", \"nr\": 1,",
            "p.json:5: \"identities\" has no field \"nr\"");
        row("no_keys_at_all", "\"channel\": true, \"pair\": " + pairText, "\"channel\": false",
            "p.json:3: a device gets a channel key");
        row("channel_a_text", "\"channel\": true", "\"channel\": \"yes\"", "p.json:3: \"channel\" is true or false");
        row("pair_of_unknown_kind", "P-256", "P-521",
            "p.json:3: \"kind\" is one of \"P-256\", \"P-384\", \"RSA-2048\", \"RSA-3072\"");
        row("pair_without_kind", "\"kind\": \"P-256\", ", "",
            "p.json:3: \"pair\", where it is not \"none\", has no \"kind\"");
        row("pair_a_text", pairText, "\"P-256\"", "p.json:3: \"pair\", where it is not \"none\", is an object");
        row("pair_of_unknown_source", "made-now", "made", "p.json:3: \"source\" is one of \"made-now\", \"pool\"");
        row("type_missing", "\"hwType\": \"1.3.6.1.4.1.32473.5\",", "",
            "p.json:4: a device with a pair gets an X.509 certificate");
        row("type_no_oid", "1.3.6.1.4.1.32473.5", "1.3.6.", "p.json:4: \"hwType\" is an object identifier");
        row("from_no_day", "\"issue\"", "\"2026-02-30\"", "p.json:4: \"from\" is \"issue\" or a day");
        row("from_with_a_time", "\"issue\"", "\"2026-02-20T00:00\"", "p.json:4: \"from\" is \"issue\" or a day");
        row("to_in_ten_years", "\"issue\"", "\"issue\", \"to\": \"2036-01-01\"",
            "p.json:4: \"to\" is always \"2999-12-31\"");
        row("identities_of_unknown_kind", "imei", "imsi", "p.json:5: \"kind\" is one of \"imei\", \"mac\", \"os\"");
        row("no_identity", "\"count\": 1", "\"count\": 0", "p.json:5: \"count\" is a number from 1 to 4");
        row("five_identities", "\"count\": 1", "\"count\": 5", "p.json:5: \"count\" is a number from 1 to 4");
        row("count_a_text", "\"count\": 1", "\"count\": \"1\"", "p.json:5: \"count\" is a number from 1 to 4");
        row("models_a_text", "[\"KP-1\", \"KP-2*\"]", "\"KP-1\"", "p.json:6: \"models\" is \"any\" or a list");
        row("models_empty", "[\"KP-1\", \"KP-2*\"]", "[]", "p.json:6: \"models\" is \"any\" or a list");
        row("star_in_the_middle", "KP-2*", "K*2", "p.json:6: a model is 1 to 32 printable ASCII");
        row("seal_a_number", "true,\n  \"label\"", "1,\n  \"label\"", "p.json:7: \"sealWhileQueued\" is true or false");
        row("label_of_unknown_code", "\"qr\"", "\"ean\"", "p.json:8: \"code\" is one of \"none\", \"code-128\"");
        row("comma_missing", "true,\n  \"label\"", "true\n  \"label\"", "p.json:8: a } was expected");
        row("cut_off", "}\n}\n", "", "p.json:8: a } was expected");
    }

    void a_bad_profile_names_line_and_what_was_expected()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, instead);
        QFETCH(QByteArray, expected);
        try {
            parseProfile(profileWith(line.toStdString(), instead.toStdString()), "p.json");
            QFAIL("taken");
        } catch (const Error& error) {
            QVERIFY(error.code() == Code::ProfileMalformed);
            QVERIFY2(QByteArray::fromStdString(error.context()).startsWith(expected), error.what());
        }
    }

    void names_cannot_leave_the_folder()
    {
        QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString() + "/profiles";
        writeBuiltInProfiles(folder);
        writeFileAtomically(folder.parent_path() / "p.json", asBytes(profileWith("", "")));
        for (const char* name : {"../p", "..", "", "a/b", "/etc/passwd", "Phone", "phone.json", "phone ", "pho\nne"})
            QVERIFY2(throws(Code::ProfileUnknown, [&] { loadProfile(folder, name); }), name);
        QVERIFY(throws(Code::ProfileUnknown, [&] { loadProfile(folder, std::string(33, 'a')); }));
        QVERIFY(throws(Code::ProfileUnknown, [&] { loadProfile(folder, "nothing"); }));
        QVERIFY(throws(Code::ProfileUnknown, [&] { loadProfile(folder, std::string("phone\0x", 7)); }));
    }

    void a_file_under_another_name_is_refused()
    {
        QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        writeFileAtomically(folder / "q.json", asBytes(profileWith("", "")));
        QVERIFY(throws(Code::ProfileMalformed, [&] { loadProfile(folder, "q"); }));
        writeFileAtomically(folder / "p.json", asBytes(profileWith("", "")));
        QCOMPARE(loadProfile(folder, "p").name, std::string("p"));
        QVERIFY(isProfileName("p-2") && !isProfileName("p_2"));
    }
};

QTEST_APPLESS_MAIN(ProfileTest)
#include "profile_test.moc"
