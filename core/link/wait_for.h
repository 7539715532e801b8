#pragma once

#include <QCoroTask>
#include <QEventLoop>

#include <exception>
#include <optional>

namespace keyline::link {

/// Runs the event loop until the task is done; gives its result or throws what it threw. QCoro's own waitFor (0.8)
/// never returns from a task that throws, and wants results that can be made from nothing.
template <typename T>
T waitFor(QCoro::Task<T> task)
{
    QEventLoop loop;
    std::optional<T> result;
    std::exception_ptr failure;
    bool done = false;
    const auto run = [](QCoro::Task<T> inner, QEventLoop& outer, std::optional<T>& value, std::exception_ptr& error,
                        bool& finished) -> QCoro::Task<> {
        try {
            value.emplace(co_await std::move(inner));
        } catch (...) {
            error = std::current_exception();
        }
        finished = true;
        outer.quit();
    };
    const auto running = run(std::move(task), loop, result, failure, done);
    if (!done)
        loop.exec();
    if (failure)
        std::rethrow_exception(failure);
    return std::move(*result);
}

/// The same for a task without a result.
inline void waitFor(QCoro::Task<> task)
{
    const auto withResult = [](QCoro::Task<> inner) -> QCoro::Task<bool> {
        co_await std::move(inner);
        co_return true;
    };
    // By its full name: QCoro has one of this name, too.
    link::waitFor<bool>(withResult(std::move(task)));
}

} // namespace keyline::link
