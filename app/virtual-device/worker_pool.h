#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace keyline::virtual_device {

/// A few threads for the devices' own work, at a lower priority than the thread that keeps the lines' pace.
class WorkerPool
{
  public:
    explicit WorkerPool(unsigned threads);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    /// Waits for the work that has begun; the rest is dropped.
    ~WorkerPool();

    void run(std::function<void()> work);

  private:
    void serve();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_work;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace keyline::virtual_device
