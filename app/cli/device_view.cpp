#include "device_view.h"

#include "base/error_table.h"
#include "base/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

using keyline::Error;
using keyline::errorInfo;

namespace {

constexpr std::size_t mostBars = 16;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QJsonValue textOrNull(const std::string& value)
{
    return value.empty() ? QJsonValue() : QJsonValue(text(value));
}

/// Unix seconds with milliseconds.
double now()
{
    using namespace std::chrono;
    return static_cast<double>(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()) / 1000;
}

double rounded(double milliseconds)
{
    return std::round(milliseconds * 10) / 10;
}

/// How a line begins: with the slot, where there are slots.
std::string place(const std::string& port, int slot)
{
    return slot > 0 ? "slot " + std::to_string(slot) + "  " + port : port;
}

std::string seconds(double milliseconds)
{
    char out[32];
    std::snprintf(out, sizeof out, "%.2f s", milliseconds / 1000);
    return out;
}

QJsonObject toJson(const DeviceStep& step)
{
    QJsonObject out{{QStringLiteral("event"), step.check.empty() ? QStringLiteral("step") : QStringLiteral("check")},
                    {QStringLiteral("time"), now()},
                    {QStringLiteral("port"), text(step.port)},
                    {QStringLiteral("chip"), textOrNull(step.chip)},
                    {QStringLiteral("identity"), textOrNull(step.identity)},
                    {QStringLiteral("step"), text(step.step)},
                    {QStringLiteral("state"), text(step.state)},
                    {QStringLiteral("ms"), rounded(step.milliseconds)}};
    if (!step.check.empty())
        out[QStringLiteral("check")] = text(step.check);
    if (step.slot > 0)
        out[QStringLiteral("slot")] = step.slot;
    if (!step.note.empty())
        out[QStringLiteral("note")] = text(keyline::harmless(step.note));
    if (step.error)
        out[QStringLiteral("error")] = Console::errorObject(*step.error);
    return out;
}

QJsonObject toJson(const DeviceResult& result)
{
    QJsonObject out{{QStringLiteral("event"), QStringLiteral("result")},
                    {QStringLiteral("time"), now()},
                    {QStringLiteral("port"), text(result.port)},
                    {QStringLiteral("chip"), textOrNull(result.chip)},
                    {QStringLiteral("identity"), textOrNull(result.identity)},
                    {QStringLiteral("result"), text(result.result)},
                    {QStringLiteral("queued"), result.queued},
                    {QStringLiteral("ms"), rounded(result.milliseconds)}};
    if (result.finished)
        out[QStringLiteral("finished")] = static_cast<qint64>(*result.finished);
    if (!result.keys.empty())
        out[QStringLiteral("keys")] = text(result.keys);
    if (!result.note.empty())
        out[QStringLiteral("note")] = text(result.note);
    if (result.slot > 0)
        out[QStringLiteral("slot")] = result.slot;
    if (result.error)
        out[QStringLiteral("error")] = Console::errorObject(*result.error);
    return out;
}

std::string word(const DeviceResult& result)
{
    const std::string number = result.error ? std::string(" ") + errorInfo(result.error->code()).number : "";
    if (result.result == "pass")
        return result.queued ? "PASS, queued" : "PASS";
    if (result.result == "done-before")
        return "DONE BEFORE";
    return (result.result == "hold" ? "HOLD" : "FAIL") + number;
}

/// "3 May 2026", as this computer's clock has it.
std::string dateOf(keyline::UnixTime time)
{
    return QLocale::c()
        .toString(QDateTime::fromSecsSinceEpoch(time).date(), QStringLiteral("d MMMM yyyy"))
        .toStdString();
}

/// All that a person is told of how a device left, after its port.
std::string sentence(const DeviceResult& result)
{
    const std::string& name = result.identity.empty() ? result.chip : result.identity;
    std::string out = word(result) + (name.empty() ? "" : "  " + name) + "  " + seconds(result.milliseconds);
    if (result.finished)
        out += "  finished " + dateOf(*result.finished);
    return result.note.empty() ? out : out + "  " + result.note;
}

/// Colour means: move your hands (UX section 1). One that was done before asks for nothing.
std::string_view colourOf(std::string_view result)
{
    if (result == "pass")
        return "\x1b[32m";
    if (result == "done-before")
        return "\x1b[90m";
    return result == "fail" ? "\x1b[31m" : "\x1b[33m";
}

/// A long path ends where it tells most, as the names under /dev/serial/by-id do; the bar is to stay on the screen.
std::string shortened(const std::string& port)
{
    constexpr std::size_t most = 32;
    if (port.size() <= most)
        return port;
    std::size_t from = port.size() - most + 1;
    while (from < port.size() && (static_cast<unsigned char>(port[from]) & 0xC0) == 0x80)
        ++from;
    return "…" + port.substr(from);
}

/// Cut to the terminal's width by characters, not bytes: a cut UTF-8 sequence would garble the line.
std::string cutTo(const std::string& line, std::size_t columns)
{
    std::size_t seen = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80 && seen++ == columns)
            return line.substr(0, i);
    return line;
}

} // namespace

