#include "crypto/key_kinds.h"

#include <algorithm>

namespace keyline::crypto {

namespace {

struct KindInfo
{
    KeyKind kind;
    std::string_view name;
    int algorithm;
    std::size_t signatureSize;
    std::size_t fieldSize;
    const char* padding;
};

constexpr std::array<KindInfo, 4> kinds{{
    {KeyKind::P256, "p256", -7, 64, 32, "EMSA1(SHA-256)"},
    {KeyKind::P384, "p384", -35, 96, 48, "EMSA1(SHA-384)"},
    {KeyKind::Rsa2048, "rsa2048", -37, 256, 256, "EMSA4(SHA-256,MGF1,32)"},
    {KeyKind::Rsa3072, "rsa3072", -37, 384, 384, "EMSA4(SHA-256,MGF1,32)"},
}};

const KindInfo& infoOf(KeyKind kind)
{
    return *std::ranges::find(kinds, kind, &KindInfo::kind);
}

} // namespace

std::string_view keyKindName(KeyKind kind)
{
    return infoOf(kind).name;
}

std::optional<KeyKind> keyKindOf(std::string_view name)
{
    const auto found = std::ranges::find(kinds, name, &KindInfo::name);
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

bool isRsa(KeyKind kind)
{
    return kind == KeyKind::Rsa2048 || kind == KeyKind::Rsa3072;
}

int signatureAlgorithm(KeyKind kind)
{
    return infoOf(kind).algorithm;
}

std::size_t signatureSize(KeyKind kind)
{
    return infoOf(kind).signatureSize;
}

namespace bridge {

Botan::EC_Group ecGroup(KeyKind kind)
{
    return Botan::EC_Group(kind == KeyKind::P384 ? "secp384r1" : "secp256r1");
}

const char* paddingOf(KeyKind kind)
{
    return infoOf(kind).padding;
}

std::size_t fieldSize(KeyKind kind)
{
    return infoOf(kind).fieldSize;
}

} // namespace bridge

} // namespace keyline::crypto
