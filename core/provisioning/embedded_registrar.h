#pragma once

#include "provisioning/registrar.h"
#include "registry/embedded_registry.h"

namespace keyline::provisioning {

/// Files into the registry in the station's own home.
class EmbeddedRegistrar final : public Registrar
{
  public:
    /// `registry` must outlive it, too.
    EmbeddedRegistrar(Parts parts, registry::EmbeddedRegistry& registry);

    QCoro::Task<std::optional<Filed>> find(identity::ChipId chip) override;
    QCoro::Task<std::uint64_t> deliver(identity::ChipId chip) override;
    QCoro::Task<std::int64_t> flush() override;

  private:
    QCoro::Task<std::uint64_t> append(station::OutboxItem item);
    void checkReceipt(const registry::AppendResult& result) const;

    registry::EmbeddedRegistry& m_registry;
    transparency::NoteKey m_logKey;
};

} // namespace keyline::provisioning
