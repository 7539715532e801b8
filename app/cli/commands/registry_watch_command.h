#pragma once

#include "command.h"
#include "trust_option.h"

#include "registry/checkpoint_memory.h"
#include "registry/source.h"

#include <map>

/// `keyline registry watch URL --chip-file FILE`: tells when a chip on a list gets a new revision.
class RegistryWatchCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    void readChips();
    /// The newest checkpoint.
    keyline::transparency::TrustedCheckpoint look(Console& console, const keyline::registry::Source& source,
                                                  const keyline::registry::TrustFile& trust,
                                                  const keyline::registry::CheckpointMemory& memory) const;

    std::string m_registry;
    std::string m_chipFile;
    std::string m_state;
    bool m_once = false;
    bool m_fromStart = false;
    int m_every = 60;
    TrustOption m_trust;
    std::map<keyline::Digest, std::string> m_chips; ///< chip IDs by their digests
};
