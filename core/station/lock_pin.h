#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/secret.h"
#include "crypto/passphrase.h"

#include <chrono>
#include <filesystem>

namespace keyline::station {

/// What a typed PIN came to.
struct PinAnswer
{
    enum class Verdict { Right, Wrong, Wait };
    Verdict verdict = Verdict::Wrong;
    std::chrono::seconds wait{0}; ///< until the next try is heard
};

/// The PIN that signs in at a locked station. It guards the screen against passers-by and opens no key: the key store
/// has its own passphrase. A file in the home keeps an Argon2id verifier (19 MiB, 2 passes) and how many tries were
/// wrong in a row; a try is counted before it is looked at, so that ending the program gives none away. After three
/// wrong ones each costs a wait: 5 s, 10 s, 20 s, … 10 min. Not safe to use from two threads at once; each call may
/// take a tenth of a second.
class LockPin
{
  public:
    static constexpr std::size_t shortest = 4;
    static constexpr std::size_t longest = 12;
    static constexpr int freeTries = 3;
    static constexpr std::chrono::seconds longestWait{600};
    static constexpr crypto::PassphraseCost usualCost{.memoryKib = 19 * 1024, .passes = 2};

    /// `random` and `clock` must outlive it.
    LockPin(std::filesystem::path file, Random& random, const Clock& clock, crypto::PassphraseCost cost = usualCost);

    /// Throws Error FileUnreadable where the system does not say.
    bool isSet() const;
    /// Throws Error PinUnusable (not 4 to 12 digits; all alike; in a row) and what writing a file throws.
    void set(const Secret& pin);
    void remove();
    /// Throws Error PinDamaged, and what reading and writing a file throw. Right where no PIN is set.
    PinAnswer check(const Secret& pin);
    /// How long no try is heard. Throws Error PinDamaged.
    std::chrono::seconds wait() const;

  private:
    struct State;
    State load() const;
    void save(const State& state) const;
    std::chrono::seconds waitOf(const State& state) const;

    std::filesystem::path m_file;
    Random& m_random;
    const Clock& m_clock;
    crypto::PassphraseCost m_cost;
};

} // namespace keyline::station
