#include "chip_file.h"

#include "failure.h"
#include "file_descriptor.h"
#include "text.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace keyline::virtual_device {
namespace {

constexpr std::string_view kTitle = "keyline-chip 1";

std::string serialise(const ChipFile::Content& content)
{
    return std::string(kTitle) + "\nchip " + toHex(content.chipId) + "\nmodel " + content.model + "\nmaker " +
           toHex(content.makerPoint) + "\nsecret " + toHex(content.secretKey) + "\nsealed " +
           std::to_string(content.sealedRevision) + "\nend\n";
}

std::map<std::string, std::string> readLines(const std::string& text)
{
    std::map<std::string, std::string> values;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t space = line.find(' ');
        values[line.substr(0, space)] = space == std::string::npos ? "" : line.substr(space + 1);
    }
    return values;
}

template <std::size_t N>
bool readBytes(const std::string& hex, std::array<std::uint8_t, N>& out)
{
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != N)
        return false;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return true;
}

bool parse(const std::string& text, ChipFile::Content& content)
{
    auto values = readLines(text);
    const auto chipId = fromHex(values["chip"]);
    const auto sealed = toNumber(values["sealed"]);
    if (!text.starts_with(kTitle) || !values.contains("end") || !chipId || chipId->empty() || !sealed ||
        *sealed > 0xffffffff)
        return false;
    content.chipId = *chipId;
    content.model = values["model"];
    content.sealedRevision = static_cast<std::uint32_t>(*sealed);
    return readBytes(values["maker"], content.makerPoint) && readBytes(values["secret"], content.secretKey);
}

} // namespace

void ChipFile::create(const std::filesystem::path& path, const Content& content)
{
    replaceFile(path, serialise(content));
}

ChipFile::ChipFile(std::filesystem::path path) : m_path(std::move(path))
{
    if (!parse(readFile(m_path), m_content))
        throw Failure(Failure::disk, m_path.string() + " is damaged: it is not a chip made by `keyline-device make`.");
}

void ChipFile::secretKey(std::span<std::uint8_t, 32> key) const
{
    device::copy(m_content.secretKey, key);
}

bool ChipFile::raiseSealedRevision(std::uint32_t revision)
{
    Content raised = m_content;
    raised.sealedRevision = std::max(revision, m_content.sealedRevision);
    try {
        create(m_path, raised);
    } catch (const Failure&) {
        return false;
    }
    m_content = raised;
    return true;
}

} // namespace keyline::virtual_device
