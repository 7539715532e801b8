#include "provisioning/engine.h"

#include "base/error.h"

#include <qcoro/qcorotimer.h>

#include <algorithm>

namespace keyline::provisioning {

namespace {

void count(Summary& summary, const SessionResult& result)
{
    switch (result.result) {
    case station::Result::Pass:
        ++summary.pass;
        break;
    case station::Result::Fail:
        ++summary.fail;
        break;
    case station::Result::Hold:
        ++summary.hold;
        break;
    case station::Result::DoneBefore:
        ++summary.doneBefore;
        break;
    }
    summary.queued += result.queued && result.result == station::Result::Pass;
    summary.foreign += result.foreign;
    summary.interrupted += result.interrupted;
}

} // namespace

Engine::Engine(Line& line, Order order, Observer observer, EngineOptions options)
    : m_line(line), m_order(std::move(order)), m_observer(std::move(observer)), m_options(options)
{
}

QCoro::Task<Summary> Engine::run(std::vector<std::string> ports)
{
    if (ports.size() > mostPorts)
        throw Error(Code::Usage, "more than " + std::to_string(mostPorts) + " ports");
    co_await m_line.registrar().flush();
    std::vector<QCoro::Task<SessionResult>> running;
    for (auto& port : ports) {
        m_sessions.push_back(std::make_shared<Session>(m_line, m_order, m_observer, std::move(port), m_options.baud,
                                                       m_options.patience));
        if (m_stopped)
            m_sessions.back()->stop();
        running.push_back(m_sessions.back()->run());
        // What the first ports answer is served before the last are open: devices in step would wait for one another.
        co_await QCoro::sleepFor(std::chrono::milliseconds(0));
    }
    Summary summary;
    for (auto& session : running)
        count(summary, co_await session);
    m_sessions.clear();
    summary.waiting = co_await m_line.registrar().flush();
    try {
        m_line.eraser().finish();
    } catch (const Error& error) {
        summary.unfinishedErasure = error; // the devices have their results; the next start erases
    }
    co_return summary;
}

void Engine::stop(bool atOnce)
{
    m_stopped = true;
    // A copy: the last one to stop may end the run, and with it its list, before stop() is back.
    const auto sessions = m_sessions;
    for (const auto& session : sessions)
        session->stop(atOnce);
}

bool Engine::putAside(const std::string& port)
{
    const auto session = std::ranges::find_if(m_sessions, [&](const auto& one) { return one->port() == port; });
    if (session == m_sessions.end())
        return false;
    const auto kept = *session; // the list may be gone before it is back
    kept->putAside();
    return true;
}

} // namespace keyline::provisioning