DeviceView::DeviceView(Console& console, std::vector<std::string> steps, std::vector<std::string> ports)
    : m_console(console), m_steps(std::move(steps)),
      m_bars(console.live() && !ports.empty() && ports.size() <= mostBars)
{
    for (std::string& port : ports)
        m_rows.push_back({.port = std::move(port), .text = "waiting for an answer"});
    if (m_bars)
        redraw();
}

DeviceView::Row& DeviceView::row(const std::string& port)
{
    const auto found = std::ranges::find(m_rows, port, &Row::port);
    if (found != m_rows.end())
        return *found;
    return m_rows.emplace_back(Row{.port = port, .text = {}});
}

void DeviceView::show(const DeviceStep& step)
{
    if (m_console.json()) {
        m_console.event(toJson(step));
        return;
    }
    const std::string name = step.identity.empty() ? step.chip : step.identity;
    if (!m_bars) {
        std::string line = place(step.port, step.slot) + "  " + (name.empty() ? "-" : name) + "  " +
                           (step.check.empty() ? step.step + " " + step.state : step.step + " " + step.check);
        if (step.check.empty() && (step.state == "done" || step.state == "failed"))
            line += "  " + seconds(step.milliseconds);
        if (!step.note.empty())
            line += "  " + keyline::harmless(step.note);
        if (step.error)
            line += std::string("  ") + errorInfo(step.error->code()).number + " " + errorInfo(step.error->code()).what;
        m_console.line(line);
        return;
    }
    Row& row = this->row(step.port);
    const auto at = std::ranges::find(m_steps, step.step);
    row.filled = static_cast<std::size_t>(at - m_steps.begin()) + (step.state == "done" && step.check.empty() ? 1 : 0);
    row.text = (name.empty() ? "" : name + "  ") + step.step + (step.state == "waiting" ? ", waiting" : "");
    redraw();
}

void DeviceView::show(const DeviceResult& result)
{
    if (m_console.json()) {
        m_console.event(toJson(result));
        return;
    }
    if (!m_bars) {
        m_console.line(place(result.port, result.slot) + "  " + sentence(result));
        if (result.error)
            explain(place(result.port, result.slot), *result.error);
        return;
    }
    Row& row = this->row(result.port);
    row.colour = colourOf(result.result);
    if (result.result == "pass")
        row.filled = m_steps.size();
    row.text = sentence(result);
    if (result.error)
        m_failures.emplace_back(result.port, *result.error);
    redraw();
}

void DeviceView::explain(const std::string& port, const Error& error)
{
    const keyline::ErrorInfo& info = errorInfo(error.code());
    std::string head = port + "  " + info.number + " " + info.what;
    if (!error.context().empty())
        head += ": " + keyline::harmless(error.context(), 500);
    m_console.line(head);
    m_console.line(std::string("    ") + info.means);
    m_console.line(std::string("    ") + info.action);
}

std::string DeviceView::drawn(const Row& row) const
{
    std::string bar = "[";
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        bar += i < row.filled ? '#' : '-';
    std::string line =
        cutTo(shortened(row.port) + "  " + bar + "] " + row.text, static_cast<std::size_t>(m_console.width()) - 1);
    return m_console.colour() && !row.colour.empty() ? std::string(row.colour) + line + "\x1b[0m" : line;
}

void DeviceView::redraw()
{
    std::string out;
    if (m_drawnLines > 0)
        out += "\x1b[" + std::to_string(m_drawnLines) + "A";
    for (const Row& row : m_rows)
        out += "\r\x1b[K" + drawn(row) + "\n";
    m_drawnLines = m_rows.size();
    m_console.raw(out);
}

void DeviceView::summary(const QJsonObject& counts, const std::string& sentence)
{
    if (m_console.json()) {
        m_console.event(counts);
        return;
    }
    for (const auto& [port, error] : m_failures)
        explain(port, error);
    m_console.line(sentence);
}
