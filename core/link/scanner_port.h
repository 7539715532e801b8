#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace keyline::link {

/// A scanner on a serial port: what it reads, a line each. Opens its port by itself, again and again, so that it may be
/// plugged in at any time. Lives on a thread with an event loop.
class ScannerPort
{
  public:
    static constexpr int defaultBaud = 9600;
    /// What is longer is cut: no label is so long.
    static constexpr std::size_t mostLine = 1024;

    struct Listener
    {
        std::function<void(std::string_view line)> scanned = [](std::string_view) {};
        /// The scanner is there, or no longer.
        std::function<void(bool there)> there = [](bool) {};
    };

    ScannerPort(std::string path, Listener listener, int baud = defaultBaud);
    ~ScannerPort();
    ScannerPort(const ScannerPort&) = delete;
    ScannerPort& operator=(const ScannerPort&) = delete;

    bool isOpen() const;

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace keyline::link
