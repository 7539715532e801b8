#include "device/frame_reader.h"
#include "device/frame_writer.h"
#include "device/smp.h"
#include "support/station.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// SMP console framing, both ways.
class FrameTest : public QObject
{
    Q_OBJECT

  private:
    std::array<std::uint8_t, 512> m_buffer{};

    static Bytes echoPacket(std::size_t payload = 5)
    {
        return Station::packet(SmpOp::write, kOsGroup, kOsEcho, someBytes(payload, 8));
    }

    /// The packet that a reader takes out of a line, if it takes one.
    Bytes taken(const Bytes& line, std::size_t bufferSize = 512)
    {
        FrameReader reader(ByteSpan(m_buffer).first(bufferSize));
        reader.receive(line);
        const ByteView packet = reader.packet();
        return {packet.begin(), packet.end()};
    }

    static Bytes written(const Bytes& packet)
    {
        Bytes line;
        FrameWriter writer(packet);
        for (ByteView part = writer.nextLine(); !part.empty(); part = writer.nextLine())
            line.insert(line.end(), part.begin(), part.end());
        return line;
    }

  private Q_SLOTS:
    // The check value of CRC-16/XMODEM in Greg Cook's catalogue of CRC algorithms.
    void crc_has_the_catalogued_check_value() { QCOMPARE(crc16(bytesOf("123456789")), std::uint16_t{0x31c3}); }

    void reads_what_the_station_frames()
    {
        for (const std::size_t size : {0, 1, 2, 80, 81, 82, 83, 84, 170, 300, 490}) {
            const Bytes packet = echoPacket(size);
            QCOMPARE(taken(Station::frame(packet)), packet);
        }
    }

    void writes_what_the_station_reads()
    {
        for (const std::size_t size : {0, 1, 2, 80, 81, 82, 83, 84, 170, 300, 6000}) {
            const Bytes packet = echoPacket(size);
            QCOMPARE(packetsIn(written(packet)), std::vector<Bytes>{packet});
        }
    }

    void writes_lines_of_at_most_127_bytes()
    {
        const Bytes packet = echoPacket(1000);
        FrameWriter writer(packet);
        for (ByteView line = writer.nextLine(); !line.empty(); line = writer.nextLine()) {
            QVERIFY(line.size() <= 127);
            QCOMPARE(line.back(), std::uint8_t{'\n'});
        }
    }

    void ignores_every_other_byte()
    {
        const Bytes packet = echoPacket(200);
        Bytes line = Station::frame(packet);
        const auto end = std::find(line.begin(), line.end(), '\n') + 1;
        const Bytes first(line.begin(), end);
        const Bytes rest(end, line.end());
        const Bytes noise = bytesOf("*** Booting \x1b[0m\x06\x04 <inf> ok\r\n");
        QCOMPARE(taken(joined({noise, first, noise, rest})), packet);
    }

    void takes_a_line_that_follows_noise_without_a_newline()
    {
        const Bytes packet = echoPacket();
        QCOMPARE(taken(joined({bytesOf("abc\x06"), Station::frame(packet)})), packet);
        QCOMPARE(taken(joined({bytesOf("\x06\x09"
                                       "AAAA"),
                               Station::frame(packet)})),
                 packet);
    }

    void takes_carriage_returns_before_newlines()
    {
        Bytes line = Station::frame(echoPacket());
        line.insert(line.end() - 1, '\r');
        QCOMPARE(taken(line), echoPacket());
    }

    void drops_a_packet_with_any_byte_changed()
    {
        const Bytes line = Station::frame(echoPacket());
        for (std::size_t i = 0; i < line.size(); ++i) {
            Bytes changed = line;
            changed[i] ^= 0x01;
            QVERIFY2(taken(changed).empty(), qPrintable(QString::number(i)));
        }
    }

    void drops_a_packet_that_ends_early_and_takes_the_next()
    {
        const Bytes packet = echoPacket(200);
        const Bytes line = Station::frame(packet);
        for (std::size_t cut = 0; cut < line.size(); ++cut)
            QCOMPARE(taken(joined({Bytes(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(cut)), line})),
                     packet);
    }

    void drops_what_does_not_fit_with_its_four_bytes()
    {
        const Bytes packet = echoPacket(92); // 100 bytes
        QCOMPARE(taken(Station::frame(packet), 104), packet);
        QVERIFY(taken(Station::frame(packet), 103).empty());
        const Bytes next = echoPacket(10);
        QCOMPARE(taken(joined({Station::frame(packet), Station::frame(next)}), 103), next);
    }

    void drops_lines_above_127_bytes()
    {
        const QByteArray data = QByteArray(120, '\0').toBase64();
        Bytes line{0x06, 0x09};
        line.insert(line.end(), data.begin(), data.end());
        line.push_back('\n');
        QVERIFY(line.size() > 127);
        QCOMPARE(taken(joined({line, Station::frame(echoPacket())})), echoPacket());
    }

    void drops_broken_base64_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::newRow("three digits") << QByteArray("AAE");
        QTest::newRow("padding first") << QByteArray("=AAA");
        QTest::newRow("padding inside") << QByteArray("AA=A");
        QTest::newRow("three paddings") << QByteArray("A===");
        QTest::newRow("data after padding") << QByteArray("AA==AAAA");
        QTest::newRow("other character") << QByteArray("AA-A");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("length above content") << QByteArray("//8J");
        QTest::newRow("length below a header") << QByteArray("AAEA");
    }

    void drops_broken_base64()
    {
        QFETCH(QByteArray, digits);
        const QByteArray text = "\x06\x09" + digits + "\n";
        const Bytes line(text.begin(), text.end());
        QVERIFY(taken(line).empty());
        QCOMPARE(taken(joined({line, Station::frame(echoPacket())})), echoPacket());
    }

    void a_continuation_without_a_start_is_nothing()
    {
        Bytes line = Station::frame(echoPacket());
        line[0] = 0x04;
        line[1] = 0x14;
        QVERIFY(taken(line).empty());
    }

    void stops_at_the_end_of_a_packet_and_wipes_it_on_release()
    {
        const Bytes line = Station::frame(echoPacket());
        m_buffer.fill(0);
        FrameReader reader(m_buffer);
        QCOMPARE(reader.receive(joined({line, line})), line.size());
        QVERIFY(reader.complete());
        QCOMPARE(reader.receive(line), std::size_t{0});
        reader.release();
        QVERIFY(std::all_of(m_buffer.begin(), m_buffer.end(), [](std::uint8_t byte) { return byte == 0; }));
        QCOMPARE(reader.receive(line), line.size());
        QVERIFY(reader.complete());
    }

    void headers_carry_what_they_say()
    {
        const Bytes packet = Station::packet(SmpOp::write, kKeylineGroup, 3, {1, 2, 3}, 200, 1);
        const auto header = readSmpHeader(packet);
        QVERIFY(header);
        QCOMPARE(header->op, SmpOp::write);
        QCOMPARE(header->version, kSmpVersion2);
        QCOMPARE(header->group, kKeylineGroup);
        QCOMPARE(int(header->sequence), 200);
        QCOMPARE(int(header->command), 3);
        std::array<std::uint8_t, kSmpHeaderSize> out{};
        writeSmpHeader(*header, out);
        QVERIFY(equal(out, ByteView(packet).first(kSmpHeaderSize)));
        QVERIFY(!readSmpHeader(ByteView(packet).first(7)));
        QVERIFY(!readSmpHeader(ByteView(packet).first(10)));
    }
};

QTEST_APPLESS_MAIN(FrameTest)
#include "frame_test.moc"
