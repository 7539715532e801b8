#include "invariants.h"

#include "crypto/random.h"
#include "identity/identity_certificate.h"
#include "provisioning/station_home.h"
#include "registry/audit.h"
#include "registry/record.h"
#include "registry/source.h"
#include "registry/statement.h"
#include "station/history.h"
#include "station/identities.h"
#include "station/journal.h"
#include "station/outbox.h"
#include "vault/pairs.h"

#include <algorithm>
#include <set>

namespace keyline::test {

namespace {

using provisioning::HomeLayout;
using provisioning::StationHome;

/// What the registry says of one chip.
struct Known
{
    std::uint64_t index = 0;
    registry::Statement statement;
    std::optional<registry::Record> record;
};

class Inspection
{
  public:
    explicit Inspection(const std::filesystem::path& home)
        : m_layout{home}, m_home(StationHome::open(home, StationHome::Use::Look, m_random, m_clock)),
          m_registry(registry::openSource(m_layout.registry()))
    {
    }

    std::vector<std::string> run(std::span<const DeviceFact> devices)
    {
        files();
        log();
        passes();
        jobs();
        pairSlots();
        outbox();
        for (const auto& device : devices)
            sealedDevice(device);
        return std::move(m_broken);
    }

  private:
    void demand(bool holds, const std::string& otherwise)
    {
        if (!holds)
            m_broken.push_back(otherwise);
    }

    template <typename F>
    auto read(F job)
    {
        return m_home->database().read(job);
    }

    std::optional<Known> known(const identity::ChipId& chip)
    {
        const auto answer = m_registry->chip(chip);
        if (!answer)
            return std::nullopt;
        Known out{answer->history.back().index, *registry::Entry::parse(answer->statement).statement(), {}};
        if (answer->record)
            out.record = registry::Record::parse(*answer->record);
        return out;
    }

    void files()
    {
        const auto verdict = read([](sql::Connection& c) {
            auto row = c.query("PRAGMA integrity_check");
            return row.step() ? row.text(0) : std::string("no answer");
        });
        demand(verdict == "ok", "station.sqlite is damaged: " + verdict);
    }

    /// Every rule of the registry, no identity and no device key on two chips among them.
    void log()
    {
        const auto trust = registry::TrustFile::read(m_layout.trustFile());
        const auto report = registry::auditRegistry(m_layout.registry(), trust, {.threads = 1});
        for (const auto& finding : report.findings)
            m_broken.push_back("the registry does not verify: " + finding.text());
    }

    /// Every PASS has a verified proof, and a receipt or a visible place in the queue; what it says is what is
    /// registered.
    void passes()
    {
        for (const auto& row : read([](sql::Connection& c) { return station::history::newest(c, 1'000'000); })) {
            if (row.result != station::Result::Pass)
                continue;
            const auto name = "PASS of " + row.chip->hex();
            demand(row.proof.has_value(), name + " has no proof");
            if (row.queued)
                queuedPass(row, name);
            else
                registeredPass(row, name);
        }
    }

    void queuedPass(const station::HistoryRow& row, const std::string& name)
    {
        const auto item = read([&](sql::Connection& c) { return station::outbox::find(c, *row.chip); });
        demand(item && item->sealed, name + " is queued, but not in the outbox");
    }

    void registeredPass(const station::HistoryRow& row, const std::string& name)
    {
        const auto filed = known(*row.chip);
        demand(filed && row.logIndex, name + " has no place in the registry");
        if (!filed || !row.logIndex)
            return;
        const auto places = m_registry->log(row.chip->digest()).indexes;
        demand(std::ranges::find(places, *row.logIndex) != places.end(), name + " names another place in the log");
        if (filed->record) {
            demand(filed->record->identities.urns() == row.identities, name + " has other identities than its record");
            const auto certificate = identity::IdentityCertificate::parse(filed->record->certificate);
            demand(certificate.serial() == row.serial, name + " has another certificate than its record");
        }
        demand(!reserved(*row.chip), name + " left a key pair in the vault");
    }

