#include "station_options.h"

using keyline::provisioning::StationHome;

void StationOptions::declare(CLI::App& app, bool withPassphrase)
{
    app.add_option("--home", m_home, "the station's folder")->required()->type_name("DIR");
    if (withPassphrase)
        m_passphrase.declare(app);
}

std::unique_ptr<StationHome> StationOptions::open()
{
    return StationHome::open(m_home, StationHome::Use::Work, m_random, m_clock);
}

void StationOptions::unlock(StationHome& home)
{
    home.vault().unlock(m_passphrase.read(false));
}

std::unique_ptr<StationHome> StationOptions::openUnlocked()
{
    std::unique_ptr<StationHome> home = open();
    unlock(*home);
    return home;
}

std::unique_ptr<StationHome> StationOptions::openToLook()
{
    return StationHome::open(m_home, StationHome::Use::Look, m_random, m_clock);
}
