#pragma once

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/resource.h>

/// What this process has used so far, as the kernel counts it.
namespace bench {

/// Processor time of all threads, in the program and in the kernel for it, in seconds.
inline double cpuSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// A line of /proc/self/status that is given in kB: "VmRSS:" (resident now), "VmHWM:" (its peak). In MiB.
inline double residentMiB(const char* line)
{
    double found = 0;
    char text[256];
    std::FILE* status = std::fopen("/proc/self/status", "r");
    while (status && std::fgets(text, sizeof text, status))
        if (std::strncmp(text, line, std::strlen(line)) == 0)
            found = std::strtod(text + std::strlen(line), nullptr) / 1024;
    if (status)
        std::fclose(status);
    return found;
}

/// The peak is counted anew from here (proc(5), clear_refs).
inline void forgetPeak()
{
    if (std::FILE* file = std::fopen("/proc/self/clear_refs", "w")) {
        std::fputs("5", file);
        std::fclose(file);
    }
}

} // namespace bench
