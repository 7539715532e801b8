#include "provisioning/line.h"

#include "base/error.h"
#include "provisioning/restored_home.h"

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
      m_manufacturerKey(home.vault().manufacturerSigner()), m_logKey(home.vault().signer(vault::Purpose::Log)),
      m_registry(home.layout().registry(), *m_logKey), m_eraser(home.database()),
      m_registrar({home.database(), m_registry, home.vault().signer(vault::Purpose::Station), m_eraser, m_pool, clock})
{
    demandNewestRegistry(home.database(), m_registry);
    if (eraseRegisteredPairs(home.database(), m_registry))
        m_eraser.note();
}

station::identities::IsAnothers Line::isAnothers(const identity::ChipId& chip) const
{
    return [this, own = chip.digest()](const identity::DeviceIdentity& identity) {
        const auto owner = m_registry.identityOwner(identity.urn());
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
    const auto digest = m_registry.identityOwner(identity.urn());
    return digest ? std::optional(scan::Owner{*digest, "chip digest " + toHex(*digest).substr(0, 8) + "…"})
                  : std::nullopt;
}

Line::~Line()
{
    m_pool.waitForDone();
}

} // namespace keyline::provisioning