    std::optional<vault::SealedPair> reserved(const identity::ChipId& chip)
    {
        return read([&](sql::Connection& c) { return vault::pairs::reserved(c, chip); });
    }

    /// A chip in work has its identities, and its pair until the registry has its backup, not longer.
    void jobs()
    {
        for (const auto& job : read([](sql::Connection& c) { return station::journal::all(c); })) {
            const auto name = "chip in work " + job.chip.hex();
            const auto list = read([&](sql::Connection& c) { return station::identities::of(c, job.chip); });
            // Before the first step is done, it may have given up what turned out to be another's.
            demand(list || job.step == station::Step::ReadChip, name + " has no identity");
            const auto filed = known(job.chip);
            if (job.logIndex)
                demand(filed.has_value() && !reserved(job.chip), name + " is noted as registered, and is not settled");
            // Before install is noted, a certificate is of an earlier profile, and nothing stands on its pair.
            if (!job.certificate || job.step < station::Step::Install)
                continue;
            const auto certificate = identity::IdentityCertificate::parse(*job.certificate);
            demand(list && certificate.identities() == *list, name + " has a certificate for other identities");
            if (filed || !certificate.keyDigest())
                continue;
            const auto pair = reserved(job.chip);
            demand(pair && crypto::PublicKey::fromSpki(pair->spki).spkiDigest() == certificate.keyDigest(),
                   name + " has lost its key pair before its backup was durable");
        }
    }

    /// Each slot is in use or empty; an empty one holds zeros; no pair that is in the vault is in the registry.
    void pairSlots()
    {
        read([&](sql::Connection& c) {
            auto odd =
                c.query("SELECT count(*) FROM vault_slot s WHERE (SELECT count(*) FROM vault_pair p WHERE p.slot ="
                        " s.id) + (SELECT count(*) FROM vault_free f WHERE f.slot = s.id) != 1");
            odd.step();
            demand(odd.integer(0) == 0, "a vault slot is neither in use nor empty, or both");
            auto full = c.query("SELECT count(*) FROM vault_free f JOIN vault_slot s ON s.id = f.slot"
                                " WHERE s.box != zeroblob(length(s.box))");
            full.step();
            demand(full.integer(0) == 0, "an empty vault slot still holds a box");
        });
        // A pool pair that was registered for a chip was given out without being taken from the pool.
        const auto logged = loggedKeys();
        read([&](sql::Connection& c) {
            auto row = c.query("SELECT spki FROM vault_pair WHERE chip IS NULL");
            while (row.step())
                demand(!logged.contains(crypto::PublicKey::fromSpki(row.bytes(0)).spkiDigest()),
                       "a pair in the pool is on a registered chip");
        });
    }

    std::set<Digest> loggedKeys()
    {
        std::set<Digest> out;
        for (const auto& row : read([](sql::Connection& c) { return station::history::newest(c, 1'000'000); }))
            if (const auto filed = row.chip ? known(*row.chip) : std::nullopt; filed && filed->statement.deviceKey)
                out.insert(*filed->statement.deviceKey);
        return out;
    }

    void outbox()
    {
        for (const auto& item : read([](sql::Connection& c) { return station::outbox::waiting(c); })) {
            const auto job = read([&](sql::Connection& c) { return station::journal::find(c, item.chip); });
            demand(job || item.sealed, "a queued record of no chip in work: " + item.chip.hex());
        }
    }

    /// No sealed device without a durable record.
    void sealedDevice(const DeviceFact& device)
    {
        if (!device.sealed)
            return;
        const auto queued = read([&](sql::Connection& c) { return station::outbox::find(c, device.chip); });
        demand(known(device.chip).has_value() || queued, "sealed without a durable record: " + device.chip.hex());
    }

    crypto::SystemRandom m_random;
    SystemClock m_clock;
    HomeLayout m_layout;
    std::unique_ptr<StationHome> m_home;
    std::unique_ptr<registry::Source> m_registry;
    std::vector<std::string> m_broken;
};

} // namespace

std::vector<std::string> checkInvariants(const std::filesystem::path& home, std::span<const DeviceFact> devices)
{
    return Inspection(home).run(devices);
}

} // namespace keyline::test
