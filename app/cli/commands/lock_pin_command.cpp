#include "commands/lock_pin_command.h"

#include "exit_code.h"

#include "provisioning/home_place.h"
#include "station/lock_pin.h"

using namespace keyline;

namespace {

/// Needs no database: a lock must open where that is damaged.
station::LockPin lockPinOf(StationOptions& options)
{
    if (!provisioning::isHome(options.home()))
        throw Error(Code::HomeMissing, options.home());
    return station::LockPin(provisioning::HomeLayout{options.home()}.lockPin(), options.random(), options.clock());
}

int answer(Console& console, bool isSet)
{
    if (console.json())
        console.event({{QStringLiteral("lockPin"), isSet}});
    else
        console.line(isSet ? "The station's window locks with this PIN." : "The station's window has no PIN.");
    return exitDone;
}

} // namespace

void LockPinSetCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    m_pin.declare(app);
    app.footer("Example:\n  keyline station lock-pin set --home line1\n"
               "4 to 12 digits. It guards the screen; the key store has its passphrase.");
}

int LockPinSetCommand::run(Console& console)
{
    station::LockPin pin = lockPinOf(m_station);
    pin.set(m_pin.read(true));
    return answer(console, true);
}

void LockPinRemoveCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.footer("Example:\n  keyline station lock-pin remove --home line1");
}

int LockPinRemoveCommand::run(Console& console)
{
    lockPinOf(m_station).remove();
    return answer(console, false);
}
