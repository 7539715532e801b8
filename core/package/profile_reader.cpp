#include "crypto/der.h"
#include "package/json_lines.h"
#include "package/profile.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>

namespace keyline::package {

namespace {

constexpr std::string_view lastDay = "2999-12-31";
constexpr std::size_t mostModelBytes = 32;
constexpr std::size_t mostLabelBytes = 64;

/// One object of the file: every member is asked for by name, and what nobody asked for is unknown.
class ObjectReader
{
  public:
    ObjectReader(const JsonValue& object, std::string name, const JsonOrigin& origin)
        : m_object(object), m_name(std::move(name)), m_origin(origin)
    {
        if (object.type != JsonValue::Type::Object)
            m_origin.refuse(object.line, m_name + " is an object in { }");
    }

    /// Nothing where it is missing or null.
    const JsonValue* find(const char* name)
    {
        m_known.emplace_back(name);
        const JsonValue* value = m_object.find(name);
        return value && value->type != JsonValue::Type::Null ? value : nullptr;
    }

    const JsonValue& get(const char* name, const char* expected)
    {
        const JsonValue* value = find(name);
        if (!value)
            m_origin.refuse(m_object.line, m_name + " has no \"" + name + "\": " + expected);
        return *value;
    }

    std::string text(const JsonValue& value, const char* expected) const
    {
        if (value.type != JsonValue::Type::String)
            m_origin.refuse(value.line, expected);
        return value.text;
    }

    bool flag(const char* name, bool otherwise)
    {
        const JsonValue* value = find(name);
        if (value && value->type != JsonValue::Type::Bool)
            m_origin.refuse(value->line, '"' + std::string(name) + "\" is true or false");
        return value ? value->boolean : otherwise;
    }

    /// The place of a word in a list of what it may be.
    template <std::size_t N>
    std::size_t choice(const JsonValue& value, const char* name, const std::array<std::string_view, N>& words) const
    {
        const auto at = std::find(words.begin(), words.end(), value.text);
        if (value.type == JsonValue::Type::String && at != words.end())
            return static_cast<std::size_t>(at - words.begin());
        std::string expected;
        for (const std::string_view word : words)
            expected += (expected.empty() ? "\"" : ", \"") + std::string(word) + '"';
        m_origin.refuse(value.line, '"' + std::string(name) + "\" is one of " + expected);
    }

    void end() const
    {
        for (std::size_t i = 0; i < m_object.names.size(); ++i)
            if (std::find(m_known.begin(), m_known.end(), m_object.names[i]) == m_known.end())
                m_origin.refuse(m_object.items[i].line, m_name + " has no field \"" + harmless(m_object.names[i], 40) +
                                                            "\"; it may have " + knownNames());
    }

  private:
    std::string knownNames() const
    {
        std::string out;
        for (const std::string& name : m_known)
            out += (out.empty() ? "" : ", ") + name;
        return out;
    }

    const JsonValue& m_object;
    std::string m_name;
    const JsonOrigin& m_origin;
    std::vector<std::string> m_known;
};

class ProfileReader
{
  public:
    explicit ProfileReader(const JsonOrigin& origin) : m_origin(origin) {}

    Profile read(const JsonValue& root)
    {
        ObjectReader fields(root, "a profile", m_origin);
        const JsonValue& name = fields.get("name", "the file's name without .json");
        readName(fields, name);
        readKeys(fields.get("keys", "which keys a device gets"));
        readCertificate(fields.find("certificate"), root.line);
        readIdentities(fields.get("identities", "their kind and how many"));
        readModels(fields.find("models"));
        m_profile.sealWhileQueued = fields.flag("sealWhileQueued", false);
        readLabel(fields.find("label"));
        fields.end();
        checkFileName(name.line); // last, so that a fuzzer's profile of any name is read to its end
        return std::move(m_profile);
    }

  private:
    void readName(const ObjectReader& fields, const JsonValue& value)
    {
        m_profile.name = fields.text(value, "\"name\" is a text");
        if (!isProfileName(m_profile.name))
            m_origin.refuse(value.line, "\"name\" is 1 to 32 of a-z, 0-9 and -");
    }

    void checkFileName(std::uint32_t line) const
    {
        const std::string expected = std::filesystem::path(m_origin.fileName).stem().string();
        if (m_profile.name != expected)
            m_origin.refuse(line, "\"name\" is \"" + expected + "\", as the file's");
    }

    void readKeys(const JsonValue& value)
    {
        ObjectReader keys(value, "\"keys\"", m_origin);
        m_profile.channelKey = keys.flag("channel", true);
        const JsonValue* pair = keys.find("pair");
        if (pair && pair->text != "none")
            readPair(*pair);
        keys.end();
        if (!m_profile.channelKey && !m_profile.pair)
            m_origin.refuse(value.line, "a device gets a channel key, a pair, or both");
    }

    void readPair(const JsonValue& value)
    {
        using crypto::KeyKind;
        constexpr std::array kinds{KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072};
        constexpr std::array<std::string_view, 4> kindNames{"P-256", "P-384", "RSA-2048", "RSA-3072"};
        constexpr std::array<std::string_view, 2> sources{"made-now", "pool"};
        ObjectReader pair(value, "\"pair\", where it is not \"none\",", m_origin);
        const JsonValue& kind = pair.get("kind", "P-256, P-384, RSA-2048 or RSA-3072");
        const auto ownName = crypto::keyKindOf(kind.text); // as on the command line
        const KeyKind ofPair = ownName ? *ownName : kinds[pair.choice(kind, "kind", kindNames)];
        const JsonValue* source = pair.find("source");
        const bool pooled = source && pair.choice(*source, "source", sources) == 1;
        m_profile.pair = Profile::Pair{ofPair, pooled ? PairSource::Pool : PairSource::MadeNow};
        pair.end();
    }

