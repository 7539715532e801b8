#include "base/worker.h"

namespace keyline {

Worker::Worker() : m_thread([this] { loop(); }) {}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        for (const auto& task : m_queue)
            task->cancel();
        if (m_current != nullptr)
            m_current->cancel();
    }
    m_wake.notify_all();
    m_thread.join();
}

void Worker::push(std::unique_ptr<Task> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Worker::loop()
{
    for (;;) {
        std::unique_ptr<Task> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            task = std::move(m_queue.front());
            m_queue.pop_front();
            m_current = task.get();
        }
        task->run();
        const std::lock_guard lock(m_mutex);
        m_current = nullptr;
    }
}

} // namespace keyline
