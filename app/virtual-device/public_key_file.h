#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace keyline::virtual_device {

/// The uncompressed P-256 point in a PEM file with a SubjectPublicKeyInfo; a Failure (usage) when it holds none.
std::array<std::uint8_t, 65> readPublicKeyFile(const std::filesystem::path& path);

} // namespace keyline::virtual_device
