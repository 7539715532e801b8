#pragma once

#include "link/smp_framing.h"

#include "../link/pty.h"

#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace keyline::test {

/// The far end of a port: decodes the station's requests and answers as it is told to.
class Peer
{
  public:
    /// `answer` makes the answer's packet to a request's packet; nothing where it is empty.
    using Answer = std::function<Bytes(const Bytes& request)>;

    explicit Peer(Answer answer = {}) : m_answer(std::move(answer)) { plug(); }

    const std::string& path() const { return m_pty->path(); }
    const std::vector<Bytes>& requests() const { return m_requests; }
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    /// How an answer's packet goes on the line; in SMP lines at once unless told otherwise.
    void setSend(std::function<void(const Bytes& packet)> send) { m_send = std::move(send); }

    void say(ByteView packet) { m_pty->write(link::encodeSmpLines(packet)); }
    void sayRaw(ByteView bytes) { m_pty->write(bytes); }
    void sayRaw(std::string_view text) { m_pty->write(text); }
    void unplug()
    {
        m_notifier.reset();
        m_pty->hangUp();
    }
    /// Once the request that is being served is over.
    void unplugLater()
    {
        QTimer::singleShot(0, m_notifier.get(), [this] { unplug(); });
    }
    /// In again, at another path.
    void plug()
    {
        m_pty = std::make_unique<Pty>();
        m_notifier = std::make_unique<QSocketNotifier>(m_pty->master(), QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, [this] { take(m_pty->read()); });
        m_decoder.reset();
    }

  private:
    void take(ByteView bytes)
    {
        while (!bytes.empty()) {
            bytes = bytes.subspan(m_decoder.feed(bytes));
            if (auto packet = m_decoder.takePacket())
                serve(*packet);
        }
    }
    void serve(const Bytes& request)
    {
        m_requests.push_back(request);
        const Bytes packet = m_answer ? m_answer(request) : Bytes();
        if (packet.empty())
            return;
        if (m_send)
            m_send(packet);
        else
            say(packet);
    }

    std::unique_ptr<Pty> m_pty;
    Answer m_answer;
    std::function<void(const Bytes&)> m_send;
    std::unique_ptr<QSocketNotifier> m_notifier;
    link::SmpDecoder m_decoder;
    std::vector<Bytes> m_requests;
};

/// The answer to a request, with this map as payload.
inline Bytes answerWith(const Bytes& request, ByteView map)
{
    Bytes out(request.begin(), request.begin() + 8);
    out[0] = static_cast<std::uint8_t>(out[0] + 1);
    out[2] = static_cast<std::uint8_t>(map.size() >> 8);
    out[3] = static_cast<std::uint8_t>(map.size());
    out.insert(out.end(), map.begin(), map.end());
    return out;
}

} // namespace keyline::test
