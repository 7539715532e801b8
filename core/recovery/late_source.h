#pragma once

#include "registry/source.h"

namespace keyline::recovery {

/// A registry folder or mirror that is opened when it is first asked, by whoever looks: a stick may be put in after the
/// device. One look-up at a time.
class LateSource final : public registry::Source
{
  public:
    explicit LateSource(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::string checkpoint() const override { return opened().checkpoint(); }
    std::optional<registry::ChipAnswer> chip(const identity::ChipId& chip,
                                             std::optional<std::uint64_t> revision) const override
    {
        return opened().chip(chip, revision);
    }
    registry::IndexAnswer key(const ByteArray<8>& kid) const override { return opened().key(kid); }
    registry::IndexAnswer log(const Digest& chipDigest) const override { return opened().log(chipDigest); }
    std::optional<Bytes> tile(const transparency::TileId& id) const override { return opened().tile(id); }
    bool answersAreTold() const override { return opened().answersAreTold(); }

  private:
    const registry::Source& opened() const
    {
        if (!m_source)
            m_source = registry::openSource(m_folder);
        return *m_source;
    }

    std::filesystem::path m_folder;
    mutable std::unique_ptr<registry::Source> m_source;
};

} // namespace keyline::recovery
