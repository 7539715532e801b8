#include "encoding.h"

#include <QByteArray>

namespace keyline::device::test {
namespace {

Bytes head(unsigned major, std::uint64_t value)
{
    const auto first = [major](unsigned info) { return static_cast<std::uint8_t>(major * 32 + info); };
    if (value < 24)
        return {first(static_cast<unsigned>(value))};
    unsigned info = 24;
    std::size_t width = 1;
    while (width < 8 && value >> (8 * width) != 0) {
        width *= 2;
        ++info;
    }
    Bytes bytes{first(info)};
    for (std::size_t i = width; i-- > 0;)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    return bytes;
}

Bytes append(Bytes bytes, const Bytes& more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
    return bytes;
}

} // namespace

Bytes cborInteger(std::int64_t value)
{
    return value < 0 ? head(1, static_cast<std::uint64_t>(-1 - value)) : head(0, static_cast<std::uint64_t>(value));
}

Bytes cborBytes(const Bytes& value)
{
    return append(head(2, value.size()), value);
}

Bytes cborText(const std::string& value)
{
    return append(head(3, value.size()), bytesOf(value));
}

Bytes cborArray(const std::vector<Bytes>& items)
{
    Bytes all = head(4, items.size());
    for (const Bytes& item : items)
        all = append(std::move(all), item);
    return all;
}

Bytes cborMap(const std::vector<std::pair<Bytes, Bytes>>& pairs)
{
    Bytes all = head(5, pairs.size());
    for (const auto& [key, value] : pairs)
        all = append(append(std::move(all), key), value);
    return all;
}

Bytes cborTag(std::uint64_t tag, const Bytes& item)
{
    return append(head(6, tag), item);
}

Bytes cborNull()
{
    return {0xf6};
}

Bytes der(std::uint8_t tag, const Bytes& content)
{
    Bytes all{tag};
    const std::size_t size = content.size();
    if (size >= 0x100)
        all = append(std::move(all), {0x82, static_cast<std::uint8_t>(size >> 8)});
    else if (size >= 0x80)
        all.push_back(0x81);
    all.push_back(static_cast<std::uint8_t>(size));
    return append(std::move(all), content);
}

Bytes derInteger(Bytes value)
{
    while (value.size() > 1 && value[0] == 0)
        value.erase(value.begin());
    if ((value[0] & 0x80) != 0)
        value.insert(value.begin(), 0);
    return der(0x02, value);
}

Bytes bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

Bytes fromHex(const std::string& hex)
{
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
    return {bytes.begin(), bytes.end()};
}

} // namespace keyline::device::test
