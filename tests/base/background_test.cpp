#include "base/background.h"
#include "base/secret.h"

#include <QTest>
#include <QThread>

#include <semaphore>

using namespace keyline;

class BackgroundTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void works_elsewhere_and_answers_here()
    {
        QThread* worker = nullptr;
        std::optional<std::size_t> answer;
        inBackground(
            this,
            [&worker, secret = Secret::copyOf(asBytes("four"))] {
                worker = QThread::currentThread();
                return secret.size();
            },
            [&](std::size_t size) {
                QCOMPARE(QThread::currentThread(), thread());
                answer = size;
            },
            [](const Error&) { QFAIL("it does not fail"); });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(*answer, std::size_t(4));
        QVERIFY(worker != nullptr && worker != thread());
    }

    void what_is_thrown_arrives_as_an_error()
    {
        std::optional<Code> known;
        std::optional<Code> unknown;
        inBackground(
            this, [] { throw Error(Code::DiskFull); }, [] { QFAIL("it fails"); },
            [&](const Error& error) { known = error.code(); });
        inBackground(
            this, []() -> int { throw std::runtime_error("odd"); }, [](int) { QFAIL("it fails"); },
            [&](const Error& error) { unknown = error.code(); });
        QTRY_VERIFY(known && unknown);
        QVERIFY(*known == Code::DiskFull && *unknown == Code::Unexpected);
    }

    void who_went_meanwhile_is_not_called()
    {
        auto receiver = std::make_unique<QObject>();
        std::binary_semaphore gone(0);
        bool over = false;
        inBackground(
            receiver.get(), [&gone] { gone.acquire(); }, [] { QFAIL("nobody is there"); }, [](const Error&) {});
        receiver.reset();
        gone.release();
        inBackground(
            this, [] {}, [&] { over = true; }, [](const Error&) {});
        QTRY_VERIFY(over);
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(BackgroundTest)
#include "background_test.moc"
