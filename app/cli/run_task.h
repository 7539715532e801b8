#pragma once

#include <QCoroTask>
#include <QEventLoop>

#include <exception>
#include <optional>

/// Runs the event loop until the task is done; gives its result or throws what it threw. QCoro's own waitFor (0.8)
/// never returns from a task that throws.
template <typename T>
T runTask(QCoro::Task<T> task)
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
