#pragma once

#include "sql/connection.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
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

/// When a commit returns.
enum class Durability {
    Synced, ///< it is on the disk
    /// It survives the end of this process, a power cut only when something later was synced. For what can be made
    /// anew, the same, from what was synced before. What has to wait for its turn is synced nevertheless.
    Ordered,
};

/// The one connection that writes to a file, the thread that writes, and its queue.
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

    /// Runs the job in a transaction of its own on the caller's thread where nobody writes and nothing waits, since to
    /// wake a thread and be woken takes longer than a small commit's statements; else as enqueue(). Waits.
    template <typename F>
    auto runNow(F function, Durability durability = Durability::Synced) -> std::invoke_result_t<F&, Connection&>
    {
        using T = std::invoke_result_t<F&, Connection&>;
        auto job = std::make_unique<FunctionJob<F, T>>(std::move(function));
        QFuture<T> future = job->future();
        runHere(std::move(job), durability);
        if constexpr (std::is_void_v<T>)
            future.waitForFinished();
        else
            return future.takeResult();
    }

    /// Reads from one snapshot on the caller's thread, by the connection that writes: what is read there is at hand
    /// when it is written. False, and nothing read, where somebody writes or waits to.
    bool readHere(const std::function<void(Connection&)>& read);

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

    /// Makes the connection this thread's for as long as it lives.
    class Turn;

    bool takeTurn();
    void push(std::unique_ptr<Job> job, bool inTransaction);
    void runHere(std::unique_ptr<Job> job, Durability durability);
    void loop(const std::function<std::unique_ptr<Connection>()>& open, QPromise<void>& opened);
    bool takeNext(Group& group, bool& inTransaction);
    void runAlone(Connection& connection, Group& group);
    void setDurability(Connection& connection, Durability durability);
    void runGroup(Connection& connection, Group& group, Durability durability);
    static bool runTogether(Connection& connection, Group& group);
    static std::exception_ptr runApart(Connection& connection, Job& job);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Queued> m_queue;
    bool m_busy = false; ///< somebody has the connection
    bool m_ending = false;
    std::unique_ptr<Connection> m_connection; ///< on no thread in particular while nobody has it
    Durability m_durability = Durability::Synced;
    std::thread m_thread;
};

} // namespace keyline::sql
