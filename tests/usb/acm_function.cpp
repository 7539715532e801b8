#include "acm_function.h"

#include <algorithm>

namespace keyline::usb {
namespace {

constexpr std::uint8_t kindMask = 0x60;
constexpr std::uint8_t kindStandard = 0x00;
constexpr std::uint8_t kindClass = 0x20;

// USB 2.0, tables 9-4 and 9-5.
constexpr std::uint8_t getStatus = 0;
constexpr std::uint8_t clearFeature = 1;
constexpr std::uint8_t setFeature = 3;
constexpr std::uint8_t getDescriptor = 6;
constexpr std::uint8_t deviceDescriptor = 1;
constexpr std::uint8_t configurationDescriptor = 2;
constexpr std::uint8_t stringDescriptor = 3;
constexpr std::uint8_t interfaceDescriptor = 4;
constexpr std::uint8_t endpointDescriptor = 5;
constexpr std::uint8_t associationDescriptor = 11;
constexpr std::uint8_t classDescriptor = 0x24;

// CDC PSTN 1.2, table 13.
constexpr std::uint8_t setLineCoding = 0x20;
constexpr std::uint8_t getLineCoding = 0x21;
constexpr std::uint8_t setControlLineState = 0x22;
constexpr std::uint8_t sendBreak = 0x23;

constexpr std::uint8_t communications = 2;
constexpr std::uint8_t abstractControl = 2;
constexpr std::uint8_t modemCommands = 1;
constexpr std::uint8_t data = 10;

enum Text : std::uint8_t { languages, manufacturer, product, serialNumber };

constexpr std::uint8_t low(std::uint16_t value)
{
    return static_cast<std::uint8_t>(value & 0xff);
}

constexpr std::uint8_t high(std::uint16_t value)
{
    return static_cast<std::uint8_t>(value >> 8);
}

Bytes deviceDescription()
{
    using F = AcmFunction;
    return {18,
            deviceDescriptor,
            0x00,
            0x02, // USB 2.00
            F::deviceClass,
            F::deviceSubclass,
            F::deviceProtocol,
            F::controlPacket,
            low(F::vendorId),
            high(F::vendorId),
            low(F::productId),
            high(F::productId),
            low(F::version),
            high(F::version),
            manufacturer,
            product,
            serialNumber,
            1}; // configurations
}

Bytes endpoint(std::uint8_t address, std::uint8_t type, std::uint16_t packet, std::uint8_t interval)
{
    return {7, endpointDescriptor, address, type, low(packet), high(packet), interval};
}

/// CDC 1.2, section 5.3, and CDC PSTN 1.2, section 5.3.
Bytes configurationDescription()
{
    using F = AcmFunction;
    constexpr std::uint8_t interrupt = 3;
    constexpr std::uint8_t bulk = 2;
    const std::vector<Bytes> parts{
        {8, associationDescriptor, 0, 2, communications, abstractControl, modemCommands, 0},
        {9, interfaceDescriptor, 0, 0, 1, communications, abstractControl, modemCommands, 0},
        {5, classDescriptor, 0, 0x10, 0x01}, // header: CDC 1.10
        {5, classDescriptor, 1, 0, 1},       // call management: none, by interface 1
        {4, classDescriptor, 2, 6},          // abstract control: line coding and state, break
        {5, classDescriptor, 6, 0, 1},       // union: 0 controls 1
        endpoint(F::notifyIn, interrupt, F::notifyPacket, 9),
        {9, interfaceDescriptor, 1, 0, 2, data, 0, 0, 0},
        endpoint(F::dataIn, bulk, F::dataPacket, 0),
        endpoint(F::dataOut, bulk, F::dataPacket, 0),
    };
    Bytes all{9, configurationDescriptor, 0, 0, 2, 1, 0, 0x80, 50}; // two interfaces, by the bus's power, 100 mA
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    all[2] = low(static_cast<std::uint16_t>(all.size()));
    all[3] = high(static_cast<std::uint16_t>(all.size()));
    return all;
}

} // namespace

std::optional<Bytes> AcmFunction::answer(const Setup& setup, std::span<const std::uint8_t> data)
{
    std::optional<Bytes> answer;
    if ((setup.type & kindMask) == kindStandard)
        answer = standard(setup);
    else if ((setup.type & kindMask) == kindClass)
        answer = ofClass(setup, data);
    if (answer && answer->size() > setup.length)
        answer->resize(setup.length);
    return answer;
}

std::optional<Bytes> AcmFunction::standard(const Setup& setup) const
{
    switch (setup.request) {
    case getDescriptor:
        return descriptor(setup);
    case getStatus:
        return Bytes{0, 0};
    case clearFeature:
    case setFeature:
        return Bytes{};
    default:
        return std::nullopt;
    }
}

std::optional<Bytes> AcmFunction::descriptor(const Setup& setup) const
{
    switch (high(setup.value)) {
    case deviceDescriptor:
        return deviceDescription();
    case configurationDescriptor:
        return configurationDescription();
    case stringDescriptor:
        return text(low(setup.value));
    default:
        return std::nullopt;
    }
}

/// USB 2.0, section 9.6.7; the texts are ASCII.
std::optional<Bytes> AcmFunction::text(unsigned index) const
{
    constexpr std::uint16_t english = 0x0409;
    if (index == languages)
        return Bytes{4, stringDescriptor, low(english), high(english)};
    const std::string text = index == manufacturer   ? "Keyline"
                             : index == product      ? "Keyline test device"
                             : index == serialNumber ? m_serialNumber
                                                     : std::string();
    if (text.empty())
        return std::nullopt;
    Bytes out{static_cast<std::uint8_t>(2 + 2 * text.size()), stringDescriptor};
    for (const char c : text) {
        out.push_back(static_cast<std::uint8_t>(c));
        out.push_back(0);
    }
    return out;
}

std::optional<Bytes> AcmFunction::ofClass(const Setup& setup, std::span<const std::uint8_t> data)
{
    switch (setup.request) {
    case setLineCoding:
        if (data.size() < 7)
            return std::nullopt;
        m_line.baud = data[0] | static_cast<std::uint32_t>(data[1]) << 8 | static_cast<std::uint32_t>(data[2]) << 16 |
                      static_cast<std::uint32_t>(data[3]) << 24;
        m_line.stopBits = data[4];
        m_line.parity = data[5];
        m_line.dataBits = data[6];
        return Bytes{};
    case getLineCoding: {
        const auto byte = [&](int shift) { return static_cast<std::uint8_t>(m_line.baud >> shift & 0xff); };
        return Bytes{byte(0), byte(8), byte(16), byte(24), m_line.stopBits, m_line.parity, m_line.dataBits};
    }
    case setControlLineState:
        m_line.dtr = (setup.value & 1) != 0;
        m_line.rts = (setup.value & 2) != 0;
        return Bytes{};
    case sendBreak:
        return Bytes{};
    default:
        return std::nullopt;
    }
}

} // namespace keyline::usb
