#pragma once

#include "own_root.h"
#include "workshop.h"

#include <functional>

/// kill -9 of a program at its system calls (strace injects the signal), and what must hold when it has run again.
namespace kill_bench {

/// strace, so that the process dies as it enters the n-th of these calls of a thread. `onlyFile` limits it to one file.
QStringList killAt(const QString& calls, int n, const QString& onlyFile = {});

bool killed(const Ran& ran);

/// What flushes a file's bytes to the disk.
inline const QString syncs = QStringLiteral("fdatasync,fsync");

/// True in the long form, `./dev kill`: every kill point there is.
bool longForm();

/// The next of the kill points 1, 2, 3 …: in the short form they are `stride` apart, in a seeded way.
class Points
{
  public:
    explicit Points(int stride);
    int next();

  private:
    int m_stride;
    int m_at = 0;
    quint32 m_seed = 20261124;
};

/// What the line works on: words of provision beside ports and home.
struct Work
{
    QStringList more;
    int devices = 1;
};

/// Stands at the command until nothing is left to do, then checks everything that must hold: all devices pass or were
/// done before, sealed, each with an identity of its own and one record; all invariants of the home.
void goesOn(Workshop& shop, const QList<Attached>& devices, const Work& work = {});

/// All invariants of the home (tests/support/invariants.h) with these devices as they say they are. Nothing may be at
/// work in the home.
void invariantsHold(Workshop& shop, const QList<Attached>& devices);

/// Whether the device says that it is sealed.
bool isSealed(Workshop& shop, const Attached& device);

/// One device a round, killed at each point until a run gets through.
struct Walk
{
    QString calls;
    QString file = {}; ///< in the home; empty: any
    int most = 60;     ///< rounds, so that it ends
    int least = 1;     ///< kills, else the injection does not bite
    int stride = 1;
    Work work = {};
    /// Before a round's first command, and after its kill.
    std::function<void(Workshop&)> before = {};
    std::function<void(Workshop&)> after = {};
};
void walk(Workshop& shop, const Walk& walk);

} // namespace kill_bench
