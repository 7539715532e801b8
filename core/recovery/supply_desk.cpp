#include "recovery/supply_desk.h"

#include "protocol/in_pool.h"
#include "registry/source.h"

#include <algorithm>
#include <map>

namespace keyline::recovery {
namespace fs = std::filesystem;

namespace {

/// A stick that was put in is offered within this time.
constexpr std::chrono::milliseconds period{1500};
/// A server is not asked as often as a disk.
constexpr std::chrono::seconds remotePeriod{30};

bool same(const std::optional<Error>& a, const std::optional<Error>& b)
{
    return a.has_value() == b.has_value() && (!a || (a->code() == b->code() && a->context() == b->context()));
}

bool same(const SourceView& a, const SourceView& b)
{
    return a.folder == b.folder && a.origin == b.origin && a.mirror == b.mirror && a.entries == b.entries &&
           same(a.error, b.error);
}

bool same(const Supply& a, const Supply& b)
{
    return a.looked == b.looked && a.source.has_value() == b.source.has_value() &&
           (!a.source || same(*a.source, *b.source)) && a.offers.size() == b.offers.size() &&
           std::ranges::equal(a.offers, b.offers, [](const auto& x, const auto& y) { return same(x, y); });
}

} // namespace

/// What servers said last, and when. One look at a time uses it.
struct SupplyDesk::RemoteViews
{
    struct Seen
    {
        std::chrono::steady_clock::time_point when;
        SourceView view;
    };
    std::map<fs::path, Seen> seen;

    SourceView viewOf(const fs::path& url, SourceOrigin origin, const registry::TrustFile& trust)
    {
        const auto now = std::chrono::steady_clock::now();
        const auto found = seen.find(url);
        if (found != seen.end() && found->second.view.origin == origin && now - found->second.when < remotePeriod)
            return found->second.view;
        SourceView view = recovery::viewOf(url, origin, trust);
        seen.insert_or_assign(url, Seen{std::chrono::steady_clock::now(), view});
        return view;
    }
};

/// What one look needs, by value: the desk goes on meanwhile.
struct SupplyDesk::Look
{
    std::shared_ptr<const registry::TrustFile> trust;
    fs::path trustFile;
    fs::path chosen;
    std::vector<fs::path> mediaFolders;
    std::shared_ptr<RemoteViews> remote;

    std::vector<SourceView> run() const
    {
        std::vector<SourceView> views;
        const auto add = [&](const fs::path& folder, SourceOrigin origin) {
            if (std::ranges::find(views, folder, &SourceView::folder) == views.end())
                views.push_back(registry::isRemote(folder) ? remote->viewOf(folder, origin, *trust)
                                                           : viewOf(folder, origin, *trust));
        };
        if (!chosen.empty())
            add(chosen, SourceOrigin::Chosen);
        for (const fs::path& folder : placesOf(*trust, trustFile))
            add(folder, SourceOrigin::TrustFile);
        for (const fs::path& medium : mountedMedia(mediaFolders))
            for (const fs::path& folder : sourcesOn(medium))
                add(folder, SourceOrigin::Media);
        return views;
    }
};

SupplyDesk::SupplyDesk(QThreadPool& pool, std::vector<fs::path> mediaFolders, std::function<void()> changed)
    : m_pool(pool), m_mediaFolders(std::move(mediaFolders)), m_changed(std::move(changed))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(period);
}

void SupplyDesk::useTrustFile(const fs::path& file)
{
    try {
        m_trust = std::make_shared<const registry::TrustFile>(registry::TrustFile::read(file));
        m_supply.trustFile = file;
        m_supply.log = m_trust->origin();
        m_supply.manufacturers = m_trust->manufacturers.size();
        m_supply.trusted = true;
        m_supply.trustError.reset();
        m_supply.looked = false;
        m_remote = std::make_shared<RemoteViews>();
    } catch (const Error& error) {
        m_supply.trustError = error;
    }
    m_changed();
    look();
}

void SupplyDesk::useSource(const fs::path& folder)
{
    m_chosen = folder;
    m_remote = std::make_shared<RemoteViews>();
    m_supply.source.reset();
    m_supply.looked = false;
    m_changed();
    look();
}

void SupplyDesk::stop(std::function<void()> idle)
{
    m_timer.stop();
    m_trust.reset();
    if (m_looking)
        m_idle = std::move(idle);
    else
        idle();
}

QCoro::Task<> SupplyDesk::look()
{
    if (!m_trust)
        co_return;
    m_lookAgain = true;
    if (std::exchange(m_looking, true))
        co_return;
    while (m_trust && std::exchange(m_lookAgain, false)) {
        // Named, all of it: g++ 12 destroys what is made within a co_await expression twice.
        const auto work = [look = Look{m_trust, m_supply.trustFile, m_chosen, m_mediaFolders, m_remote}] {
            return look.run();
        };
        auto looking = protocol::inPool(m_pool, work);
        std::vector<SourceView> views = co_await looking;
        // Asked for something else meanwhile: that look comes next.
        if (!m_lookAgain)
            take(std::move(views));
    }
    m_looking = false;
    if (m_idle)
        std::exchange(m_idle, nullptr)();
}

void SupplyDesk::take(std::vector<SourceView> views)
{
    Supply next = m_supply;
    next.looked = true;
    next.source.reset();
    next.offers.clear();
    auto use = std::ranges::find(views, m_chosen, &SourceView::folder);
    if (m_chosen.empty()) {
        use = std::ranges::find_if(views, [](const SourceView& view) { return !view.error; });
        if (use == views.end())
            use = views.begin(); // what the trust file names first, with what is wrong with it
    }
    if (use != views.end())
        next.source = *use;
    for (auto view = views.begin(); view != views.end(); ++view)
        if (view != use && !view->error)
            next.offers.push_back(*view);
    if (same(next, m_supply))
        return;
    m_supply = std::move(next);
    m_changed();
}

} // namespace keyline::recovery
