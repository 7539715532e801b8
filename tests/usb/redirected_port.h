#pragma once

#include "terminal_bridge.h"

#include <filesystem>
#include <memory>

struct usbredirparser;

namespace keyline::usb {

/// One port of an emulated USB host controller, reached over usb-redir on a Unix socket, into which devices are put and
/// taken out. The protocol: usbredir's docs/usb-redirection-protocol.md, version 0.7; here is the side of the devices.
class RedirectedPort
{
  public:
    /// Listens on the socket; one controller connects, once.
    RedirectedPort(virtual_device::EventLoop& loop, const std::filesystem::path& socket);
    RedirectedPort(const RedirectedPort&) = delete;
    RedirectedPort& operator=(const RedirectedPort&) = delete;
    ~RedirectedPort();

    /// The controller has come and said what it can do.
    bool isReady() const { return m_ready; }
    bool isTaken() const { return m_function != nullptr; }

    /// Puts a device in, whose serial side is this terminal. Only where it is ready and not taken.
    void attach(const std::string& serialNumber, const std::string& terminal);
    /// Takes the device out; tells when the controller has noticed. Nothing where none is in.
    void detach(std::function<void()> noticed = {});
    /// Calls back once when the host has sent the device so many bytes more.
    void afterReceived(std::uint64_t bytes, std::function<void()> action);

    /// As the device sees its line; only while one is in.
    const SerialLine& line() const { return m_function->line(); }
    /// Bytes from the host since the device was put in.
    std::uint64_t receivedBytes() const { return m_received; }

  private:
    struct Callbacks;
    struct DestroyParser
    {
        void operator()(usbredirparser* parser) const;
    };

    void accept();
    void readMore();
    void flush();
    void describe();
    void control(std::uint64_t id, const Setup& setup, std::span<const std::uint8_t> data);
    void followLine();
    void bulk(std::uint64_t id, std::uint8_t endpoint, std::size_t length, std::span<const std::uint8_t> data);
    void answerBulk(std::uint64_t id, std::uint8_t endpoint, std::uint8_t status, std::size_t length,
                    std::span<const std::uint8_t> data);
    void cancel(std::uint64_t id);
    void countReceived(std::size_t bytes);

    virtual_device::EventLoop& m_loop;
    virtual_device::FileDescriptor m_listener;
    virtual_device::FileDescriptor m_socket;
    std::unique_ptr<usbredirparser, DestroyParser> m_parser;
    bool m_ready = false;
    std::unique_ptr<AcmFunction> m_function; ///< of the device that is in
    std::string m_terminal;
    TerminalBridge m_bridge;
    std::function<void()> m_noticed;
    std::uint64_t m_received = 0;
    std::uint64_t m_cutAt = 0;
    std::function<void()> m_cut;
};

} // namespace keyline::usb
