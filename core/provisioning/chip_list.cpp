#include "provisioning/chip_list.h"

#include "base/error.h"
#include "base/file.h"

#include <algorithm>

namespace keyline::provisioning {

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 30;

std::string_view trimmed(std::string_view line)
{
    line = line.substr(0, line.find('#'));
    constexpr std::string_view blanks = " \t\r";
    const auto first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

} // namespace

ChipList ChipList::read(const std::filesystem::path& path)
{
    const Bytes content = readFile(path, largestFile);
    return parse(asText(content), path.string());
}

ChipList ChipList::parse(std::string_view content, const std::string& name)
{
    ChipList out;
    std::string bad;
    std::size_t badLines = 0;
    for (std::size_t number = 1; !content.empty(); ++number) {
        const auto end = std::min(content.find('\n'), content.size());
        const auto line = trimmed(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
        if (line.empty())
            continue;
        try {
            out.m_chips.push_back(identity::ChipId::fromHex(line));
        } catch (const Error&) {
            if (++badLines <= linesNamed)
                bad += (bad.empty() ? "" : ", ") + std::to_string(number);
        }
    }
    if (badLines != 0)
        throw Error(Code::ChipListMalformed, name + ": line " + bad + (badLines > linesNamed ? " and more" : ""));
    if (out.m_chips.empty())
        throw Error(Code::ChipListMalformed, name + ": there is no chip in it");
    std::ranges::sort(out.m_chips);
    return out;
}

bool ChipList::contains(const identity::ChipId& chip) const
{
    return std::ranges::binary_search(m_chips, chip);
}

} // namespace keyline::provisioning
