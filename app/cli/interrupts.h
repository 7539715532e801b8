#pragma once

#include <QSocketNotifier>

#include <atomic>
#include <functional>
#include <memory>

/// Turns SIGINT, SIGTERM and SIGHUP into a call on the event loop, or a flag for work without one. One at a time in a
/// process. Under nohup, which has SIGHUP ignored, it stays so.
/// A second signal ends the process at once: it is safe everywhere, only less polite. What comes within half a second
/// of the first is the same one: `timeout`, a shell and a terminal each send theirs.
class Interrupts
{
  public:
    explicit Interrupts(std::function<void()> onInterrupt = {});
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    static bool happened() { return flag(); }
    /// The same, for work that looks by itself.
    static const std::atomic<bool>& flag();

  private:
    std::function<void()> m_onInterrupt;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_hangUp = false;
};
