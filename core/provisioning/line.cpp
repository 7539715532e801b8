#include "provisioning/line.h"

#include "base/error.h"
#include "provisioning/embedded_registrar.h"
#include "provisioning/remote_registrar.h"
#include "provisioning/restored_home.h"
#include "provisioning/station_registry.h"

namespace keyline::provisioning {

ChipClaims::Claim::Claim(Claim&& other) noexcept
    : m_claims(std::exchange(other.m_claims, nullptr)), m_chip(std::move(other.m_chip))
{
}

ChipClaims::Claim& ChipClaims::Claim::operator=(Claim&& other) noexcept
{
    std::swap(m_claims, other.m_claims);
    std::swap(m_chip, other.m_chip);
    return *this;
}

ChipClaims::Claim::~Claim()
{
    if (m_claims != nullptr)
        m_claims->m_held.erase(*m_chip);
}

bool ChipClaims::Claim::contested() const
{
    return m_claims != nullptr && m_claims->m_held.at(*m_chip).contested;
}

void ChipClaims::Claim::leave()
{
    if (m_claims != nullptr)
        m_claims->m_held.at(*m_chip).leaving = true;
}

ChipClaims::Claim ChipClaims::claim(const identity::ChipId& chip)
{
    const auto [place, added] = m_held.emplace(chip, Held());
    if (added)
        return Claim(*this, chip);
    place->second.contested = true;
    throw Error(Code::ChipAttachedTwice, chip.hex());
}

bool ChipClaims::isLeaving(const identity::ChipId& chip) const
{
    const auto held = m_held.find(chip);
    return held != m_held.end() && held->second.leaving;
}

Line::Line(StationHome& home, Random& random, const Clock& clock)
    : m_home(home), m_random(random), m_clock(clock), m_manufacturer(home.vault().manufacturer()),
      m_manufacturerKey(home.vault().manufacturerSigner()), m_eraser(home.database())
{
    openRegistry();
}

void Line::openRegistry()
{
    const Registrar::Parts parts{database(), m_home.vault().signer(vault::Purpose::Station), m_eraser, m_pool, m_clock};
    const auto registry = StationRegistry::of(layout());
    if (registry.isRemote()) {
        auto remote = openRemote(layout(), registry, m_manufacturerKey->publicKey());
        m_origin = remote->origin();
        m_registrar = std::make_unique<RemoteRegistrar>(parts, std::move(remote));
        return;
    }
    m_logKey = m_home.vault().signer(vault::Purpose::Log);
    m_registry = std::make_unique<registry::EmbeddedRegistry>(layout().registry(), *m_logKey);
    m_origin = m_registry->terms().origin;
    m_registrar = std::make_unique<EmbeddedRegistrar>(parts, *m_registry);
    demandNewestRegistry(database(), *m_registry);
    if (eraseRegisteredPairs(database(), *m_registry))
        m_eraser.note();
}

std::optional<Digest> Line::registeredOwner(const identity::DeviceIdentity& identity) const
{
    return m_registry ? m_registry->identityOwner(identity.urn()) : std::nullopt;
}

station::identities::IsAnothers Line::isAnothers(const identity::ChipId& chip) const
{
    return [this, own = chip.digest()](const identity::DeviceIdentity& identity) {
        const auto owner = registeredOwner(identity);
        return owner && *owner != own;
    };
}

std::optional<scan::Owner> Line::ownerOf(const identity::DeviceIdentity& identity)
{
    const auto known = database().read([&](sql::Connection& c) -> std::optional<scan::Owner> {
        if (const auto chip = station::identities::owner(c, identity))
            return scan::Owner{chip->digest(), "chip …" + chip->tail()};
        return station::identities::isSpent(c, identity) ? std::optional(scan::Owner{}) : std::nullopt;
    });
    if (known)
        return known;
    const auto digest = registeredOwner(identity);
    return digest ? std::optional(scan::Owner{*digest, "chip digest " + toHex(*digest).substr(0, 8) + "…"})
                  : std::nullopt;
}

Line::~Line()
{
    m_pool.waitForDone();
}

} // namespace keyline::provisioning
