#include "package/json_lines.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace keyline::package {

namespace {

constexpr unsigned mostLevels = 16;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20;
}

void appendUtf8(std::string& out, std::uint32_t point)
{
    const auto put = [&](std::uint32_t octet) { out += static_cast<char>(octet); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

class Parser
{
  public:
    Parser(std::string_view text, const JsonOrigin& origin) : m_text(text), m_origin(origin) {}

    JsonValue parse()
    {
        JsonValue value = readValue(0);
        skipBlanks();
        if (!m_text.empty())
            refuse("nothing more was expected behind the last }");
        return value;
    }

  private:
    JsonValue readValue(unsigned level)
    {
        if (level > mostLevels)
            refuse("more than 16 levels of brackets");
        skipBlanks();
        JsonValue value;
        value.line = m_line;
        switch (peek()) {
        case '{':
            readObject(value, level);
            break;
        case '[':
            readArray(value, level);
            break;
        case '"':
            value.type = JsonValue::Type::String;
            value.text = readString();
            break;
        default:
            readWord(value);
        }
        return value;
    }

    void readObject(JsonValue& value, unsigned level)
    {
        value.type = JsonValue::Type::Object;
        take('{');
        if (tryTake('}'))
            return;
        do {
            skipBlanks();
            if (peek() != '"')
                refuse("a name in quotes was expected");
            std::string name = readString();
            if (value.find(name))
                refuse("\"" + harmless(name, 40) + "\" stands twice");
            take(':');
            value.items.push_back(readValue(level + 1));
            value.names.push_back(std::move(name));
        } while (tryTake(','));
        take('}');
    }

    void readArray(JsonValue& value, unsigned level)
    {
        value.type = JsonValue::Type::Array;
        take('[');
        if (tryTake(']'))
            return;
        do
            value.items.push_back(readValue(level + 1));
        while (tryTake(','));
        take(']');
    }

    void readWord(JsonValue& value)
    {
        const auto end = std::find_if(m_text.begin(), m_text.end(), [](char c) {
            return isControl(c) || std::string_view(" ,:]}[{\"").find(c) != std::string_view::npos;
        });
        const std::string_view word(m_text.begin(), end);
        if (word == "null") {
            value.type = JsonValue::Type::Null;
        } else if (word == "true" || word == "false") {
            value.type = JsonValue::Type::Bool;
            value.boolean = word == "true";
        } else {
            value.type = JsonValue::Type::Number;
            value.number = wholeNumber(word);
        }
        m_text.remove_prefix(word.size());
    }

    std::int64_t wholeNumber(std::string_view word) const
    {
        const std::string_view digits = word.substr(word.starts_with('-') ? 1 : 0);
        std::int64_t number = 0;
        const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool padded = digits.size() > 1 && digits.front() == '0';
        if (digits.empty() || failure != std::errc() || end != word.data() + word.size() || padded)
            refuse(word.empty()
                       ? "a value was expected"
                       : '"' + harmless(word, 40) + "\" is no text in quotes, whole number, true, false or null");
        return number;
    }

    std::string readString()
    {
        std::string out;
        take('"');
        for (;;) {
            if (m_text.empty() || isControl(m_text.front()))
                refuse("a text that does not end on its line");
            const char c = m_text.front();
            m_text.remove_prefix(1);
            if (c == '"')
                break;
            if (c == '\\')
                readEscape(out);
            else
                out += c;
        }
        if (!isUtf8(out))
            refuse("a text that is not UTF-8");
        return out;
    }

    void readEscape(std::string& out)
    {
        constexpr std::string_view names = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        const char c = peek();
        const auto at = names.find(c);
        if (c != 'u' && at == names.npos)
            refuse("an unknown \\ in a text");
        m_text.remove_prefix(1);
        if (c != 'u') {
            out += meanings[at];
            return;
        }
        std::uint32_t point = readHex4();
        if (point >= 0xD800 && point < 0xDC00 && m_text.starts_with("\\u")) {
            m_text.remove_prefix(2);
            const std::uint32_t low = readHex4();
            if (low < 0xDC00 || low > 0xDFFF)
                refuse("half a pair of \\u in a text");
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        }
        appendUtf8(out, point); // a half alone fails as UTF-8
    }

    std::uint32_t readHex4()
    {
        std::uint32_t value = 0;
        const std::string_view digits = m_text.substr(0, 4);
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (digits.size() != 4 || failure != std::errc() || end != digits.data() + 4)
            refuse("\\u and four hex digits were expected");
        m_text.remove_prefix(4);
        return value;
    }

    void skipBlanks()
    {
        while (!m_text.empty() && std::string_view(" \t\r\n").find(m_text.front()) != std::string_view::npos) {
            m_line += m_text.front() == '\n' ? 1 : 0;
            m_text.remove_prefix(1);
        }
    }

    char peek() const { return m_text.empty() ? '\0' : m_text.front(); }

    bool tryTake(char c)
    {
        skipBlanks();
        if (peek() != c || m_text.empty())
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    void take(char c)
    {
        if (!tryTake(c))
            refuse(std::string("a ") + c + " was expected");
    }

    [[noreturn]] void refuse(const std::string& what) const { m_origin.refuse(m_line, what); }

    std::string_view m_text;
    const JsonOrigin& m_origin;
    std::uint32_t m_line = 1;
};

} // namespace

void JsonOrigin::refuse(std::uint32_t line, const std::string& what) const
{
    throw Error(code, fileName + ":" + std::to_string(line) + ": " + what);
}

const JsonValue* JsonValue::find(std::string_view name) const
{
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? nullptr : &items[static_cast<std::size_t>(at - names.begin())];
}

JsonValue parseJson(std::string_view text, const JsonOrigin& origin)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    return Parser(text, origin).parse();
}

} // namespace keyline::package
