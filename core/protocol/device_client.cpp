#include "protocol/device_client.h"

#include "base/error.h"
#include "link/smp_framing.h"
#include "protocol/commands.h"
#include "protocol/install_session.h"

#include <utility>

namespace keyline::protocol {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// What every device has (FORMATS section 2); what it says itself is known after the greeting.
constexpr std::uint64_t assumedBuffer = 4096;
constexpr std::string_view echoText = "keyline";

/// Whether a request that got no good answer is sent once more.
enum class Repeat { Never, Once, OnceIfTheLineLives };

bool worthRepeating(const Error& error)
{
    return error.code() == Code::DeviceSilent || error.code() == Code::LineGarbled;
}

/// A board that still boots loses what it is sent: a greeting is said again so many times before its time is up.
constexpr int greetings = 16;

} // namespace

/// Kept alive by the commands under way, so that the client may be destroyed meanwhile.
struct DeviceClient::Impl
{
    Impl(link::SerialPort serialPort, Random& source, milliseconds time)
        : port(std::move(serialPort)), random(source), answerTime(time), sequence(source.array<1>()[0])
    {
    }

    using Self = std::shared_ptr<Impl>;
    static QCoro::Task<Answer> ask(Self self, SmpCommand command, Bytes map, Repeat repeat);
    static QCoro::Task<Answer> askOnce(Self self, SmpCommand command, Bytes packet, milliseconds insistence);
    static QCoro::Task<Answer> askDevice(Self self, SmpCommand command, Bytes map, Repeat repeat = Repeat::Once);
    static QCoro::Task<Greeting> greet(Self self);
    static QCoro::Task<Answer> echo(Self self);
    static QCoro::Task<DeviceInfo> readIdentity(Self self);
    static QCoro::Task<Bytes> install(Self self, identity::ChipId chip, InstallRequest request, Bytes payload,
                                      InstallSigner sign);

    Error silence(std::uint64_t garbledBefore) const;

    link::SerialPort port;
    Random& random;
    milliseconds answerTime;
    /// Begins anywhere, so that what a device still says to an earlier program is no answer to this one.
    std::uint8_t sequence;
    std::uint64_t bufferSize = assumedBuffer;
    bool busy = false;
    std::uint64_t requests = 0;
    std::uint64_t repeats = 0;
    std::chrono::nanoseconds waiting{0};
};

namespace {

class Busy
{
  public:
    explicit Busy(bool& flag) : m_flag(flag)
    {
        if (std::exchange(m_flag, true))
            throw Error(Code::Unexpected, "two commands at one device at a time");
    }
    ~Busy() { m_flag = false; }

  private:
    bool& m_flag;
};

} // namespace

Error DeviceClient::Impl::silence(std::uint64_t garbledBefore) const
{
    const bool damaged = port.traffic().garbled != garbledBefore;
    return Error(damaged ? Code::LineGarbled : Code::DeviceSilent, port.path());
}

/// One request, and its answer within the time; other packets are passed over. Until it comes
/// the same packet is sent again each `insistence`, unless that is 0.
QCoro::Task<Answer> DeviceClient::Impl::askOnce(Self self, SmpCommand command, Bytes packet, milliseconds insistence)
{
    const std::uint8_t sequence = packet[6];
    const std::uint64_t garbledBefore = self->port.traffic().garbled;
    const auto begin = Clock::now();
    const auto end = begin + self->answerTime + self->port.wireTime(link::smpWireSize(packet.size()));
    self->port.send(packet);
    ++self->requests;
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
        if (left <= milliseconds::zero())
            throw self->silence(garbledBefore);
        const bool insists = insistence > milliseconds::zero() && insistence < left;
        std::optional<Bytes> received;
        try {
            received = co_await self->port.receive(insists ? insistence : left);
        } catch (const Error& error) {
            if (!insists || !worthRepeating(error))
                throw;
        }
        if (!received) {
            self->port.send(packet);
            ++self->repeats;
            continue;
        }
        if (const auto payload = answerTo(command, sequence, *received)) {
            self->waiting += Clock::now() - begin;
            co_return Answer(*payload);
        }
    }
}

QCoro::Task<Answer> DeviceClient::Impl::ask(Self self, SmpCommand command, Bytes map, Repeat repeat)
{
    const Busy busy(self->busy);
    for (bool last = repeat == Repeat::Never;; last = true) {
        Bytes packet = encodeRequest(command, ++self->sequence, map);
        if (packet.size() + 4 > self->bufferSize)
            throw Error(Code::DeviceBufferTooSmall, "a request of " + std::to_string(packet.size()) + " bytes");
        const std::uint64_t receivedBefore = self->port.traffic().received;
        try {
            const auto insistence =
                repeat == Repeat::OnceIfTheLineLives ? self->answerTime / greetings : milliseconds::zero();
            co_return co_await askOnce(self, command, std::move(packet), insistence);
        } catch (const Error& error) {
            const bool lives = repeat != Repeat::OnceIfTheLineLives || self->port.traffic().received != receivedBefore;
            if (last || !lives || !worthRepeating(error))
                throw;
        }
        ++self->repeats;
    }
}

/// A refusal becomes its error.
QCoro::Task<Answer> DeviceClient::Impl::askDevice(Self self, SmpCommand command, Bytes map, Repeat repeat)
{
    Answer answer = co_await ask(std::move(self), command, std::move(map), repeat);
    answer.throwIfRefused();
    co_return answer;
}

