#include "label/symbol.h"

#include "base/error.h"

#include <zint.h>

#include <algorithm>
#include <memory>

namespace keyline::label {

namespace {

constexpr std::size_t mostText = 512;

struct Deleter
{
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Handle = std::unique_ptr<zint_symbol, Deleter>;

bool isPrintable(std::string_view text)
{
    return !text.empty() && text.size() <= mostText &&
           std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

void choose(zint_symbol& symbol, Symbol::Code code)
{
    switch (code) {
    case Symbol::Code::Code128:
        symbol.symbology = BARCODE_CODE128;
        return;
    case Symbol::Code::DataMatrix:
        symbol.symbology = BARCODE_DATAMATRIX;
        symbol.option_3 = DM_SQUARE;
        return;
    case Symbol::Code::Qr:
        symbol.symbology = BARCODE_QRCODE;
        symbol.option_1 = 2; // error correction M
        return;
    case Symbol::Code::None:
        break;
    }
    throw Error(Code::LabelNotMade, "no code");
}

} // namespace

Symbol::Symbol(Code code, int width, int height)
    : m_code(code), m_width(width), m_height(height), m_dark(static_cast<std::size_t>(width * height))
{
}

Symbol Symbol::encode(Code code, std::string_view text)
{
    const Handle zint(ZBarcode_Create());
    if (!zint || !isPrintable(text))
        throw Error(keyline::Code::LabelNotMade, std::to_string(text.size()) + " characters");
    choose(*zint, code);
    zint->input_mode = UNICODE_MODE;
    const auto* source = reinterpret_cast<const unsigned char*>(text.data());
    const int status = ZBarcode_Encode(zint.get(), source, static_cast<int>(text.size()));
    if (status == ZINT_ERROR_TOO_LONG)
        throw Error(keyline::Code::LabelTooLong, std::to_string(text.size()) + " characters");
    if (status >= ZINT_ERROR)
        throw Error(keyline::Code::LabelNotMade, zint->errtxt);
    Symbol out(code, zint->width, zint->rows);
    for (int y = 0; y < out.m_height; ++y)
        for (int x = 0; x < out.m_width; ++x)
            out.m_dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.m_width) +
                       static_cast<std::size_t>(x)] = zint->encoded_data[y][x / 8] >> (x % 8) & 1;
    return out;
}

int Symbol::quietZone() const
{
    switch (m_code) {
    case Code::Code128:
        return 10;
    case Code::DataMatrix:
        return 1;
    case Code::Qr:
        return 4;
    case Code::None:
        break;
    }
    return 0;
}

} // namespace keyline::label
