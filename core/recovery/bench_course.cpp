#include "recovery/bench_worker.h"

#include <algorithm>

// How one device goes over the bench: the other half of BenchWorker.

namespace keyline::recovery {

namespace {

Stage stageAt(Step step)
{
    switch (step) {
    case Step::Connect:
        return Stage::Connecting;
    case Step::Look:
        return Stage::Looking;
    case Step::Find:
        return Stage::Finding;
    case Step::Restore:
        return Stage::Restoring;
    case Step::Prove:
        return Stage::Proving;
    }
    return Stage::Connecting;
}

Found foundOf(const registry::ChipLookUp& found)
{
    Found out;
    out.profile = found.content->profile;
    out.revision = found.statement->revision;
    out.registered = static_cast<UnixTime>(found.statement->time);
    out.index = found.index;
    out.logSize = found.checkpoint ? found.checkpoint->size : 0;
    out.provableHere = found.certificate->publicKey().has_value();
    out.backupBytes = found.content->backup.size();
    return out;
}

} // namespace

void BenchWorker::begin(const std::string& port)
{
    Work& work = m_works[++m_lastNumber];
    work.job.number = m_lastNumber;
    work.job.port = port;
    work.job.attempts = 0;
    startAttempt(work);
}

void BenchWorker::startAttempt(Work& work)
{
    Job& job = work.job;
    job.present = true;
    job.stage = Stage::Connecting;
    job.checks.clear();
    job.steps.clear();
    job.found.reset();
    job.proof = KeyProof::None;
    job.outcome.reset();
    job.error.reset();
    job.began = m_clock.now();
    job.ended = 0;
    ++job.attempts;
    work.pressed = false;
    work.triedAt = std::chrono::steady_clock::now();
    const Supply& supply = m_desk->supply();
    Attempt::Terms terms{.trust = m_desk->trust(),
                         .source = supply.source ? supply.source->folder : m_desk->chosen(),
                         .mirror = m_options.mirror,
                         .checkpoints = m_options.checkpoints,
                         .random = m_random,
                         .pool = m_pool};
    work.attempt = std::make_shared<Attempt>(std::move(terms), job.port, job.number, ++m_lastOrder,
                                             [this](Attempt& attempt, const Event& event) { heard(attempt, event); });
    work.attempt->provisional = !job.chip;
    lookAndFind(work.attempt);
}

QCoro::Task<> BenchWorker::lookAndFind(std::shared_ptr<Attempt> attempt)
{
    ++m_running;
    attempt->busy = true;
    co_await attempt->session().look();
    attempt->looking = false;
    if (attempt->number != 0)
        meet(*attempt);
    if (!attempt->session().isOver())
        co_await attempt->session().find();
    attempt->busy = false;
    settle(*attempt);
    oneEnded();
}

QCoro::Task<> BenchWorker::restore(std::shared_ptr<Attempt> attempt)
{
    ++m_running;
    attempt->busy = true;
    attempt->writing = true;
    co_await attempt->session().restore();
    attempt->busy = false;
    settle(*attempt);
    oneEnded();
}

void BenchWorker::heard(Attempt& attempt, const Event& event)
{
    Work* work = find(attempt.number);
    if (work == nullptr || work->attempt.get() != &attempt)
        return;
    Job& job = work->job;
    if (event.check)
        job.checks.push_back(*event.check);
    else if (event.state == StepState::Started)
        job.stage = stageAt(event.step);
    else if (event.state == StepState::Done)
        job.steps.push_back({event.step, event.took});
    if (event.chip)
        job.chip = event.chip;
    if (event.proof != KeyProof::None)
        job.proof = event.proof;
    const Result& result = attempt.session().result();
    job.model = result.model.empty() ? job.model : result.model;
    job.identities = result.identities ? result.identities : job.identities;
    job.revision = result.revision;
    tell(*work);
}

/// The chip is known: a device that was here before goes on under its number; of two that show one chip ID neither
/// does.
void BenchWorker::meet(Attempt& attempt)
{
    const auto& chip = attempt.session().result().chip;
    if (!chip)
        return;
    bool isCopy = false;
    Work* known = nullptr;
    for (auto& [number, other] : m_works) {
        if (number == attempt.number || other.job.chip != chip)
            continue;
        if (other.job.present) {
            isCopy = true;
            refuseCopy(other);
        } else if (attempt.provisional && !other.job.isWell()) {
            known = &other;
        }
    }
    if (known != nullptr)
        adopt(attempt, *known);
    if (isCopy)
        attempt.session().refuse(Error(Code::ChipAttachedTwice, chip->hex()));
    saveSoon();
}

void BenchWorker::adopt(Attempt& attempt, Work& known)
{
    const std::uint64_t provisional = attempt.number;
    Work* work = find(provisional);
    const auto held = work->attempt;
    Job job = work->job;
    job.number = known.job.number;
    job.attempts = known.job.attempts + 1;
    if (!job.identities)
        job.identities = known.job.identities;
    if (known.attempt) {
        known.attempt->number = 0; // it has not noticed yet that its device is gone
        known.attempt->session().cancel();
    }
    attempt.number = known.job.number;
    known.job = std::move(job);
    known.attempt = held;
    known.triedAt = work->triedAt;
    m_works.erase(provisional);
    Q_EMIT m_told.jobIsAnother(provisional, known.job.number);
    Q_EMIT m_told.jobRemoved(provisional);
    tell(known);
}

/// One that is being written goes on: it is too late to leave it unchanged.
void BenchWorker::refuseCopy(Work& work)
{
    const auto attempt = work.attempt;
    if (!attempt || attempt->writing)
        return;
    const Error error(Code::ChipAttachedTwice, work.job.chip->hex());
    if (attempt->busy) {
        attempt->session().cancel(error);
        return;
    }
    attempt->session().refuse(error);
    settle(*attempt);
}

void BenchWorker::settle(Attempt& attempt)
{
    Work* work = find(attempt.number);
    if (work == nullptr || work->attempt.get() != &attempt)
        return;
    const bool over = attempt.session().isOver();
    if (const registry::ChipLookUp& found = attempt.session().found();
        found.content && found.statement && found.certificate &&
        (!over || attempt.session().result().error == std::nullopt))
        work->job.found = foundOf(found);
    if (over) {
        conclude(*work);
    } else {
        work->job.stage = Stage::Ready;
        tell(*work);
        saveSoon();
    }
    restoreReady();
}

void BenchWorker::conclude(Work& work)
{
    Job& job = work.job;
    const Result result = work.attempt->session().result();
    work.attempt.reset();
    work.triedAt = std::chrono::steady_clock::now();
    job.error = result.error;
    job.outcome = result.outcome;
    job.revision = result.revision;
    job.ended = m_clock.now();
    job.stage = Stage::Over;
    const bool pulledOut = job.error && job.error->code() == Code::RepairPulledOut;
    if (pulledOut || result.outcome == Outcome::Stopped) {
        job.stage = Stage::Away;
        job.outcome.reset();
        job.error = Error(Code::RepairPulledOut, job.error ? job.error->context() : job.port);
    }
    if (!job.chip && (!job.present || job.stage == Stage::Away)) {
        remove(job.number);
        return;
    }
    tell(work);
    saveSoon();
}

/// The port is gone. What never told its chip is forgotten: nothing could bring it back to its place.
void BenchWorker::pullOut(Work& work)
{
    const Job job = work.job;
    work.job.present = false;
    if (const auto attempt = work.attempt) {
        const Error lost(Code::PortLost, job.port);
        if (attempt->busy) {
            attempt->session().cancel(lost);
        } else {
            attempt->session().refuse(lost);
            settle(*attempt);
        }
    } else if (!job.chip) {
        remove(job.number);
    } else {
        tell(work);
        saveSoon();
    }
    freeTwinOf(job);
}

/// Of two devices with one chip ID one was taken away: the other may be the right one.
void BenchWorker::freeTwinOf(const Job& gone)
{
    if (!gone.chip)
        return;
    std::vector<std::uint64_t> twins;
    for (const auto& [number, work] : m_works)
        if (number != gone.number && work.job.present && work.job.chip == gone.chip)
            twins.push_back(number);
    if (twins.size() != 1)
        return;
    const Work* twin = find(twins.front());
    if (twin->job.error && twin->job.error->code() == Code::RepairTwoDevices)
        again(twins.front());
}

bool BenchWorker::mayWrite(const Work& work) const
{
    if (m_ending || work.job.stage != Stage::Ready || !work.attempt || work.attempt->busy ||
        (!m_autoContinue && !work.pressed))
        return false;
    return std::ranges::none_of(m_works, [&](const auto& other) {
        const auto& attempt = other.second.attempt;
        return attempt && attempt->looking && attempt->order < work.attempt->order;
    });
}

void BenchWorker::restoreReady()
{
    std::vector<std::shared_ptr<Attempt>> ready;
    for (auto& [number, work] : m_works)
        if (mayWrite(work))
            ready.push_back(work.attempt);
    for (const auto& attempt : ready)
        restore(attempt);
}

} // namespace keyline::recovery
