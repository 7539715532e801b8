#pragma once

#include "recovery/supply.h"

#include <QCoroTask>
#include <QTimer>

#include <functional>
#include <memory>

class QThreadPool;

namespace keyline::recovery {

/// Keeps the bench's supply: reads the trust file, and looks again and again which sources are on disk, as sticks are
/// put in and pulled out. Lives on one thread with an event loop; the looking is done in the pool, which must outlive
/// it.
class SupplyDesk
{
  public:
    /// `changed` is called when something of the supply is another than before.
    SupplyDesk(QThreadPool& pool, std::vector<std::filesystem::path> mediaFolders, std::function<void()> changed);

    /// What cannot be read is told in the supply; the trust file in use stays.
    void useTrustFile(const std::filesystem::path& file);
    /// A folder or a URL; empty: what the trust file names, else what a stick has.
    void useSource(const std::filesystem::path& folder);
    /// Looks no more. Calls `idle` when the last look is over, within this or later; it may go then.
    void stop(std::function<void()> idle);

    const Supply& supply() const { return m_supply; }
    std::shared_ptr<const registry::TrustFile> trust() const { return m_trust; }
    /// As a person chose it; empty where nobody did.
    const std::filesystem::path& chosen() const { return m_chosen; }

  private:
    struct RemoteViews;
    struct Look;
    QCoro::Task<> look();
    void take(std::vector<SourceView> views);

    QThreadPool& m_pool;
    std::vector<std::filesystem::path> m_mediaFolders;
    std::function<void()> m_changed;
    std::shared_ptr<const registry::TrustFile> m_trust;
    std::filesystem::path m_chosen;
    std::shared_ptr<RemoteViews> m_remote; ///< new with each choice, so that a person's try is a try
    Supply m_supply;
    QTimer m_timer;
    bool m_looking = false;
    bool m_lookAgain = false;
    std::function<void()> m_idle; ///< whom to tell that the last look is over
};

} // namespace keyline::recovery
