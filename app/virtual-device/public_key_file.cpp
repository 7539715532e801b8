#include "public_key_file.h"

#include "failure.h"
#include "file_descriptor.h"
#include "text.h"

#include <algorithm>

namespace keyline::virtual_device {
namespace {

constexpr std::string_view kBegin = "-----BEGIN PUBLIC KEY-----";
constexpr std::string_view kEnd = "-----END PUBLIC KEY-----";
// RFC 5480: SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING }, up to the point.
constexpr std::array<std::uint8_t, 26> kPrefix{0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48,
                                               0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
                                               0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00};

} // namespace

std::array<std::uint8_t, 65> readPublicKeyFile(const std::filesystem::path& path)
{
    const std::string pem = readFile(path);
    const std::size_t begin = pem.find(kBegin);
    const std::size_t end = pem.find(kEnd);
    std::array<std::uint8_t, 65> point{};
    if (begin != std::string::npos && end != std::string::npos && begin < end) {
        const std::size_t start = begin + kBegin.size();
        const auto der = fromBase64(std::string_view(pem).substr(start, end - start));
        if (der && der->size() == kPrefix.size() + point.size() &&
            std::equal(kPrefix.begin(), kPrefix.end(), der->begin()) && (*der)[kPrefix.size()] == 0x04) {
            std::copy(der->begin() + kPrefix.size(), der->end(), point.begin());
            return point;
        }
    }
    throw Failure(Failure::usage, path.string() + " is no P-256 public key in PEM form (the station writes one to "
                                                  "public/manufacturer.pem).");
}

} // namespace keyline::virtual_device
