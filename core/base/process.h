#pragma once

namespace keyline {

/// No core file and no reading by a debugger of the same user: keys must not leave the process that way.
/// Call first in main() of every program that may hold a secret.
void hardenProcess();

/// Takes the numbers of standard input, output and error where whoever started the program closed them, so that no
/// file or port that is opened later gets one, and is written to as if it were the output. Reading then finds the end,
/// writing fails. Call in main() before anything is opened.
void holdStandardStreams();

} // namespace keyline
