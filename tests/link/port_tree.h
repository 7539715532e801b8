#pragma once

#include "link/discovery.h"

#include <QTemporaryDir>

#include <fstream>
#include <map>

namespace keyline::test {

/// A system's folders of terminals and devices, made for a test as the kernel makes them.
class PortTree
{
  public:
    PortTree()
    {
        std::filesystem::create_directories(root() / "class");
        std::filesystem::create_directories(root() / "dev");
    }

    std::filesystem::path root() const { return m_folder.path().toStdString(); }
    link::SystemFolders folders() const { return {root() / "class", root() / "dev"}; }
    std::string path(const std::string& name) const { return (root() / "dev" / name).string(); }

    /// A terminal without a device, as consoles are.
    void addTerminal(const std::string& name) const { std::filesystem::create_directory(root() / "class" / name); }

    /// A port whose device is at this place below devices/; `files` are the attributes, by path from devices/. Its node
    /// leads to /dev/null.
    void add(const std::string& name, const std::string& device,
             const std::map<std::string, std::string>& files = {}) const
    {
        const auto devices = root() / "devices";
        std::filesystem::create_directories(devices / device);
        for (const auto& [file, text] : files)
            std::ofstream(devices / file) << text << '\n';
        // Beside first: a class entry appears whole, and its node is another than the one before it.
        const auto entry = root() / ("new-" + name);
        std::filesystem::create_directory(entry);
        std::filesystem::create_symlink(devices / device, entry / "device");
        std::filesystem::remove(path(name));
        std::filesystem::create_symlink("/dev/null", path(name));
        std::filesystem::remove_all(root() / "class" / name);
        std::filesystem::rename(entry, root() / "class" / name);
    }

    void remove(const std::string& name) const
    {
        std::filesystem::remove_all(root() / "class" / name);
        std::filesystem::remove(path(name));
    }

  private:
    QTemporaryDir m_folder;
};

} // namespace keyline::test
