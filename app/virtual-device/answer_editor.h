#pragma once

#include "device/bytes.h"
#include "fault.h"

#include <functional>
#include <vector>

namespace keyline::virtual_device {

using Packet = std::vector<std::uint8_t>;

/// The command that a packet is about.
CommandId commandOf(device::ByteView packet);

/// Changes the bytes of a byte-string field of an answer in place; nothing when it has no such field.
void editBytes(Packet& answer, std::string_view field, const std::function<void(device::ByteSpan)>& edit);

/// Puts an encoded item in place of a field's value.
void replaceValue(Packet& answer, std::string_view field, device::ByteView item);

/// An answer that refuses a request with a result of Keyline's group.
Packet refusal(device::ByteView request, std::uint8_t rc);

/// An answer to a request with a payload of the caller's.
Packet answerWith(device::ByteView request, device::ByteView payload);

} // namespace keyline::virtual_device
