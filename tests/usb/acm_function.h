#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keyline::usb {

using Bytes = std::vector<std::uint8_t>;

/// A control request: USB 2.0, section 9.3.
struct Setup
{
    std::uint8_t type = 0; ///< bmRequestType
    std::uint8_t request = 0;
    std::uint16_t value = 0;
    std::uint16_t index = 0;
    std::uint16_t length = 0;
};

/// How the host set the serial line: CDC PSTN 1.2, sections 6.3.10 and 6.3.12.
struct SerialLine
{
    std::uint32_t baud = 9600;
    std::uint8_t stopBits = 0; ///< 0: one
    std::uint8_t parity = 0;   ///< 0: none
    std::uint8_t dataBits = 8;
    bool dtr = false;
    bool rts = false;
};

/// A USB device that is one serial port of class CDC-ACM: its descriptors and what it answers to control requests. It
/// says that it understands modem commands (protocol 1), as most such devices do, so that what looks for modems would
/// look here.
class AcmFunction
{
  public:
    /// The vendor and product that pid.codes keeps for tests.
    static constexpr std::uint16_t vendorId = 0x1209;
    static constexpr std::uint16_t productId = 0x0001;
    static constexpr std::uint16_t version = 0x0100; ///< binary coded decimal
    static constexpr std::uint8_t deviceClass = 0xef;
    static constexpr std::uint8_t deviceSubclass = 2;
    static constexpr std::uint8_t deviceProtocol = 1; ///< interface association
    static constexpr std::uint8_t notifyIn = 0x82;
    static constexpr std::uint8_t dataIn = 0x81;
    static constexpr std::uint8_t dataOut = 0x01;
    static constexpr std::uint16_t controlPacket = 64; ///< bytes
    static constexpr std::uint16_t notifyPacket = 16;  ///< bytes
    static constexpr std::uint16_t dataPacket = 512;   ///< bytes, at high speed

    explicit AcmFunction(std::string serialNumber) : m_serialNumber(std::move(serialNumber)) {}

    /// What it answers: data where the request asks for some, else nothing in it; no value is a stall.
    std::optional<Bytes> answer(const Setup& setup, std::span<const std::uint8_t> data);

    const SerialLine& line() const { return m_line; }
    std::uint8_t configuration() const { return m_configuration; }
    void setConfiguration(std::uint8_t configuration) { m_configuration = configuration; }

  private:
    std::optional<Bytes> standard(const Setup& setup) const;
    std::optional<Bytes> ofClass(const Setup& setup, std::span<const std::uint8_t> data);
    std::optional<Bytes> descriptor(const Setup& setup) const;
    std::optional<Bytes> text(unsigned index) const;

    std::string m_serialNumber;
    SerialLine m_line;
    std::uint8_t m_configuration = 0;
};

} // namespace keyline::usb
