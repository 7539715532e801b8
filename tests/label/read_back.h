#pragma once

#include "label/drawing.h"

#define ZX_USE_UTF8 // std::string, as later versions have it
#include <ZXing/ReadBarcode.h>

#include <cmath>
#include <string>
#include <vector>

/// The drawing's symbols in dots, dark on white, as a printer of so many dots a millimetre puts them on paper.
inline std::vector<std::uint8_t> dots(const keyline::label::Drawing& drawing, double perMillimetre, int& width,
                                      int& height)
{
    width = static_cast<int>(std::lround(drawing.size.width * perMillimetre));
    height = static_cast<int>(std::lround(drawing.size.height * perMillimetre));
    std::vector<std::uint8_t> out(static_cast<std::size_t>(width * height), 255);
    for (const auto& mark : drawing.marks) {
        const int module = static_cast<int>(mark.module * perMillimetre);
        const int tall = mark.symbol.isLinear() ? static_cast<int>(mark.height * perMillimetre) : module;
        const int left = static_cast<int>(mark.x * perMillimetre);
        const int top = static_cast<int>(mark.y * perMillimetre);
        for (int y = 0; y < mark.symbol.height() * tall; ++y)
            for (int x = 0; x < mark.symbol.width() * module; ++x)
                if (mark.symbol.isDark(x / module, y / tall))
                    out[static_cast<std::size_t>((top + y) * width + left + x)] = 0;
    }
    return out;
}

/// What a reader finds there; empty for nothing.
inline std::string readBack(const std::vector<std::uint8_t>& pixels, int width, int height, ZXing::BarcodeFormat format)
{
    const auto result = ZXing::ReadBarcode({pixels.data(), width, height, ZXing::ImageFormat::Lum},
                                           ZXing::DecodeHints().setFormats(format).setTryHarder(true));
    return result.isValid() ? std::string(result.text()) : std::string();
}
