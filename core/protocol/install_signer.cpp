#include "protocol/device_client.h"

#include "crypto/cose.h"

#include <QCoroFuture>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <exception>

namespace keyline::protocol {

namespace {

/// The promise for a job in a pool, kept by the job alone.
QFuture<Bytes> startSigning(const crypto::Signer& manufacturer, QThreadPool& pool, Bytes payload)
{
    auto promise = std::make_shared<QPromise<Bytes>>();
    QFuture<Bytes> future = promise->future();
    promise->start();
    pool.start([promise, &manufacturer, payload = std::move(payload)] {
        try {
            promise->addResult(crypto::cose::sign1Detached(manufacturer, payload));
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return future;
}

QCoro::Task<Bytes> signNow(const crypto::Signer& manufacturer, Bytes payload)
{
    co_return crypto::cose::sign1Detached(manufacturer, payload);
}

QCoro::Task<Bytes> signElsewhere(const crypto::Signer& manufacturer, QThreadPool& pool, Bytes payload)
{
    QFuture<Bytes> future = startSigning(manufacturer, pool, std::move(payload));
    co_return co_await future;
}

} // namespace

InstallSigner signHere(const crypto::Signer& manufacturer)
{
    return [&manufacturer](Bytes payload) { return signNow(manufacturer, std::move(payload)); };
}

InstallSigner signInPool(const crypto::Signer& manufacturer, QThreadPool& pool)
{
    return [&manufacturer, &pool](Bytes payload) { return signElsewhere(manufacturer, pool, std::move(payload)); };
}

} // namespace keyline::protocol
