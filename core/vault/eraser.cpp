#include "vault/eraser.h"

#include "base/error.h"

namespace keyline::vault {

Eraser::Eraser(sql::Database& database, std::chrono::milliseconds interval) : m_database(database)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { truncate(); });
    finish();
}

Eraser::~Eraser()
{
    try {
        finish();
    } catch (const std::exception&) {
        // The next start finishes it: nothing can be reserved from what was erased.
    }
}

void Eraser::note()
{
    m_dirty = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void Eraser::finish()
{
    m_timer.stop();
    if (!m_dirty)
        return;
    m_database.truncateWal().waitForFinished();
    m_dirty = false;
}

void Eraser::truncate()
{
    // Not waited for here: the event loop drives every port. Cleared before, since an erasure may come meanwhile.
    m_dirty = false;
    m_database.truncateWal().onFailed(&m_timer, [this](const std::exception&) { note(); });
}

} // namespace keyline::vault
