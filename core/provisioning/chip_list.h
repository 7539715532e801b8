#pragma once

#include "identity/chip_id.h"

#include <filesystem>
#include <vector>

namespace keyline::provisioning {

/// The chips that the chip maker says it delivered: one chip ID in hexadecimal a line; blank lines and what follows a
/// `#` are ignored.
class ChipList
{
  public:
    static constexpr std::size_t linesNamed = 10;

    /// All or nothing: throws Error FileUnreadable, or ChipListMalformed naming the first ten bad lines.
    static ChipList read(const std::filesystem::path& path);
    static ChipList parse(std::string_view content, const std::string& name);

    bool contains(const identity::ChipId& chip) const;
    std::size_t size() const { return m_chips.size(); }

  private:
    std::vector<identity::ChipId> m_chips; ///< sorted
};

} // namespace keyline::provisioning
