#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <type_traits>

namespace keyline {

/// Runs `work` on another thread, then `done(result)` (`done()` where there is none) or `failed(const Error&)` on the
/// application's own thread, unless `receiver` is gone by then. Called on that thread; `work` may be move-only, so that
/// a Secret can go along. What is no Error becomes Error Unexpected.
template <typename Work, typename Done, typename Failed>
void inBackground(QObject* receiver, Work work, Done done, Failed failed)
{
    using Result = std::invoke_result_t<Work&>;
    struct Errand
    {
        Work work;
        Done done;
        Failed failed;
        std::conditional_t<std::is_void_v<Result>, bool, std::optional<Result>> result{};
        std::optional<Error> error;
    };
    auto errand = std::make_shared<Errand>(Errand{std::move(work), std::move(done), std::move(failed), {}, {}});
    QThreadPool::globalInstance()->start([errand, guard = QPointer<QObject>(receiver)] {
        try {
            if constexpr (std::is_void_v<Result>)
                errand->work();
            else
                errand->result.emplace(errand->work());
        } catch (const Error& error) {
            errand->error = error;
        } catch (const std::exception& error) {
            errand->error = Error(Code::Unexpected, error.what());
        }
        // The receiver may go meanwhile: only its own thread may look.
        const auto tell = [errand, guard] {
            if (!guard)
                return;
            if (errand->error)
                errand->failed(*errand->error);
            else if constexpr (std::is_void_v<Result>)
                errand->done();
            else
                errand->done(std::move(*errand->result));
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    });
}

} // namespace keyline
