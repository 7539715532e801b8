#pragma once

namespace keyline {

/// No core file and no reading by a debugger of the same user: keys must not leave the process that way.
/// Call first in main() of every program that may hold a secret.
void hardenProcess();

/// Takes the numbers of standard input, output and error where whoever started the program closed them, so that no
/// file or port that is opened later gets one, and is written to as if it were the output. Reading then finds the end,
/// writing fails. Call in main() before anything is opened.
void holdStandardStreams();

/// As many files may be open as the system grants: the usual 1024, often fewer, is a limit for programs that use
/// select(), and a line of 64 ports with their databases may need more. Call in main() before anything is opened.
void allowManyFiles();

/// True where only help or version is asked for (-h, --help, -v, --version): a program with windows then needs no
/// display.
bool asksForText(int argc, const char* const* argv);

} // namespace keyline
