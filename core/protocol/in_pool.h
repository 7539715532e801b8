#pragma once

#include <QAbstractEventDispatcher>
#include <QCoroTask>
#include <QThreadPool>

#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace keyline::protocol {

/// Goes on with a coroutine on the event loop of the thread that made this. To be called once, from any thread. It
/// posts one event, where a QFutureWatcher posts five.
class Resumption
{
  public:
    explicit Resumption(std::coroutine_handle<> waiting)
        : m_loop(QAbstractEventDispatcher::instance()), m_waiting(waiting)
    {
    }
    void operator()() const
    {
        QMetaObject::invokeMethod(
            m_loop, [waiting = m_waiting] { waiting.resume(); }, Qt::QueuedConnection);
    }

  private:
    QObject* m_loop;
    std::coroutine_handle<> m_waiting;
};

/// What inPool() waits for; lives in its frame.
template <typename Work>
class PoolJob
{
  public:
    using Result = std::invoke_result_t<Work&>;

    PoolJob(QThreadPool& pool, Work work) : m_pool(pool), m_work(std::move(work)) {}

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        m_pool.start([this, resume = Resumption(waiting)] {
            try {
                if constexpr (std::is_void_v<Result>)
                    m_work();
                else
                    m_result.emplace(m_work());
            } catch (...) {
                m_error = std::current_exception();
            }
            resume(); // the last thing: the frame may be gone after it
        });
    }
    Result await_resume()
    {
        if (m_error)
            std::rethrow_exception(std::exchange(m_error, nullptr));
        if constexpr (!std::is_void_v<Result>)
            return std::move(*m_result);
    }

  private:
    QThreadPool& m_pool;
    Work m_work;
    std::optional<std::conditional_t<std::is_void_v<Result>, bool, Result>> m_result;
    std::exception_ptr m_error;
};

/// Does slow work (a signature, a look-up on disk) away from the event loop and comes back to it, with what it gave or
/// threw. What `work` refers to must outlive the job, even where nobody waits any more.
template <typename Work>
auto inPool(QThreadPool& pool, Work work) -> QCoro::Task<std::invoke_result_t<Work&>>
{
    PoolJob<Work> job(pool, std::move(work));
    co_return co_await std::move(job);
}

} // namespace keyline::protocol
