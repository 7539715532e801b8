#pragma once

#include "label/drawing.h"

#include <filesystem>

namespace keyline::label {

/// What happens with a device's label: HOME/labels, one `key value` a line.
///
///     output folder
///     size 50x20
///     printer Zebra
///     folder /srv/labels
///     format pdf
struct LabelSettings
{
    enum class Output { None, Printer, Folder };
    enum class Format { Pdf, Png, Svg };

    Output output = Output::None;
    Size size = defaultLabel;
    std::string printer;          ///< as the print system calls it
    std::filesystem::path folder; ///< where labels are saved
    Format format = Format::Pdf;

    /// Throws Error Usage: the line that is not understood.
    static LabelSettings parse(std::string_view text);
    std::string text() const;
    /// The file's, the default where there is none. Throws what parse() and readFile() throw.
    static LabelSettings load(const std::filesystem::path& file);
    void save(const std::filesystem::path& file) const;

    friend bool operator==(const LabelSettings&, const LabelSettings&) = default;
};

/// "pdf", "png", "svg": also a file's ending.
std::string_view formatName(LabelSettings::Format format);

} // namespace keyline::label
