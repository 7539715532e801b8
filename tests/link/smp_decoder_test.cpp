#include "link/smp_framing.h"

#include <QTest>

#include <random>

using namespace keyline;
using namespace keyline::link;

namespace {

Bytes sample(std::size_t size, unsigned seed = 1)
{
    std::minstd_rand random(seed);
    Bytes out(size);
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>(random());
    return out;
}

/// All packets in the bytes, fed in pieces of at most `step`.
std::vector<Bytes> packetsIn(SmpDecoder& decoder, ByteView bytes, std::size_t step = 1u << 20)
{
    std::vector<Bytes> packets;
    while (!bytes.empty()) {
        ByteView piece = bytes.first(std::min(step, bytes.size()));
        bytes = bytes.subspan(piece.size());
        while (!piece.empty()) {
            piece = piece.subspan(decoder.feed(piece));
            if (auto packet = decoder.takePacket())
                packets.push_back(std::move(*packet));
        }
    }
    return packets;
}

std::string lines(ByteView packet)
{
    return std::string(asText(encodeSmpLines(packet)));
}

} // namespace

class SmpDecoderTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_back_packets_of_every_length();
    void reads_a_packet_split_at_every_byte();
    void ignores_banners_and_log_lines_around_and_between_the_lines();
    void finds_a_packet_after_any_garbage();
    void drops_a_packet_with_any_byte_changed();
    void counts_what_it_dropped();
    void drops_a_line_of_128_bytes();
    void drops_a_packet_longer_than_its_limit();
    void drops_lengths_of_nothing();
    void takes_a_new_packet_that_begins_before_the_last_one_ended();
    void counts_orphan_lines_once();
    void takes_lines_that_end_in_carriage_return_and_newline();
    void takes_base64_groups_split_between_lines();
    void hands_over_two_packets_in_one_chunk_one_by_one();
    void knows_how_many_bytes_are_missing();
};

void SmpDecoderTest::reads_back_packets_of_every_length()
{
    SmpDecoder decoder;
    for (std::size_t size = 1; size <= 600; ++size) {
        const Bytes packet = sample(size);
        const auto found = packetsIn(decoder, encodeSmpLines(packet));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front(), packet);
    }
    QCOMPARE(decoder.garbled(), std::uint64_t{0});
}

void SmpDecoderTest::reads_a_packet_split_at_every_byte()
{
    const Bytes packet = sample(250);
    const Bytes wire = encodeSmpLines(packet);
    for (std::size_t cut = 0; cut <= wire.size(); ++cut) {
        SmpDecoder decoder;
        auto found = packetsIn(decoder, ByteView(wire).first(cut));
        const auto rest = packetsIn(decoder, ByteView(wire).subspan(cut));
        found.insert(found.end(), rest.begin(), rest.end());
        QCOMPARE(found, std::vector<Bytes>{packet});
    }
    SmpDecoder decoder;
    QCOMPARE(packetsIn(decoder, wire, 1), std::vector<Bytes>{packet});
}

void SmpDecoderTest::ignores_banners_and_log_lines_around_and_between_the_lines()
{
    const Bytes packet = sample(250);
    std::string wire = lines(packet);
    std::string noisy = "\r\n*** Booting Zephyr OS v3.4.0 ***\r\nuart:~$ ";
    for (const char byte : wire) {
        noisy += byte;
        if (byte == '\n')
            noisy += "[00:00:00.001,000] <inf> radio: \x1b[1mup\x1b[0m \x06 \x04\r\n";
    }
    SmpDecoder decoder;
    QCOMPARE(packetsIn(decoder, asBytes(noisy)), std::vector<Bytes>{packet});
    QCOMPARE(decoder.garbled(), std::uint64_t{0});
}

void SmpDecoderTest::finds_a_packet_after_any_garbage()
{
    const Bytes packet = sample(120);
    const Bytes wire = encodeSmpLines(packet);
    for (unsigned seed = 1; seed <= 200; ++seed) {
        SmpDecoder decoder;
        packetsIn(decoder, sample(1 + seed * 7, seed));
        // A half packet too, so that the new one begins in the middle of something.
        packetsIn(decoder, ByteView(wire).first(seed % wire.size()));
        const auto found = packetsIn(decoder, wire);
        QVERIFY(!found.empty());
        QCOMPARE(found.back(), packet);
    }
}

void SmpDecoderTest::drops_a_packet_with_any_byte_changed()
{
    const Bytes packet = sample(150);
    const Bytes wire = encodeSmpLines(packet);
    for (std::size_t at = 0; at < wire.size(); ++at) {
        for (const unsigned flip : {0x01u, 0x20u, 0x80u}) {
            Bytes damaged = wire;
            damaged[at] = static_cast<std::uint8_t>(damaged[at] ^ flip);
            SmpDecoder decoder;
            for (const Bytes& found : packetsIn(decoder, damaged))
                QCOMPARE(found, packet); // only where the change does not matter: spare bits of the last group
            // and whatever happened, the next one is read
            QCOMPARE(packetsIn(decoder, wire), std::vector<Bytes>{packet});
        }
    }
}

