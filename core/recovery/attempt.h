#pragma once

#include "recovery/late_source.h"
#include "recovery/session.h"

#include <memory>
#include <optional>

namespace keyline::recovery {

/// One try at a device, with all that its session refers to.
class Attempt
{
  public:
    struct Terms
    {
        std::shared_ptr<const registry::TrustFile> trust;
        std::filesystem::path source;
        std::filesystem::path mirror;      ///< empty: none
        std::filesystem::path checkpoints; ///< empty: none
        Random& random;
        QThreadPool& pool;
    };
    using Listener = std::function<void(Attempt&, const Event&)>;

    /// `number` is of the job that it is for; `order` counts attempts.
    Attempt(Terms terms, std::string port, std::uint64_t number, std::uint64_t order, const Listener& listener)
        : number(number), order(order), m_terms(std::move(terms)), m_source(m_terms.source),
          m_session(setting(), std::move(port), [this, listener](const Event& event) { listener(*this, event); })
    {
    }
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;

    Session& session() { return m_session; }

    std::uint64_t number; ///< 0: nobody's any more
    const std::uint64_t order;
    bool provisional = false; ///< its job has no device yet
    bool busy = false;        ///< one of the session's tasks is at work
    bool looking = true;      ///< its chip is not known yet
    bool writing = false;     ///< the restore was begun

  private:
    Setting setting()
    {
        if (!m_terms.mirror.empty())
            m_mirror.emplace(m_terms.mirror);
        if (!m_terms.checkpoints.empty())
            m_memory.emplace(m_terms.checkpoints);
        return {m_source,       *m_terms.trust, m_memory ? &*m_memory : nullptr, m_mirror ? &*m_mirror : nullptr,
                m_terms.random, m_terms.pool};
    }

    Terms m_terms;
    LateSource m_source;
    std::optional<LateSource> m_mirror;
    std::optional<registry::CheckpointMemory> m_memory;
    Session m_session;
};

} // namespace keyline::recovery
