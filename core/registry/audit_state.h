#pragma once

#include "base/bytes.h"
#include "registry/statement.h"

#include <vector>

namespace keyline::registry {

/// Shortens 32-byte values to tags that nobody can aim at: the first bytes of a SHA-256 keyed with a number drawn for
/// this audit. Twelve bytes tell a hundred million things apart; eight compare one with one.
class Tagger
{
  public:
    explicit Tagger(const ByteArray<16>& key) : m_key(key) {}
    ByteArray<12> name(ByteView value) const;
    ByteArray<8> value(const Digest& value) const;

  private:
    ByteArray<16> m_key;
};

/// Numbers tags in the order they come, 12 bytes and one or two slots of 4 each.
class TagTable
{
  public:
    static constexpr std::uint32_t none = UINT32_MAX;

    std::uint32_t find(const ByteArray<12>& tag) const;
    /// The tag's number, and whether it is new.
    std::pair<std::uint32_t, bool> insert(const ByteArray<12>& tag);
    std::size_t size() const { return m_tags.size(); }
    void reserve(std::size_t tags) { m_tags.reserve(tags); }

  private:
    std::size_t slotOf(const ByteArray<12>& tag) const;
    void grow();

    std::vector<ByteArray<12>> m_tags;
    std::vector<std::uint32_t> m_slots; ///< a power of two of them; number + 1, 0 is free
};

/// A chip as far as the log goes.
struct AuditChip
{
    std::uint32_t head = 0; ///< index of its newest statement
    std::uint32_t revision = 0;
    std::uint32_t key = TagTable::none; ///< its newest statement's field 9, by number
    std::uint16_t manufacturer = 0;     ///< of the station of its newest kind 0 or 1, by its place in the trust file
    StatementKind kind = StatementKind::Provision;
};

/// What an audit remembers of the log while it reads it once: some 80 bytes an entry where every entry is another
/// chip's with another key. Indexes have 32 bits.
class AuditState
{
  public:
    static constexpr std::uint32_t first = UINT32_MAX;           ///< in previous(): nothing was before it
    static constexpr std::uint32_t noStatement = UINT32_MAX - 1; ///< in previous(): an enrolment, or nothing readable
    static constexpr std::uint64_t mostEntries = UINT32_MAX - 2;

    AuditState(const Tagger& tagger, std::uint64_t entries);

    const Tagger& tagger() const { return m_tagger; }
    std::uint64_t size() const { return m_leaves.size(); }

    /// The chip's number, or TagTable::none.
    std::uint32_t findChip(const Digest& chip) const { return m_chipNames.find(m_tagger.name(chip)); }
    const AuditChip& chip(std::uint32_t number) const { return m_chips[number]; }
    std::size_t chips() const { return m_chips.size(); }

    /// The device key's number, or TagTable::none; and whose it is.
    std::uint32_t findKey(const Digest& key) const { return m_keyNames.find(m_tagger.name(key)); }
    std::uint32_t keyOwner(std::uint32_t key) const { return m_keyOwners[key]; }
    std::size_t keys() const { return m_keyOwners.size(); }

    bool isLeafAt(std::uint64_t index, const Digest& leaf) const { return m_leaves[index] == m_tagger.value(leaf); }
    bool isRecordAt(std::uint64_t index, const std::optional<Digest>& record) const
    {
        return m_records[index] == recordTag(record);
    }
    bool hasRecordAt(std::uint64_t index) const { return m_records[index] != ByteArray<8>{}; }
    bool sameRecord(std::uint64_t a, std::uint64_t b) const { return m_records[a] == m_records[b]; }
    /// The index of the revision before, or `first` or `noStatement`.
    std::uint32_t previous(std::uint64_t index) const { return m_previous[index]; }
    /// The index of this revision of a chip, walking back from its newest; nothing where it has no such one.
    std::optional<std::uint64_t> indexOf(const AuditChip& chip, std::uint64_t revision) const;

    /// The next entry is no statement.
    void addOther(const Digest& leaf);
    /// The next entry is this one: it becomes its chip's newest, whatever is wrong with it.
    void addStatement(const Digest& leaf, const Statement& statement, std::optional<std::uint16_t> manufacturer);

    /// The device keys are not needed beyond the log.
    void forgetKeys();

  private:
    ByteArray<8> recordTag(const std::optional<Digest>& record) const
    {
        return record ? m_tagger.value(*record) : ByteArray<8>{};
    }

    Tagger m_tagger;
    TagTable m_chipNames;
    std::vector<AuditChip> m_chips;
    TagTable m_keyNames;
    std::vector<std::uint32_t> m_keyOwners;
    std::vector<ByteArray<8>> m_leaves;
    std::vector<ByteArray<8>> m_records;
    std::vector<std::uint32_t> m_previous;
};

} // namespace keyline::registry
