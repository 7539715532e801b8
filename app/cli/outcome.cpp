#include "outcome.h"

#include "exit_code.h"

void Outcome::add(std::string_view result, bool queued, const std::optional<keyline::Error>& error)
{
    m_pass += result == "pass" ? 1 : 0;
    m_fail += result == "fail" ? 1 : 0;
    m_hold += result == "hold" ? 1 : 0;
    m_doneBefore += result == "done-before" ? 1 : 0;
    m_queued += result == "pass" && queued ? 1 : 0;
    if (!error)
        return;
    const int exit = ::exitCode(error->code());
    m_commonExit = m_commonExit.value_or(exit) == exit ? exit : int{exitNo};
}

void Outcome::setOutbox(OutboxView outbox, std::size_t newRecalls)
{
    m_outbox = std::move(outbox);
    m_newRecalls = newRecalls;
}

int Outcome::exitCode() const
{
    if (m_interrupted)
        return exitInterrupted;
    const int bad = m_fail + m_hold;
    if (bad == 0 && m_newRecalls > 0)
        return exitRegistry;
    if (bad == 0)
        return m_pass > 0 || m_doneBefore == 0 ? exitDone : exitRefused;
    if (m_pass + m_doneBefore > 0)
        return exitPartly;
    const int exit = m_commonExit.value_or(exitNo);
    return exit == exitUsage ? int{exitNo} : exit;
}

QJsonObject Outcome::summary() const
{
    QJsonObject out{{QStringLiteral("event"), QStringLiteral("summary")},
                    {QStringLiteral("pass"), m_pass},
                    {QStringLiteral("fail"), m_fail},
                    {QStringLiteral("hold"), m_hold},
                    {QStringLiteral("done_before"), m_doneBefore},
                    {QStringLiteral("queued"), m_queued}};
    if (m_outbox) {
        out[QStringLiteral("foreign")] = static_cast<qint64>(m_foreign);
        out[QStringLiteral("waiting")] = static_cast<qint64>(m_outbox->waiting);
        out[QStringLiteral("recalls")] = static_cast<qint64>(m_outbox->recalls.size());
    }
    return out;
}

std::string Outcome::sentence() const
{
    std::string out;
    const auto part = [&out](int count, const char* word) {
        if (count > 0)
            out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + word;
    };
    part(m_pass, "passed");
    part(m_queued, "of them queued for the registry");
    part(m_fail, "failed");
    part(m_hold, "on hold");
    part(static_cast<int>(m_foreign), "of them no Keyline device");
    part(m_doneBefore, "done before");
    if (out.empty())
        out = "No device";
    out += m_interrupted ? "; stopped, and the same command goes on." : ".";
    const std::string left = m_outbox ? m_outbox->sentence() : std::string();
    return left.empty() ? out : out + " " + left;
}
