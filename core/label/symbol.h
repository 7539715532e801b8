#pragma once

#include "package/profile.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace keyline::label {

/// A barcode as modules, without its quiet zone. Made by libzint; the only home of it.
class Symbol
{
  public:
    using Code = package::Profile::Label::Code;

    /// `text`: printable ASCII, 1 to 512 characters. Throws Error LabelTooLong where it does not fit in the code,
    /// LabelNotMade for anything else, code None too.
    static Symbol encode(Code code, std::string_view text);

    int width() const { return m_width; }
    /// Rows of modules; of Code 128 one, as tall as it is drawn.
    int height() const { return m_height; }
    bool isLinear() const { return m_code == Code::Code128; }
    /// What must stay white on each side, in modules: 10 (ISO/IEC 15417), 1 (16022), 4 (18004); above and below a
    /// linear code none.
    int quietZone() const;
    bool isDark(int x, int y) const
    {
        return m_dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)];
    }

    friend bool operator==(const Symbol&, const Symbol&) = default;

  private:
    Symbol(Code code, int width, int height);

    Code m_code;
    int m_width;
    int m_height;
    std::vector<bool> m_dark;
};

} // namespace keyline::label
