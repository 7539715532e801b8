#pragma once

#include "registry/tile_cache.h"
#include "server/appender.h"

namespace keyline::server {

/// A store as a server's backend: look-ups as far as the published checkpoint goes, appends by the Appender.
class RegistryBackend final : public Backend
{
  public:
    /// All must outlive this object.
    RegistryBackend(RegistryStore& store, Publisher& publisher, Appender& appender)
        : m_store(store), m_publisher(publisher), m_appender(appender)
    {
    }

    std::string checkpoint() const override;
    std::optional<registry::ChipAnswer> chip(const identity::ChipId& chip,
                                             std::optional<std::uint64_t> revision) const override;
    registry::IndexAnswer key(const ByteArray<8>& kid) const override;
    registry::IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override;
    std::optional<registry::RecordsAnswer> recordsBeside(const transparency::TileId& bundle) const override;
    void append(std::vector<registry::Submission> batch, OnAppended onAppended) override
    {
        m_appender.append(std::move(batch), std::move(onAppended));
    }
    bool canWrite() const override { return m_appender.canWrite(); }
    bool canPublish() const override { return m_appender.canPublish(); }
    LogState state() const override { return m_publisher.state(); }
    std::size_t queued() const override { return m_appender.queued(); }

  private:
    RegistryStore& m_store;
    Publisher& m_publisher;
    Appender& m_appender;
    /// 16 MiB, and 120 for a log of 33 million.
    mutable registry::TileCache m_tiles{1024, 131'072};
};

} // namespace keyline::server
