#include "transparency/policy.h"

#include "base/error.h"
#include "base/text.h"
#include "transparency/decimal.h"

#include <algorithm>

namespace keyline::transparency {

namespace {

constexpr std::size_t mostNames = 256;
constexpr std::size_t longestLine = 16 * 1024;

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::Malformed, what);
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin == line.npos)
            return words;
        line.remove_prefix(begin);
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

/// tlog-policy, "Character set".
bool isAllowed(char c)
{
    const auto octet = static_cast<unsigned char>(c);
    return octet == '\t' || (octet >= 0x20 && octet != 0x7F);
}

/// Two vkeys are the same if they wrap the same public key, whatever their names.
bool hasKey(const std::vector<NoteKey>& keys, const NoteKey& key)
{
    return std::any_of(keys.begin(), keys.end(), [&](const NoteKey& other) { return other.key() == key.key(); });
}

} // namespace

void Policy::addLine(std::string_view line)
{
    if (line.size() > longestLine || !std::all_of(line.begin(), line.end(), isAllowed))
        refuse("a control character, or a line too long");
    const auto words = wordsOf(line);
    if (words.empty() || words.front().starts_with('#'))
        return;
    if (words.front() == "log")
        addLog(words);
    else if (words.front() == "witness")
        addWitness(words);
    else if (words.front() == "group")
        addGroup(words);
    else if (words.front() == "quorum")
        setQuorum(words);
    else
        refuse("`" + harmless(words.front(), 40) + "` is no word of a policy");
    std::string kept;
    for (const std::string_view word : words)
        kept.append(kept.empty() ? "" : " ").append(word);
    m_lines.push_back(std::move(kept));
}

Policy Policy::parse(std::string_view text)
{
    Policy policy;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = text.find('\n');
        try {
            if (end == text.npos)
                refuse("no newline at its end");
            policy.addLine(text.substr(0, end));
        } catch (const Error& error) {
            refuse("line " + std::to_string(number) + ": " + error.context());
        }
        text.remove_prefix(end + 1);
    }
    if (!policy.m_hasQuorum)
        refuse("a policy without a quorum line");
    return policy;
}

std::string Policy::format() const
{
    std::string out;
    for (const std::string& line : m_lines)
        out += line + "\n";
    return out;
}

void Policy::addLog(const std::vector<std::string_view>& words)
{
    if (words.size() < 2 || words.size() > 3)
        refuse("expected: log VKEY [URL]");
    const NoteKey key = NoteKey::parse(words[1]);
    if (key.type() != NoteKeyType::Ed25519)
        refuse("a log's key of type 1 was expected");
    if (hasKey(m_logs, key))
        refuse("this log's key was named before");
    if (m_logs.size() == mostNames)
        refuse("too many logs");
    m_logs.push_back(key);
}

void Policy::addWitness(const std::vector<std::string_view>& words)
{
    if (words.size() < 3 || words.size() > 4)
        refuse("expected: witness NAME VKEY [URL]");
    const NoteKey key = NoteKey::parse(words[2]);
    if (key.type() != NoteKeyType::Cosignature)
        refuse("a witness's key of type 4 was expected");
    if (hasKey(m_witnesses, key))
        refuse("this witness's key was named before");
    Named named;
    named.name = words[1];
    named.witness = m_witnesses.size();
    define(std::move(named));
    m_witnesses.push_back(key);
    m_witnessUrls.emplace_back(words.size() > 3 ? words[3] : std::string_view());
}

void Policy::addGroup(const std::vector<std::string_view>& words)
{
    if (words.size() < 4)
        refuse("expected: group NAME all|any|K MEMBER…");
    Named group;
    group.name = words[1];
    for (std::size_t i = 3; i < words.size(); ++i) {
        const auto member = find(words[i]);
        if (!member)
            refuse("`" + harmless(words[i], 40) + "` is not defined above");
        if (m_names[*member].used || std::count(group.members.begin(), group.members.end(), *member) > 0)
            refuse("`" + harmless(words[i], 40) + "` is a member already");
        group.members.push_back(*member);
    }
    const std::size_t count = group.members.size();
    const auto threshold = words[2] == "all" ? count : words[2] == "any" ? 1 : parseDecimal(words[2]).value_or(0);
    if (threshold < 1 || threshold > count)
        refuse("`" + harmless(words[2], 40) + "` is not all, any or a number from 1 to " + std::to_string(count));
    group.threshold = threshold;
    const auto members = group.members;
    define(std::move(group));
    for (const std::size_t member : members)
        m_names[member].used = true;
}

void Policy::setQuorum(const std::vector<std::string_view>& words)
{
    if (words.size() != 2)
        refuse("expected: quorum NAME or quorum none");
    if (m_hasQuorum)
        refuse("a second quorum line");
    if (words[1] != "none") {
        m_quorum = find(words[1]);
        if (!m_quorum)
            refuse("`" + harmless(words[1], 40) + "` is not defined above");
    }
    m_hasQuorum = true;
}

std::optional<std::size_t> Policy::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_names.begin(), m_names.end(), [&](const Named& named) { return named.name == name; });
    if (found == m_names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_names.begin());
}

void Policy::define(Named named)
{
    if (named.name == "none" || find(named.name))
        refuse("the name `" + harmless(named.name, 40) + "` is taken");
    if (m_names.size() == 2 * mostNames)
        refuse("too many names");
    m_names.push_back(std::move(named));
}

bool Policy::satisfiedBy(const std::set<std::size_t>& cosigned) const
{
    if (!m_quorum)
        return true;
    std::vector<bool> holds(m_names.size()); // members come before their groups
    for (std::size_t i = 0; i <= *m_quorum; ++i) {
        const Named& named = m_names[i];
        if (named.witness) {
            holds[i] = cosigned.contains(*named.witness);
            continue;
        }
        const auto count =
            std::count_if(named.members.begin(), named.members.end(), [&](std::size_t m) { return holds[m]; });
        holds[i] = static_cast<std::size_t>(count) >= named.threshold;
    }
    return holds[*m_quorum];
}

std::optional<UnixTime> Policy::satisfiedSince(const std::vector<VerifiedSignature>& cosignatures) const
{
    auto youngestFirst = cosignatures;
    std::erase_if(youngestFirst, [](const VerifiedSignature& one) { return !one.time; });
    std::sort(youngestFirst.begin(), youngestFirst.end(),
              [](const auto& a, const auto& b) { return *a.time > *b.time; });
    std::set<std::size_t> cosigned;
    for (const VerifiedSignature& one : youngestFirst) {
        cosigned.insert(one.key);
        if (satisfiedBy(cosigned))
            return one.time;
    }
    return std::nullopt;
}

} // namespace keyline::transparency
