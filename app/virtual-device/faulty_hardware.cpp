#include "faulty_hardware.h"

#include <algorithm>

namespace keyline::virtual_device {
namespace {

constexpr std::size_t kCounterBytes = 4;

} // namespace

std::size_t PowerSupply::draw(std::size_t bytes)
{
    if (m_lost)
        return 0;
    if (!m_left)
        return bytes;
    const std::size_t given = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, *m_left));
    *m_left -= given;
    m_lost = given < bytes;
    return given;
}

void PowerSupply::restore()
{
    m_lost = false;
    m_left.reset();
}

bool FaultyStorage::read(unsigned slot, std::size_t offset, device::ByteSpan out)
{
    return !m_power.isLost() && m_real.read(slot, offset, out);
}

bool FaultyStorage::erase(unsigned slot)
{
    return !m_broken && !m_power.isLost() && m_real.erase(slot);
}

bool FaultyStorage::write(unsigned slot, std::size_t offset, device::ByteView data)
{
    if (m_broken)
        return false;
    const std::size_t given = m_power.draw(data.size());
    return m_real.write(slot, offset, data.first(given)) && given == data.size();
}

bool FaultyStorage::sync()
{
    return !m_power.isLost() && m_real.sync();
}

bool FaultyChip::raiseSealedRevision(std::uint32_t revision)
{
    return m_power.draw(kCounterBytes) == kCounterBytes && m_real.raiseSealedRevision(revision);
}

} // namespace keyline::virtual_device
