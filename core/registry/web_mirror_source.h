#pragma once

#include "registry/web_files.h"

namespace keyline::registry {

/// Reads a static mirror behind any file server. Safe to use from several threads.
class WebMirrorSource final : public Source
{
  public:
    explicit WebMirrorSource(std::shared_ptr<const WebFiles> files) : m_files(std::move(files)) {}

    std::string checkpoint() const override { return m_files->checkpoint(); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    IndexAnswer key(const ByteArray<8>& kid) const override;
    /// Reads every bundle, several at once.
    IndexAnswer log(const Digest& chipDigest) const override;
    /// A mirror that is renewed may have a wider one only: then that is cut.
    std::optional<Bytes> tile(const transparency::TileId& id) const override;
    /// By the file of the first key that the log enrolled, which a full mirror has.
    bool hasRecords() const override;
    /// One call for each.
    std::vector<std::optional<Bytes>> records(const transparency::TileId& bundle,
                                              std::span<const WantedRecord> wanted) const override;

  private:
    std::optional<ChipAnswer> answer(const Digest& chip, std::optional<std::uint64_t> revision) const;

    std::shared_ptr<const WebFiles> m_files;
};

} // namespace keyline::registry
