#include "recovery/recovery.h"

#include "recovery/session.h"

#include <map>

namespace keyline::recovery {

namespace {

using Sessions = std::vector<std::shared_ptr<Session>>;

/// Of devices that show one chip ID, none is touched: one of them is a copy.
void refuseCopies(const Sessions& sessions)
{
    std::map<identity::ChipId, std::size_t> seen;
    for (const auto& session : sessions)
        if (session->result().chip)
            ++seen[*session->result().chip];
    for (const auto& session : sessions)
        if (session->result().chip && seen[*session->result().chip] > 1)
            session->refuse(Error(Code::ChipAttachedTwice, session->result().chip->hex()));
}

QCoro::Task<> lookAtAll(Sessions sessions)
{
    std::vector<QCoro::Task<>> tasks;
    for (const auto& session : sessions)
        tasks.push_back(session->look());
    for (auto& task : tasks)
        co_await task;
}

QCoro::Task<> recoverAll(Sessions sessions)
{
    std::vector<QCoro::Task<>> tasks;
    for (const auto& session : sessions)
        if (!session->isOver())
            tasks.push_back(session->recover());
    for (auto& task : tasks)
        co_await task;
}

} // namespace

struct Recovery::Impl
{
    Impl(const Setting& given, Listener heard) : setting(given), listener(std::move(heard)) {}

    static QCoro::Task<std::vector<Result>> run(std::shared_ptr<Impl> self, std::vector<std::string> ports);

    Setting setting;
    Listener listener;
    Sessions sessions;
    bool cancelled = false;
};

QCoro::Task<std::vector<Result>> Recovery::Impl::run(std::shared_ptr<Impl> self, std::vector<std::string> ports)
{
    // The listener may be gone before the sessions are.
    const Listener relay = [impl = self.get()](const Event& event) {
        if (impl->listener)
            impl->listener(event);
    };
    Sessions sessions;
    for (std::string& port : ports)
        sessions.push_back(std::make_shared<Session>(self->setting, std::move(port), relay));
    self->sessions = sessions;
    if (self->cancelled)
        for (const auto& session : sessions)
            session->cancel();

    co_await lookAtAll(sessions);
    refuseCopies(sessions);
    co_await recoverAll(sessions);

    std::vector<Result> results;
    for (const auto& session : sessions)
        results.push_back(session->result());
    self->sessions.clear();
    co_return results;
}

Recovery::Recovery(const Setting& setting, Listener listener)
    : m_impl(std::make_shared<Impl>(setting, std::move(listener)))
{
}

Recovery::~Recovery()
{
    m_impl->listener = nullptr;
    cancel();
}

QCoro::Task<std::vector<Result>> Recovery::run(std::vector<std::string> ports)
{
    return Impl::run(m_impl, std::move(ports));
}

void Recovery::cancel()
{
    const auto impl = m_impl;
    impl->cancelled = true;
    const Sessions sessions = impl->sessions;
    for (const auto& session : sessions)
        session->cancel();
}

} // namespace keyline::recovery
