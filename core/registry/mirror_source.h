#pragma once

#include "registry/source.h"

#include <functional>

namespace keyline::registry {

/// Reads a static mirror: the files that `exportMirror` writes, or a mirror of the tiles alone that any C2SP tool made.
/// Safe to use from several threads.
class MirrorSource final : public Source
{
  public:
    /// Throws Error RegistryMissing where the folder holds no checkpoint.
    explicit MirrorSource(std::filesystem::path folder);
    /// True for a folder that looks like a mirror.
    static bool isMirror(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    /// False for a mirror of the log alone: look-ups find nothing in it, though it proves every statement.
    bool hasRecords() const override;

    std::string checkpoint() const override;
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    /// Where the mirror has no file for the key: no enrolment, of the checkpoint's size.
    IndexAnswer key(const ByteArray<8>& kid) const override;
    /// Reads every bundle; what the registry said when it was mirrored does not come into it.
    IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override;
    std::vector<std::optional<Bytes>> records(const transparency::TileId& bundle,
                                              std::span<const WantedRecord> wanted) const override;

    /// The files of FORMATS section 5, "Full mirrors", relative to the folder.
    static std::string chipPath(const Digest& chipDigest);
    static std::string chipPath(const Digest& chipDigest, std::uint64_t revision);
    static std::string keyPath(const ByteArray<8>& kid);
    /// One by one, of whatever reads those files.
    using AnswerOf = std::function<std::optional<ChipAnswer>(const Digest& chip, std::uint64_t revision)>;
    static std::vector<std::optional<Bytes>> recordsBy(std::span<const WantedRecord> wanted, const AnswerOf& answerOf);

  private:
    std::optional<ChipAnswer> answer(const Digest& chip, std::optional<std::uint64_t> revision) const;

    std::filesystem::path m_folder;
};

} // namespace keyline::registry
