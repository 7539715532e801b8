#include "answer_editor.h"

#include "device/cbor_reader.h"
#include "device/cbor_writer.h"
#include "device/smp.h"

#include <algorithm>

namespace keyline::virtual_device {
namespace {

using device::ByteSpan;
using device::ByteView;
using device::CborReader;

struct Range
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where a field's value lies in an answer of our own device: one map of definite length with text keys.
std::optional<Range> findValue(ByteView answer, std::string_view field)
{
    if (answer.size() < device::kSmpHeaderSize)
        return std::nullopt;
    CborReader in(answer.subspan(device::kSmpHeaderSize));
    const std::size_t pairs = in.map();
    for (std::size_t i = 0; i < pairs && in.ok(); ++i) {
        const bool match = device::equal(in.text(), device::asBytes(field));
        const std::size_t begin = in.position();
        in.skip();
        if (match && in.ok())
            return Range{device::kSmpHeaderSize + begin, device::kSmpHeaderSize + in.position()};
    }
    return std::nullopt;
}

void fixLength(Packet& answer)
{
    const std::size_t length = answer.size() - device::kSmpHeaderSize;
    answer[2] = static_cast<std::uint8_t>(length >> 8);
    answer[3] = static_cast<std::uint8_t>(length);
}

} // namespace

CommandId commandOf(ByteView packet)
{
    const auto header = device::readSmpHeader(packet);
    return header ? CommandId{header->group, header->command} : CommandId{0xffff, 0xff};
}

void editBytes(Packet& answer, std::string_view field, const std::function<void(ByteSpan)>& edit)
{
    const auto range = findValue(answer, field);
    if (!range)
        return;
    const ByteSpan item = ByteSpan(answer).subspan(range->begin, range->end - range->begin);
    CborReader in(item);
    const std::size_t size = in.bytes().size();
    if (in.complete())
        edit(item.last(size));
}

void replaceValue(Packet& answer, std::string_view field, ByteView item)
{
    const auto range = findValue(answer, field);
    if (!range)
        return;
    const auto begin = answer.begin() + static_cast<std::ptrdiff_t>(range->begin);
    const auto end = answer.begin() + static_cast<std::ptrdiff_t>(range->end);
    answer.insert(answer.erase(begin, end), item.begin(), item.end());
    fixLength(answer);
}

Packet answerWith(ByteView request, ByteView payload)
{
    Packet answer(request.begin(), request.begin() + device::kSmpHeaderSize);
    answer[0] = static_cast<std::uint8_t>(answer[0] + 1);
    answer.insert(answer.end(), payload.begin(), payload.end());
    fixLength(answer);
    return answer;
}

Packet refusal(ByteView request, std::uint8_t rc)
{
    device::CborScratch<32> payload;
    payload.map(1).text("err").map(2).text("group").integer(device::kKeylineGroup).text("rc").integer(rc);
    return answerWith(request, payload.written());
}

} // namespace keyline::virtual_device
