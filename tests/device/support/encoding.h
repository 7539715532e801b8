#pragma once

#include "memory_hardware.h"

#include <vector>

/// Encoders of the tests' own, so that the device's are judged by another hand.
namespace keyline::device::test {

Bytes cborInteger(std::int64_t value);
Bytes cborBytes(const Bytes& value);
Bytes cborText(const std::string& value);
Bytes cborArray(const std::vector<Bytes>& items);
/// Pairs in the order given.
Bytes cborMap(const std::vector<std::pair<Bytes, Bytes>>& pairs);
Bytes cborTag(std::uint64_t tag, const Bytes& item);
Bytes cborNull();

/// A DER element.
Bytes der(std::uint8_t tag, const Bytes& content);
/// A non-negative DER INTEGER from big-endian bytes.
Bytes derInteger(Bytes value);

Bytes bytesOf(const std::string& text);
Bytes fromHex(const std::string& hex);

} // namespace keyline::device::test
