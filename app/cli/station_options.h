#pragma once

#include "passphrase.h"

#include "base/clock.h"
#include "crypto/random.h"
#include "provisioning/station_home.h"

/// What every command on a station's home shares: --home, the passphrase, and opening with both.
class StationOptions
{
  public:
    void declare(CLI::App& app, bool withPassphrase);
    const std::string& home() const { return m_home; }
    keyline::Secret newPassphrase() { return m_passphrase.read(true); }
    keyline::Secret passphrase() { return m_passphrase.read(false); }

    /// Alone, to work in it; the vault still locked.
    std::unique_ptr<keyline::provisioning::StationHome> open();
    /// Asks for the passphrase.
    void unlock(keyline::provisioning::StationHome& home);
    std::unique_ptr<keyline::provisioning::StationHome> openUnlocked();
    /// Beside a station at work, to look; the vault stays locked.
    std::unique_ptr<keyline::provisioning::StationHome> openToLook();

    keyline::Random& random() { return m_random; }
    const keyline::Clock& clock() const { return m_clock; }

  private:
    std::string m_home;
    PassphraseOption m_passphrase{"passphrase-file", "passphrase of the key store", keyline::keyStorePassphrase()};
    keyline::crypto::SystemRandom m_random;
    keyline::SystemClock m_clock;
};
