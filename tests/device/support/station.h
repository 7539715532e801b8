#pragma once

#include "device/device.h"
#include "maker.h"

#include <QCborMap>

#include <functional>

namespace keyline::device::test {

/// A device with its hardware in memory, which can lose its power.
struct Board
{
    explicit Board(const Maker& maker, Bytes chipId = someBytes(16, 42))
        : storage(power), chip(power, std::move(chipId), maker.point())
    {
        boot();
    }

    /// Power comes (back).
    void boot(std::size_t bufferSize = kMaxBufferSize);

    Power power;
    MemoryStorage storage;
    MemoryChip chip;
    SeededRandom random;
    std::unique_ptr<Device> device;

    Bytes chipId() const { return {chip.chipId().begin(), chip.chipId().end()}; }
};

/// An answer as it came over the line.
struct Answer
{
    bool came = false;
    SmpHeader header;
    QCborMap map;

    /// The result in Keyline's group; ok when there is no error, nothing when there is no answer or another error.
    std::optional<Rc> rc() const;
    /// SMP's own result, 0 when there is none.
    int smpRc() const { return static_cast<int>(map.value(QStringLiteral("rc")).toInteger(0)); }
    Bytes bytes(const char* field) const;
    qint64 number(const char* field) const { return map.value(QLatin1String(field)).toInteger(-1); }
};

/// What an identity answer brings.
struct Session
{
    Bytes chip, nonce, deviceKey;
    Bytes stationSecret, stationKey;

    Bytes context() const;
    Bytes packageKey() const;
};

struct InstallParts
{
    Bytes eph, auth, pkg, cert;

    Bytes map() const;
};

/// The other side of the line, on Botan and Qt.
class Station
{
  public:
    /// Sends bytes and returns what comes back.
    using Line = std::function<Bytes(const Bytes&)>;

    Station(Board& board, const Maker& maker);
    Station(Line line, const Maker& maker) : m_line(std::move(line)), m_maker(maker) {}

    Bytes exchange(const Bytes& line) const { return m_line(line); }
    Answer request(SmpOp op, std::uint16_t group, std::uint8_t command, const Bytes& payload);
    Answer keyline(Command command, const Bytes& payload = {});

    Session identity();
    /// Everything an install wants, sealed for this session.
    InstallParts prepare(const Session& session, const Bytes& package, const Bytes& certificate) const;
    Bytes authFor(const Session& session, const Bytes& pkg, const Bytes& cert) const;
    /// Identity and install, with the right certificate.
    Answer install(const PackageContent& package);
    Answer install(const Bytes& package, const Bytes& certificate);
    Answer check(const Bytes& backup);
    Answer prove(const Bytes& challenge);
    Answer restore(const Bytes& backup, const Bytes& certificate);

    static Bytes frame(const Bytes& packet);
    static Bytes packet(SmpOp op, std::uint16_t group, std::uint8_t command, const Bytes& payload,
                        std::uint8_t sequence = 7, std::uint8_t version = kSmpVersion2);

  private:
    Line m_line;
    const Maker& m_maker;
    std::uint8_t m_sequence = 7;
};

/// The packets in what came over a line.
std::vector<Bytes> packetsIn(const Bytes& line);

} // namespace keyline::device::test
