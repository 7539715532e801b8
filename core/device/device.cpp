#include "device/device.h"

#include "device/smp_map.h"

#include <algorithm>

namespace keyline::device {
namespace {

// What frames a packet on the line: two bytes of length, two of CRC.
constexpr std::size_t kFraming = 4;

void writeSmpError(CborWriter& out, SmpError error)
{
    out.restart();
    out.map(1).text("rc").integer(static_cast<std::int64_t>(error));
}

void writeKeylineError(CborWriter& out, Rc rc)
{
    out.restart();
    out.map(1).text("err").map(2).text("group").integer(kKeylineGroup);
    out.text("rc").integer(static_cast<std::int64_t>(rc));
}

void echo(ByteView payload, CborWriter& out)
{
    std::array<SmpField, 1> fields{SmpField{"d", CborReader::Type::text}};
    if (!readSmpMap(payload, fields))
        return writeSmpError(out, SmpError::invalid);
    out.map(1).text("r").text(fields[0].value);
}

} // namespace

Device::Device(ChipStore& chip, Storage& storage, Random& random, std::size_t bufferSize)
    : m_bufferSize(std::min(bufferSize, kMaxBufferSize)), m_reader(ByteSpan(m_request).first(m_bufferSize)),
      m_group(chip, storage, random)
{
}

ByteView Device::serve()
{
    const ByteView packet = m_reader.packet();
    const std::optional<SmpHeader> header = readSmpHeader(packet);
    // SMP version 1 and answers of other devices get no answer (FORMATS section 2).
    const bool served =
        header && header->version == kSmpVersion2 && (header->op == SmpOp::read || header->op == SmpOp::write);
    const ByteView result = served ? answer(*header, packet.subspan(kSmpHeaderSize)) : ByteView{};
    m_reader.release();
    return result;
}

ByteView Device::answer(const SmpHeader& header, ByteView payload)
{
    const ByteSpan packet = ByteSpan(m_answer).first(m_bufferSize - kFraming);
    CborWriter out(packet.subspan(kSmpHeaderSize));
    if (header.group == kOsGroup)
        serveOs(header, payload, out);
    else if (header.group == kKeylineGroup)
        serveKeyline(header, payload, out);
    else
        writeSmpError(out, SmpError::unsupported);
    if (!out.ok())
        writeSmpError(out, SmpError::unknown);

    SmpHeader reply = header;
    reply.op = header.op == SmpOp::read ? SmpOp::readAnswer : SmpOp::writeAnswer;
    reply.length = static_cast<std::uint16_t>(out.size());
    writeSmpHeader(reply, packet.first<kSmpHeaderSize>());
    return packet.first(kSmpHeaderSize + out.size());
}

void Device::serveOs(const SmpHeader& header, ByteView payload, CborWriter& out) const
{
    if (header.command == kOsEcho)
        return echo(payload, out);
    if (header.command != kOsParameters || header.op != SmpOp::read)
        return writeSmpError(out, SmpError::unsupported);
    out.map(2).text("buf_size").integer(static_cast<std::int64_t>(m_bufferSize)).text("buf_count").integer(1);
}

void Device::serveKeyline(const SmpHeader& header, ByteView payload, CborWriter& out)
{
    const WipeAtEnd wiped(m_scratch);
    const KeylineGroup::Result result = m_group.serve(header.op, header.command, payload, m_scratch, out);
    scrubStack();
    if (result.outcome == KeylineGroup::Outcome::unsupported)
        writeSmpError(out, SmpError::unsupported);
    else if (result.outcome == KeylineGroup::Outcome::randomFailed)
        writeSmpError(out, SmpError::unknown);
    else if (result.rc != Rc::ok)
        writeKeylineError(out, result.rc);
}

} // namespace keyline::device
