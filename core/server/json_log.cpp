#include "server/json_log.h"

#include "base/text.h"

#include <QDateTime>
#include <QJsonDocument>

namespace keyline::server {

namespace {

/// Seconds: what goes on all the time would fill the log's disk.
constexpr UnixTime tellAgainAfter = 60;
constexpr std::size_t mostRemembered = 1000;

const char* levelName(JsonLog::Level level)
{
    switch (level) {
    case JsonLog::Level::Info:
        return "info";
    case JsonLog::Level::Warning:
        return "warning";
    case JsonLog::Level::Fault:
        break;
    }
    return "fault";
}

} // namespace

void JsonLog::write(Level level, std::string_view event, QJsonObject more)
{
    more.insert(QStringLiteral("time"), QDateTime::fromSecsSinceEpoch(m_clock.now(), Qt::UTC).toString(Qt::ISODate));
    more.insert(QStringLiteral("level"), QLatin1String(levelName(level)));
    more.insert(QStringLiteral("event"), QString::fromStdString(harmless(event)));
    QByteArray line = QJsonDocument(more).toJson(QJsonDocument::Compact);
    line.append('\n');
    const std::lock_guard lock(m_mutex);
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), m_out);
    std::fflush(m_out);
}

OnProblem JsonLog::problems()
{
    return [this](std::string_view what, const std::string& detail) { problem(what, detail); };
}

void JsonLog::problem(std::string_view what, const std::string& detail)
{
    QJsonObject more{{QStringLiteral("detail"), QString::fromStdString(detail)}};
    {
        const std::lock_guard lock(m_toldMutex);
        if (m_told.size() > mostRemembered)
            m_told.clear();
        Told& told = m_told[{std::string(what), detail}];
        const UnixTime now = m_clock.now();
        if (told.at && *told.at <= now && now < *told.at + tellAgainAfter) {
            ++told.notTold;
            return;
        }
        if (told.notTold > 0)
            more.insert(QStringLiteral("not_told"), static_cast<qint64>(told.notTold));
        told = {now, 0};
    }
    write(Level::Warning, what, std::move(more));
}

} // namespace keyline::server
