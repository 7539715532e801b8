#pragma once

#include <QCoroFuture>
#include <QCoroTask>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

namespace keyline::protocol {

/// Starts `work` in the pool; the future has its result, or what it threw.
template <typename Work>
auto startInPool(QThreadPool& pool, Work work) -> QFuture<std::invoke_result_t<Work&>>
{
    using Result = std::invoke_result_t<Work&>;
    // Held by the job alone, which ends the promise whatever happens.
    struct Job
    {
        Work work;
        QPromise<Result> promise;
    };
    auto job = std::make_shared<Job>(Job{std::move(work), {}});
    QFuture<Result> future = job->promise.future();
    job->promise.start();
    pool.start([job] {
        try {
            job->promise.addResult(job->work());
        } catch (...) {
            job->promise.setException(std::current_exception());
        }
        job->promise.finish();
    });
    return future;
}

/// Does slow work (a signature, a look-up on disk) away from the event loop and comes back to it. What `work` refers to
/// must outlive the job, even where nobody waits any more.
template <typename Work>
auto inPool(QThreadPool& pool, Work work) -> QCoro::Task<std::invoke_result_t<Work&>>
{
    auto future = startInPool(pool, std::move(work));
    co_return co_await future;
}

} // namespace keyline::protocol
