#pragma once

#include <QCoroTask>
#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <coroutine>

namespace keyline::provisioning {

/// `co_await take(future)`: its result moved out, or its exception thrown, on the awaiting thread's event loop.
/// A lambda inside a co_await expression must capture nothing with a destructor by value: g++ 12 moves such a temporary
/// into the coroutine's frame bit by bit. Capture a local of the coroutine by reference; the frame outlives the wait.
template <typename T>
class TakeResult
{
  public:
    explicit TakeResult(QFuture<T> future) : m_future(std::move(future)) {}

    bool await_ready() const { return m_future.isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        auto* watcher = new QFutureWatcher<T>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
            watcher->deleteLater();
            waiting.resume();
        });
        watcher->setFuture(m_future);
    }
    T await_resume()
    {
        if constexpr (std::is_void_v<T>)
            m_future.waitForFinished();
        else
            return m_future.takeResult();
    }

  private:
    QFuture<T> m_future;
};

template <typename T>
TakeResult<T> take(QFuture<T> future)
{
    return TakeResult<T>(std::move(future));
}

/// Runs `work` on a thread of the pool. What it refers to must live until the future is finished.
template <typename F>
auto inPool(QThreadPool& pool, F work) -> TakeResult<std::invoke_result_t<F&>>
{
    using T = std::invoke_result_t<F&>;
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto future = promise->future();
    pool.start([promise, work = std::make_shared<F>(std::move(work))] {
        try {
            if constexpr (std::is_void_v<T>)
                (*work)();
            else
                promise->addResult((*work)());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return take(std::move(future));
}

/// `co_await Pause(250ms)`.
class Pause
{
  public:
    explicit Pause(std::chrono::milliseconds time) : m_time(time) {}
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        QTimer::singleShot(m_time, [waiting] { waiting.resume(); });
    }
    void await_resume() const {}

  private:
    std::chrono::milliseconds m_time;
};

} // namespace keyline::provisioning
