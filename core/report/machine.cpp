#include "report/machine.h"

#include <QLibraryInfo>
#include <QSysInfo>
#include <QVersionNumber>

#include <thread>
#include <unistd.h>

namespace keyline::report {

QJsonObject describeMachine()
{
    const auto megabytes = [](long pages) { return static_cast<qint64>(pages) * ::sysconf(_SC_PAGESIZE) / (1 << 20); };
    return {{QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {QStringLiteral("processor"), QSysInfo::currentCpuArchitecture()},
            {QStringLiteral("cores"), static_cast<qint64>(std::thread::hardware_concurrency())},
            {QStringLiteral("memoryMiB"), megabytes(::sysconf(_SC_PHYS_PAGES))},
            {QStringLiteral("freeMemoryMiB"), megabytes(::sysconf(_SC_AVPHYS_PAGES))},
            {QStringLiteral("qt"), QLibraryInfo::version().toString()},
            {QStringLiteral("desktop"), QString::fromLocal8Bit(qgetenv("XDG_CURRENT_DESKTOP"))},
            {QStringLiteral("session"), QString::fromLocal8Bit(qgetenv("XDG_SESSION_TYPE"))},
            {QStringLiteral("language"), QString::fromLocal8Bit(qgetenv("LANG"))}};
}

} // namespace keyline::report
