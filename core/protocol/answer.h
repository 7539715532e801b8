#pragma once

#include "base/cbor.h"
#include "base/error.h"

#include <optional>
#include <string_view>
#include <vector>

namespace keyline::protocol {

/// A device says no.
struct Refusal
{
    std::optional<std::uint64_t> group; ///< of `err`; nothing for a plain `rc`, whose numbers are MCUmgr's own
    std::int64_t rc = 0;
};

/// MCUmgr's own rc for a group or command that a device does not have (MGMT_ERR_ENOTSUP).
inline constexpr std::int64_t smpNotSupported = 8;

/// Keyline's rc 1 to 8 as their codes; any other as DeviceRefused. The context names the refusal.
Error refusalError(const Refusal& refusal);

/// The map of an answer, in any encoding that CBOR allows. Every fault throws Error DeviceAnswerMalformed, naming the
/// field.
class Answer
{
  public:
    /// Refuses what is no single well-formed map. Keys that are not text are ignored like unknown ones.
    explicit Answer(ByteView payload);
    /// The fields point into the map, which moves along; a copy would not bring it.
    Answer(Answer&&) noexcept = default;
    Answer& operator=(Answer&&) noexcept = default;

    /// What `err` or a non-zero `rc` says.
    std::optional<Refusal> refusal() const;
    /// Throws refusalError() if there is a refusal.
    void throwIfRefused() const;

    bool has(std::string_view key) const;
    std::uint64_t number(std::string_view key, std::uint64_t max) const;
    /// A byte string; the view lives as long as this answer.
    ByteView bytes(std::string_view key, std::size_t minSize, std::size_t maxSize) const;
    template <std::size_t N>
    ByteArray<N> array(std::string_view key) const
    {
        return toArray<N>(bytes(key, N, N)).value();
    }
    std::string_view text(std::string_view key, std::size_t maxSize) const;

  private:
    struct Field
    {
        std::string_view key;
        ByteView value;
    };

    const Field* find(std::string_view key) const;
    cbor::Reader reader(std::string_view key, cbor::Type type) const;

    Bytes m_map;
    std::vector<Field> m_fields;
};

/// "answer: the field ‘key’" as an error.
[[noreturn]] void refuseField(std::string_view key);

} // namespace keyline::protocol
