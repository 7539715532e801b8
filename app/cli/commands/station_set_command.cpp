#include "commands/station_set_command.h"

#include "commands/station_show_command.h"
#include "exit_code.h"

#include "fixture/fixture.h"
#include "fixture/port_desk.h"
#include "provisioning/home_place.h"
#include "provisioning/order_file.h"
#include "provisioning/station_registry.h"
#include "provisioning/station_settings.h"

using namespace keyline;

void StationSetCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.add_option("--name", m_name, "what its people call the station")->type_name("NAME");
    app.add_flag("--confirm-rejects,!--no-confirm-rejects", m_confirmRejects,
                 "a slot with a rejected device takes the next only after the card RED BIN");
    app.add_option("--profile", m_profile, "of the order that the station goes on with")->type_name("NAME");
    app.add_option("--identities", m_identities, "of that order: a range, or a CSV file")->type_name("RANGE|FILE");
    app.add_option("--chips", m_chips, "the chip maker's list for that order")->type_name("FILE");
    app.add_option("--slots", m_slots, "how many devices the fixture takes, 1 to 64")->type_name("N");
    app.add_flag("--forget-slots", m_forgetSlots, "teach the slots anew: the next device plugged in is slot 1");
    CLI::Option* allow = app.add_option("--allow", m_allowed,
                                        "ports that may be touched, in place of those before (repeatable): VID:PID, "
                                        "serial:TEXT, usb:PLACE, path:FILE, folder:DIR; * for any text")
                             ->type_name("RULE")
                             ->allow_extra_args(false);
    CLI::Option* registry =
        app.add_option("--registry", m_registry,
                       "the registry that the station files into from now on; `home`: the one in its own folder")
            ->type_name("URL|home");
    app.add_option("--registry-trust", m_registryTrust, "what that registry is judged by: its trust file")
        ->needs(registry)
        ->type_name("FILE");
    app.add_flag("--any-port", m_anyPort, "every port of the system may be touched")->excludes(allow);
    app.footer("Example:\n  keyline station set --home line1 --name \"Line 1\" --slots 16 --allow 303a:1001");
}

int StationSetCommand::run(Console& console)
{
    if (!provisioning::isHome(m_station.home()))
        throw Error(Code::HomeMissing, m_station.home());
    setSettings();
    setOrder();
    setFixture();
    setPorts();
    setRegistry();
    printStation(console, m_station.home());
    return exitDone;
}

void StationSetCommand::setSettings() const
{
    if (!m_name && !m_confirmRejects)
        return;
    const provisioning::HomeLayout layout{m_station.home()};
    auto settings = provisioning::StationSettings::load(layout.settings());
    settings.name = m_name.value_or(settings.name);
    settings.confirmRejects = m_confirmRejects.value_or(settings.confirmRejects);
    settings.save(layout.settings());
}

void StationSetCommand::setRegistry()
{
    if (!m_registry)
        return;
    const auto home = m_station.open(); // alone: a station at work has its registry open
    if (*m_registry == "home") {
        provisioning::fileAtHome(*home);
        return;
    }
    if (m_registryTrust.empty())
        throw Error(Code::Usage, "a registry far away needs its trust file: --registry-trust FILE");
    provisioning::fileAt(home->layout(), *m_registry, m_registryTrust, home->vault().manufacturerKey());
}

void StationSetCommand::setOrder() const
{
    if (!m_profile && !m_identities && !m_chips)
        return;
    const provisioning::HomeLayout layout{m_station.home()};
    auto order = provisioning::orderFile::load(layout).value_or(provisioning::OrderRequest{});
    order.profile = m_profile.value_or(order.profile);
    order.identities = m_identities.value_or(order.identities);
    order.chips = m_chips.value_or(order.chips.string());
    // A list that does not fit is told now, not before the first device.
    const auto profile = package::loadProfile(layout.profiles(), order.profile);
    identity::openIdentities(order.identities, profile.identities);
    provisioning::orderFile::save(layout, order);
}

void StationSetCommand::setFixture() const
{
    if (!m_slots && !m_forgetSlots)
        return;
    const provisioning::HomeLayout layout{m_station.home()};
    auto fixture = fixture::Fixture::load(layout.fixture());
    if (m_forgetSlots)
        fixture.forget();
    if (m_slots)
        fixture.setSlots(*m_slots);
    fixture.save(layout.fixture());
}

void StationSetCommand::setPorts() const
{
    const provisioning::HomeLayout layout{m_station.home()};
    std::string rules = m_anyPort ? "path:/*\n" : "";
    for (const std::string& rule : m_allowed)
        rules += link::PortRule::parse(rule).text() + "\n";
    if (!rules.empty())
        fixture::saveRules(layout.ports(), rules);
}
