#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace keyline::virtual_device {

/// A folder with a symbolic link to the port of each attached device, which can be watched as a real machine's list of
/// ports is. A link appears whole and after its device listens, and goes before its port does, so that it never leads
/// to what the system made of the port's number later. Touches nothing but symbolic links; names that begin with a dot
/// are its own, for links not yet in place.
class LinkFolder
{
  public:
    /// Makes the folder if it is missing and removes links to ports that are gone, as a killed run leaves them.
    explicit LinkFolder(std::filesystem::path dir);
    LinkFolder(const LinkFolder&) = delete;
    LinkFolder& operator=(const LinkFolder&) = delete;
    /// Removes the links that are still there.
    ~LinkFolder();

    /// Removes a link of an earlier run. A Failure (refused) when something else has its name.
    void removeStale(const std::string& name) const;
    /// Makes or replaces a link.
    void put(const std::string& name, const std::string& port);
    void remove(const std::string& name);

  private:
    std::filesystem::path m_dir;
    std::map<std::string, std::string> m_ports; ///< by name of the link
};

} // namespace keyline::virtual_device
