#pragma once

#include "base/error.h"

#include <filesystem>

/// What `read` makes of the text of a key's file; what it refuses names the file.
template <typename Text, typename F>
auto keyIn(const std::filesystem::path& file, const Text& text, F read)
{
    try {
        return read(text);
    } catch (const keyline::Error& error) {
        throw keyline::Error(error.code(), file.string() + (error.context().empty() ? "" : ": " + error.context()));
    }
}
