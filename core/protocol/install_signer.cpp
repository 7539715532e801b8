#include "protocol/device_client.h"

#include "crypto/cose.h"
#include "protocol/in_pool.h"

namespace keyline::protocol {

namespace {

QCoro::Task<Bytes> signNow(const crypto::Signer& manufacturer, Bytes payload)
{
    co_return crypto::cose::sign1Detached(manufacturer, payload);
}

} // namespace

InstallSigner signHere(const crypto::Signer& manufacturer)
{
    return [&manufacturer](Bytes payload) { return signNow(manufacturer, std::move(payload)); };
}

InstallSigner signInPool(const crypto::Signer& manufacturer, QThreadPool& pool)
{
    return [&manufacturer, &pool](Bytes payload) {
        return inPool(pool, [&manufacturer, payload = std::move(payload)] {
            return crypto::cose::sign1Detached(manufacturer, payload);
        });
    };
}

} // namespace keyline::protocol
