#pragma once

#include "../../support/bytes.h"
#include "crypto/cose.h"
#include "crypto/hash.h"
#include "identity/identity_certificate.h"
#include "registry/embedded_registry.h"

#include <QTemporaryDir>

#include <map>

namespace keyline::test {

/// A device as far as a registry is concerned.
struct Device
{
    identity::ChipId chip;
    identity::IdentityList identities;
    std::optional<crypto::PrivateKey> pair; ///< nothing: a CWT instead of an X.509 certificate
};

/// Two manufacturers, everybody who signs for them, and devices by number: the same in every run.
class World
{
  public:
    static constexpr const char* origin = "registry.example/keyline-test";
    static constexpr const char* hardwareType = "1.3.6.1.4.1.32473.1";

    mutable RepeatableRandom random{2024};
    crypto::PrivateKey maker = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    crypto::PrivateKey otherMaker = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    crypto::PrivateKey untrustedMaker = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    crypto::Ed25519Key administrator = crypto::Ed25519Key::generate(random);
    crypto::Ed25519Key log = crypto::Ed25519Key::generate(random);
    crypto::Ed25519Key station = crypto::Ed25519Key::generate(random);
    crypto::Ed25519Key secondStation = crypto::Ed25519Key::generate(random);
    crypto::Ed25519Key otherStation = crypto::Ed25519Key::generate(random); ///< otherMaker's
    crypto::Ed25519Key custodian = crypto::Ed25519Key::generate(random);
    crypto::Ed25519Key stranger = crypto::Ed25519Key::generate(random);

    registry::RegistryTerms terms() const
    {
        return {origin, administrator.publicKey(), {maker.publicKey(), otherMaker.publicKey()}};
    }

    static identity::ChipId chip(unsigned n)
    {
        ByteArray<16> id{0xc4, 0x1b};
        for (unsigned i = 0; i < 4; ++i)
            id[15 - i] = static_cast<std::uint8_t>(n >> (8 * i));
        return identity::ChipId::fromBytes(id);
    }
    static identity::DeviceIdentity imei(unsigned n) { return identity::DeviceIdentity::imei(35693803, n); }

    Device device(unsigned n, bool withPair = true) const
    {
        return {chip(n), identity::IdentityList(imei(n)), withPair ? std::optional(pair()) : std::nullopt};
    }
    crypto::PrivateKey pair() const { return crypto::PrivateKey::generate(crypto::KeyKind::P256, random); }

    Bytes certificate(const Device& device, const crypto::Signer& signer) const
    {
        if (device.pair)
            return identity::IdentityCertificate::issue(signer,
                                                        {"Test Maker", device.identities, device.chip,
                                                         device.pair->publicKey(), hardwareType, 1700000000},
                                                        random)
                .encoded();
        return identity::IdentityCertificate::issue(
                   signer,
                   identity::CwtRequest{"Test Maker", device.identities, device.chip, "model", 32473, 1700000000},
                   random)
            .encoded();
    }
    static Bytes backup(const identity::ChipId& chip)
    {
        const ByteArray<32> key{1};
        const ByteArray<12> iv{2};
        return crypto::cose::encrypt0(key, iv, Bytes(300, 3), {}, chip.bytes());
    }
    registry::Record record(const Device& device) const { return record(device, maker); }
    registry::Record record(const Device& device, const crypto::Signer& signer) const
    {
        return {device.chip, device.identities, certificate(device, signer), backup(device.chip), "phone", 1};
    }

    /// A first provisioning; the caller changes what his case wants otherwise.
    static registry::Statement statement(const Device& device, ByteView record, std::uint64_t sequence)
    {
        registry::Statement out;
        out.chip = device.chip.digest();
        out.record = registry::recordDigest(record);
        out.sequence = sequence;
        out.time = 1700000000 + sequence;
        if (device.pair)
            out.deviceKey = device.pair->publicKey().spkiDigest();
        return out;
    }
    /// What follows an entry, of another kind; its record is still to be named.
    static registry::Statement after(ByteView entry, registry::StatementKind kind, std::uint64_t sequence)
    {
        registry::Statement out = *registry::Entry::parse(entry).statement();
        ++out.revision;
        out.previous = transparency::leafHash(entry);
        out.kind = kind;
        out.sequence = sequence;
        if (kind == registry::StatementKind::Erase) {
            out.record.reset();
            out.deviceKey.reset();
        }
        return out;
    }
    registry::Enrolment enrolment(const crypto::Ed25519Key& key, registry::Role role, std::uint64_t sequence) const
    {
        registry::Enrolment out;
        out.key = key.publicKey();
        out.role = role;
        out.name = crypto::sha256(asBytes("Line 1"));
        out.manufacturer = (&key == &otherStation ? otherMaker : maker).publicKey().spkiDigest();
        out.sequence = sequence;
        out.time = 1700000000;
        return out;
    }
    template <typename Body>
    static registry::Submission sign(const Body& body, const crypto::Ed25519Signer& signer,
                                     std::optional<Bytes> record = std::nullopt)
    {
        return {registry::signEntry(body, origin, signer), std::move(record)};
    }
    /// Kind 0 by the station.
    registry::Submission provision(const Device& device, std::uint64_t sequence) const
    {
        const Bytes bytes = record(device).encode();
        return sign(statement(device, bytes, sequence), station, bytes);
    }

    /// Station, second station, other maker's station and custodian: the log's first four entries.
    std::vector<registry::Submission> enrolments() const
    {
        using registry::Role;
        return {sign(enrolment(station, Role::Station, 1), administrator),
                sign(enrolment(secondStation, Role::Station, 2), administrator),
                sign(enrolment(otherStation, Role::Station, 3), administrator),
                sign(enrolment(custodian, Role::Custodian, 4), administrator)};
    }
};

/// A registry of that world in a folder of its own, with its four signers enrolled.
class OpenRegistry
{
  public:
    explicit OpenRegistry(const World& world) : m_world(world)
    {
        registry::EmbeddedRegistry::create(folder(), world.terms(), world.log);
        open();
        append(world.enrolments());
    }
    void open() { m_registry = std::make_unique<registry::EmbeddedRegistry>(folder(), m_world.log); }
    void close() { m_registry.reset(); }

    std::filesystem::path folder() const { return std::filesystem::path(m_folder.path().toStdString()) / "registry"; }
    registry::EmbeddedRegistry& operator*() const { return *m_registry; }
    registry::EmbeddedRegistry* operator->() const { return m_registry.get(); }

    std::vector<registry::AppendResult> append(std::vector<registry::Submission> batch) const
    {
        return m_registry->append(std::move(batch)).takeResult();
    }
    registry::AppendResult append(registry::Submission submission) const
    {
        std::vector<registry::Submission> batch;
        batch.push_back(std::move(submission));
        return append(std::move(batch)).front();
    }

  private:
    const World& m_world;
    QTemporaryDir m_folder;
    std::unique_ptr<registry::EmbeddedRegistry> m_registry;
};

} // namespace keyline::test
