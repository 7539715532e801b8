#include "console.h"

#include "base/error_table.h"
#include "base/file.h"
#include "base/text.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

using keyline::Error;
using keyline::ErrorInfo;
using keyline::errorInfo;
using keyline::harmless;

namespace {

/// errno, or 0 where all was written.
int writeAll(int fd, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

bool isSet(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

} // namespace

Console::Console()
{
    const char* terminal = std::getenv("TERM");
    m_terminal = ::isatty(STDOUT_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
    m_colour = m_terminal && !isSet("NO_COLOR");
}

bool Console::live() const
{
    return m_terminal && !m_json;
}

int Console::width() const
{
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// What cannot be written must not lose us the work, so it is only kept in mind; a reader that went away wanted no
/// more.
void Console::put(std::string_view text)
{
    const int why = writeAll(STDOUT_FILENO, text);
    if (why == 0 || why == EPIPE || m_loss)
        return;
    try {
        keyline::throwWriteError(why, "standard output");
    } catch (const Error& error) {
        m_loss = error;
    }
}

void Console::line(std::string_view text)
{
    put(std::string(text) + "\n");
}

void Console::event(const QJsonObject& object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    put({line.constData(), static_cast<std::size_t>(line.size())});
}

void Console::talk(std::string_view text)
{
    writeAll(STDERR_FILENO, std::string(text) + "\n"); // there is nowhere left to say that it failed
}

void Console::raw(std::string_view text)
{
    put(text);
}

void Console::error(const Error& error)
{
    if (m_json) {
        event({{QStringLiteral("event"), QStringLiteral("error")}, {QStringLiteral("error"), errorObject(error)}});
        return;
    }
    talk(error);
}

void Console::talk(const Error& error)
{
    const ErrorInfo& info = errorInfo(error.code());
    std::string out = std::string(info.number) + " " + info.what;
    if (!error.context().empty())
        out += ": " + harmless(error.context(), 2000);
    talk(out);
    talk(std::string("  ") + info.means);
    talk(std::string("  ") + info.action);
}

QJsonObject Console::errorObject(const Error& error)
{
    const ErrorInfo& info = errorInfo(error.code());
    QJsonObject out{{QStringLiteral("code"), QLatin1String(info.number)},
                    {QStringLiteral("what"), QLatin1String(info.what)},
                    {QStringLiteral("means"), QLatin1String(info.means)},
                    {QStringLiteral("do"), QLatin1String(info.action)},
                    {QStringLiteral("hand"), QLatin1String(keyline::handName(info.hand))}};
    if (info.verdict != keyline::Verdict::None)
        out[QStringLiteral("verdict")] = QLatin1String(keyline::verdictText(info.verdict));
    if (!error.context().empty())
        out[QStringLiteral("context")] = text(harmless(error.context(), 2000));
    return out;
}
