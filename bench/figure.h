#pragma once

#include <functional>
#include <string>

/// A figure of the bench: what we do, beside the floor it is judged by (the same operations without us), measured in
/// one run.
namespace bench {

enum class Aim {
    AtMost,  ///< ratio ≤ aim: times, CPU, memory
    AtLeast, ///< ratio ≥ aim: rates
};

struct Figure
{
    std::string name; ///< lower-case-with-hyphens
    std::string what; ///< one line for a reader
    std::string unit;
    Aim aim = Aim::AtMost;
    double bound = 0;
    /// Each call measures once. ratio = value / floor; where there is no floor, the value itself is held to the bound.
    std::function<double()> value;
    std::function<double()> floor;
    int repetitions = 3; ///< the median counts
};

/// Adds a figure; call from a function named in main.cpp.
void add(Figure figure);

/// Runs the figures whose names contain one of the words (all, without words) under Google Benchmark; prints a row for
/// each, and with `--json FILE` writes them there. Returns the process's exit code: 0 also where an aim is missed (a
/// row says so).
int run(int argc, char** argv);

} // namespace bench
