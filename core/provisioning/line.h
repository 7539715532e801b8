#pragma once

#include "identity/identity_source.h"
#include "package/profile.h"
#include "provisioning/chip_list.h"
#include "provisioning/hand_desk.h"
#include "provisioning/registrar.h"
#include "provisioning/station_home.h"
#include "registry/embedded_registry.h"
#include "scan/scan_desk.h"
#include "station/identities.h"
#include "vault/eraser.h"

#include <QThreadPool>

#include <map>

namespace keyline::provisioning {

/// What the devices of a run get.
struct Order
{
    package::Profile profile;
    /// Null: each device's are scanned, at `hands`.
    std::shared_ptr<const identity::IdentitySource> identities;
    Digest identitiesName{}; ///< station::identities::sourceName()
    std::optional<ChipList> chips;
    std::optional<std::uint32_t> tac; ///< every scanned IMEI begins with it
    /// Who scans and prints; needed without `identities`, and where the profile has labels scanned back.
    std::shared_ptr<HandDesk> hands;
};

/// The chips at work now, so that two devices with one chip ID are noticed at once.
class ChipClaims
{
  public:
    /// Held for as long as a session works on its chip.
    class Claim
    {
      public:
        Claim() = default;
        Claim(ChipClaims& claims, identity::ChipId chip) : m_claims(&claims), m_chip(std::move(chip)) {}
        Claim(Claim&& other) noexcept;
        Claim& operator=(Claim&& other) noexcept;
        ~Claim();
        /// Another device showed the same chip ID meanwhile.
        bool contested() const;
        /// The device has left and its session is about to end: who shows this chip ID now is no second one.
        void leave();

      private:
        ChipClaims* m_claims = nullptr;
        std::optional<identity::ChipId> m_chip;
    };

    /// Throws Error ChipAttachedTwice, and tells the first holder through contested().
    Claim claim(const identity::ChipId& chip);
    /// True while its holder is about to let it go: wait for that.
    bool isLeaving(const identity::ChipId& chip) const;

  private:
    struct Held
    {
        bool contested = false;
        bool leaving = false;
    };
    std::map<identity::ChipId, Held> m_held;
};

/// An unlocked station at work: its home, its registry open for appending, at home or far away, threads for what takes
/// long. What all
/// sessions share; lives on the thread whose event loop they run on.
class Line
{
  public:
    /// `home` is open for work and its vault unlocked; all three must outlive the line. Throws what EmbeddedRegistry
    /// and openRemote() throw, RegistryOlder, KeyMissing, VaultDamaged.
    Line(StationHome& home, Random& random, const Clock& clock);
    /// Waits for the threads, then erases what is left to erase.
    ~Line();

    sql::Database& database() { return m_home.database(); }
    const vault::Vault& vault() const { return m_home.vault(); }
    const HomeLayout& layout() const { return m_home.layout(); }
    Registrar& registrar() { return *m_registrar; }
    /// The name of the log that the station files into.
    const std::string& origin() const { return m_origin; }
    vault::Eraser& eraser() { return m_eraser; }
    QThreadPool& pool() { return m_pool; }
    ChipClaims& claims() { return m_claims; }
    Random& random() { return m_random; }
    UnixTime now() const { return m_clock.now(); }
    /// Whether the registry has an identity as another chip's; one far away says so only when the record is sent. Must
    /// not outlive the line; from any thread.
    station::identities::IsAnothers isAnothers(const identity::ChipId& chip) const;

    /// Whom the station or the registry knows to have an identity; for what is spent, nobody's chip.
    std::optional<scan::Owner> ownerOf(const identity::DeviceIdentity& identity);

    const vault::Manufacturer& manufacturer() const { return m_manufacturer; }
    const crypto::Signer& manufacturerKey() const { return *m_manufacturerKey; }

  private:
    StationHome& m_home;
    Random& m_random;
    const Clock& m_clock;
    vault::Manufacturer m_manufacturer;
    std::shared_ptr<const crypto::Signer> m_manufacturerKey;
    void openRegistry();
    std::optional<Digest> registeredOwner(const identity::DeviceIdentity& identity) const;

    std::shared_ptr<const crypto::Ed25519Signer> m_logKey;
    std::unique_ptr<registry::EmbeddedRegistry> m_registry; ///< null: it is far away
    std::string m_origin;
    vault::Eraser m_eraser;
    QThreadPool m_pool;
    std::unique_ptr<Registrar> m_registrar;
    ChipClaims m_claims;
};

} // namespace keyline::provisioning
