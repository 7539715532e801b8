#include "scan/own_code.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace keyline::scan {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view prefix = "KL";
constexpr std::string_view kindLetters = "SBOC";
constexpr std::size_t headSize = 3;

constexpr std::array<std::string_view, commandCount> commandNames{"OK",   "CANCEL", "RED BIN", "REPRINT",
                                                                  "NEXT", "LOCK",   "HELP"};

std::string upper(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

/// As it stands in a code: without the blank.
std::string contentOf(Command command)
{
    std::string out(commandName(command));
    std::erase(out, ' ');
    return out;
}

std::optional<Command> commandOf(std::string_view content)
{
    for (int i = 0; i < commandCount; ++i)
        if (contentOf(static_cast<Command>(i)) == content)
            return static_cast<Command>(i);
    return std::nullopt;
}

bool isContent(std::string_view text)
{
    return !text.empty() && text.size() <= OwnCode::mostContent &&
           std::ranges::all_of(text, [](char c) { return alphabet.find(c) != alphabet.npos; });
}

int slotOf(std::string_view content)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (content.size() != 2 || !std::ranges::all_of(content, isDigit))
        return 0;
    return (content[0] - '0') * 10 + (content[1] - '0');
}

std::string checked(std::string_view content)
{
    if (!isContent(content))
        throw Error(Code::Malformed, "\"" + harmless(content, 40) + "\": 1 to 20 of 0-9 and A-Z");
    return std::string(content);
}

} // namespace

char checkCharacter(std::string_view text)
{
    constexpr std::size_t modulus = 36;
    std::size_t product = modulus;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == alphabet.npos)
            return 0;
        std::size_t sum = (product + value) % modulus;
        if (sum == 0)
            sum = modulus;
        product = sum * 2 % (modulus + 1);
    }
    return alphabet[(modulus + 1 - product) % modulus];
}

std::string_view commandName(Command command)
{
    return commandNames.at(static_cast<std::size_t>(command));
}

OwnCode OwnCode::slot(int number)
{
    if (number < 1 || number > mostSlots)
        throw Error(Code::Malformed, "slot " + std::to_string(number));
    OwnCode out(Kind::Slot, (number < 10 ? "0" : "") + std::to_string(number));
    out.m_slot = number;
    return out;
}

OwnCode OwnCode::badge(std::string_view content)
{
    return {Kind::Badge, checked(content)};
}

OwnCode OwnCode::order(std::string_view content)
{
    return {Kind::Order, checked(content)};
}

OwnCode OwnCode::command(Command command)
{
    OwnCode out(Kind::Command, contentOf(command));
    out.m_command = command;
    return out;
}

bool OwnCode::isMeant(std::string_view text)
{
    const std::string head = upper(text.substr(0, headSize));
    return head.size() == headSize && head.starts_with(prefix) && kindLetters.find(head[2]) != kindLetters.npos;
}

std::optional<OwnCode> OwnCode::parse(std::string_view text)
{
    if (!isMeant(text) || text.size() < headSize + 2 || text.size() > headSize + mostContent + 1)
        return std::nullopt;
    const std::string own = upper(text);
    const std::string_view body = std::string_view(own).substr(0, own.size() - 1);
    if (checkCharacter(body) != own.back())
        return std::nullopt;
    const auto kind = static_cast<Kind>(kindLetters.find(own[2]));
    OwnCode out(kind, std::string(body.substr(headSize)));
    if (kind == Kind::Slot && (out.m_slot = slotOf(out.m_content)) == 0)
        return std::nullopt;
    if (kind == Kind::Command && !(out.m_command = commandOf(out.m_content)))
        return std::nullopt;
    return out;
}

std::string OwnCode::text() const
{
    std::string out(prefix);
    out += kindLetters[static_cast<std::size_t>(m_kind)];
    out += m_content;
    return out + checkCharacter(out);
}

} // namespace keyline::scan
