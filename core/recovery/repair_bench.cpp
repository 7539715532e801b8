#include "recovery/repair_bench.h"

#include "recovery/bench_worker.h"

#include <QThread>

namespace keyline::recovery {

/// The bench's thread, with the worker that lives on it.
class RepairBench::Thread
{
  public:
    Thread(RepairBench& bench, BenchOptions options) : m_bench(bench), m_options(std::move(options))
    {
        m_thread.setObjectName(QStringLiteral("repair-bench"));
        m_here.moveToThread(&m_thread);
    }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;
    ~Thread()
    {
        if (!m_thread.isRunning())
            return;
        post([this](BenchWorker& worker) { worker.end([this] { leave(); }); });
        m_thread.wait();
    }

    void start()
    {
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_here, [this] { m_worker = std::make_unique<BenchWorker>(m_bench, std::move(m_options)); },
            Qt::QueuedConnection);
    }

    template <typename Do>
    void post(Do what)
    {
        QMetaObject::invokeMethod(
            &m_here,
            [this, what = std::move(what)] {
                if (m_worker)
                    what(*m_worker);
            },
            Qt::QueuedConnection);
    }

  private:
    void leave()
    {
        QMetaObject::invokeMethod(
            &m_here,
            [this] {
                m_worker.reset();
                m_thread.quit();
            },
            Qt::QueuedConnection);
    }

    RepairBench& m_bench;
    BenchOptions m_options;
    QThread m_thread;
    QObject m_here;
    std::unique_ptr<BenchWorker> m_worker;
};

RepairBench::RepairBench(BenchOptions options, QObject* parent)
    : QObject(parent), m_thread(std::make_unique<Thread>(*this, std::move(options)))
{
}

RepairBench::~RepairBench() = default;

void RepairBench::start()
{
    m_thread->start();
}

void RepairBench::useTrustFile(const std::filesystem::path& file)
{
    m_thread->post([file](BenchWorker& worker) { worker.useTrustFile(file); });
}

void RepairBench::useSource(const std::filesystem::path& folder)
{
    m_thread->post([folder](BenchWorker& worker) { worker.useSource(folder); });
}

void RepairBench::setAutoContinue(bool on)
{
    m_thread->post([on](BenchWorker& worker) { worker.setAutoContinue(on); });
}

void RepairBench::allowPortsLike(const std::string& path)
{
    m_thread->post([path](BenchWorker& worker) { worker.allowPortsLike(path); });
}

void RepairBench::usePortFolder(const std::filesystem::path& folder)
{
    m_thread->post([folder](BenchWorker& worker) { worker.usePortFolder(folder); });
}

void RepairBench::go(std::uint64_t number)
{
    m_thread->post([number](BenchWorker& worker) { worker.go(number); });
}

void RepairBench::again(std::uint64_t number)
{
    m_thread->post([number](BenchWorker& worker) { worker.again(number); });
}

void RepairBench::forget(std::uint64_t number)
{
    m_thread->post([number](BenchWorker& worker) { worker.forget(number); });
}

void RepairBench::forgetGone()
{
    m_thread->post([](BenchWorker& worker) { worker.forgetGone(); });
}

} // namespace keyline::recovery
