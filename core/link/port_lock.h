#pragma once

#include <string>

namespace keyline::link {

/// Where QSerialPort writes a lock file for each port it opens.
inline constexpr char portLockFolder[] = "/run/lock";

/// The lock file that QSerialPort keeps for a port while it is open: /run/lock/LCK..ttyS0, and for /dev/pts/3
/// LCK..pts_3. `path` is the one that is opened, links resolved.
std::string portLockFile(const std::string& path);

/// Who has locked the port, as QSerialPort notes it: " (keyline, process 4711)"; empty where nobody has by that lock.
std::string portLockHolder(const std::string& path);

/// Takes away a lock file that a killed program left. QLockFile judges by the process that is noted, and is wrong where
/// that number is another process's by now or the dead one was not reaped, and for half a minute where the program was
/// killed before it had noted itself. Whoever lives holds the file by flock() as well: that is what counts here. Files
/// of another form are others' and stay. True where there is none any more that was dead.
bool dropDeadPortLock(const std::string& path);

} // namespace keyline::link
