#pragma once

#include "base/clock.h"

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace keyline {

/// A program's log: one line an event, `2026-11-26T10:00:00Z warning text`, in a file that never grows beyond its
/// bounds: full, it becomes FILE.1, that one FILE.2, and the oldest goes. Never keys, passphrases or identities. A log
/// is not worth stopping for, so nothing here throws; what cannot be written is lost. Safe to use from all threads.
class LogFile
{
  public:
    enum class Level { Info, Warning, Fault };
    struct Bounds
    {
        std::size_t bytes = 1u << 20; ///< of one file
        int kept = 3;                 ///< full files beside the current one
    };

    /// Makes the file's folder. `clock` must outlive the log.
    LogFile(std::filesystem::path file, const Clock& clock) : LogFile(std::move(file), clock, Bounds()) {}
    LogFile(std::filesystem::path file, const Clock& clock, Bounds bounds);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// The text is made harmless and cut at 1000 bytes. A line of Fault is on the disk when this returns; others are
    /// with the system, which outlives this program.
    void write(Level level, std::string_view text) noexcept;

    const std::filesystem::path& file() const { return m_file; }

    /// The last lines of the log, oldest first, as many as `bytes` have; nothing where there is none.
    static std::vector<std::string> lastLines(const std::filesystem::path& file, std::size_t bytes);

  private:
    void open();
    void rotate();

    std::filesystem::path m_file;
    const Clock& m_clock;
    Bounds m_bounds;
    std::mutex m_mutex;
    int m_fd = -1;
    std::size_t m_size = 0;
};

} // namespace keyline
