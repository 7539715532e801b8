#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace keyline::scan {

/// Keyboard layouts of a station whose scanner types as on a US keyboard, or holds the wrong Shift.
enum class Layout { CapsLock, ShiftedDigits, French, German, Nordic, Spanish, Czech };
inline constexpr std::array allLayouts{Layout::CapsLock, Layout::ShiftedDigits, Layout::French, Layout::German,
                                       Layout::Nordic,   Layout::Spanish,       Layout::Czech};

/// "Caps Lock", "Shift", "French", "German", "Nordic", "Spanish", "Czech".
const char* layoutName(Layout layout);

/// What a scanner with a US keyboard meant, where a keyboard of this layout wrote `typed` (UTF-8). The same text where
/// nothing differs.
std::string meantOn(Layout layout, std::string_view typed);
/// The other way: what a keyboard of this layout writes.
std::string typedOn(Layout layout, std::string_view meant);

/// What the scan test page's code says; each layout spoils it in its own way.
inline constexpr std::string_view layoutProbe = "KEYLINE-0123456789 qwazyxm/:;";

/// The layouts that make `typed` of the probe: none where it came as it should (`typed` == layoutProbe), or where no
/// layout explains it.
std::optional<Layout> layoutOfProbe(std::string_view typed);

} // namespace keyline::scan
