#pragma once

#include "base/bytes.h"

#include <filesystem>

namespace keyline::registry {

/// Files that are to appear in a folder only once all of them are safely on disk. They wait in a folder `.staged`
/// inside it; what an ended process left there is thrown away by the next, unless it can go on from it.
class StagedFiles
{
  public:
    enum class Earlier { Drop, Keep };

    /// Throws Error FileUnwritable.
    explicit StagedFiles(std::filesystem::path folder, Earlier earlier = Earlier::Drop);

    /// Where what waits lies, by the names that it will have.
    const std::filesystem::path& folder() const { return m_staged; }
    /// `relative` names the file below the folder. Throws Error DiskFull, FileUnwritable.
    void write(const std::string& relative, ByteView content);
    /// Of what waits, takes away the file or folder of this name. Throws Error FileUnwritable.
    void drop(const std::string& relative);
    /// Syncs what waits, moves it into place, what is below `first` before all else, and syncs again. The folder
    /// `.staged` stays, as a sign that more is to come.
    void publish(const std::string& first = {});
    /// All is done: takes the sign away.
    void end();
    /// True for a folder in which somebody began and did not end.
    static bool areIn(const std::filesystem::path& folder);

  private:
    void moveBelow(const std::filesystem::path& folder);
    void sync() const;
    void makeParent(const std::filesystem::path& file);

    std::filesystem::path m_folder;
    std::filesystem::path m_staged;
    std::filesystem::path m_lastParent;
};

} // namespace keyline::registry
