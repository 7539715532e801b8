#pragma once

#include "recovery/job.h"

#include <filesystem>
#include <vector>

namespace keyline::recovery {

/// What a bench remembers for its user, through a crash and until tomorrow: one small file of his own.
struct BenchState
{
    std::filesystem::path trustFile;
    std::filesystem::path source;
    bool autoContinue = true;
    std::vector<std::string> allowed; ///< port rules as PortRule has them
    std::vector<Job> queue;           ///< ascending by number
};

/// The file. Whatever is in it is somebody's own; what cannot be understood is left out, and the file that cannot be
/// read counts as empty: no device is kept dead for the sake of a list.
class BenchMemory
{
  public:
    explicit BenchMemory(std::filesystem::path file) : m_file(std::move(file)) {}

    /// Jobs that were at work come back as Away: they go on when their chip is connected. Those that ended more than a
    /// day before `now` are left out.
    BenchState load(UnixTime now) const;
    /// Throws Error DiskFull, FileUnwritable.
    void save(const BenchState& state) const;

    /// `$XDG_STATE_HOME/keyline`, else `~/.local/state/keyline`; empty where neither is known.
    static std::filesystem::path userFolder();

  private:
    std::filesystem::path m_file;
};

} // namespace keyline::recovery
