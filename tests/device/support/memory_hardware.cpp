#include "memory_hardware.h"

#include <algorithm>

namespace keyline::device::test {

std::size_t Power::draw(std::size_t bytes)
{
    if (lost)
        return 0;
    const std::size_t given = left ? std::min(bytes, *left) : bytes;
    if (left)
        *left -= given;
    lost = given < bytes;
    drawn += given;
    return given;
}

MemoryStorage::MemoryStorage(Power& power, std::size_t slotSize) : m_power(power)
{
    resize(slotSize);
}

void MemoryStorage::resize(std::size_t slotSize)
{
    for (Bytes& slot : m_slots)
        slot.resize(slotSize, 0xff);
}

bool MemoryStorage::read(unsigned slot, std::size_t offset, ByteSpan out)
{
    if (offset + out.size() > slotSize())
        return false;
    copy(ByteView(m_slots.at(slot)).subspan(offset), out);
    return true;
}

bool MemoryStorage::erase(unsigned slot)
{
    Bytes& bytes = m_slots.at(slot);
    for (std::size_t at = 0; at < bytes.size(); at += kEraseStep) {
        if (broken || m_power.draw(1) == 0)
            return false;
        std::fill_n(bytes.begin() + std::ptrdiff_t(at), std::min(kEraseStep, bytes.size() - at), std::uint8_t{0xff});
    }
    return true;
}

bool MemoryStorage::write(unsigned slot, std::size_t offset, ByteView data)
{
    if (broken || offset + data.size() > slotSize())
        return false;
    const std::size_t given = m_power.draw(data.size());
    copy(data.first(given), ByteSpan(m_slots.at(slot)).subspan(offset));
    return given == data.size();
}

Bytes MemoryStorage::dump() const
{
    return joined({m_slots[0], m_slots[1]});
}

MemoryChip::MemoryChip(Power& power, Bytes chipId, Bytes makerPoint)
    : m_power(power), m_chipId(std::move(chipId)), m_makerPoint(std::move(makerPoint)), m_secret(someBytes(32, 77))
{
}

bool MemoryChip::raiseSealedRevision(std::uint32_t revision)
{
    if (broken || m_power.draw(4) < 4)
        return false;
    sealed = std::max(sealed, revision);
    return true;
}

bool SeededRandom::fill(ByteSpan out)
{
    for (std::uint8_t& byte : out)
        byte = static_cast<std::uint8_t>(m_engine());
    return !broken;
}

Bytes someBytes(std::size_t size, unsigned seed)
{
    Bytes bytes(size);
    SeededRandom(seed).fill(bytes);
    return bytes;
}

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

bool contains(const Bytes& haystack, const Bytes& needle)
{
    return std::search(haystack.begin(), haystack.end(), needle.begin(), needle.end()) != haystack.end();
}

} // namespace keyline::device::test
