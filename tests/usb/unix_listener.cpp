#include "unix_listener.h"

#include "failure.h"

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace keyline::usb {

using virtual_device::Failure;
using virtual_device::FileDescriptor;

FileDescriptor listenAt(const std::filesystem::path& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path.string();
    if (name.size() >= sizeof address.sun_path)
        throw Failure(Failure::usage, name + " is too long for the path of a socket.");
    std::memcpy(address.sun_path, name.c_str(), name.size());
    ::unlink(name.c_str());
    FileDescriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!listener || ::bind(listener.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener.get(), 1) != 0)
        throw Failure(Failure::disk, virtual_device::fileFault("make the socket", path));
    return listener;
}

FileDescriptor acceptAt(const FileDescriptor& listener)
{
    return FileDescriptor(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
}

} // namespace keyline::usb
