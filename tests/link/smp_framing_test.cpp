#include "link/smp_framing.h"

#include "base/error.h"

#include <QTest>

#include <numeric>

using namespace keyline;
using namespace keyline::link;

namespace {

Bytes counting(std::size_t size)
{
    Bytes out(size);
    std::iota(out.begin(), out.end(), std::uint8_t{0});
    return out;
}

} // namespace

/// Expected bytes were computed with Python's standard library alone: base64.b64encode and binascii.crc_hqx (CRC-CCITT,
/// start 0), put together as the SMP console document of MCUmgr says (transport/smp-console.md).
class SmpFramingTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void computes_the_check_value_of_the_crc_catalogue();
    void frames_an_echo_request_as_one_line();
    void frames_a_long_packet_as_lines_of_127_bytes();
    void says_beforehand_how_long_the_lines_are();
    void refuses_a_packet_whose_length_does_not_fit();
};

void SmpFramingTest::computes_the_check_value_of_the_crc_catalogue()
{
    // "CRC-16/XMODEM … check=0x31c3" in the Catalogue of parametrised CRC algorithms (reveng.sourceforge.io).
    QCOMPARE(crc16Xmodem(asBytes("123456789")), std::uint16_t{0x31c3});
    QCOMPARE(crc16Xmodem({}), std::uint16_t{0});
}

void SmpFramingTest::frames_an_echo_request_as_one_line()
{
    const Bytes packet = fromHex("0a00000900000700a161646568656c6c6f").value();
    QCOMPARE(asText(encodeSmpLines(packet)), std::string_view("\x06\x09"
                                                              "ABMKAAAJAAAHAKFhZGVoZWxsb4vC\n"));
}

void SmpFramingTest::frames_a_long_packet_as_lines_of_127_bytes()
{
    // Base64 of each line; 62 characters a row.
    std::string expected;
    expected += "\x06\x09";
    expected += "AS4AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKy"
                "wtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFla\n";
    expected += "\x04\x14";
    expected += "W1xdXl9gYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiI"
                "mKi4yNjo+QkZKTlJWWl5iZmpucnZ6foKGio6SlpqeoqaqrrK2ur7CxsrO0tba3\n";
    expected += "\x04\x14";
    expected += "uLm6u7y9vr/AwcLDxMXGx8jJysvMzc7P0NHS09TV1tfY2drb3N3e3+Dh4uPk5e"
                "bn6Onq6+zt7u/w8fLz9PX29/j5+vv8/f7/AAECAwQFBgcICQoLDA0ODxAREhMU\n";
    expected += "\x04\x14";
    expected += "FRYXGBkaGxwdHh8gISIjJCUmJygpKivBdg==\n";
    QCOMPARE(asText(encodeSmpLines(counting(300))), std::string_view(expected));
}

void SmpFramingTest::says_beforehand_how_long_the_lines_are()
{
    for (std::size_t size = 1; size < 700; ++size)
        QCOMPARE(encodeSmpLines(counting(size)).size(), smpWireSize(size));
}

void SmpFramingTest::refuses_a_packet_whose_length_does_not_fit()
{
    QVERIFY_EXCEPTION_THROWN(encodeSmpLines(Bytes(0xfffe)), Error);
    QCOMPARE(encodeSmpLines(Bytes(0xfffd)).size(), smpWireSize(0xfffd));
}

QTEST_GUILESS_MAIN(SmpFramingTest)
#include "smp_framing_test.moc"
