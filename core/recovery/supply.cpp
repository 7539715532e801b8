#include "recovery/supply.h"

#include "registry/mirror_source.h"
#include "registry/source.h"
#include "registry/stored_source.h"
#include "transparency/checkpoint.h"

#include <QStorageInfo>

#include <algorithm>

namespace keyline::recovery {
namespace fs = std::filesystem;

namespace {

/// A stick with this many folders at its top is somebody's archive, not a mirror.
constexpr int mostFolders = 200;

bool isSource(const fs::path& folder)
{
    try {
        return registry::isEmbeddedRegistry(folder) || registry::MirrorSource::isMirror(folder);
    } catch (const std::exception&) {
        return false; // not readable: no source for this user
    }
}

bool isBelow(const fs::path& path, const fs::path& folder)
{
    const auto [end, other] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end() && other != path.end();
}

} // namespace

SourceView viewOf(const fs::path& folder, SourceOrigin origin, const registry::TrustFile& trust)
{
    SourceView view{.folder = folder, .origin = origin};
    try {
        view.mirror = !registry::isRemote(folder) && !registry::isEmbeddedRegistry(folder);
        const auto source = registry::openSource(folder);
        view.entries = transparency::openCheckpoint(source->checkpoint(), trust.log, {}).checkpoint.size;
    } catch (const Error& error) {
        view.error = error.code() == Code::Malformed ? Error(Code::CheckpointNotValid, folder.string()) : error;
    } catch (const std::exception& error) {
        view.error = Error(Code::Unexpected, error.what());
    }
    return view;
}

std::vector<fs::path> placesOf(const registry::TrustFile& trust, const fs::path& trustFile)
{
    std::vector<fs::path> out;
    for (const std::string& place : trust.registries)
        if (registry::isRemote(place))
            out.emplace_back(place);
        else if (place.find("://") == std::string::npos)
            out.push_back((trustFile.parent_path() / place).lexically_normal());
    // A stick with a mirror has the trust file beside it, and nobody told that file so.
    const fs::path own = trustFile.parent_path();
    if (std::ranges::find(out, own) == out.end() && isSource(own))
        out.push_back(own);
    return out;
}

std::vector<fs::path> mountedMedia(const std::vector<fs::path>& below)
{
    std::vector<fs::path> out;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const fs::path root = volume.rootPath().toStdString();
        if (volume.isReady() && std::ranges::any_of(below, [&](const fs::path& base) { return isBelow(root, base); }))
            out.push_back(root);
    }
    return out;
}

std::vector<fs::path> sourcesOn(const fs::path& medium)
{
    std::vector<fs::path> out;
    if (isSource(medium))
        out.push_back(medium);
    int seen = 0;
    std::error_code error;
    for (fs::directory_iterator entry(medium, error), end; !error && entry != end && seen < mostFolders;
         entry.increment(error), ++seen) {
        std::error_code unreadable;
        if (entry->is_directory(unreadable) && isSource(entry->path()))
            out.push_back(entry->path());
    }
    std::ranges::sort(out);
    return out;
}

} // namespace keyline::recovery
