#pragma once

#include "device/ports.h"
#include "fault.h"

#include <string>

namespace keyline::virtual_device {

/// What a real board says on its line besides SMP.
namespace line_noise {

/// The lines after power-up.
std::string banner(std::string_view model);

/// A log line about a served command; uptime in milliseconds.
std::string logLine(std::uint64_t uptime, CommandId command);

/// A log line that means harm to whoever prints or stores it.
std::string hostileLine();

/// A model that means harm likewise.
std::string hostileModel();

/// Random bytes, up to 64, ended by a newline.
std::string randomBytes(device::Random& random);

} // namespace line_noise

} // namespace keyline::virtual_device
