#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <unordered_map>

namespace keyline::link {

/// Tells which of a thread's ports have something to read. Qt's event loops look at every descriptor at every turn,
/// which at 64 ports costs more than all that the ports do; here epoll(7) looks at them, and the loop at that alone.
class ReadWatch
{
  public:
    /// That of the calling thread, which must have an event loop; shared by all who hold it.
    static std::shared_ptr<ReadWatch> ofThisThread();
    /// Throws Error Unexpected where the system gives no epoll descriptor.
    ReadWatch();
    ~ReadWatch();
    ReadWatch(const ReadWatch&) = delete;
    ReadWatch& operator=(const ReadWatch&) = delete;

    using Ready = std::function<void()>;
    /// Calls back from the event loop for as long as the descriptor can be read or has hung up. Throws Error
    /// Unexpected where the system cannot watch it.
    void add(int descriptor, Ready ready);
    /// Tells of a hang-up only, until resumed.
    void pause(int descriptor) { listen(descriptor, false); }
    void resume(int descriptor) { listen(descriptor, true); }
    /// Before the descriptor is closed.
    void remove(int descriptor);

  private:
    void listen(int descriptor, bool forBytes) const;
    void activated();

    int m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<int, Ready> m_watched;
};

} // namespace keyline::link
