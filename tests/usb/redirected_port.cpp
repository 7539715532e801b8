#include "redirected_port.h"

#include "unix_listener.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>
#include <usbredirparser.h>
#include <utility>

namespace keyline::usb {

namespace {

constexpr std::uint8_t inBit = 0x80;

/// The place of an endpoint in the protocol's tables of 32.
std::size_t placeOf(std::uint8_t endpoint)
{
    return ((endpoint & inBit) != 0 ? 16U : 0U) + (endpoint & 0x0fU);
}

/// Data of a packet, which belongs to whom it was given.
std::span<const std::uint8_t> viewOf(const std::uint8_t* data, int length)
{
    return {data, static_cast<std::size_t>(std::max(length, 0))};
}

std::uint8_t* writable(std::span<const std::uint8_t> data)
{
    return const_cast<std::uint8_t*>(data.data()); // the library writes nothing there
}

} // namespace

/// What the library calls.
struct RedirectedPort::Callbacks
{
    static RedirectedPort& self(void* port) { return *static_cast<RedirectedPort*>(port); }

    static void log(void*, int level, const char* text)
    {
        if (level <= usbredirparser_warning)
            std::fprintf(stderr, "usb-redir: %s\n", text);
    }
    static int read(void* port, std::uint8_t* data, int count)
    {
        const ssize_t got = ::recv(self(port).m_socket.get(), data, static_cast<std::size_t>(count), MSG_DONTWAIT);
        const bool later = got < 0 && (errno == EAGAIN || errno == EINTR);
        return got > 0 ? static_cast<int>(got) : later ? 0 : -1;
    }
    static int write(void* port, std::uint8_t* data, int count)
    {
        // Waits where the controller is slow: its socket holds more than it ever has to wait for.
        const ssize_t put = ::send(self(port).m_socket.get(), data, static_cast<std::size_t>(count), MSG_NOSIGNAL);
        return put >= 0 ? static_cast<int>(put) : errno == EINTR ? 0 : -1;
    }
    static void hello(void* port, usb_redir_hello_header*) { self(port).m_ready = true; }
    static void reset(void* port)
    {
        if (self(port).m_function)
            self(port).m_function->setConfiguration(0);
    }
    static void setConfiguration(void* port, std::uint64_t id, usb_redir_set_configuration_header* wanted)
    {
        if (self(port).m_function)
            self(port).m_function->setConfiguration(wanted->configuration);
        getConfiguration(port, id);
    }
    static void getConfiguration(void* port, std::uint64_t id)
    {
        // What was on its way when the device was taken out.
        if (!self(port).m_function)
            return;
        usb_redir_configuration_status_header status{usb_redir_success, self(port).m_function->configuration()};
        usbredirparser_send_configuration_status(self(port).m_parser.get(), id, &status);
    }
    static void setAlternative(void* port, std::uint64_t id, usb_redir_set_alt_setting_header* wanted)
    {
        usb_redir_alt_setting_status_header status{usb_redir_success, wanted->interface, 0};
        status.status = wanted->alt == 0 ? usb_redir_success : usb_redir_stall;
        usbredirparser_send_alt_setting_status(self(port).m_parser.get(), id, &status);
    }
    static void getAlternative(void* port, std::uint64_t id, usb_redir_get_alt_setting_header* wanted)
    {
        usb_redir_alt_setting_status_header status{usb_redir_success, wanted->interface, 0};
        usbredirparser_send_alt_setting_status(self(port).m_parser.get(), id, &status);
    }
    static void startNotices(void* port, std::uint64_t id, usb_redir_start_interrupt_receiving_header* wanted)
    {
        usb_redir_interrupt_receiving_status_header status{usb_redir_success, wanted->endpoint};
        usbredirparser_send_interrupt_receiving_status(self(port).m_parser.get(), id, &status);
    }
    static void stopNotices(void* port, std::uint64_t id, usb_redir_stop_interrupt_receiving_header* wanted)
    {
        usb_redir_interrupt_receiving_status_header status{usb_redir_success, wanted->endpoint};
        usbredirparser_send_interrupt_receiving_status(self(port).m_parser.get(), id, &status);
    }
    static void control(void* port, std::uint64_t id, usb_redir_control_packet_header* header, std::uint8_t* data,
                        int length)
    {
        const Setup setup{header->requesttype, header->request, header->value, header->index, header->length};
        self(port).control(id, setup, viewOf(data, length));
        usbredirparser_free_packet_data(self(port).m_parser.get(), data);
    }
    static void bulk(void* port, std::uint64_t id, usb_redir_bulk_packet_header* header, std::uint8_t* data, int length)
    {
        const std::size_t wanted = header->length | static_cast<std::size_t>(header->length_high) << 16;
        self(port).bulk(id, header->endpoint, wanted, viewOf(data, length));
        usbredirparser_free_packet_data(self(port).m_parser.get(), data);
    }
    static void cancel(void* port, std::uint64_t id) { self(port).cancel(id); }
    static void disconnected(void* port)
    {
        if (const auto noticed = std::exchange(self(port).m_noticed, {}))
            noticed();
    }
};

void RedirectedPort::DestroyParser::operator()(usbredirparser* parser) const
{
    usbredirparser_destroy(parser);
}

RedirectedPort::RedirectedPort(virtual_device::EventLoop& loop, const std::filesystem::path& socket)
    : m_loop(loop), m_listener(listenAt(socket)),
      m_bridge(loop, {[this](std::uint64_t id, std::size_t bytes) {
                          answerBulk(id, AcmFunction::dataOut, usb_redir_success, bytes, {});
                          flush();
                      },
                      [this](std::uint64_t id, std::span<const std::uint8_t> bytes) {
                          answerBulk(id, AcmFunction::dataIn, usb_redir_success, bytes.size(), bytes);
                          flush();
                      }})
{
    m_loop.watch(m_listener.get(), [this] { accept(); });
}

RedirectedPort::~RedirectedPort() = default;

void RedirectedPort::accept()
{
    m_socket = acceptAt(m_listener);
    m_loop.unwatch(m_listener.get());
    m_listener.close();
    m_parser.reset(usbredirparser_create());
    usbredirparser& parser = *m_parser;
    parser.priv = this;
    parser.log_func = Callbacks::log;
    parser.read_func = Callbacks::read;
    parser.write_func = Callbacks::write;
    parser.hello_func = Callbacks::hello;
    parser.reset_func = Callbacks::reset;
    parser.set_configuration_func = Callbacks::setConfiguration;
    parser.get_configuration_func = Callbacks::getConfiguration;
    parser.set_alt_setting_func = Callbacks::setAlternative;
    parser.get_alt_setting_func = Callbacks::getAlternative;
    parser.start_interrupt_receiving_func = Callbacks::startNotices;
    parser.stop_interrupt_receiving_func = Callbacks::stopNotices;
    parser.control_packet_func = Callbacks::control;
    parser.bulk_packet_func = Callbacks::bulk;
    parser.cancel_data_packet_func = Callbacks::cancel;
    parser.device_disconnect_ack_func = Callbacks::disconnected;
    std::array<std::uint32_t, USB_REDIR_CAPS_SIZE> abilities{};
    for (const int ability :
         {usb_redir_cap_connect_device_version, usb_redir_cap_device_disconnect_ack,
          usb_redir_cap_ep_info_max_packet_size, usb_redir_cap_64bits_ids, usb_redir_cap_32bits_bulk_length})
        usbredirparser_caps_set_cap(abilities.data(), ability);
    usbredirparser_init(&parser, "keyline-usb-ports", abilities.data(), USB_REDIR_CAPS_SIZE,
                        usbredirparser_fl_usb_host);
    flush();
    m_loop.watch(m_socket.get(), [this] { readMore(); });
}

void RedirectedPort::readMore()
{
    const int result = usbredirparser_do_read(m_parser.get());
    if (result == usbredirparser_read_io_error) {
        m_ready = false;
        m_loop.unwatch(m_socket.get());
        m_socket.close();
        return;
    }
    flush();
}

void RedirectedPort::flush()
{
    while (m_socket && usbredirparser_has_data_to_write(m_parser.get()) > 0)
        if (usbredirparser_do_write(m_parser.get()) != 0)
            return;
}

void RedirectedPort::attach(const std::string& serialNumber, const std::string& terminal)
{
    m_function = std::make_unique<AcmFunction>(serialNumber);
    m_terminal = terminal;
    m_received = 0;
    m_cut = {};
    describe();
    flush();
}

void RedirectedPort::describe()
{
    usb_redir_ep_info_header endpoints{};
    std::fill_n(std::begin(endpoints.type), 32, static_cast<std::uint8_t>(usb_redir_type_invalid));
    const auto add = [&](std::uint8_t address, std::uint8_t type, std::uint8_t interface, std::uint16_t packet) {
        const std::size_t place = placeOf(address);
        endpoints.type[place] = type;
        endpoints.interface[place] = interface;
        endpoints.max_packet_size[place] = packet;
        endpoints.interval[place] = type == usb_redir_type_interrupt ? 9 : 0;
    };
    add(0, usb_redir_type_control, 0, AcmFunction::controlPacket);
    add(inBit, usb_redir_type_control, 0, AcmFunction::controlPacket);
    add(AcmFunction::notifyIn, usb_redir_type_interrupt, 0, AcmFunction::notifyPacket);
    add(AcmFunction::dataIn, usb_redir_type_bulk, 1, AcmFunction::dataPacket);
    add(AcmFunction::dataOut, usb_redir_type_bulk, 1, AcmFunction::dataPacket);
    usbredirparser_send_ep_info(m_parser.get(), &endpoints);

    usb_redir_interface_info_header interfaces{};
    interfaces.interface_count = 2;
    interfaces.interface[1] = 1;
    interfaces.interface_class[0] = interfaces.interface_subclass[0] = 2;
    interfaces.interface_protocol[0] = 1;
    interfaces.interface_class[1] = 10;
    usbredirparser_send_interface_info(m_parser.get(), &interfaces);

    using F = AcmFunction;
    usb_redir_device_connect_header device{usb_redir_speed_high, F::deviceClass, F::deviceSubclass, F::deviceProtocol,
                                           F::vendorId,          F::productId,   F::version};
    usbredirparser_send_device_connect(m_parser.get(), &device);
}

void RedirectedPort::detach(std::function<void()> noticed)
{
    if (!m_function)
        return;
    m_noticed = std::move(noticed);
    m_bridge.clear();
    m_bridge.close();
    m_function.reset();
    m_cut = {};
    if (!m_socket)
        return;
    usbredirparser_send_device_disconnect(m_parser.get());
    flush();
}

void RedirectedPort::control(std::uint64_t id, const Setup& setup, std::span<const std::uint8_t> data)
{
    const std::optional<Bytes> answer = m_function ? m_function->answer(setup, data) : std::nullopt;
    usb_redir_control_packet_header header{};
    header.endpoint = setup.type & inBit;
    header.request = setup.request;
    header.requesttype = setup.type;
    header.status = answer ? usb_redir_success : usb_redir_stall;
    header.value = setup.value;
    header.index = setup.index;
    const bool in = (setup.type & inBit) != 0;
    header.length = answer ? static_cast<std::uint16_t>(in ? answer->size() : data.size()) : 0;
    const bool hasData = in && answer && !answer->empty();
    usbredirparser_send_control_packet(m_parser.get(), id, &header, hasData ? writable(*answer) : nullptr,
                                       hasData ? static_cast<int>(answer->size()) : 0);
    followLine();
}

// Firmware takes DTR for somebody who listens.
void RedirectedPort::followLine()
{
    if (!m_function || m_function->line().dtr == m_bridge.isOpen())
        return;
    if (m_function->line().dtr)
        m_bridge.open(m_terminal);
    else
        m_bridge.close();
}

void RedirectedPort::bulk(std::uint64_t id, std::uint8_t endpoint, std::size_t length,
                          std::span<const std::uint8_t> data)
{
    if (!m_function)
        return;
    if (endpoint == AcmFunction::dataIn) {
        m_bridge.receive(id, length);
    } else if (endpoint == AcmFunction::dataOut) {
        m_bridge.send(id, data);
        countReceived(data.size());
    } else {
        answerBulk(id, endpoint, usb_redir_inval, 0, {});
    }
}

void RedirectedPort::afterReceived(std::uint64_t bytes, std::function<void()> action)
{
    m_cutAt = m_received + bytes;
    m_cut = std::move(action);
}

void RedirectedPort::countReceived(std::size_t bytes)
{
    m_received += bytes;
    if (m_cut && m_received >= m_cutAt)
        std::exchange(m_cut, {})();
}

void RedirectedPort::answerBulk(std::uint64_t id, std::uint8_t endpoint, std::uint8_t status, std::size_t length,
                                std::span<const std::uint8_t> data)
{
    usb_redir_bulk_packet_header header{};
    header.endpoint = endpoint;
    header.status = status;
    header.length = static_cast<std::uint16_t>(length & 0xffff);
    header.length_high = static_cast<std::uint16_t>(length >> 16);
    usbredirparser_send_bulk_packet(m_parser.get(), id, &header, data.empty() ? nullptr : writable(data),
                                    static_cast<int>(data.size()));
}

void RedirectedPort::cancel(std::uint64_t id)
{
    // One that is done meanwhile has its answer already.
    if (m_bridge.cancel(id))
        answerBulk(id, AcmFunction::dataIn, usb_redir_cancelled, 0, {});
}

} // namespace keyline::usb
