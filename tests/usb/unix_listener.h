#pragma once

#include "file_descriptor.h"

namespace keyline::usb {

/// Listens on a Unix socket of this path, whose file is made anew; a Failure where that cannot be.
virtual_device::FileDescriptor listenAt(const std::filesystem::path& path);

/// The connection that waits there.
virtual_device::FileDescriptor acceptAt(const virtual_device::FileDescriptor& listener);

} // namespace keyline::usb
