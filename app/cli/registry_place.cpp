#include "registry_place.h"

#include "commands/registry_option.h"

#include "base/error.h"
#include "registry/source.h"

#include <algorithm>

using namespace keyline;

std::string placeNamedBy(const registry::TrustFile& trust)
{
    const auto& places = trust.registries;
    if (places.empty())
        throw Error(Code::Usage, "which registry? the trust file names none: name it with --registry DIR or URL");
    std::string last;
    const auto answers = [&last](const std::string& place) {
        try {
            registry::openSource(place);
            return true;
        } catch (const Error& error) {
            last = error.what();
            return false;
        }
    };
    if (places.size() == 1)
        return places.front(); // whoever reads it says what is wrong with it, or waits for it
    const auto found = std::ranges::find_if(places, answers);
    if (found == places.end())
        throw Error(Code::RegistryUnreachable, "none of the " + std::to_string(places.size()) +
                                                   " places that the trust file names answers, the last with " + last);
    return *found;
}

void RegistryPlace::declare(CLI::App& app)
{
    CLI::Option* place = declareRegistry(app, m_registry)->required(false);
    place->description(place->get_description() + "; by default the first that answers of those the trust file names");
    m_trust.declare(app);
}

RegistryPlace::Chosen RegistryPlace::choose() const
{
    if (m_registry.empty() && !m_trust.isGiven())
        throw Error(Code::Usage, "which registry? name it with --registry DIR or URL, or a trust file that names it "
                                 "with --trust FILE");
    registry::TrustFile trust = m_trust.read(m_registry);
    std::string place = m_registry.empty() ? placeNamedBy(trust) : m_registry;
    return {std::move(trust), std::move(place)};
}
