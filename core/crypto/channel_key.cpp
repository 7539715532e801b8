#include "crypto/cose.h"

#include "base/cbor.h"
#include "base/error.h"

namespace keyline::crypto::cose {

namespace {

// RFC 9052 §7.1, RFC 9053 §7.3: kty Symmetric; key_ops MAC create and MAC verify; k.
constexpr std::string_view channelKid = "channel";
constexpr int keyTypeSymmetric = 4;
constexpr int operationMacCreate = 9;
constexpr int operationMacVerify = 10;
constexpr std::size_t channelKeySize = 32;

[[noreturn]] void refuse(const std::string& why)
{
    throw Error(Code::KeyMalformed, "channel key: " + why);
}

Secret readChannelKey(ByteView coseKey)
{
    cbor::Reader in(coseKey);
    in.readMap(5);
    in.key(1);
    if (in.readInteger() != keyTypeSymmetric)
        refuse("another key type");
    in.key(2);
    if (!sameBytes(in.readBytes(), asBytes(channelKid)))
        refuse("another kid");
    in.key(3);
    if (in.readInteger() != static_cast<int>(Algorithm::Hmac256))
        refuse("another algorithm");
    in.key(4);
    in.readArray(2);
    if (in.readInteger() != operationMacCreate || in.readInteger() != operationMacVerify)
        refuse("other key_ops");
    in.key(-1);
    const ByteView key = in.readBytes();
    if (key.size() != channelKeySize)
        refuse("another length");
    return Secret::copyOf(key);
}

} // namespace

Secret encodeChannelKey(const Secret& key)
{
    if (key.size() != channelKeySize)
        refuse("another length");
    cbor::Writer out;
    out.map(5).integer(1).integer(keyTypeSymmetric);
    out.integer(2).bytes(asBytes(channelKid));
    out.integer(3).integer(static_cast<int>(Algorithm::Hmac256));
    out.integer(4).array(2).integer(operationMacCreate).integer(operationMacVerify);
    out.integer(-1).bytes(key.view());
    return out.takeSecret();
}

Secret parseChannelKey(ByteView coseKey)
{
    try {
        return readChannelKey(coseKey);
    } catch (const Error& fault) {
        if (fault.code() == Code::Malformed)
            refuse(fault.context());
        throw;
    }
}

} // namespace keyline::crypto::cose
