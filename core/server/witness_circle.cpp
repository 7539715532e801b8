#include "server/witness_circle.h"

#include "base/error.h"
#include "base/text.h"
#include "http/client.h"
#include "server/witness_body.h"
#include "transparency/decimal.h"

#include <utility>

namespace keyline::server {

namespace {

/// A witness that says twice that it holds another size is being asked by somebody else at once.
constexpr int mostTries = 3;

/// Of a witness's answer, in bytes: a few lines.
constexpr std::size_t largestReply = 1u << 20;

/// By so much a witness's clock may differ from ours: the age of a checkpoint is judged by the cosignatures' times.
constexpr UnixTime mostClockError = 10 * 60;

struct Cosignature
{
    std::string line;
    UnixTime time = 0;
};

/// The line of this witness that verifies; nothing else that it sent is believed. Throws Error for a bad one.
std::optional<Cosignature> cosignatureIn(const std::string& note, const std::string& lines,
                                         const transparency::NoteKey& witness)
{
    const transparency::Note all = transparency::Note::parse(note + lines);
    for (const transparency::NoteSignature& one : all.signatures) {
        const transparency::Note alone{all.text, {one}};
        const auto good = transparency::verifyNote(alone, std::span(&witness, 1));
        if (!good.empty())
            return Cosignature{alone.format().substr(all.text.size() + 1), good.front().time.value_or(0)};
    }
    return std::nullopt;
}

} // namespace

WitnessCircle::WitnessCircle(const transparency::Policy& policy, Metrics& metrics, const Clock& clock,
                             OnProblem onProblem, std::chrono::milliseconds patience)
    : m_policy(policy), m_metrics(metrics), m_clock(clock), m_onProblem(std::move(onProblem)), m_patience(patience)
{
    m_members.resize(policy.witnesses().size());
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        m_members[i].url = policy.witnessUrls()[i];
        if (!m_members[i].url.empty())
            m_members[i].thread = std::thread([this, i] { serve(i); });
    }
}

WitnessCircle::~WitnessCircle()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_work.notify_all();
    for (Member& member : m_members)
        if (member.thread.joinable())
            member.thread.join();
}

void WitnessCircle::serve(std::size_t witness)
{
    Member& member = m_members[witness];
    std::optional<http::Client> client;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_work.wait(lock, [&] { return m_ending || member.work; });
        if (m_ending)
            return;
        const auto [round, body] = *std::exchange(member.work, std::nullopt);
        lock.unlock();
        Reply reply{witness, round, 0, {}};
        try {
            if (!client)
                client.emplace(member.url, http::Limits{m_patience, m_patience});
            const http::Answer answer = client->ask({.path = "add-checkpoint",
                                                     .body = Bytes(body.begin(), body.end()),
                                                     .contentType = "text/plain; charset=utf-8",
                                                     .largest = largestReply});
            reply.status = static_cast<unsigned>(answer.status);
            reply.body = asText(answer.body);
        } catch (const Error& error) {
            reply.body = error.context();
        }
        lock.lock();
        m_replies.push_back(std::move(reply));
        m_replied.notify_all();
    }
}

/// With the lock.
void WitnessCircle::ask(std::size_t witness, const transparency::Checkpoint& checkpoint, const std::string& note,
                        const transparency::FetchHash& hashes)
{
    Member& member = m_members[witness];
    ++member.tries;
    AddCheckpoint offer;
    offer.oldSize = member.known;
    offer.proof = transparency::consistencyProof(member.known, checkpoint.size, hashes);
    offer.checkpoint = note;
    member.work = {m_round, offer.format()};
    m_work.notify_all();
}

std::string WitnessCircle::cosign(const transparency::Checkpoint& checkpoint, const std::string& note,
                                  const transparency::FetchHash& hashes)
{
    const auto begin = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    ++m_round;
    m_replies.clear();
    m_refusals.clear();
    std::size_t waiting = 0;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        m_members[i].tries = 0;
        if (m_members[i].url.empty())
            continue;
        if (m_members[i].known > checkpoint.size)
            m_members[i].known = 0; // it will say what it holds
        ask(i, checkpoint, note, hashes);
        ++waiting;
    }
    std::string signedNote = note;
    while (waiting > 0 && !isSatisfied(signedNote)) {
        if (!m_replied.wait_until(lock, begin + m_patience, [this] { return !m_replies.empty(); }))
            break;
        const Reply reply = std::move(m_replies.front());
        m_replies.pop_front();
        if (reply.round == m_round && !take(reply, checkpoint, signedNote, hashes))
            --waiting;
    }
    m_metrics.witness.add(std::chrono::steady_clock::now() - begin);
    if (!isSatisfied(signedNote))
        throwMissing();
    return signedNote;
}

void WitnessCircle::throwMissing() const
{
    std::string why = std::to_string(m_members.size()) + " were asked";
    for (const std::string& refusal : m_refusals)
        why += "; " + refusal;
    throw Error(Code::WitnessesMissing, why);
}

/// False: this witness has said all that it will say.
bool WitnessCircle::take(const Reply& reply, const transparency::Checkpoint& checkpoint, std::string& note,
                         const transparency::FetchHash& hashes)
{
    Member& member = m_members[reply.witness];
    if (reply.status == 409 && member.tries < mostTries) {
        std::string_view text = reply.body;
        const auto size = transparency::parseDecimal(text.substr(0, text.find('\n')));
        if (size && *size <= checkpoint.size && *size != member.known) {
            member.known = *size;
            ask(reply.witness, checkpoint, note, hashes);
            return true;
        }
        if (size && *size > checkpoint.size) {
            refused(reply, "has seen " + std::to_string(*size) + " entries of this log, which has " +
                               std::to_string(checkpoint.size) +
                               ": another server is ahead, the store is older than it was, or two logs have one key");
            return false;
        }
    }
    if (reply.status == 200) {
        try {
            const auto line = cosignatureIn(note, reply.body, m_policy.witnesses()[reply.witness]);
            if (line) {
                member.known = checkpoint.size;
                const UnixTime ahead = line->time - m_clock.now();
                if (ahead >= -mostClockError && ahead <= mostClockError)
                    note += line->line;
                else
                    refused(reply, "has a clock that is " + std::to_string(std::abs(ahead) / 60) + " minutes " +
                                       (ahead > 0 ? "ahead of" : "behind") + " this server's");
                return false;
            }
        } catch (const Error&) {
            // told below
        }
    }
    refused(reply, reply.status == 0 ? reply.body.substr(0, 200)
                                     : "answered " + std::to_string(reply.status) + " " + reply.body.substr(0, 200));
    return false;
}

void WitnessCircle::refused(const Reply& reply, std::string why)
{
    why = harmless(m_policy.witnesses()[reply.witness].name() + " " + why, 300);
    if (m_onProblem)
        m_onProblem("a witness does not cosign", why);
    m_refusals.push_back(std::move(why));
}

bool WitnessCircle::isSatisfied(const std::string& note) const
{
    std::set<std::size_t> cosigned;
    for (const auto& one : transparency::verifyNote(transparency::Note::parse(note), m_policy.witnesses()))
        cosigned.insert(one.key);
    return m_policy.satisfiedBy(cosigned);
}

} // namespace keyline::server
