#pragma once

#include "protocol/in_pool.h"
#include "sql/database.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>
#include <coroutine>
#include <memory>

namespace keyline::provisioning {

using protocol::inPool;

/// What written() returns.
template <typename Work>
class WrittenResult
{
  public:
    using Result = std::invoke_result_t<Work&, sql::Connection&>;

    WrittenResult(sql::Database& database, Work work) : m_database(database), m_work(std::move(work)) {}

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        m_database.submit(std::make_unique<Job>(*this, protocol::Resumption(waiting)));
    }
    Result await_resume()
    {
        if (m_error)
            std::rethrow_exception(std::exchange(m_error, nullptr));
        if constexpr (!std::is_void_v<Result>)
            return std::move(*m_result);
    }

  private:
    class Job final : public sql::Job
    {
      public:
        Job(WrittenResult& waiting, protocol::Resumption resume) : m_waiting(waiting), m_resume(resume) {}
        void run(sql::Connection& connection) override
        {
            if constexpr (std::is_void_v<Result>)
                m_waiting.m_work(connection);
            else
                m_waiting.m_result.emplace(m_waiting.m_work(connection));
        }
        void succeed() override { m_resume(); }
        void fail(std::exception_ptr error) override
        {
            m_waiting.m_error = std::move(error);
            m_resume();
        }

      private:
        WrittenResult& m_waiting;
        protocol::Resumption m_resume;
    };

    sql::Database& m_database;
    Work m_work;
    std::optional<std::conditional_t<std::is_void_v<Result>, bool, Result>> m_result;
    std::exception_ptr m_error;
};

/// `co_await written(database, work)`: what work(connection) gave, once that is committed, or what it threw.
/// A lambda inside a co_await expression must capture nothing with a destructor by value: g++ 12 moves such a temporary
/// into the coroutine's frame bit by bit. Capture a local of the coroutine by reference; the frame outlives the wait.
template <typename Work>
WrittenResult<Work> written(sql::Database& database, Work work)
{
    return WrittenResult<Work>(database, std::move(work));
}

/// `co_await take(future)`: its result moved out, or its exception thrown, on the awaiting thread's event loop. (Not by
/// QFuture::then: in Qt 6.4 a continuation that comes just as the future finishes runs twice.)
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
