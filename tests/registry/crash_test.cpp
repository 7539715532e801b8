#include "support/world.h"
#include "transparency/checkpoint.h"
#include "transparency/proof.h"

#include <QTest>

#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::World;

namespace {

/// Appends one device after another and writes each receipt to the pipe as soon as it has it, until it is killed.
[[noreturn]] void appendForEver(const World& world, const std::filesystem::path& folder, unsigned from, int pipe)
{
    try {
        EmbeddedRegistry registry(folder, world.log);
        for (unsigned n = from;; ++n) {
            const Device device = world.device(n, false);
            const Bytes record = world.record(device).encode();
            const auto result =
                registry.append(Draft{World::statement(device, record, 1), record}, world.station).takeResult();
            const std::string line =
                std::to_string(n) + " " + toHex(result.entry) + " " + toBase64(asBytes(result.receipt)) + "\n";
            if (::write(pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
                break;
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    ::_exit(1);
}

struct Acknowledged
{
    unsigned device;
    Bytes entry;
    std::string receipt;
};

std::vector<Acknowledged> readLines(const std::string& text)
{
    std::vector<Acknowledged> out;
    std::istringstream lines(text.substr(0, text.rfind('\n') + 1));
    std::string number, entry, receipt;
    while (lines >> number >> entry >> receipt)
        out.push_back(
            {static_cast<unsigned>(std::stoul(number)), *fromHex(entry), std::string(asText(*fromBase64(receipt)))});
    return out;
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_receipt_given_before_a_kill_is_still_provable_after()
    {
        const World world;
        test::OpenRegistry registry(world);
        registry.close();
        const transparency::NoteKey logKey(World::origin, transparency::NoteKeyType::Ed25519, world.log.publicKey());
        std::vector<Acknowledged> acknowledged;
        transparency::Checkpoint last;
        unsigned next = 1;
        for (int round = 0; round < 25; ++round) {
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(pipe[0]);
                appendForEver(world, registry.folder(), next, pipe[1]);
            }
            ::close(pipe[1]);
            std::string text;
            // From its first receipt on, at another moment of its work in each round.
            int left = 60000;
            bool killed = false;
            char buffer[65536];
            for (ssize_t got = 1; got > 0;) {
                pollfd poll{pipe[0], POLLIN, 0};
                const auto begin = std::chrono::steady_clock::now();
                const bool silent = ::poll(&poll, 1, left) == 0;
                const auto waited = std::chrono::steady_clock::now() - begin;
                left = std::max(
                    0, left - static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(waited).count()));
                if (!killed && (silent || left == 0)) {
                    ::kill(child, SIGKILL);
                    killed = true;
                }
                got = ::read(pipe[0], buffer, sizeof buffer);
                if (got > 0) {
                    left = text.empty() ? 3 * round : left;
                    text.append(buffer, static_cast<std::size_t>(got));
                }
            }
            ::close(pipe[0]);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(killed && WIFSIGNALED(status));
            for (auto& one : readLines(text))
                acknowledged.push_back(std::move(one));

            registry.open();
            const auto head = transparency::openCheckpoint(registry->checkpoint(), logKey, {}).checkpoint;
            QVERIFY(head.size >= last.size && (head.size > last.size || head == last));
            last = head;
            // One may have been logged and never acknowledged; its device is not used again.
            next = static_cast<unsigned>(head.size - 4) + 1;
            registry.close();
        }
        QVERIFY2(acknowledged.size() > 10, std::to_string(acknowledged.size()).c_str());

        registry.open();
        const auto size = last.size;
        std::vector<transparency::Hash> leaves;
        for (std::uint64_t i = 0; i < size; ++i)
            leaves.push_back(transparency::leafHash(entryAt(*registry, i, size)));
        QCOMPARE(transparency::treeRoot(leaves), last.root);
        for (const auto& one : acknowledged) {
            const auto receipt = transparency::Receipt::parse(one.receipt);
            const auto then =
                transparency::verifyReceipt(receipt, transparency::leafHash(one.entry), logKey, {}).checkpoint;
            // The log of then is a prefix of the log of now: no fork.
            QCOMPARE(transparency::treeRoot(std::span(leaves).first(then.size)), then.root);
            QCOMPARE(leaves[receipt.index], transparency::leafHash(one.entry));
            const auto answer = registry->chip(World::chip(one.device), std::nullopt);
            QVERIFY(answer && answer->record && answer->statement == one.entry);
        }
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
