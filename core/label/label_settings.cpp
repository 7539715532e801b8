#include "label/label_settings.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace keyline::label {

namespace {

constexpr std::size_t mostText = 1u << 14;
constexpr std::array<std::string_view, 3> outputs{"none", "printer", "folder"};
constexpr std::array<std::string_view, 3> formats{"pdf", "png", "svg"};

[[noreturn]] void refuse(std::string_view line)
{
    throw Error(Code::Usage, "label settings: " + harmless(line, 80));
}

template <typename Enum>
Enum choice(std::string_view value, const std::array<std::string_view, 3>& names, std::string_view line)
{
    const auto found = std::ranges::find(names, value);
    if (found == names.end())
        refuse(line);
    return static_cast<Enum>(found - names.begin());
}

void read(LabelSettings& out, std::string_view line)
{
    const auto blank = std::min(line.find(' '), line.size());
    const std::string_view key = line.substr(0, blank);
    const std::string_view value = line.substr(std::min(blank + 1, line.size()));
    if (key == "output")
        out.output = choice<LabelSettings::Output>(value, outputs, line);
    else if (key == "size")
        out.size = parseSize(value);
    else if (key == "printer")
        out.printer = value;
    else if (key == "folder")
        out.folder = value;
    else if (key == "format")
        out.format = choice<LabelSettings::Format>(value, formats, line);
    else
        refuse(line);
}

/// A name with a line end in it would be two settings.
std::string oneLine(std::string text)
{
    std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
    return text;
}

} // namespace

LabelSettings LabelSettings::parse(std::string_view text)
{
    LabelSettings out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0)
            read(out, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string LabelSettings::text() const
{
    std::string out = "output " + std::string(outputs.at(static_cast<std::size_t>(output))) + "\nsize " +
                      sizeText(size) + "\nformat " + std::string(formatName(format)) + "\n";
    if (!printer.empty())
        out += "printer " + oneLine(printer) + "\n";
    if (!folder.empty())
        out += "folder " + oneLine(folder.string()) + "\n";
    return out;
}

LabelSettings LabelSettings::load(const std::filesystem::path& file)
{
    if (!isThere(file))
        return {};
    const Bytes bytes = readFile(file, mostText);
    return parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void LabelSettings::save(const std::filesystem::path& file) const
{
    writeFileAtomically(file, asBytes(text()));
}

std::string_view formatName(LabelSettings::Format format)
{
    return formats.at(static_cast<std::size_t>(format));
}

} // namespace keyline::label
