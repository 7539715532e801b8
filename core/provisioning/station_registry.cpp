#include "provisioning/station_registry.h"

#include "base/error.h"
#include "http/url.h"
#include "provisioning/station_settings.h"
#include "station/outbox.h"

namespace keyline::provisioning {

namespace {

registry::TrustFile readTrust(const std::filesystem::path& file, const crypto::PublicKey& manufacturer)
{
    auto trust = registry::TrustFile::read(file);
    if (trust.manufacturer(manufacturer.spkiDigest()) == nullptr)
        throw Error(Code::TrustFileMalformed, file.string() + " does not name this station's manufacturer");
    return trust;
}

} // namespace

StationRegistry StationRegistry::of(const HomeLayout& layout)
{
    const auto settings = StationSettings::load(layout.settings());
    if (settings.registry.empty())
        return {layout.registry(), layout.trustFile()};
    return {settings.registry, layout.registryTrust()};
}

void fileAt(const HomeLayout& layout, const std::string& url, const std::filesystem::path& trustFile,
            const crypto::PublicKey& manufacturer)
{
    auto settings = StationSettings::load(layout.settings());
    settings.registry = http::checkedBase(url);
    settings.check();
    const auto trust = readTrust(trustFile, manufacturer);
    writeFileAtomically(layout.registryTrust(), asBytes(trust.format()));
    settings.save(layout.settings());
}

void fileAtHome(StationHome& home)
{
    auto settings = StationSettings::load(home.layout().settings());
    if (settings.registry.empty())
        return;
    if (home.database().read([](sql::Connection& c) { return station::outbox::hasSigned(c); }))
        throw Error(Code::Usage, "this station has filed into " + settings.registry + ", where its chips' records are");
    settings.registry.clear();
    settings.save(home.layout().settings());
}

std::unique_ptr<registry::RemoteRegistry> openRemote(const HomeLayout& layout, const StationRegistry& registry,
                                                     const crypto::PublicKey& manufacturer)
{
    return std::make_unique<registry::RemoteRegistry>(registry.place.native(), readTrust(registry.trust, manufacturer),
                                                      layout.checkpoints());
}

} // namespace keyline::provisioning
