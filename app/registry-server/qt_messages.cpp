#include "qt_messages.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace {

using keyline::server::JsonLog;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::minutes pause{1};
constexpr qsizetype mostTexts = 256;

struct Sink
{
    std::mutex mutex;
    JsonLog* log = nullptr;
    QHash<QString, Clock::time_point> said;
};

Sink& sink()
{
    static Sink sink;
    return sink;
}

JsonLog::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg:
        return JsonLog::Level::Info;
    case QtWarningMsg:
        return JsonLog::Level::Warning;
    default:
        return JsonLog::Level::Fault;
    }
}

void take(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    Sink& to = sink();
    const std::lock_guard lock(to.mutex);
    if (!to.log)
        return;
    const auto now = Clock::now();
    const auto known = to.said.constFind(text);
    if (known != to.said.constEnd() && now - *known < pause)
        return;
    if (to.said.size() >= mostTexts)
        to.said.clear();
    to.said.insert(text, now);
    to.log->write(levelOf(type), "library", {{QStringLiteral("detail"), text}});
}

} // namespace

QtMessages::QtMessages(JsonLog& log)
{
    {
        const std::lock_guard lock(sink().mutex);
        sink().log = &log;
    }
    qInstallMessageHandler(take);
}

QtMessages::~QtMessages()
{
    qInstallMessageHandler(nullptr);
    const std::lock_guard lock(sink().mutex);
    sink().log = nullptr;
}