    void readCertificate(const JsonValue* value, std::uint32_t rootLine)
    {
        if (value) {
            ObjectReader certificate(*value, "\"certificate\"", m_origin);
            if (const JsonValue* type = certificate.find("hwType"))
                readHardwareType(certificate.text(*type, "\"hwType\" is a text"), type->line);
            if (const JsonValue* validity = certificate.find("validity"))
                readValidity(*validity);
            certificate.end();
        }
        if (m_profile.pair && m_profile.hardwareType.empty())
            m_origin.refuse(
                value ? value->line : rootLine,
                "a device with a pair gets an X.509 certificate, which needs \"hwType\", an object identifier");
    }

    void readHardwareType(const std::string& dotted, std::uint32_t line)
    {
        try {
            crypto::der::objectId(dotted);
        } catch (const Error&) {
            m_origin.refuse(line, "\"hwType\" is an object identifier such as \"1.3.6.1.4.1.32473.1\"");
        }
        m_profile.hardwareType = dotted;
    }

    void readValidity(const JsonValue& value)
    {
        ObjectReader validity(value, "\"validity\"", m_origin);
        if (const JsonValue* from = validity.find("from")) {
            const std::string text = validity.text(*from, "\"from\" is \"issue\" or a day such as \"2026-01-31\"");
            if (text != "issue")
                m_profile.validFrom = day(text, from->line);
        }
        const JsonValue* to = validity.find("to");
        if (to && to->text != lastDay)
            m_origin.refuse(to->line, "\"to\" is always \"2999-12-31\": a device's identity does not expire");
        validity.end();
    }

    UnixTime day(const std::string& text, std::uint32_t line) const
    {
        namespace chr = std::chrono;
        int year = 0, length = 0;
        unsigned month = 0, day = 0;
        const bool read = std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &length) == 3;
        const chr::year_month_day date{chr::year{year}, chr::month{month}, chr::day{day}};
        if (!read || text.size() != 10 || length != 10 || !date.ok() || year < 1970 || year > 2999)
            m_origin.refuse(line, "\"from\" is \"issue\" or a day such as \"2026-01-31\", from 1970 on");
        return chr::sys_seconds{chr::sys_days{date}}.time_since_epoch().count();
    }

    void readIdentities(const JsonValue& value)
    {
        ObjectReader identities(value, "\"identities\"", m_origin);
        constexpr std::array<std::string_view, 3> kinds{"imei", "mac", "os"};
        const std::size_t kind = identities.choice(identities.get("kind", "imei, mac or os"), "kind", kinds);
        m_profile.identities.kind = static_cast<identity::IdentityKind>(kind);
        if (const JsonValue* count = identities.find("count")) {
            if (count->type != JsonValue::Type::Number || count->number < 1 || count->number > 4)
                m_origin.refuse(count->line, "\"count\" is a number from 1 to 4");
            m_profile.identities.count = static_cast<std::size_t>(count->number);
        }
        identities.end();
    }

    void readModels(const JsonValue* value)
    {
        constexpr const char* expected = "\"models\" is \"any\" or a list of names in [ ]";
        m_profile.models = {"*"};
        if (!value || (value->type == JsonValue::Type::String && value->text == "any"))
            return;
        if (value->type != JsonValue::Type::Array || value->items.empty())
            m_origin.refuse(value->line, expected);
        m_profile.models.clear();
        for (const JsonValue& model : value->items)
            m_profile.models.push_back(modelPattern(model));
    }

    std::string modelPattern(const JsonValue& value) const
    {
        const auto isVisible = [](char c) { return c >= 0x20 && c < 0x7F; };
        const std::string& text = value.text;
        if (value.type != JsonValue::Type::String || text.empty() || text.size() > mostModelBytes ||
            !std::all_of(text.begin(), text.end(), isVisible) || text.find('*') < text.size() - 1)
            m_origin.refuse(value.line,
                            "a model is 1 to 32 printable ASCII characters, with * at the end or not at all");
        return text;
    }

    void readLabel(const JsonValue* value)
    {
        if (!value)
            return;
        ObjectReader label(*value, "\"label\"", m_origin);
        constexpr std::array<std::string_view, 4> codes{"none", "code-128", "data-matrix", "qr"};
        if (const JsonValue* code = label.find("code"))
            m_profile.label.code = static_cast<Profile::Label::Code>(label.choice(*code, "code", codes));
        if (const JsonValue* text = label.find("text")) {
            m_profile.label.text = label.text(*text, "\"text\" is a text");
            if (m_profile.label.text.size() > mostLabelBytes)
                m_origin.refuse(text->line, "\"text\" has at most 64 bytes");
        }
        m_profile.label.scanBack = label.flag("scanBack", false);
        label.end();
    }

    const JsonOrigin& m_origin;
    Profile m_profile;
};

} // namespace

Profile parseProfile(std::string_view json, const std::string& fileName)
{
    const JsonOrigin origin{fileName, Code::ProfileMalformed};
    return ProfileReader(origin).read(parseJson(json, origin));
}

} // namespace keyline::package
