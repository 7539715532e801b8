#pragma once

#include "world.h"

#include "base/file.h"
#include "registry/mirror_export.h"
#include "registry/trust_file.h"

namespace keyline::test {

inline registry::TrustFile trustOf(const World& world)
{
    return {{world.maker.publicKey(), world.otherMaker.publicKey()},
            transparency::NoteKey(World::origin, transparency::NoteKeyType::Ed25519, world.log.publicKey()),
            world.administrator.publicKey(),
            {},
            {}};
}

/// A registry with chips in every state, and its mirror: chips 1..12 provisioned (12 with a CWT), 2 re-provisioned, 3
/// retired, 4 erased after a re-provision, 5 of the other maker, and the second station revoked at the end.
class MirroredRegistry
{
  public:
    /// Two of the same `salt` are the same to the byte; of another, a fork: the same keys, other devices under the same
    /// chip IDs.
    explicit MirroredRegistry(std::uint8_t salt = 0) : registry(world)
    {
        for (std::uint8_t i = 0; i < salt; ++i)
            world.pair();
        std::vector<registry::Submission> batch;
        for (unsigned n = 1; n <= 12; ++n)
            batch.push_back(provision(n));
        accept(std::move(batch));
        reprovision(2);
        retire(3);
        reprovision(4);
        erase(4);
        auto revocation = world.enrolment(world.secondStation, registry::Role::Station, 5);
        revocation.action = registry::EnrolmentAction::Revoke;
        accept({World::sign(revocation, world.administrator)});
        mirror();
    }

    void mirror() { registry::exportMirror(registry.folder(), mirrorFolder()); }
    std::filesystem::path mirrorFolder() const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / "mirror";
    }

    /// More chips, from this number on.
    void grow(unsigned first, unsigned count)
    {
        std::vector<registry::Submission> batch;
        for (unsigned n = first; n < first + count; ++n)
            batch.push_back(provision(n));
        accept(std::move(batch));
    }
    void reprovision(unsigned n)
    {
        const Device device = world.device(n);
        const Bytes record = world.record(device).encode();
        auto statement = World::after(newest(n), registry::StatementKind::Reprovision, ++m_stationNumber);
        statement.record = registry::recordDigest(record);
        statement.deviceKey = device.pair->publicKey().spkiDigest();
        accept({World::sign(statement, world.station, record)});
    }
    void retire(unsigned n)
    {
        accept({World::sign(World::after(newest(n), registry::StatementKind::Retire, ++m_custodianNumber),
                            world.custodian)});
    }
    void erase(unsigned n)
    {
        accept({World::sign(World::after(newest(n), registry::StatementKind::Erase, ++m_custodianNumber),
                            world.custodian)});
    }
    Bytes newest(unsigned n) const { return registry->chip(World::chip(n), std::nullopt)->statement; }

    World world;
    OpenRegistry registry;

  private:
    registry::Submission provision(unsigned n)
    {
        const Device device = world.device(n, n % 12 != 0);
        const bool others = n == 5;
        const Bytes record = world.record(device, others ? world.otherMaker : world.maker).encode();
        const auto statement = World::statement(device, record, others ? ++m_otherNumber : ++m_stationNumber);
        return World::sign(statement, others ? world.otherStation : world.station, record);
    }
    void accept(std::vector<registry::Submission> batch)
    {
        for (const auto& result : registry.append(std::move(batch)))
            if (!result.logged())
                qFatal("the sample registry refused an entry: rule %d", static_cast<int>(*result.refusal));
    }

    QTemporaryDir m_folder;
    std::uint64_t m_stationNumber = 0;
    std::uint64_t m_otherNumber = 0;
    std::uint64_t m_custodianNumber = 0;
};

} // namespace keyline::test
