#pragma once

#include "registry/agreement.h"
#include "registry/web_files.h"

namespace keyline::registry {

/// Reads a registry's server by the calls of FORMATS section 5. Safe to use from several threads.
class ServerSource final : public Source
{
  public:
    /// Throws Error Usage for an agreement where anybody on the way could read it: neither https nor this machine.
    explicit ServerSource(std::shared_ptr<const WebFiles> files, std::optional<Agreement> agreement = {});

    /// Whether a server answers there: a file server has no answer about a key that nobody has. Throws Error
    /// RegistryUnreachable.
    static bool answersAt(const WebFiles& files);

    std::string checkpoint() const override { return m_files->checkpoint(); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    IndexAnswer key(const ByteArray<8>& kid) const override;
    /// As the server says: to read the whole log for it would take too long. A mirror can contradict it.
    IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override { return m_files->tile(id); }
    bool hasRecords() const override { return m_agreement.has_value(); }
    /// One call for a bundle.
    std::vector<std::optional<Bytes>> records(const transparency::TileId& bundle,
                                              std::span<const WantedRecord> wanted) const override;
    bool answersAreTold() const override { return true; }

  private:
    IndexAnswer indexes(const std::string& path) const;

    std::shared_ptr<const WebFiles> m_files;
    std::optional<Agreement> m_agreement;
};

} // namespace keyline::registry