void SmpDecoderTest::counts_what_it_dropped()
{
    const Bytes packet = sample(150);
    SmpDecoder decoder;
    for (int i = 0; i < 3; ++i) {
        Bytes damaged = encodeSmpLines(packet);
        damaged[50] = damaged[50] == 'A' ? 'B' : 'A';
        QVERIFY(packetsIn(decoder, damaged).empty());
    }
    QCOMPARE(decoder.garbled(), std::uint64_t{3});
}

void SmpDecoderTest::drops_a_line_of_128_bytes()
{
    const Bytes packet = sample(150);
    const std::string wire = lines(packet);
    // The first line takes one group of the second.
    const std::string longer = wire.substr(0, 126) + wire.substr(129, 1) + "\n\x04\x14" + wire.substr(130);
    SmpDecoder decoder;
    QVERIFY(packetsIn(decoder, asBytes(longer)).empty());
    QCOMPARE(decoder.garbled(), std::uint64_t{1});
}

void SmpDecoderTest::drops_a_packet_longer_than_its_limit()
{
    SmpDecoder decoder(100);
    QVERIFY(packetsIn(decoder, encodeSmpLines(sample(101))).empty());
    QCOMPARE(decoder.garbled(), std::uint64_t{1});
    QCOMPARE(packetsIn(decoder, encodeSmpLines(sample(100))), std::vector<Bytes>{sample(100)});
}

void SmpDecoderTest::drops_lengths_of_nothing()
{
    SmpDecoder decoder;
    for (const char* length : {"AAAA", "AAEA", "AAIA"}) // 0, 1 and 2: not even a byte beside the CRC
        QVERIFY(packetsIn(decoder, asBytes(std::string("\x06\x09") + length + "\n")).empty());
    QCOMPARE(decoder.garbled(), std::uint64_t{3});
}

void SmpDecoderTest::takes_a_new_packet_that_begins_before_the_last_one_ended()
{
    const Bytes first = sample(250, 1);
    const Bytes second = sample(80, 2);
    const Bytes half = encodeSmpLines(first);
    SmpDecoder decoder;
    packetsIn(decoder, ByteView(half).first(200));
    QCOMPARE(packetsIn(decoder, encodeSmpLines(second)), std::vector<Bytes>{second});
    QCOMPARE(decoder.garbled(), std::uint64_t{1});
}

void SmpDecoderTest::counts_orphan_lines_once()
{
    const std::string wire = lines(sample(400));
    SmpDecoder decoder;
    QVERIFY(packetsIn(decoder, asBytes(wire.substr(127))).empty());
    QCOMPARE(decoder.garbled(), std::uint64_t{1});
}

void SmpDecoderTest::takes_lines_that_end_in_carriage_return_and_newline()
{
    const Bytes packet = sample(60);
    std::string wire = lines(packet);
    wire.insert(wire.size() - 1, "\r");
    SmpDecoder decoder;
    QCOMPARE(packetsIn(decoder, asBytes(wire)), std::vector<Bytes>{packet});
}

void SmpDecoderTest::takes_base64_groups_split_between_lines()
{
    const Bytes packet = sample(60);
    std::string wire = lines(packet);
    for (std::size_t cut = 3; cut + 1 < wire.size() - 2; ++cut) {
        const std::string split = wire.substr(0, cut) + "\n\x04\x14" + wire.substr(cut);
        SmpDecoder decoder;
        QCOMPARE(packetsIn(decoder, asBytes(split)), std::vector<Bytes>{packet});
    }
}

void SmpDecoderTest::hands_over_two_packets_in_one_chunk_one_by_one()
{
    const Bytes first = sample(40, 1);
    const Bytes second = sample(50, 2);
    const Bytes wire = concat({encodeSmpLines(first), encodeSmpLines(second)});
    SmpDecoder decoder;
    const std::size_t used = decoder.feed(wire);
    QCOMPARE(used, smpWireSize(40));
    QCOMPARE(decoder.feed(ByteView(wire).subspan(used)), std::size_t{0}); // waits until the first one is taken
    QCOMPARE(decoder.takePacket().value(), first);
    QVERIFY(!decoder.takePacket());
    decoder.feed(ByteView(wire).subspan(used));
    QCOMPARE(decoder.takePacket().value(), second);
}

void SmpDecoderTest::knows_how_many_bytes_are_missing()
{
    for (const std::size_t size : {1u, 2u, 90u, 91u, 92u, 200u, 1000u}) {
        const Bytes wire = encodeSmpLines(sample(size));
        SmpDecoder decoder;
        for (std::size_t at = 0; at < wire.size(); ++at) {
            const std::size_t left = wire.size() - at;
            QVERIFY(decoder.bytesMissing() >= 1);
            QVERIFY(decoder.bytesMissing() <= left);
            if (at >= 6) // exact but for the padding, once the length is known
                QVERIFY(decoder.bytesMissing() + 2 >= left);
            decoder.feed(ByteView(wire).subspan(at, 1));
        }
        QVERIFY(decoder.takePacket());
    }
}

QTEST_GUILESS_MAIN(SmpDecoderTest)
#include "smp_decoder_test.moc"
