#pragma once

#include <QString>

#include <filesystem>
#include <optional>

namespace keyline::ui {

/// What a person wants at the first start.
enum class SetupPurpose { NewStation, ExistingHome, FromExport };

/// What has been answered so far, kept after each answer so that a setting up that was cut short goes on. Never a
/// passphrase.
struct SetupDraft
{
    SetupPurpose purpose = SetupPurpose::NewStation;
    QString step; ///< the page that was shown
    QString home; ///< folder
    QString name; ///< of the station
    QString manufacturer;
    QString pen; ///< as typed; empty for none
    QString exportFile;
    bool made = false; ///< keys and registry are in `home`

    bool operator==(const SetupDraft&) const = default;

    static std::filesystem::path fileIn(const std::filesystem::path& dataFolder);
    /// Nothing where none is kept, or what is there is none.
    static std::optional<SetupDraft> load(const std::filesystem::path& file);
    /// Throws what writing a file throws.
    void save(const std::filesystem::path& file) const;
};

} // namespace keyline::ui
