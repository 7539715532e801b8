#include "server/json_log.h"

#include "base/text.h"

#include <QDateTime>
#include <QJsonDocument>

namespace keyline::server {

namespace {

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
    return [this](std::string_view what, const std::string& detail) {
        write(Level::Warning, what, {{QStringLiteral("detail"), QString::fromStdString(detail)}});
    };
}

} // namespace keyline::server
