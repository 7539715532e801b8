#include "registry/registry_service.h"

#include "base/file.h"
#include "registry/stored_source.h"
#include "registry/trust_choice.h"
#include "transparency/checkpoint.h"

#include <algorithm>

namespace keyline::registry {

namespace {

int toInt(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, INT32_MAX));
}

} // namespace

RegistryService::RegistryService(RegistryPlace place, FindChip findChip)
    : m_place(std::move(place)), m_findChip(std::move(findChip))
{
}

TrustFile RegistryService::trust(bool& itsOwn) const
{
    const bool given = !m_place.trust.empty() && isThere(m_place.trust);
    TrustChoice choice = chooseTrust(m_place.folder, given ? m_place.trust : std::filesystem::path());
    itsOwn = choice.itsOwn;
    return std::move(choice.trust);
}

QFuture<RegistryService::Face> RegistryService::face()
{
    return m_short.run<Face>([this](QPromise<Face>& promise) {
        Face out;
        const auto source = openSource(m_place.folder);
        const TrustFile trusted = trust(out.itsOwnTrust);
        out.origin = trusted.origin();
        out.isMirror = isRemote(m_place.folder) || !isEmbeddedRegistry(m_place.folder);
        try {
            const std::string note = source->checkpoint();
            out.entries = transparency::Checkpoint::parse(transparency::Note::parse(note).text).size;
            transparency::openCheckpoint(note, trusted.log, trusted.policy);
        } catch (const Error& error) {
            out.broken = error;
        }
        promise.addResult(std::move(out));
    });
}

QFuture<RegistryService::Found> RegistryService::lookUp(std::string typed)
{
    m_lookUp.cancel();
    m_lookUp = m_short.run<Found>([this, typed = std::move(typed)](QPromise<Found>& promise) {
        const identity::ChipId chip = chipOf(typed, m_findChip);
        bool itsOwn = false;
        const TrustFile trusted = trust(itsOwn);
        const auto source = openSource(m_place.folder);
        std::optional<CheckpointMemory> memory;
        if (!m_place.memory.empty())
            memory.emplace(m_place.memory);
        LookUpOptions options;
        options.memory = memory ? &*memory : nullptr;
        Found out{chip, lookUpChip(*source, trusted, chip, options), {}, itsOwn};
        out.path = out.lookUp.path();
        promise.addResult(std::move(out));
    });
    return m_lookUp;
}

QFuture<AuditReport> RegistryService::verify()
{
    return m_long.run<AuditReport>([this](QPromise<AuditReport>& promise) {
        bool itsOwn = false;
        const TrustFile trusted = trust(itsOwn);
        std::stop_source stop;
        AuditOptions options;
        options.stop = stop.get_token();
        options.onProgress = [&](const AuditProgress& progress) {
            if (promise.isCanceled())
                stop.request_stop();
            promise.setProgressRange(0, toInt(progress.of));
            promise.setProgressValue(toInt(progress.entries));
        };
        try {
            promise.addResult(auditRegistry(m_place.folder, trusted, options));
        } catch (const Error& error) {
            if (!promise.isCanceled() || error.code() != Code::Interrupted)
                throw;
        }
    });
}

QFuture<ExportProgress> RegistryService::exportMirror(std::filesystem::path folder)
{
    return m_long.run<ExportProgress>([this, folder = std::move(folder)](QPromise<ExportProgress>& promise) {
        try {
            promise.addResult(exportForReaders(m_place.folder, folder, [&](const ExportProgress& progress) {
                if (promise.isCanceled())
                    throw Error(Code::Interrupted);
                promise.setProgressRange(0, toInt(progress.of));
                promise.setProgressValue(toInt(progress.answers));
            }));
        } catch (const Error& error) {
            if (!promise.isCanceled() || error.code() != Code::Interrupted)
                throw;
        }
    });
}

QFuture<void> RegistryService::save(const ChipLookUp& lookUp, std::filesystem::path folder)
{
    return m_short.run<void>(
        [record = lookUp.record, entry = lookUp.entry, receipt = lookUp.receipt,
         folder = std::move(folder)](QPromise<void>&) { saveAnswer(folder, record, entry, receipt); });
}

} // namespace keyline::registry
