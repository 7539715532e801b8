#include "sql/writer.h"

#include "base/error.h"
#include "sql/open.h"

namespace keyline::sql {

namespace {

/// Enough to make a commit's syncs cheap, few enough that no caller waits long for its answer.
constexpr std::size_t largestGroup = 256;

void rollBack(Connection& connection) noexcept
{
    try {
        connection.run("ROLLBACK");
    } catch (const Error&) {
        // SQLite has rolled back by itself, as it does where the disk is full.
    }
}

/// A job's failure, kept until the group's commit has decided about the others.
struct Failed
{
    std::unique_ptr<Job> job;
    std::exception_ptr error;
};

} // namespace

Writer::Writer(std::function<std::unique_ptr<Connection>()> open)
{
    QPromise<void> opened;
    opened.start();
    QFuture<void> ready = opened.future();
    m_thread =
        std::thread([this, open = std::move(open), opened = std::move(opened)]() mutable { loop(open, opened); });
    try {
        ready.waitForFinished();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

/// Of whoever has set m_busy.
class Writer::Turn
{
  public:
    explicit Turn(Writer& writer) : m_writer(writer) { Opener::handOver(connection(), true); }
    ~Turn()
    {
        Opener::handOver(connection(), false);
        const std::lock_guard lock(m_writer.m_mutex);
        m_writer.m_busy = false;
        if (m_writer.m_ending || !m_writer.m_queue.empty())
            m_writer.m_wake.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    Connection& connection() { return *m_writer.m_connection; }

  private:
    Writer& m_writer;
};

void Writer::push(std::unique_ptr<Job> job, bool inTransaction)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_queue.empty();
        m_queue.push_back({std::move(job), inTransaction});
    }
    if (first) // else it is awake, or about to be
        m_wake.notify_one();
}

/// Where nobody has the connection and nothing waits for it.
bool Writer::takeTurn()
{
    const std::lock_guard lock(m_mutex);
    if (m_busy || !m_queue.empty())
        return false;
    m_busy = true;
    return true;
}

bool Writer::readHere(const std::function<void(Connection&)>& read)
{
    if (!takeTurn())
        return false;
    Turn turn(*this);
    turn.connection().run("BEGIN");
    try {
        read(turn.connection());
    } catch (...) {
        rollBack(turn.connection());
        throw;
    }
    turn.connection().run("COMMIT");
    return true;
}

void Writer::runHere(std::unique_ptr<Job> job, Durability durability)
{
    if (!takeTurn())
        return push(std::move(job), true);
    Turn turn(*this);
    Group group;
    group.push_back(std::move(job));
    runGroup(turn.connection(), group, durability);
}

void Writer::loop(const std::function<std::unique_ptr<Connection>()>& open, QPromise<void>& opened)
{
    try {
        m_connection = open();
    } catch (...) {
        opened.setException(std::current_exception());
        opened.finish();
        return;
    }
    Opener::handOver(*m_connection, false);
    opened.finish();
    Group group;
    bool inTransaction = false;
    while (takeNext(group, inTransaction)) {
        Turn turn(*this);
        if (inTransaction)
            runGroup(turn.connection(), group, Durability::Synced);
        else
            runAlone(turn.connection(), group);
        group.clear();
    }
    Opener::handOver(*m_connection, true);
    m_connection.reset();
}

/// With something to do the connection is the caller's; false at the end.
bool Writer::takeNext(Group& group, bool& inTransaction)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_busy && (m_ending || !m_queue.empty()); });
    if (m_queue.empty())
        return false;
    m_busy = true;
    inTransaction = m_queue.front().inTransaction;
    do {
        group.push_back(std::move(m_queue.front().job));
        m_queue.pop_front();
    } while (inTransaction && group.size() < largestGroup && !m_queue.empty() && m_queue.front().inTransaction);
    return true;
}

void Writer::runAlone(Connection& connection, Group& group)
{
    for (auto& job : group) {
        try {
            setDurability(connection, Durability::Synced);
            job->run(connection);
        } catch (...) {
            job->fail(std::current_exception());
            continue;
        }
        job->succeed();
    }
}

void Writer::setDurability(Connection& connection, Durability durability)
{
    if (m_durability == durability)
        return;
    connection.run(durability == Durability::Synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    m_durability = durability;
}

void Writer::runGroup(Connection& connection, Group& group, Durability durability)
{
    std::vector<Failed> failed;
    try {
        setDurability(connection, durability);
        connection.run("BEGIN IMMEDIATE");
        if (!runTogether(connection, group)) {
            rollBack(connection);
            connection.run("BEGIN IMMEDIATE");
            for (auto& job : group)
                if (std::exception_ptr error = runApart(connection, *job))
                    failed.push_back({std::move(job), error});
            std::erase(group, nullptr);
        }
        if (group.empty())
            rollBack(connection);
        else
            connection.run("COMMIT");
    } catch (...) {
        // The transaction is gone, and with it what every job of the group did.
        rollBack(connection);
        for (auto& job : group)
            if (job)
                job->fail(std::current_exception());
        group.clear();
    }
    for (auto& job : group)
        job->succeed();
    for (auto& [job, error] : failed)
        job->fail(error);
}

/// False where one failed: then what the others did has to be kept apart from it, and a savepoint for each is a copy of
/// every page that they write and a third of a small job's time, so they are made only then.
bool Writer::runTogether(Connection& connection, Group& group)
{
    for (auto& job : group) {
        try {
            job->run(connection);
        } catch (...) {
            if (group.size() == 1)
                throw; // it did it to nobody but itself
            return false;
        }
    }
    return true;
}

std::exception_ptr Writer::runApart(Connection& connection, Job& job)
{
    connection.run("SAVEPOINT job");
    std::exception_ptr error;
    try {
        job.run(connection);
    } catch (...) {
        error = std::current_exception();
    }
    try {
        if (error)
            connection.run("ROLLBACK TO job");
        connection.run("RELEASE job");
    } catch (const Error&) {
        // SQLite has given up the whole transaction; the job's own error says why.
        if (error)
            std::rethrow_exception(error);
        throw;
    }
    return error;
}

} // namespace keyline::sql
