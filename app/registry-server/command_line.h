#pragma once

/// Parses the words, runs the command; never throws. The exit code (exit_code.h).
int runCommandLine(int argc, const char* const* argv);
