#pragma once

#include "base/secret.h"

namespace keyline {

/// Where randomness comes from; the real one is crypto::SystemRandom. Safe to use from several threads.
class Random
{
  public:
    virtual ~Random() = default;
    virtual void fill(MutableByteView out) = 0;

    template <std::size_t N>
    ByteArray<N> array()
    {
        ByteArray<N> out;
        fill(out);
        return out;
    }
    Secret secret(std::size_t size)
    {
        Secret out(size);
        fill(out.mutableView());
        return out;
    }
};

} // namespace keyline
