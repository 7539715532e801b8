#pragma once

#include "link/discovery.h"

#include <string_view>

namespace keyline::link {

/// One rule of which ports may be touched.
struct PortRule
{
    enum class Kind {
        UsbId,  ///< "303a:1001", "303a:*": vendor and product in four hexadecimal digits each
        Serial, ///< "serial:ABC*": USB serial number
        Usb,    ///< "usb:1-2.3:*": USB location, as PortInfo::location has it
        Path,   ///< "path:/dev/ttyS0", "path:/dev/ttyUSB*"
        Folder, ///< "folder:/run/ports": what is directly in there
    };

    Kind kind = Kind::Path;
    std::uint16_t vendorId = 0;             ///< UsbId
    std::optional<std::uint16_t> productId; ///< UsbId; any where empty
    std::string pattern;                    ///< the others; * in it stands for any text, but not in a folder

    /// Reads one rule, as written above. Throws Error Usage: the rule and what it lacks.
    static PortRule parse(std::string_view text);
    /// A path or folder that a person typed is allowed by that.
    static PortRule forPath(const std::filesystem::path& path);
    static PortRule forFolder(const std::filesystem::path& folder);

    /// As parse() reads it.
    std::string text() const;
    bool allows(const PortInfo& port) const;

    bool operator==(const PortRule&) const = default;
};

/// Which ports may be touched; all others are shown and never opened. An empty list allows nothing.
class PortAllowList
{
  public:
    PortAllowList() = default;
    explicit PortAllowList(std::vector<PortRule> rules) : m_rules(std::move(rules)) {}

    /// Reads one rule a line; empty lines and what follows a # at the beginning of a line or after a blank are passed
    /// over. Throws Error Usage: the number of the line, the rule and what it lacks.
    static PortAllowList parse(std::string_view text);

    void add(PortRule rule) { m_rules.push_back(std::move(rule)); }
    const std::vector<PortRule>& rules() const { return m_rules; }
    /// One rule a line.
    std::string text() const;

    bool allows(const PortInfo& port) const;

  private:
    std::vector<PortRule> m_rules;
};

} // namespace keyline::link
