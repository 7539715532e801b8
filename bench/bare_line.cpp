#include "station_run.h"

#include "paced_line.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

namespace bench {

namespace {

using namespace keyline::virtual_device;

constexpr unsigned baud = 115200;

class BarePort
{
  public:
    BarePort(EventLoop& loop, std::size_t request, std::size_t answer)
        : m_request(request), m_answer(answer, 'x'),
          m_line(loop, baud, [this](std::span<const std::uint8_t> bytes) { received(bytes.size()); })
    {
        m_line.attach(m_port);
        m_line.setListened(true);
    }
    const std::string& path() const { return m_port.path(); }

  private:
    void received(std::size_t bytes)
    {
        m_received += bytes;
        if (m_received < m_request)
            return;
        m_received -= m_request;
        m_line.send(m_answer);
    }

    std::size_t m_request;
    std::vector<std::uint8_t> m_answer;
    std::size_t m_received = 0;
    PseudoTerminal m_port;
    PacedLine m_line;
};

} // namespace

int bareLine(std::span<char*> arguments)
{
    EventLoop loop;
    std::vector<std::unique_ptr<BarePort>> ports;
    for (int i = 0; i < std::atoi(arguments[0]); ++i) {
        ports.push_back(std::make_unique<BarePort>(loop, std::strtoul(arguments[1], nullptr, 10),
                                                   std::strtoul(arguments[2], nullptr, 10)));
        std::puts(ports.back()->path().c_str());
    }
    std::fflush(stdout);
    loop.run();
    return 0;
}

} // namespace bench
