#include "provisioning/assembly.h"

#include "base/error.h"
#include "crypto/hash.h"
#include "provisioning/await.h"

namespace keyline::provisioning {

namespace {

using station::Step;

/// A pair that was made a moment ago and is not in the vault yet.
struct FreshPair
{
    crypto::PrivateKey key;
    vault::SealedPair sealed;
};

/// What make-keys leaves in the vault and the journal.
struct Reservation
{
    std::optional<vault::SealedPair> pair;
    std::optional<std::uint32_t> masterKeyVersion;
};

FreshPair makePair(Line& line, crypto::KeyKind kind)
{
    auto key = crypto::PrivateKey::generate(kind, line.random());
    auto sealed = vault::sealPair(line.vault(), key);
    return {std::move(key), std::move(sealed)};
}

/// False on a chip's first visit without a look; should it have one all the same, reserve() brings that.
bool hasPair(Line& line, const station::Job& job, crypto::KeyKind kind)
{
    if (job.tries == 1)
        return false;
    const auto pair = line.database().read([&](sql::Connection& c) { return vault::pairs::reserved(c, job.chip); });
    return pair && pair->kind == kind;
}

std::optional<vault::SealedPair> reservePair(sql::Connection& connection, const package::Profile& profile,
                                             const identity::ChipId& chip,
                                             const std::optional<vault::SealedPair>& fresh, UnixTime now)
{
    if (!profile.pair) {
        vault::pairs::erase(connection, chip);
        return std::nullopt;
    }
    if (fresh)
        return vault::pairs::addReserved(connection, *fresh, chip, now);
    auto pair = vault::pairs::reserve(connection, profile.pair->kind, chip);
    if (!pair)
        throw Error(Code::PoolEmpty, std::string(crypto::keyKindName(profile.pair->kind)));
    return pair;
}

QCoro::Task<Reservation> reserve(Line& line, const package::Profile& profile, const station::Job& job,
                                 const std::optional<vault::SealedPair>& fresh)
{
    auto version = job.masterKeyVersion;
    if (!profile.channelKey)
        version.reset();
    else if (!version)
        version = line.vault().masterKey().version;
    co_return co_await written(line.database(),
                               [&profile, &fresh, chip = job.chip, version, now = line.now()](sql::Connection& c) {
                                   Reservation out{reservePair(c, profile, chip, fresh, now), version};
                                   station::journal::setMasterKeyVersion(c, chip, version);
                                   station::journal::note(c, chip, Step::MakeKeys, true, now);
                                   return out;
                               });
}

bool isFresh(const Reservation& reservation, const std::optional<FreshPair>& fresh)
{
    return fresh && reservation.pair && fresh->sealed.spki == reservation.pair->spki;
}

/// The private half: the fresh one if it is what was reserved, else opened.
std::optional<crypto::PrivateKey> privateHalf(const vault::Vault& vault, const Reservation& reservation,
                                              std::optional<FreshPair> fresh)
{
    if (!reservation.pair)
        return std::nullopt;
    if (isFresh(reservation, fresh))
        return std::move(fresh->key);
    return vault::openPair(vault, *reservation.pair);
}

Material assemble(const vault::Vault& vault, const package::Profile& profile, const station::Job& job,
                  const identity::IdentityList& identities, const Reservation& reservation,
                  std::optional<FreshPair> fresh)
{
    auto pair = privateHalf(vault, reservation, std::move(fresh));
    Material out{identities, std::nullopt, reservation.masterKeyVersion, {}, {}};
    if (pair)
        out.deviceKey = pair->publicKey();
    std::optional<package::DataPackage::Channel> channel;
    if (out.masterKeyVersion) {
        const auto master = vault.masterKey(*out.masterKeyVersion);
        channel = {package::channelKey(*master.key, identities.primary()), *out.masterKeyVersion};
    }
    const package::DataPackage package(identities, std::move(channel), std::move(pair), profile.name, job.revision);
    out.package = package.encode();
    out.digest = crypto::sha256(out.package.view());
    return out;
}

bool isOf(const identity::IdentityCertificate& certificate, const identity::ChipId& chip, const Material& material)
{
    const auto key = material.deviceKey ? std::optional(material.deviceKey->spkiDigest()) : std::nullopt;
    return certificate.isFor(chip) && certificate.identities() == material.identities && certificate.keyDigest() == key;
}

bool stillGood(const station::Job& job, const Material& material)
{
    return job.certificate && job.packageDigest == material.digest &&
           isOf(identity::IdentityCertificate::parse(*job.certificate), job.chip, material);
}

Bytes issue(Line& line, const package::Profile& profile, const station::Job& job, const Material& material,
            UnixTime now)
{
    const auto& manufacturer = line.manufacturer();
    if (profile.wantsX509()) {
        const identity::X509Request request{manufacturer.name,   material.identities,  job.chip,
                                            *material.deviceKey, profile.hardwareType, profile.validFrom.value_or(now)};
        return identity::IdentityCertificate::issue(line.manufacturerKey(), request, line.random()).encoded();
    }
    if (!manufacturer.pen)
        throw Error(Code::MakerNumberMissing, "profile " + profile.name);
    const identity::CwtRequest request{manufacturer.name, material.identities, job.chip,
                                       job.model,         *manufacturer.pen,   profile.validFrom.value_or(now)};
    return identity::IdentityCertificate::issue(line.manufacturerKey(), request, line.random()).encoded();
}

} // namespace

QCoro::Task<Material> makeKeys(Line& line, const package::Profile& profile, station::Job job,
                               identity::IdentityList identities)
{
    std::optional<FreshPair> fresh;
    if (profile.pair && profile.pair->source == package::PairSource::MadeNow && !hasPair(line, job, profile.pair->kind))
        fresh = co_await inPool(line.pool(), [&] { return makePair(line, profile.pair->kind); });
    const auto sealed = fresh ? std::optional(fresh->sealed) : std::nullopt;
    const auto reservation = co_await reserve(line, profile, job, sealed);
    if (isFresh(reservation, fresh)) // what is left costs less than to hand it over
        co_return assemble(line.vault(), profile, job, identities, reservation, std::move(fresh));
    co_return co_await inPool(
        line.pool(), [&] { return assemble(line.vault(), profile, job, identities, reservation, std::move(fresh)); });
}

QCoro::Task<Bytes> certify(Line& line, const package::Profile& profile, station::Job job, const Material& material)
{
    const auto now = line.now();
    Bytes certificate = co_await inPool(line.pool(), [&] {
        return stillGood(job, material) ? *job.certificate : issue(line, profile, job, material, now);
    });
    co_await written(line.database(),
                     [&certificate, chip = job.chip, digest = material.digest, now](sql::Connection& c) {
                         station::journal::setCertificate(c, chip, digest, certificate);
                         station::journal::note(c, chip, Step::Install, false, now);
                     });
    co_return certificate;
}

Secret channelKey(const vault::Vault& vault, std::uint32_t masterKeyVersion, const identity::DeviceIdentity& primary)
{
    return package::channelKey(*vault.masterKey(masterKeyVersion).key, primary);
}

} // namespace keyline::provisioning
