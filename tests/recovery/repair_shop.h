#pragma once

#include "../protocol/bench_device.h"
#include "../protocol/factory.h"
#include "crypto/hash.h"
#include "link/wait_for.h"
#include "protocol/device_client.h"
#include "recovery/recovery.h"
#include "registry/embedded_registry.h"

#include <QTemporaryDir>
#include <QThreadPool>

namespace keyline::test {

/// A device that was on the line: its own code behind a port, and what it was given there.
struct Phone
{
    std::unique_ptr<BenchDevice> device;
    std::optional<Factory::Goods> goods;
    Bytes backup;
    Bytes entry; ///< its newest statement as logged

    identity::ChipId chip() const { return identity::ChipId::fromBytes(device->chip.chipId()); }
    const std::string& port() const { return device->peer.path(); }
    /// The flash dies.
    void lose()
    {
        device->flash.eraseAll();
        device->powerCycle();
    }
};

/// A factory with its registry in a folder, and a repair centre that has nothing but that folder and the trust file.
class RepairShop
{
  public:
    RepairShop()
    {
        registry::EmbeddedRegistry::create(folder(), terms(), m_log);
        m_registry = std::make_unique<registry::EmbeddedRegistry>(folder(), m_log);
        enrol(m_station, registry::Role::Station);
        enrol(m_custodian, registry::Role::Custodian);
    }

    std::filesystem::path folder() const { return std::filesystem::path(m_folder.path().toStdString()) / "registry"; }
    registry::TrustFile trust() const { return m_registry->trust(); }

    /// Installed, and as far as it goes.
    enum class Upto { Installed, Registered, Sealed };
    Phone provision(const Bytes& chipId, Factory::Keys keys = Factory::Keys::ChannelAndPair, Upto upto = Upto::Sealed)
    {
        Phone phone{std::make_unique<BenchDevice>(chipId, factory.maker.publicKey()), {}, {}, {}};
        provision(phone, keys, upto, 1);
        return phone;
    }
    /// Another revision of the same device.
    void provisionAgain(Phone& phone, Upto upto, std::uint32_t revision,
                        Factory::Keys keys = Factory::Keys::ChannelAndPair)
    {
        provision(phone, keys, upto, revision);
    }

    void retire(Phone& phone) { follow(phone, registry::StatementKind::Retire); }
    void erase(Phone& phone) { follow(phone, registry::StatementKind::Erase); }

    /// What the repair centre does, with a clean slate.
    std::vector<recovery::Result> recover(const std::vector<std::string>& ports,
                                          const recovery::Recovery::Listener& listener = {},
                                          const registry::CheckpointMemory* memory = nullptr)
    {
        const auto source = registry::openSource(folder());
        return recover(*source, ports, listener, memory);
    }
    std::vector<recovery::Result> recover(const registry::Source& source, const std::vector<std::string>& ports,
                                          const recovery::Recovery::Listener& listener = {},
                                          const registry::CheckpointMemory* memory = nullptr)
    {
        const registry::TrustFile trusted = registry::TrustFile::parse(trust().format());
        QThreadPool pool;
        recovery::Recovery recovery({source, trusted, memory, nullptr, factory.random, pool}, listener);
        return link::waitFor(recovery.run(ports));
    }

    Factory factory;

  private:
    registry::RegistryTerms terms() const
    {
        return {"registry.example/repair", m_administrator.publicKey(), {factory.maker.publicKey()}};
    }

    void enrol(const crypto::Ed25519Key& key, registry::Role role)
    {
        registry::Enrolment enrolment;
        enrolment.key = key.publicKey();
        enrolment.role = role;
        enrolment.name = crypto::sha256(asBytes("Line 1"));
        enrolment.manufacturer = factory.maker.publicKey().spkiDigest();
        enrolment.sequence = ++m_enrolments;
        enrolment.time = 1700000000;
        append({registry::signEntry(enrolment, terms().origin, m_administrator), std::nullopt});
    }

    Bytes append(registry::Submission submission)
    {
        auto future = m_registry->append(std::vector{std::move(submission)});
        const auto results = future.takeResult();
        if (!results.front().logged())
            qFatal("rule %d", static_cast<int>(*results.front().refusal));
        return results.front().entry;
    }

    void provision(Phone& phone, Factory::Keys keys, Upto upto, std::uint32_t revision)
    {
        const auto kind = crypto::KeyKind::P256;
        const auto serial = static_cast<std::uint32_t>(1000 * revision + phone.device->chip.chipId()[0]);
        protocol::DeviceClient station(link::SerialPort(phone.port()), factory.random);
        const protocol::DeviceInfo info = link::waitFor(station.readIdentity());
        phone.goods = factory.make(info.chip, keys, kind, revision, serial);
        const protocol::InstallSigner signer = protocol::signHere(factory.maker);
        phone.backup = link::waitFor(station.install(info, phone.goods->package, phone.goods->certificate, signer));
        if (upto == Upto::Installed)
            return;
        const Bytes record =
            registry::Record{info.chip,   phone.goods->identities, phone.goods->certificate, phone.backup, "phone",
                             std::nullopt}
                .encode();
        registry::Statement statement;
        statement.chip = info.chip.digest();
        statement.revision = revision;
        statement.record = crypto::sha256(record);
        if (revision > 1) {
            statement.kind = registry::StatementKind::Reprovision;
            statement.previous = transparency::leafHash(phone.entry);
        }
        statement.sequence = ++m_statements;
        statement.time = 1700000000;
        if (phone.goods->deviceKey)
            statement.deviceKey = phone.goods->deviceKey->spkiDigest();
        phone.entry = append({registry::signEntry(statement, terms().origin, m_station), record});
        if (upto == Upto::Sealed)
            link::waitFor(station.seal());
    }

    void follow(Phone& phone, registry::StatementKind kind)
    {
        registry::Statement statement = *registry::Entry::parse(phone.entry).statement();
        ++statement.revision;
        statement.previous = transparency::leafHash(phone.entry);
        statement.kind = kind;
        if (kind == registry::StatementKind::Erase) {
            statement.record.reset();
            statement.deviceKey.reset();
        }
        statement.sequence = ++m_orders;
        phone.entry = append({registry::signEntry(statement, terms().origin, m_custodian), std::nullopt});
    }

    QTemporaryDir m_folder;
    crypto::Ed25519Key m_administrator = crypto::Ed25519Key::generate(factory.random);
    crypto::Ed25519Key m_log = crypto::Ed25519Key::generate(factory.random);
    crypto::Ed25519Key m_station = crypto::Ed25519Key::generate(factory.random);
    crypto::Ed25519Key m_custodian = crypto::Ed25519Key::generate(factory.random);
    std::uint64_t m_enrolments = 0;
    std::uint64_t m_statements = 0;
    std::uint64_t m_orders = 0;
    std::unique_ptr<registry::EmbeddedRegistry> m_registry;
};

} // namespace keyline::test
