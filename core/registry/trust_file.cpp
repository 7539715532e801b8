#include "registry/trust_file.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>

namespace keyline::registry {

namespace {

constexpr std::size_t largestFile = 1 << 20;
constexpr std::size_t mostManufacturers = 1000;
constexpr std::size_t badLinesNamed = 10;

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::TrustFileMalformed, what);
}

bool isText(std::string_view line)
{
    const auto isControl = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
    return isUtf8(line) && std::none_of(line.begin(), line.end(), isControl);
}

Bytes decodeBase64(std::string_view value)
{
    const auto bytes = fromBase64(value);
    if (!bytes)
        refuse("no base64");
    return *bytes;
}

/// Gathers the lines; what is missing shows at the end.
class Parser
{
  public:
    void addLine(std::string_view line)
    {
        if (!isText(line))
            refuse("a control character, or no UTF-8");
        const std::string_view blanks = " \t";
        line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
        if (line.empty() || line.front() == '#')
            return;
        const std::size_t end = std::min(line.find_first_of(blanks), line.size());
        const std::string_view key = line.substr(0, end);
        std::string_view value = line.substr(end);
        value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
        value = value.substr(0, value.find_last_not_of(blanks) + 1);
        add(key, value, line);
    }

    TrustFile take()
    {
        if (m_manufacturers.empty())
            refuse("no manufacturer line");
        if (!m_log)
            refuse("no log line");
        if (!m_administrator)
            refuse("no administrator line");
        return {std::move(m_manufacturers), std::move(*m_log), *m_administrator, std::move(m_registries),
                std::move(m_policy)};
    }

  private:
    void add(std::string_view key, std::string_view value, std::string_view line)
    {
        if (key == "manufacturer")
            addManufacturer(value);
        else if (key == "log")
            setLog(value);
        else if (key == "administrator")
            setAdministrator(value);
        else if (key == "registry")
            addRegistry(value);
        else if (key == "witness" || key == "group" || key == "quorum")
            m_policy.addLine(line);
        else
            refuse("`" + harmless(key, 40) + "` is no key of a trust file");
    }

    void addManufacturer(std::string_view value)
    {
        const auto key = crypto::PublicKey::fromSpki(decodeBase64(value));
        if (key.kind() != crypto::KeyKind::P256)
            refuse("a manufacturer's key is P-256");
        if (std::find(m_manufacturers.begin(), m_manufacturers.end(), key) != m_manufacturers.end())
            refuse("this manufacturer was named before");
        if (m_manufacturers.size() == mostManufacturers)
            refuse("too many manufacturers");
        m_manufacturers.push_back(key);
    }

    void setLog(std::string_view value)
    {
        if (m_log)
            refuse("a second log");
        auto key = transparency::NoteKey::parse(value);
        if (key.type() != transparency::NoteKeyType::Ed25519)
            refuse("a log's key of type 1 was expected");
        m_log = std::move(key);
    }

    void setAdministrator(std::string_view value)
    {
        if (m_administrator)
            refuse("a second administrator");
        const auto bytes = toArray<32>(decodeBase64(value));
        if (!bytes)
            refuse("an administrator's key is 32 bytes");
        m_administrator = crypto::Ed25519PublicKey{*bytes};
    }

    void addRegistry(std::string_view value)
    {
        if (value.empty())
            refuse("expected: registry URL or folder");
        m_registries.emplace_back(value);
    }

    std::vector<crypto::PublicKey> m_manufacturers;
    std::optional<transparency::NoteKey> m_log;
    std::optional<crypto::Ed25519PublicKey> m_administrator;
    std::vector<std::string> m_registries;
    transparency::Policy m_policy;
};

} // namespace

TrustFile TrustFile::parse(std::string_view text)
{
    if (text.size() > largestFile)
        refuse("too long");
    Parser parser;
    std::string bad;
    std::size_t badLines = 0;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        try {
            parser.addLine(text.substr(0, end));
        } catch (const Error& error) {
            if (++badLines <= badLinesNamed)
                bad += (bad.empty() ? "line " : "; line ") + std::to_string(number) + ": " + error.context();
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (badLines > badLinesNamed)
        bad += "; and " + std::to_string(badLines - badLinesNamed) + " more";
    if (!bad.empty())
        refuse(bad);
    return parser.take();
}

TrustFile TrustFile::read(const std::filesystem::path& path)
{
    const Bytes bytes = readFile(path, largestFile);
    try {
        return parse(asText(bytes));
    } catch (const Error& error) {
        refuse(path.string() + ": " + error.context());
    }
}

std::string TrustFile::format() const
{
    std::string out;
    for (const crypto::PublicKey& key : manufacturers)
        out += "manufacturer " + toBase64(key.spki()) + "\n";
    out += "log " + log.vkey() + "\n";
    out += "administrator " + toBase64(administrator.bytes) + "\n";
    for (const std::string& registry : registries)
        out += "registry " + registry + "\n";
    return out + policy.format();
}

bool isRegistryPlace(std::string_view place)
{
    constexpr std::string_view blanks = " \t"; // at either end they would be cut off
    return !place.empty() && isText(place) && blanks.find(place.front()) == blanks.npos &&
           blanks.find(place.back()) == blanks.npos;
}

const crypto::PublicKey* TrustFile::manufacturer(const Digest& spkiDigest) const
{
    for (const crypto::PublicKey& key : manufacturers)
        if (key.spkiDigest() == spkiDigest)
            return &key;
    return nullptr;
}

} // namespace keyline::registry
