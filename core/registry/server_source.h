#pragma once

#include "registry/web_files.h"

namespace keyline::registry {

/// Reads a registry's server by the calls of FORMATS section 5. Safe to use from several threads.
class ServerSource final : public Source
{
  public:
    explicit ServerSource(std::shared_ptr<const WebFiles> files) : m_files(std::move(files)) {}

    /// Whether a server answers there: a file server has no answer about a key that nobody has. Throws Error
    /// RegistryUnreachable.
    static bool answersAt(const WebFiles& files);

    std::string checkpoint() const override { return m_files->checkpoint(); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    IndexAnswer key(const ByteArray<8>& kid) const override;
    /// As the server says: to read the whole log for it would take too long. A mirror can contradict it.
    IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override { return m_files->tile(id); }

  private:
    IndexAnswer indexes(const std::string& path) const;

    std::shared_ptr<const WebFiles> m_files;
};

} // namespace keyline::registry
