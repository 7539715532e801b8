#include "registry/agreement.h"

#include "base/error.h"
#include "base/file.h"
#include "transparency/note.h"

namespace keyline::registry {

namespace {

constexpr std::size_t tokenSize = 32;
constexpr std::string_view originWord = "origin ";
constexpr std::string_view tokenWord = "token ";

/// The rest of the next line, which begins with `word`; nothing where it does not.
std::optional<std::string> lineOf(std::string_view& text, std::string_view word)
{
    const std::size_t end = text.find('\n');
    if (end == text.npos || !text.starts_with(word))
        return std::nullopt;
    std::string out(text.substr(word.size(), end - word.size()));
    text.remove_prefix(end + 1);
    return out;
}

} // namespace

Agreement Agreement::make(const std::string& origin, Random& random)
{
    ByteArray<tokenSize> token{};
    random.fill(token);
    return {origin, toBase64(token)};
}

Agreement Agreement::read(const std::filesystem::path& file)
{
    const Bytes content = readFile(file, 4096);
    std::string_view text = asText(content);
    const auto origin = lineOf(text, originWord);
    const auto token = lineOf(text, tokenWord);
    if (!origin || !token || !text.empty() || !transparency::isKeyName(*origin) || !isToken(*token))
        throw Error(Code::Usage, file.string() + " is no agreement: expected the lines `origin NAME`, `token BASE64`");
    return {*origin, *token};
}

std::string Agreement::format() const
{
    return std::string(originWord) + origin + "\n" + std::string(tokenWord) + token + "\n";
}

bool isToken(std::string_view text)
{
    return fromBase64(text).value_or(Bytes()).size() == tokenSize;
}

} // namespace keyline::registry
