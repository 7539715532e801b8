#include "station.h"

#include "device/frame_writer.h"

#include <botan/curve25519.h>
#include <botan/kdf.h>

#include <QCborValue>

namespace keyline::device::test {
namespace {

// CRC-16/XMODEM another way round than the device's.
std::uint16_t crcOf(const Bytes& bytes)
{
    std::uint32_t crc = 0;
    for (const std::uint8_t byte : bytes)
        for (int bit = 7; bit >= 0; --bit) {
            const bool carry = ((crc >> 15 ^ static_cast<std::uint32_t>(byte >> bit)) & 1) != 0;
            crc = (crc << 1 & 0xffff) ^ (carry ? 0x1021U : 0U);
        }
    return static_cast<std::uint16_t>(crc);
}

Bytes big16(std::size_t value)
{
    return {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

} // namespace

void Board::boot(std::size_t bufferSize)
{
    power.restore();
    device = std::make_unique<Device>(chip, storage, random, bufferSize);
}

std::optional<Rc> Answer::rc() const
{
    if (!came || smpRc() != 0)
        return std::nullopt;
    const QCborMap error = map.value(QStringLiteral("err")).toMap();
    if (error.isEmpty())
        return Rc::ok;
    if (error.value(QStringLiteral("group")).toInteger() != kKeylineGroup)
        return std::nullopt;
    return static_cast<Rc>(error.value(QStringLiteral("rc")).toInteger());
}

Bytes Answer::bytes(const char* field) const
{
    const QByteArray value = map.value(QLatin1String(field)).toByteArray();
    return {value.begin(), value.end()};
}

Bytes Session::context() const
{
    return cborArray({cborText("keyline session v1"), cborBytes(chip), cborBytes(nonce), cborBytes(deviceKey),
                      cborBytes(stationKey)});
}

Bytes Session::packageKey() const
{
    const Botan::X25519_PrivateKey secret(
        Botan::secure_vector<std::uint8_t>(stationSecret.begin(), stationSecret.end()));
    const auto shared = secret.agree(deviceKey.data(), deviceKey.size());
    const Bytes salt = sha256Of(context());
    const std::string label = "keyline install v1";
    const auto kdf = Botan::KDF::create_or_throw("HKDF(SHA-256)");
    const auto key = kdf->derive_key(32, shared.data(), shared.size(), salt.data(), salt.size(),
                                     reinterpret_cast<const std::uint8_t*>(label.data()), label.size());
    return {key.begin(), key.end()};
}

Bytes InstallParts::map() const
{
    return cborMap({{cborText("eph"), cborBytes(eph)},
                    {cborText("auth"), cborBytes(auth)},
                    {cborText("pkg"), cborBytes(pkg)},
                    {cborText("cert"), cborBytes(cert)}});
}

Bytes Station::packet(SmpOp op, std::uint16_t group, std::uint8_t command, const Bytes& payload, std::uint8_t sequence,
                      std::uint8_t version)
{
    const auto first = static_cast<std::uint8_t>(version << 3 | static_cast<int>(op));
    return joined({{first, 0}, big16(payload.size()), big16(group), {sequence, command}, payload});
}

Bytes Station::frame(const Bytes& packet)
{
    const Bytes raw = joined({big16(packet.size() + 2), packet, big16(crcOf(packet))});
    const QByteArray all(reinterpret_cast<const char*>(raw.data()), static_cast<qsizetype>(raw.size()));
    QByteArray line;
    for (qsizetype at = 0; at < all.size(); at += 93)
        line += (at == 0 ? "\x06\x09" : "\x04\x14") + all.mid(at, 93).toBase64() + '\n';
    return {line.begin(), line.end()};
}

std::vector<Bytes> packetsIn(const Bytes& line)
{
    std::vector<Bytes> packets;
    QByteArray raw;
    const QByteArray all(reinterpret_cast<const char*>(line.data()), static_cast<qsizetype>(line.size()));
    for (const QByteArray& text : all.split('\n')) {
        if (text.startsWith("\x06\x09"))
            raw.clear();
        else if (!text.startsWith("\x04\x14"))
            continue;
        raw += QByteArray::fromBase64(text.mid(2));
        const Bytes bytes(raw.begin(), raw.end());
        if (bytes.size() < 4 || bytes.size() != 2 + static_cast<std::size_t>(bytes[0] << 8 | bytes[1]))
            continue;
        const Bytes packet(bytes.begin() + 2, bytes.end() - 2);
        if (big16(crcOf(packet)) == Bytes(bytes.end() - 2, bytes.end()))
            packets.push_back(packet);
    }
    return packets;
}

Station::Station(Board& board, const Maker& maker) : m_maker(maker)
{
    m_line = [&board](const Bytes& line) {
        Bytes out;
        ByteView rest(line);
        while (!rest.empty()) {
            rest = rest.subspan(board.device->receive(rest));
            if (!board.device->hasRequest())
                continue;
            FrameWriter writer(board.device->serve());
            for (ByteView part = writer.nextLine(); !part.empty(); part = writer.nextLine())
                out.insert(out.end(), part.begin(), part.end());
        }
        return out;
    };
}

Answer Station::request(SmpOp op, std::uint16_t group, std::uint8_t command, const Bytes& payload)
{
    const std::vector<Bytes> packets = packetsIn(exchange(frame(packet(op, group, command, payload, m_sequence))));
    Answer answer;
    if (packets.size() != 1)
        return answer;
    const Bytes& packet = packets[0];
    const auto header = readSmpHeader(packet);
    QCborParserError error;
    const QByteArray body(reinterpret_cast<const char*>(packet.data()) + 8, static_cast<qsizetype>(packet.size()) - 8);
    const QCborValue value = QCborValue::fromCbor(body, &error);
    answer.came = header.has_value() && error.error == QCborError::NoError && value.isMap();
    if (answer.came) {
        answer.header = *header;
        answer.map = value.toMap();
    }
    return answer;
}

Answer Station::keyline(Command command, const Bytes& payload)
{
    const bool read = command == Command::identity || command == Command::backup;
    return request(read ? SmpOp::read : SmpOp::write, kKeylineGroup, static_cast<std::uint8_t>(command), payload);
}

Session Station::identity()
{
    const Answer answer = keyline(Command::identity);
    const Botan::X25519_PrivateKey secret(rng());
    const auto secretBytes = secret.get_x();
    return {answer.bytes("chip"), answer.bytes("nonce"), answer.bytes("eph"),
            Bytes(secretBytes.begin(), secretBytes.end()), secret.public_value()};
}

Bytes Station::authFor(const Session& session, const Bytes& pkg, const Bytes& cert) const
{
    return m_maker.sign1(cborArray({cborText("keyline install v1"), cborBytes(session.context()),
                                    cborBytes(sha256Of(pkg)), cborBytes(sha256Of(cert))}),
                         true);
}

InstallParts Station::prepare(const Session& session, const Bytes& package, const Bytes& certificate) const
{
    const Bytes iv = someBytes(12, 31);
    const Bytes header = cborBytes({0xa1, 0x01, 0x03});
    const Bytes aad = cborArray({cborText("Encrypt0"), header, cborBytes(session.context())});
    const Bytes text = gcmSeal(session.packageKey(), iv, aad, package);
    const Bytes pkg = cborTag(16, cborArray({header, cborMap({{cborInteger(5), cborBytes(iv)}}), cborBytes(text)}));
    return {session.stationKey, authFor(session, pkg, certificate), pkg, certificate};
}

Answer Station::install(const Bytes& package, const Bytes& certificate)
{
    return keyline(Command::install, prepare(identity(), package, certificate).map());
}

Answer Station::install(const PackageContent& package)
{
    const Session session = identity();
    const Bytes certificate = m_maker.certificate(package, session.chip);
    return keyline(Command::install, prepare(session, package.encode(), certificate).map());
}

Answer Station::check(const Bytes& backup)
{
    return keyline(Command::check, cborMap({{cborText("backup"), cborBytes(backup)}}));
}

Answer Station::prove(const Bytes& challenge)
{
    return keyline(Command::prove, cborMap({{cborText("challenge"), cborBytes(challenge)}}));
}

Answer Station::restore(const Bytes& backup, const Bytes& certificate)
{
    return keyline(Command::restore,
                   cborMap({{cborText("backup"), cborBytes(backup)}, {cborText("cert"), cborBytes(certificate)}}));
}

} // namespace keyline::device::test
