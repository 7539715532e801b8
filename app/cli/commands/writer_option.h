#pragma once

#include "station_options.h"

#include "registry/writer.h"

/// Who signs an entry and where it goes: a key of a station's home into the registry that the home files into, or a
/// key in a file into a registry's server.
class WriterOption
{
  public:
    void declare(CLI::App& app);

    struct Opened
    {
        std::unique_ptr<keyline::provisioning::StationHome> home; ///< null with --key
        std::shared_ptr<const keyline::crypto::Ed25519Signer> signer;
        std::unique_ptr<keyline::registry::Writer> writer;
    };
    /// `purpose` says which key of the home. Throws Error Usage, PassphraseWrong…, and what opening throws.
    Opened open(keyline::vault::Purpose purpose);
    const keyline::Clock& clock() const { return m_clock; }

  private:
    std::unique_ptr<keyline::registry::Writer> openHomes(keyline::provisioning::StationHome& home) const;

    std::string m_home;
    std::string m_key;
    std::string m_registry;
    std::string m_trust;
    PassphraseOption m_passphrase{"passphrase-file", "passphrase of the key store", keyline::keyStorePassphrase()};
    keyline::crypto::SystemRandom m_random;
    keyline::SystemClock m_clock;
};
