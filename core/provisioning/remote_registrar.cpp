#include "provisioning/remote_registrar.h"

#include "crypto/hash.h"
#include "provisioning/await.h"
#include "registry/chip_look_up.h"
#include "station/journal.h"

#include <algorithm>

namespace keyline::provisioning {

namespace {

using registry::RuleCode;

/// What is wrong with the station and not with a record, and can be mended: its records wait. A key is revoked for
/// good, so that refusal is one of each record.
bool isOfTheStation(RuleCode rule)
{
    return rule == RuleCode::UnknownSigner || rule == RuleCode::Signature || rule == RuleCode::Role;
}

/// What a look-up found, as far as a station asks.
std::optional<Filed> filedOf(const registry::ChipLookUp& found)
{
    found.demandUnbroken();
    if (!found.known)
        return std::nullopt;
    if (!found.statement)
        throw Error(Code::RegistryDamaged, "an answer without statement");
    return Filed{found.index, *found.statement, found.content};
}

} // namespace

/// `co_await PassEnd(registrar)`: until the pass that runs has ended; goes on from the event loop.
class RemoteRegistrar::PassEnd
{
  public:
    explicit PassEnd(RemoteRegistrar& registrar) : m_registrar(registrar) {}
    bool await_ready() const noexcept { return !m_registrar.m_passing; }
    void await_suspend(std::coroutine_handle<> waiting) { m_registrar.m_waiting.push_back(waiting); }
    void await_resume() const noexcept {}

  private:
    RemoteRegistrar& m_registrar;
};

RemoteRegistrar::RemoteRegistrar(Parts parts, std::unique_ptr<registry::RemoteRegistry> registry, BackOff backOff)
    : Registrar(std::move(parts)), m_registry(std::move(registry)), m_backOff(backOff),
      m_log(crypto::sha256(asBytes(m_registry->trust().log.vkey())))
{
    m_network.setMaxThreadCount(8);
}

RemoteRegistrar::~RemoteRegistrar()
{
    m_network.waitForDone();
}

bool RemoteRegistrar::isBackingOff() const
{
    return m_trouble && std::chrono::steady_clock::now() < m_trouble->until;
}

std::optional<Error> RemoteRegistrar::trouble() const
{
    return m_trouble ? std::optional(m_trouble->error) : std::nullopt;
}

void RemoteRegistrar::noteTrouble(const Error& error)
{
    if (isBackingOff()) {
        m_trouble->error = error; // of what was under way with the one before; it counts as one
        return;
    }
    const auto pause = m_trouble ? std::min(m_trouble->pause * 2, m_backOff.most) : m_backOff.first;
    m_trouble = Trouble{error, pause, std::chrono::steady_clock::now() + pause};
}

QCoro::Task<std::optional<Filed>> RemoteRegistrar::find(identity::ChipId chip)
{
    if (isBackingOff())
        co_return std::nullopt;
    try {
        const auto work = [this, &chip] {
            return registry::lookUpChip(m_registry->source(), m_registry->trust(), chip,
                                        {.memory = &m_registry->memory()});
        };
        auto looking = inPool(m_network, work);
        const registry::ChipLookUp found = co_await looking;
        co_return filedOf(found);
    } catch (const Error& error) {
        // Too old a checkpoint, too: what is filed is proven anew when it is sent.
        if (error.code() != Code::RegistryUnreachable && error.code() != Code::WitnessesMissing)
            throw;
        noteTrouble(error);
    }
    co_return std::nullopt;
}

QCoro::Task<std::uint64_t> RemoteRegistrar::deliver(identity::ChipId chip)
{
    m_refused.erase(chip);
    if (!m_parts.database.read([&](sql::Connection& c) { return station::outbox::has(c, chip); }))
        throw Error(Code::Unexpected, "nothing queued for " + chip.hex());
    for (;;) {
        if (const auto refused = m_refused.find(chip); refused != m_refused.end())
            throw refusalError(refused->second, chip);
        std::optional<std::uint64_t> index;
        const auto item = m_parts.database.read([&](sql::Connection& c) {
            index = station::journal::logIndex(c, chip);
            return station::outbox::find(c, chip);
        });
        if (item && item->refusal)
            throw refusalError(static_cast<RuleCode>(*item->refusal), chip);
        if (!item && index)
            co_return *index;
        if (!item)
            throw Error(Code::Unexpected, "no record of " + chip.hex() + " waits any more");
        if (m_passing) {
            co_await PassEnd(*this);
            continue;
        }
        if (isBackingOff())
            throw Error(m_trouble->error);
        co_await pass();
    }
}

QCoro::Task<std::int64_t> RemoteRegistrar::flush()
{
    const auto waiting = [this] {
        return m_parts.database.read([](sql::Connection& c) { return station::outbox::count(c); });
    };
    if (m_passing)
        co_await PassEnd(*this);
    if (waiting() == 0)
        m_trouble.reset(); // nothing is in the way of nothing
    else if (!isBackingOff() && !m_passing)
        co_await pass();
    co_return waiting();
}

/// Sends until nothing waits or something stands in the way; never throws Error. One at a time.
QCoro::Task<void> RemoteRegistrar::pass()
{
    m_passing = true;
    try {
        co_await sendAll();
        m_trouble.reset();
    } catch (const Error& error) {
        noteTrouble(error);
    } catch (const std::exception& error) {
        noteTrouble(Error(Code::Unexpected, error.what()));
    }
    m_passing = false;
    for (const auto waiting : std::exchange(m_waiting, {}))
        QTimer::singleShot(0, [waiting] { waiting.resume(); });
}

QCoro::Task<void> RemoteRegistrar::sendAll()
{
    for (;;) {
        Batch batch = co_await nextBatch();
        if (batch.items.empty())
            co_return;
        const auto work = [this, &batch] { return m_registry->append(batch.submissions); };
        auto sending = inPool(m_network, work);
        auto results = co_await sending;
        co_await takeResults(std::move(batch), std::move(results));
    }
}

QCoro::Task<RemoteRegistrar::Batch> RemoteRegistrar::nextBatch()
{
    co_return co_await written(m_parts.database, [this](sql::Connection& c) { return signedBatch(c); });
}

/// What was sent without an answer goes first and alone: until it is answered, nobody knows the next number.
RemoteRegistrar::Batch RemoteRegistrar::signedBatch(sql::Connection& connection) const
{
    Batch out{station::outbox::unanswered(connection), {}};
    if (out.items.empty()) {
        out.items = station::outbox::waiting(connection, registry::RemoteRegistry::largestBatch);
        std::uint64_t next = station::outbox::nextSequence(connection, m_log).value_or(1);
        for (station::OutboxItem& item : out.items) {
            registry::Statement statement = draftOf(item).statement;
            statement.sequence = item.sequence = next++;
            item.entry = registry::signEntry(statement, m_registry->origin(), *m_parts.stationKey);
            station::outbox::setEntry(connection, item.id, item.sequence, *item.entry);
        }
    }
    for (const station::OutboxItem& item : out.items)
        out.submissions.push_back({*item.entry, item.record});
    return out;
}

QCoro::Task<void> RemoteRegistrar::takeResults(Batch batch, std::vector<registry::AppendResult> results)
{
    co_await takeLogged(batch, results);
    std::optional<RuleCode> ofTheStation;
    bool gap = false;    // a number before this one was not used, so those after it are wrong
    bool numbers = true; // as far as nothing else explains a wrong one
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].logged())
            continue;
        const RuleCode rule = *results[i].refusal;
        if (rule == RuleCode::Sequence)
            numbers &= gap;
        else if (isOfTheStation(rule))
            ofTheStation = ofTheStation.value_or(rule);
        else
            co_await takeRefused(batch.items[i], rule);
        gap = true;
    }
    if (ofTheStation)
        throw Error(Code::StationNotEnrolled,
                    m_registry->url() + ": " + std::string(registry::ruleName(*ofTheStation)));
    if (!numbers)
        co_await renumber();
}

