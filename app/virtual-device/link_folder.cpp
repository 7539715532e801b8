#include "link_folder.h"

#include "failure.h"
#include "file_descriptor.h"

#include <unistd.h>

namespace keyline::virtual_device {
namespace fs = std::filesystem;
namespace {

bool leadsToLostPort(const fs::path& path)
{
    std::error_code error;
    return fs::is_symlink(path, error) && fs::read_symlink(path, error).string().starts_with("/dev/pts/") &&
           !fs::exists(path, error);
}

} // namespace

LinkFolder::LinkFolder(fs::path dir) : m_dir(std::move(dir))
{
    std::error_code error;
    fs::create_directories(m_dir, error);
    if (error)
        throw Failure(Failure::disk, "Cannot make the folder " + m_dir.string() + ": " + error.message() + ".");
    for (fs::directory_iterator entry(m_dir, error), end; !error && entry != end; entry.increment(error))
        if (leadsToLostPort(entry->path()))
            ::unlink(entry->path().c_str());
    if (error)
        throw Failure(Failure::disk, "Cannot read the folder " + m_dir.string() + ": " + error.message() + ".");
}

LinkFolder::~LinkFolder()
{
    while (!m_ports.empty())
        remove(std::string(m_ports.begin()->first));
}

void LinkFolder::removeStale(const std::string& name) const
{
    const fs::path path = m_dir / name;
    std::error_code unknown; // then putting the link there says why
    const fs::file_status status = fs::symlink_status(path, unknown);
    if (fs::is_symlink(status))
        ::unlink(path.c_str());
    else if (fs::exists(status))
        throw Failure(Failure::refused, path.string() + " is in the way of a link; move it elsewhere.");
}

void LinkFolder::put(const std::string& name, const std::string& port)
{
    const fs::path path = m_dir / name;
    const fs::path beside = m_dir / ("." + name + ".new");
    ::unlink(beside.c_str());
    if (::symlink(port.c_str(), beside.c_str()) != 0 || ::rename(beside.c_str(), path.c_str()) != 0)
        throw Failure(Failure::disk, fileFault("make the link", path));
    m_ports[name] = port;
}

void LinkFolder::remove(const std::string& name)
{
    const auto found = m_ports.find(name);
    if (found == m_ports.end())
        return;
    // Somebody else's link of the same name stays.
    const fs::path path = m_dir / name;
    std::error_code error;
    if (fs::read_symlink(path, error) == found->second)
        ::unlink(path.c_str());
    m_ports.erase(found);
}

} // namespace keyline::virtual_device
