#pragma once

#include "base/error.h"

#include <QSerialPort>

#include <string>

namespace keyline::link {

/// Why a port did not open, told so that a person knows what to do: the context names the path and, where rights are
/// missing, the group that has them. `path` is the one that was opened.
Error openError(QSerialPort::SerialPortError error, const std::string& path);

} // namespace keyline::link
