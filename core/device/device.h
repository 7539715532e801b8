#pragma once

#include "device/frame_reader.h"
#include "device/keyline_group.h"

namespace keyline::device {

/// Room for a packet and 4 bytes: an install with an RSA-3072 pair, four identities and its certificate needs below
/// 4000.
inline constexpr std::size_t kMaxBufferSize = 6144;

/// The personal device: takes bytes from its line, serves one request at a time, and gives the packet that answers.
/// All its memory is in the object. Making one is a power-up; no state but storage and chip survives it.
class Device
{
  public:
    /// bufferSize is what it offers as buf_size, at most kMaxBufferSize.
    Device(ChipStore& chip, Storage& storage, Random& random, std::size_t bufferSize = kMaxBufferSize);

    /// Takes bytes from the line up to the end of a request and says how many; none while a request waits.
    std::size_t receive(ByteView bytes) { return m_reader.receive(bytes); }
    bool hasRequest() const { return m_reader.complete(); }
    /// The packet that waits to be served.
    ByteView request() { return m_reader.packet(); }

    /// Serves the request and wipes it. The answer's packet, to be sent with a FrameWriter, is valid until the next
    /// call; empty when the request deserves none.
    ByteView serve();

    /// Lets go of the request unserved.
    void drop() { m_reader.release(); }

    State state() const { return m_group.state(); }

  private:
    ByteView answer(const SmpHeader& header, ByteView payload);
    void serveOs(const SmpHeader& header, ByteView payload, CborWriter& out) const;
    void serveKeyline(const SmpHeader& header, ByteView payload, CborWriter& out);

    std::array<std::uint8_t, kMaxBufferSize> m_request{};
    std::array<std::uint8_t, kMaxBufferSize> m_answer{};
    std::array<std::uint8_t, kMaxBufferSize> m_scratch{};
    std::size_t m_bufferSize;
    FrameReader m_reader;
    KeylineGroup m_group;
};

} // namespace keyline::device