QCoro::Task<Answer> DeviceClient::Impl::echo(Self self)
{
    const std::uint64_t receivedBefore = self->port.traffic().received;
    try {
        co_return co_await ask(self, command::echo, encodeEcho(echoText), Repeat::OnceIfTheLineLives);
    } catch (const Error& error) {
        if (error.code() != Code::DeviceSilent || self->port.traffic().received == receivedBefore)
            throw;
    }
    throw Error(Code::NotADevice, self->port.path());
}

QCoro::Task<Greeting> DeviceClient::Impl::greet(Self self)
{
    const Answer echoed = co_await echo(self);
    if (const auto refused = echoed.refusal())
        throw Error(Code::NotADevice, refusalError(*refused).context());
    readEcho(echoed, echoText);
    const Answer answer = co_await ask(self, command::parameters, emptyMap(), Repeat::Once);
    if (const auto refused = answer.refusal())
        throw Error(Code::NotADevice, refusalError(*refused).context());
    const Greeting greeting = readParameters(answer);
    self->bufferSize = greeting.bufferSize;
    co_return greeting;
}

QCoro::Task<DeviceInfo> DeviceClient::Impl::readIdentity(Self self)
{
    const Answer answer = co_await ask(self, command::identity, emptyMap(), Repeat::Once);
    if (const auto refused = answer.refusal()) {
        const bool noSuchGroup = !refused->group && refused->rc == smpNotSupported;
        throw noSuchGroup ? Error(Code::NotADevice, self->port.path()) : refusalError(*refused);
    }
    co_return protocol::readIdentity(answer);
}

QCoro::Task<Bytes> DeviceClient::Impl::install(Self self, identity::ChipId chip, InstallRequest request, Bytes payload,
                                               InstallSigner sign)
{
    request.auth = co_await sign(std::move(payload));
    const Answer answer = co_await askDevice(self, command::install, encodeInstall(request), Repeat::Never);
    co_return readInstall(answer, chip);
}

DeviceClient::DeviceClient(link::SerialPort port, Random& random, milliseconds answerTime)
    : m_impl(std::make_shared<Impl>(std::move(port), random, answerTime))
{
}

DeviceClient& DeviceClient::operator=(DeviceClient&& other) noexcept
{
    if (this != &other) {
        close();
        m_impl = std::move(other.m_impl);
    }
    return *this;
}

DeviceClient::~DeviceClient()
{
    close();
}

void DeviceClient::close()
{
    if (const auto impl = m_impl)
        impl->port.close();
}

bool DeviceClient::isOpen() const
{
    return m_impl->port.isOpen();
}

const std::string& DeviceClient::path() const
{
    return m_impl->port.path();
}

ClientTraffic DeviceClient::traffic() const
{
    return {m_impl->port.traffic(), m_impl->requests, m_impl->repeats, m_impl->waiting};
}

QCoro::Task<Greeting> DeviceClient::greet()
{
    return Impl::greet(m_impl);
}

QCoro::Task<DeviceInfo> DeviceClient::readIdentity()
{
    return Impl::readIdentity(m_impl);
}

QCoro::Task<Bytes> DeviceClient::install(const DeviceInfo& session, const Secret& package, Bytes certificate,
                                         InstallSigner sign)
{
    const auto station = crypto::X25519Key::generate(m_impl->random);
    const InstallSession agreed(session, station);
    InstallRequest request;
    request.ephemeral = station.publicKey();
    request.package = agreed.encrypt(package, m_impl->random.array<12>());
    request.certificate = std::move(certificate);
    Bytes payload = agreed.authPayload(request.package, request.certificate);
    return Impl::install(m_impl, session.chip, std::move(request), std::move(payload), std::move(sign));
}

QCoro::Task<Digest> DeviceClient::check(Bytes backup)
{
    const auto impl = m_impl;
    const Bytes map = encodeCheck(backup);
    const Answer answer = co_await Impl::askDevice(impl, command::check, map);
    co_return readCheck(answer);
}

QCoro::Task<Bytes> DeviceClient::prove(ByteArray<32> challenge)
{
    const auto impl = m_impl;
    const Answer answer = co_await Impl::askDevice(impl, command::prove, encodeProve(challenge));
    co_return readProve(answer);
}

QCoro::Task<StoredBackup> DeviceClient::readBackup()
{
    const auto impl = m_impl;
    const Answer answer = co_await Impl::askDevice(impl, command::backup, emptyMap());
    co_return protocol::readBackup(answer);
}

QCoro::Task<SealState> DeviceClient::seal()
{
    const auto impl = m_impl;
    const Answer answer = co_await Impl::askDevice(impl, command::seal, emptyMap());
    const SealState seal = readSealState(answer);
    if (seal.state != DeviceState::Sealed)
        throw Error(Code::SealRefused, stateName(seal.state));
    co_return seal;
}

QCoro::Task<SealState> DeviceClient::restore(Bytes backup, Bytes certificate)
{
    const auto impl = m_impl;
    const Bytes map = encodeRestore(backup, certificate);
    const Answer answer = co_await Impl::askDevice(impl, command::restore, map);
    const SealState seal = readSealState(answer);
    if (seal.state != DeviceState::Sealed)
        refuseField("state");
    co_return seal;
}

} // namespace keyline::protocol
