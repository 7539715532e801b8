#pragma once

#include "base/error.h"
#include "registry/append_result.h"
#include "registry/source.h"
#include "server/log_state.h"

#include <functional>

namespace keyline::server {

/// What became of one call of POST /v1/entries.
struct AppendOutcome
{
    std::optional<Error> failed; ///< nothing was decided: the client asks again
    std::vector<registry::AppendResult> results;
};

/// What the HTTP calls are answered from: what a Source says, and the one way to write. Calls come from many threads at
/// once.
class Backend : public registry::Source
{
  public:
    using OnAppended = std::function<void(AppendOutcome)>;

    /// Judges in order, each seeing those before it. `onAppended` is called once, from any thread: with receipts only
    /// once what they prove is durable and public.
    virtual void append(std::vector<registry::Submission> batch, OnAppended onAppended) = 0;
    /// The records that came with a bundle's entries, for a full mirror; nothing: no such bundle.
    virtual std::optional<registry::RecordsAnswer> recordsBeside(const transparency::TileId& bundle) const = 0;
    /// Submissions that wait for their turn.
    virtual std::size_t queued() const = 0;
    /// False from a write that the store failed at until it takes one again.
    virtual bool canWrite() const = 0;
    /// False from a checkpoint that too few witnesses cosigned until enough do again.
    virtual bool canPublish() const = 0;
    /// Throws Error where the store does not answer.
    virtual LogState state() const = 0;
};

} // namespace keyline::server
