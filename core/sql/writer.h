#pragma once

#include "sql/connection.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace keyline::sql {

/// A write that waits for its turn, then for its commit.
class Job
{
  public:
    virtual ~Job() = default;
    /// Runs inside the transaction; and once more, in another, where that one is rolled back because a neighbour
    /// failed.
    virtual void run(Connection& connection) = 0;
    /// Tells the caller, after COMMIT.
    virtual void succeed() = 0;
    virtual void fail(std::exception_ptr error) = 0;
};

template <typename F, typename T>
class FunctionJob final : public Job
{
  public:
    explicit FunctionJob(F function) : m_function(std::move(function)) { m_promise.start(); }
    QFuture<T> future() { return m_promise.future(); }
    void run(Connection& connection) override
    {
        if constexpr (std::is_void_v<T>)
            m_function(connection);
        else
            m_result.emplace(m_function(connection));
    }
    void succeed() override
    {
        if constexpr (!std::is_void_v<T>)
            m_promise.addResult(std::move(*m_result));
        m_promise.finish();
    }
    void fail(std::exception_ptr error) override
    {
        m_promise.setException(error);
        m_promise.finish();
    }

  private:
    struct Nothing
    {
    };
    F m_function;
    QPromise<T> m_promise;
    std::optional<std::conditional_t<std::is_void_v<T>, Nothing, T>> m_result;
};

/// The one thread that writes to a file, and its queue.
class Writer
{
  public:
    /// `open` is called once, on the writer's thread, before the constructor returns; what it throws, the constructor
    /// throws.
    explicit Writer(std::function<std::unique_ptr<Connection>()> open);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    template <typename F>
    auto enqueue(F function) -> QFuture<std::invoke_result_t<F&, Connection&>>
    {
        using T = std::invoke_result_t<F&, Connection&>;
        auto job = std::make_unique<FunctionJob<F, T>>(std::move(function));
        QFuture<T> future = job->future();
        push(std::move(job), true);
        return future;
    }

    /// A job of the caller's own kind.
    void submit(std::unique_ptr<Job> job) { push(std::move(job), true); }

    /// Runs outside any transaction, alone.
    template <typename F>
    auto enqueueAlone(F function) -> QFuture<std::invoke_result_t<F&, Connection&>>
    {
        using T = std::invoke_result_t<F&, Connection&>;
        auto job = std::make_unique<FunctionJob<F, T>>(std::move(function));
        QFuture<T> future = job->future();
        push(std::move(job), false);
        return future;
    }

  private:
    struct Queued
    {
        std::unique_ptr<Job> job;
        bool inTransaction;
    };
    using Group = std::vector<std::unique_ptr<Job>>;

    void push(std::unique_ptr<Job> job, bool inTransaction);
    void loop(const std::function<std::unique_ptr<Connection>()>& open, QPromise<void>& opened);
    bool takeNext(Group& group, bool& inTransaction);
    static void runAlone(Connection& connection, Group& group);
    static void runGroup(Connection& connection, Group& group);
    static bool runTogether(Connection& connection, Group& group);
    static std::exception_ptr runApart(Connection& connection, Job& job);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Queued> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace keyline::sql
