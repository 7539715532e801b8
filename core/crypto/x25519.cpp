#include "crypto/x25519.h"

#include "base/error.h"

#include <botan/curve25519.h>

namespace keyline::crypto {

X25519Key X25519Key::generate(Random& random)
{
    return X25519Key(random.secret(32));
}

X25519Key::X25519Key(Secret scalar) : m_scalar(std::move(scalar))
{
    if (m_scalar.size() != 32)
        throw Error(Code::KeyMalformed, "X25519: a scalar of another size");
    Botan::curve25519_basepoint(m_public.data(), m_scalar.view().data());
}

std::optional<Secret> X25519Key::agree(const X25519Public& peer) const
{
    Secret shared(32);
    Botan::curve25519_donna(shared.mutableView().data(), m_scalar.view().data(), peer.data());
    if (shared.equals(Secret(32).view()))
        return std::nullopt;
    return shared;
}

} // namespace keyline::crypto
