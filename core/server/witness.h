#pragma once

#include "base/file.h"
#include "server/http_message.h"
#include "server/json_log.h"
#include "server/log_key.h"
#include "transparency/checkpoint.h"

#include <map>
#include <mutex>

namespace keyline::server {

/// A witness's key, for policies.
std::string witnessVkey(const NoteSecret& secret);

/// Cosigns the checkpoints of logs that it knows, each only if it holds all that the one before it held (C2SP
/// tlog-witness). What it cosigned is on the disk before anybody hears of it. Safe to use from several threads.
class Witness
{
  public:
    /// `folder` keeps the newest checkpoint of each log. All must outlive this object.
    Witness(std::filesystem::path folder, const NoteSecret& secret, std::vector<transparency::NoteKey> logs,
            const Clock& clock);

    /// `add-checkpoint`: 200 with signature lines, 400, 403, 404, 409 with the size that it holds, 422.
    Response addCheckpoint(std::string_view body);
    std::string vkey() const { return witnessVkey(m_secret); }
    /// That what it saw can be read. Throws Error for the first file that cannot.
    void requireReadable() const;

  private:
    std::filesystem::path fileOf(const std::string& origin) const;
    std::optional<transparency::Checkpoint> newest(const transparency::NoteKey& log) const;
    Response judge(std::uint64_t oldSize, const std::vector<transparency::Hash>& proof,
                   const transparency::TrustedCheckpoint& offered, const transparency::NoteKey& log);

    std::filesystem::path m_folder;
    FileLock m_lock; ///< two that do not know what the other cosigned would cosign a fork
    const NoteSecret& m_secret;
    std::vector<transparency::NoteKey> m_logs;
    const Clock& m_clock;
    std::mutex m_mutex;
};

/// `POST …/add-checkpoint` and `GET /healthz`.
class WitnessApi final : public HttpHandler
{
  public:
    explicit WitnessApi(Witness& witness, OnProblem onProblem = {})
        : m_witness(witness), m_onProblem(std::move(onProblem))
    {
    }
    std::optional<Response> refuseEarly(const Request& request) override;
    void handle(Request request, Answer answer) override;
    void refused(unsigned) override {}

  private:
    Witness& m_witness;
    OnProblem m_onProblem;
};

} // namespace keyline::server
