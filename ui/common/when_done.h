#pragma once

#include "base/error.h"

#include <QFutureWatcher>

namespace keyline::ui {

/// Calls `onResult(T)` (nothing for void), or `onError(const Error&)`, on the thread of `context`, once core has
/// answered; neither where it was cancelled or `context` is gone by then.
template <typename T, typename OnResult, typename OnError>
void whenDone(QObject* context, const QFuture<T>& future, OnResult onResult, OnError onError)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, onResult, onError] {
        watcher->deleteLater();
        QFuture<T> done = watcher->future();
        try {
            done.waitForFinished(); // throws what the work threw
        } catch (const Error& error) {
            return onError(error);
        }
        if (done.isCanceled())
            return;
        if constexpr (std::is_void_v<T>)
            onResult();
        else
            onResult(done.result());
    });
    watcher->setFuture(future);
}

} // namespace keyline::ui