/// In one transaction: what is logged is settled, and what is not is free to be numbered anew.
QCoro::Task<void> RemoteRegistrar::takeLogged(const Batch& batch, const std::vector<registry::AppendResult>& results)
{
    const bool erased = co_await written(m_parts.database, [&, now = m_parts.clock.now()](sql::Connection& c) {
        bool pairs = false;
        std::optional<std::uint64_t> last;
        for (std::size_t i = 0; i < results.size(); ++i) {
            if (!results[i].logged()) {
                station::outbox::clearEntry(c, batch.items[i].id);
                continue;
            }
            pairs |= settle(c, batch.items[i].chip, results[i].index, now);
            last = batch.items[i].sequence;
        }
        if (last && *last + 1 > station::outbox::nextSequence(c, m_log).value_or(1))
            station::outbox::setNextSequence(c, m_log, *last + 1);
        return pairs;
    });
    if (erased)
        m_parts.eraser.note();
}

QCoro::Task<void> RemoteRegistrar::takeRefused(station::OutboxItem item, RuleCode rule)
{
    if (rule == RuleCode::Revision) {
        // Its very record may be there under another entry: an older copy of this home sent it, or it was republished.
        const auto filed = co_await find(item.chip);
        if (filed && filed->statement.record == registry::recordDigest(item.record)) {
            co_await Registrar::settle(item.chip, filed->index);
            co_return;
        }
        if (!filed && m_trouble)
            throw Error(m_trouble->error); // nobody could be asked; it is refused again when somebody can
    }
    const identity::ChipId chip = item.chip;
    co_await noteRefusal(std::move(item), rule);
    m_refused.insert_or_assign(chip, rule);
}

/// This home does not know its own number: it is new to the log, or an older copy of itself.
QCoro::Task<void> RemoteRegistrar::renumber()
{
    const auto known = m_parts.database.read(
        [this](sql::Connection& c) { return station::outbox::nextSequence(c, m_log).value_or(1); });
    const auto work = [this] { return m_registry->nextSequence(m_parts.stationKey->publicKey().keyId()); };
    auto asking = inPool(m_network, work);
    const std::uint64_t next = co_await asking;
    if (next == known)
        throw Error(Code::RegistryAnswersOddly, m_registry->url() + ": refuses number " + std::to_string(next) +
                                                    ", which is the next one in its log");
    co_await written(m_parts.database,
                     [this, next](sql::Connection& c) { station::outbox::setNextSequence(c, m_log, next); });
}

} // namespace keyline::provisioning
