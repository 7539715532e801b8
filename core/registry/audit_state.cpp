#include "registry/audit_state.h"

#include "crypto/hash.h"

#include <algorithm>
#include <cstring>

namespace keyline::registry {

namespace {

constexpr std::uint8_t nameDomain[] = {'n'};
constexpr std::uint8_t valueDomain[] = {'v'};

template <std::size_t N>
ByteArray<N> firstOf(const Digest& digest)
{
    ByteArray<N> out;
    std::copy_n(digest.begin(), N, out.begin());
    return out;
}

} // namespace

ByteArray<12> Tagger::name(ByteView value) const
{
    return firstOf<12>(crypto::sha256({m_key, nameDomain, value}));
}

ByteArray<8> Tagger::value(const Digest& value) const
{
    return firstOf<8>(crypto::sha256({m_key, valueDomain, value}));
}

std::size_t TagTable::slotOf(const ByteArray<12>& tag) const
{
    std::uint64_t hash = 0;
    std::memcpy(&hash, tag.data(), sizeof hash);
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0 && m_tags[m_slots[slot] - 1] != tag)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

std::uint32_t TagTable::find(const ByteArray<12>& tag) const
{
    if (m_slots.empty())
        return none;
    const std::uint32_t found = m_slots[slotOf(tag)];
    return found == 0 ? none : found - 1;
}

std::pair<std::uint32_t, bool> TagTable::insert(const ByteArray<12>& tag)
{
    if ((m_tags.size() + 1) * 4 > m_slots.size() * 3)
        grow();
    std::uint32_t& slot = m_slots[slotOf(tag)];
    if (slot != 0)
        return {slot - 1, false};
    m_tags.push_back(tag);
    slot = static_cast<std::uint32_t>(m_tags.size());
    return {slot - 1, true};
}

void TagTable::grow()
{
    const std::size_t slots = std::max<std::size_t>(1024, m_slots.size() * 2);
    m_slots.clear();
    m_slots.shrink_to_fit(); // the old slots are free before the new ones are taken
    m_slots.resize(slots);
    for (std::size_t i = 0; i < m_tags.size(); ++i)
        m_slots[slotOf(m_tags[i])] = static_cast<std::uint32_t>(i + 1);
}

AuditState::AuditState(const Tagger& tagger, std::uint64_t entries) : m_tagger(tagger)
{
    // Address space only; pages come as they are written. A vector that grew by doubling would need twice its size at
    // the end.
    m_chipNames.reserve(entries);
    m_chips.reserve(entries);
    m_keyNames.reserve(entries);
    m_keyOwners.reserve(entries);
    m_leaves.reserve(entries);
    m_records.reserve(entries);
    m_previous.reserve(entries);
}

std::optional<std::uint64_t> AuditState::indexOf(const AuditChip& chip, std::uint64_t revision) const
{
    if (revision == 0 || revision > chip.revision)
        return std::nullopt;
    std::uint32_t index = chip.head;
    for (std::uint64_t at = chip.revision; at > revision && index < noStatement; --at)
        index = m_previous[index];
    return index < noStatement ? std::optional<std::uint64_t>(index) : std::nullopt;
}

void AuditState::addOther(const Digest& leaf)
{
    m_leaves.push_back(m_tagger.value(leaf));
    m_records.push_back({});
    m_previous.push_back(noStatement);
}

void AuditState::addStatement(const Digest& leaf, const Statement& statement, std::optional<std::uint16_t> manufacturer)
{
    const auto index = static_cast<std::uint32_t>(m_leaves.size());
    m_leaves.push_back(m_tagger.value(leaf));
    m_records.push_back(recordTag(statement.record));
    const auto [number, isNew] = m_chipNames.insert(m_tagger.name(statement.chip));
    m_previous.push_back(isNew ? first : m_chips[number].head);
    if (isNew)
        m_chips.emplace_back();
    AuditChip& chip = m_chips[number];
    chip.head = index;
    ++chip.revision;
    chip.kind = statement.kind;
    if (manufacturer)
        chip.manufacturer = *manufacturer;
    chip.key = TagTable::none;
    if (statement.deviceKey) {
        const auto [key, isNewKey] = m_keyNames.insert(m_tagger.name(*statement.deviceKey));
        if (isNewKey)
            m_keyOwners.push_back(number);
        chip.key = key;
    }
}

void AuditState::forgetKeys()
{
    m_keyNames = {};
    m_keyOwners = {};
}

} // namespace keyline::registry
