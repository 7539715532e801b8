#pragma once

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace keyline {

/// A thread that does one job after the other, for who must not wait: a window. Safe to use from several threads.
class Worker
{
  public:
    Worker();
    /// Cancels what waits and what is being done, and waits for the latter.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Queues `void job(QPromise<T>&)`, which adds its result or throws Error. A job whose future was cancelled before
    /// its turn is not begun; one at work looks at promise.isCanceled() now and then.
    template <typename T, typename F>
    QFuture<T> run(F job)
    {
        auto task = std::make_unique<FunctionTask<T, F>>(std::move(job));
        QFuture<T> future = task->future();
        push(std::move(task));
        return future;
    }

  private:
    struct Task
    {
        virtual ~Task() = default;
        virtual void run() = 0;
        virtual void cancel() = 0;
    };

    template <typename T, typename F>
    class FunctionTask final : public Task
    {
      public:
        explicit FunctionTask(F job) : m_job(std::move(job)) { m_promise.start(); }
        QFuture<T> future() { return m_promise.future(); }
        void run() override
        {
            if (!m_promise.isCanceled()) {
                try {
                    m_job(m_promise);
                } catch (...) {
                    m_promise.setException(std::current_exception());
                }
            }
            m_promise.finish();
        }
        void cancel() override { m_promise.future().cancel(); }

      private:
        QPromise<T> m_promise;
        F m_job;
    };

    void push(std::unique_ptr<Task> task);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Task>> m_queue;
    Task* m_current = nullptr;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace keyline
