#include "package/data_package.h"

#include "base/cbor.h"
#include "base/error.h"
#include "base/text.h"
#include "crypto/cose.h"

namespace keyline::package {

namespace {

constexpr std::uint64_t formatVersion = 1;
constexpr std::size_t channelKeySize = 32;
constexpr std::size_t mostProfileBytes = 32;

enum Key : std::int64_t { Version = 1, Identities = 2, Keys = 3, ProfileName = 4, Revision = 5, MasterKeyVersion = 6 };

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::Malformed, what);
}

identity::IdentityList readIdentities(cbor::Reader& in)
{
    const std::size_t count = in.readArray();
    if (count < 1 || count > identity::IdentityList::maxSize)
        in.refuse("1 to 4 identities were expected");
    std::vector<identity::DeviceIdentity> identities;
    for (std::size_t i = 0; i < count; ++i)
        identities.push_back(identity::DeviceIdentity::fromUrn(in.readText()));
    return identity::IdentityList(std::move(identities));
}

/// A whole number from 1 to 2³²−1.
std::uint32_t readCounter(cbor::Reader& in)
{
    const std::uint64_t value = in.readUnsigned();
    if (value < 1 || value > UINT32_MAX)
        in.refuse("a number from 1 to 2^32-1 was expected");
    return static_cast<std::uint32_t>(value);
}

/// What `3: [COSE_Key…]` holds: the channel key first, each at most once.
struct ReadKeys
{
    std::optional<Secret> channel;
    std::optional<crypto::PrivateKey> pair;
};

/// kty (label 1) tells the two apart: 4 symmetric, else the pair.
bool isSymmetric(ByteView coseKey)
{
    cbor::Reader in(coseKey);
    if (in.readMap() < 1)
        in.refuse("a COSE_Key was expected");
    in.key(1);
    return in.peek() == cbor::Type::Unsigned && in.readUnsigned() == 4;
}

ReadKeys readKeys(cbor::Reader& in, Random& random)
{
    ReadKeys keys;
    std::size_t count = in.readArray();
    if (count < 1 || count > 2)
        in.refuse("one or two keys were expected");
    ByteView next = in.readRaw();
    if (isSymmetric(next)) {
        keys.channel = crypto::cose::parseChannelKey(next);
        if (--count == 0)
            return keys;
        next = in.readRaw();
    } else if (count == 2) {
        in.refuse("the channel key was expected first");
    }
    keys.pair = crypto::PrivateKey::parse(next, random);
    return keys;
}

} // namespace

DataPackage::DataPackage(identity::IdentityList identities, std::optional<Channel> channel,
                         std::optional<crypto::PrivateKey> pair, std::string profile, std::uint32_t revision)
    : m_identities(std::move(identities)), m_channel(std::move(channel)), m_pair(std::move(pair)),
      m_profile(std::move(profile)), m_revision(revision)
{
    if (!m_channel && !m_pair)
        refuse("a data package without a key");
    if (m_channel && (m_channel->key.size() != channelKeySize || m_channel->masterKeyVersion < 1))
        refuse("a channel key has 32 bytes and a master key version from 1");
    if (m_profile.empty() || m_profile.size() > mostProfileBytes || !isUtf8(m_profile))
        refuse("a profile name has 1 to 32 bytes");
    if (m_revision < 1)
        refuse("revisions begin at 1");
}

DataPackage DataPackage::parse(ByteView encoded, Random& random)
{
    cbor::Reader in(encoded);
    in.readMap(6);
    in.key(Version);
    if (in.readUnsigned() != formatVersion)
        in.refuse("a data package of version 1 was expected");
    in.key(Identities);
    identity::IdentityList identities = readIdentities(in);
    in.key(Keys);
    ReadKeys keys = readKeys(in, random);
    in.key(ProfileName);
    std::string profile(in.readText());
    in.key(Revision);
    const std::uint32_t revision = readCounter(in);
    in.key(MasterKeyVersion);
    std::optional<Channel> channel;
    if (keys.channel)
        channel = Channel{std::move(*keys.channel), readCounter(in)};
    else if (!in.tryNull())
        in.refuse("a master key version without a channel key");
    return {std::move(identities), std::move(channel), std::move(keys.pair), std::move(profile), revision};
}

Secret DataPackage::encode() const
{
    cbor::Writer out;
    out.map(6);
    out.integer(Version).unsignedInteger(formatVersion);
    out.integer(Identities).array(m_identities.size());
    for (const identity::DeviceIdentity& identity : m_identities)
        out.text(identity.urn());
    out.integer(Keys).array((m_channel ? 1u : 0u) + (m_pair ? 1u : 0u));
    if (m_channel)
        out.raw(crypto::cose::encodeChannelKey(m_channel->key).view());
    if (m_pair)
        out.raw(m_pair->encode().view());
    out.integer(ProfileName).text(m_profile);
    out.integer(Revision).unsignedInteger(m_revision);
    out.integer(MasterKeyVersion);
    if (m_channel)
        out.unsignedInteger(m_channel->masterKeyVersion);
    else
        out.null();
    return out.takeSecret();
}

std::optional<std::uint32_t> DataPackage::masterKeyVersion() const
{
    if (!m_channel)
        return std::nullopt;
    return m_channel->masterKeyVersion;
}

Secret channelKey(const crypto::MacKey& masterKey, const identity::DeviceIdentity& primary)
{
    return crypto::kdfCounter(masterKey, asBytes("keyline channel key v1"), asBytes(primary.urn()), channelKeySize);
}

} // namespace keyline::package
