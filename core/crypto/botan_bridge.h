#pragma once

#include "base/error.h"
#include "base/random.h"

#include <botan/exceptn.h>
#include <botan/rng.h>
#include <botan/secmem.h>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

/// What the .cpp files of this folder share to speak with Botan. Never included by a public header.
namespace keyline::crypto::bridge {

/// Runs `work` and turns what Botan throws into Error Unexpected. Botan's texts name algorithms and sizes, never key
/// material.
template <typename Work>
auto guarded(Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const Botan::Exception& fault) {
        throw Error(Code::Unexpected, std::string("Botan: ") + fault.what());
    }
}

/// Our Random as Botan takes it. The Random must outlive it.
class BotanRandom final : public Botan::RandomNumberGenerator
{
  public:
    explicit BotanRandom(Random& random) : m_random(random) {}
    void randomize(std::uint8_t output[], std::size_t length) override { m_random.fill({output, length}); }
    bool accepts_input() const override { return false; }
    void add_entropy(const std::uint8_t[], std::size_t) override {}
    std::string name() const override { return "keyline"; }
    void clear() override {}
    bool is_seeded() const override { return true; }

  private:
    Random& m_random;
};

/// Operations that sign and check carry tables worth keeping but serve one thread at a time. So each key keeps a few:
/// whoever needs one takes an idle one, or makes one where all are busy, and puts it back.
template <typename Operation>
class OperationPool
{
  public:
    /// `make` returns a unique_ptr<Operation>; `use` gets the operation. One that threw is not put back.
    template <typename Make, typename Use>
    auto with(Make&& make, Use&& use)
    {
        std::unique_ptr<Operation> operation = take();
        if (!operation)
            operation = make();
        auto result = use(*operation);
        const std::lock_guard lock(m_mutex);
        if (m_idle.size() < mostIdle)
            m_idle.push_back(std::move(operation));
        return result;
    }

  private:
    static constexpr std::size_t mostIdle = 16;

    std::unique_ptr<Operation> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return nullptr;
        auto operation = std::move(m_idle.back());
        m_idle.pop_back();
        return operation;
    }

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Operation>> m_idle;
};

/// The pool of an operation that belongs to no key, e.g. a hash: one for the process, never freed. A thread_local of
/// Botan's would be destroyed when its thread ends, which for a thread of QThreadPool can be after Botan's own
/// allocator is gone.
template <typename Operation, typename Name = Operation>
OperationPool<Operation>& sharedPool()
{
    static auto& pool = *new OperationPool<Operation>;
    return pool;
}

inline Secret toSecret(const Botan::secure_vector<std::uint8_t>& bytes)
{
    return Secret::copyOf(bytes);
}

inline Botan::secure_vector<std::uint8_t> toSecureVector(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace keyline::crypto::bridge
