#include "ui/setup/setup_draft.h"

#include "base/error.h"
#include "base/file.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace keyline::ui {

namespace {

constexpr int version = 1;

} // namespace

std::filesystem::path SetupDraft::fileIn(const std::filesystem::path& dataFolder)
{
    return dataFolder / "setup-draft.json";
}

std::optional<SetupDraft> SetupDraft::load(const std::filesystem::path& file)
{
    Bytes bytes;
    try {
        if (!isThere(file))
            return std::nullopt;
        bytes = readFile(file, 1u << 16);
    } catch (const Error&) {
        return std::nullopt;
    }
    const QByteArray json(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(QStringLiteral("version")).toInt() != version)
        return std::nullopt;
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    const int purpose = object.value(QStringLiteral("purpose")).toInt();
    if (purpose < 0 || purpose > static_cast<int>(SetupPurpose::FromExport))
        return std::nullopt;
    return SetupDraft{.purpose = static_cast<SetupPurpose>(purpose),
                      .step = text("step"),
                      .home = text("home"),
                      .name = text("name"),
                      .manufacturer = text("manufacturer"),
                      .pen = text("pen"),
                      .exportFile = text("exportFile"),
                      .made = object.value(QStringLiteral("made")).toBool()};
}

void SetupDraft::save(const std::filesystem::path& file) const
{
    const QJsonObject object{
        {QStringLiteral("version"), version}, {QStringLiteral("purpose"), static_cast<int>(purpose)},
        {QStringLiteral("step"), step},       {QStringLiteral("home"), home},
        {QStringLiteral("name"), name},       {QStringLiteral("manufacturer"), manufacturer},
        {QStringLiteral("pen"), pen},         {QStringLiteral("exportFile"), exportFile},
        {QStringLiteral("made"), made}};
    makeFolder(file.parent_path(), 0700);
    const QByteArray json = QJsonDocument(object).toJson();
    writeFileAtomically(file, asBytes(std::string_view(json.constData(), static_cast<std::size_t>(json.size()))), 0600);
}

} // namespace keyline::ui
