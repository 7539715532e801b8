#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace keyline::scan {

/// The check character of ISO/IEC 7064 MOD 37-36 over 0-9 and A-Z: it finds every single wrong character and every swap
/// of two neighbours. 0 where another character is among them.
char checkCharacter(std::string_view text);

/// What a command card says.
enum class Command { Ok, Cancel, RedBin, Reprint, Next, Lock, Help };
inline constexpr int commandCount = 7;

/// "OK", "CANCEL", "RED BIN", "REPRINT", "NEXT", "LOCK", "HELP".
std::string_view commandName(Command command);

/// A code of our own, for stickers and cards: `KL`, a letter for the kind, the content, and a check character over all
/// that. Capitals and digits only, so that hardly a keyboard layout can harm it: `KLS07` and its check character is
/// slot 7, `KLB…` a badge, `KLO…` an order, `KLC…` a command (`KLCREDBIN`).
class OwnCode
{
  public:
    enum class Kind { Slot, Badge, Order, Command };
    static constexpr int mostSlots = 99;
    static constexpr std::size_t mostContent = 20;

    /// `number` from 1 to mostSlots. Throws Error Malformed.
    static OwnCode slot(int number);
    /// `content` 1..20 of 0-9 and A-Z. Throws Error Malformed.
    static OwnCode badge(std::string_view content);
    static OwnCode order(std::string_view content);
    static OwnCode command(Command command);

    /// True for what begins as one, in either case.
    static bool isMeant(std::string_view text);
    /// Of either case, as a scanner on a keyboard with Caps Lock sends it. Nothing where it is none, or damaged.
    static std::optional<OwnCode> parse(std::string_view text);

    Kind kind() const { return m_kind; }
    /// Without prefix and check character.
    const std::string& content() const { return m_content; }
    /// Of a slot; else 0.
    int slotNumber() const { return m_slot; }
    /// Of a command.
    std::optional<Command> command() const { return m_command; }
    /// As it is printed.
    std::string text() const;

    friend bool operator==(const OwnCode&, const OwnCode&) = default;

  private:
    OwnCode(Kind kind, std::string content) : m_kind(kind), m_content(std::move(content)) {}

    Kind m_kind;
    std::string m_content;
    int m_slot = 0;
    std::optional<Command> m_command;
};

} // namespace keyline::scan
