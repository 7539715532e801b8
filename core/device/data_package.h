#pragma once

#include "device/cose.h"

namespace keyline::device {

inline constexpr std::size_t kMaxIdentities = 4;
inline constexpr std::size_t kChannelKeySize = 32;

/// The device key pair of a package, big-endian parts that point into the package.
struct KeyPair
{
    enum class Kind { none, p256, p384, rsa };

    Kind kind = Kind::none;
    ByteView x, y;                                  ///< elliptic curves: the public point
    ByteView n, e;                                  ///< RSA: the public key
    ByteView d;                                     ///< the private scalar or exponent
    ByteView p, q, dp, dq, qInverse;                ///< RSA, RFC 8230
    CoseAlgorithm algorithm = CoseAlgorithm::es256; ///< what it signs with
};

/// A data package (FORMATS section 3) whose fields point into the bytes it was read from.
struct DataPackage
{
    std::array<ByteView, kMaxIdentities> identities;
    std::size_t identityCount = 0;
    ByteView channelKey; ///< empty where there is none
    KeyPair keyPair;
    std::uint32_t revision = 0;

    std::span<const ByteView> identityList() const { return std::span(identities).first(identityCount); }
};

/// Reads a package; nothing unless it is exactly as FORMATS section 3 says (rc 5).
std::optional<DataPackage> readDataPackage(ByteView bytes);

/// Whether a text is one of the three kinds of identity, with at most 64 characters after the prefix.
bool isIdentity(ByteView urn);

} // namespace keyline::device
