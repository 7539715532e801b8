#pragma once

#include <string>
#include <utility>

namespace keyline::virtual_device {

/// Why a command ended: a sentence for the user and the program's exit code. Thrown where it happens, caught in main().
struct Failure
{
    enum Exit { usage = 2, refused = 3, noDevice = 4, disk = 7 };

    Failure(Exit exitCode, std::string text) : exit(exitCode), sentence(std::move(text)) {}

    Exit exit;
    std::string sentence;
};

} // namespace keyline::virtual_device
