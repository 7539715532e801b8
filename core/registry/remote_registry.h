#pragma once

#include "registry/append_result.h"
#include "registry/checkpoint_memory.h"
#include "registry/server_source.h"

namespace keyline::registry {

/// A registry's server, for who writes to it: posts entries, and believes a receipt only where it holds by the trust
/// file, the witnesses that this asks for, and the last checkpoint that was seen. Calls block; safe to use from several
/// threads.
class RemoteRegistry
{
  public:
    /// `memory` is the folder of the checkpoints seen. Throws what http::Client throws; nothing is asked yet.
    RemoteRegistry(std::string_view url, TrustFile trust, std::filesystem::path memory);

    /// Where it is, as given.
    const std::string& url() const { return m_files->client().base(); }
    const TrustFile& trust() const { return m_trust; }
    const std::string& origin() const { return m_trust.origin(); }
    const CheckpointMemory& memory() const { return m_memory; }
    const Source& source() const { return m_source; }

    /// Posts 1..256 submissions; what became of each, in order. Throws Error RegistryUnreachable where that is not
    /// known: post the very same again, and what was logged is answered with its old place. Otherwise
    /// RegistryAnswersOddly (not a registry's answer), ReceiptNotValid, CheckpointNotValid, WitnessesMissing,
    /// LogForked, LogWentBack: not to be believed, and so not known either.
    std::vector<AppendResult> append(const std::vector<Submission>& batch) const;
    static constexpr std::size_t largestBatch = 256;

    /// The newest checkpoint. Throws as append().
    transparency::TrustedCheckpoint head() const;

    /// The number that a signer's next entry must have, proven by his last one; reads the log from its end. Throws as
    /// append(), and RegistryDamaged.
    std::uint64_t nextSequence(const KeyId& signer) const;

  private:
    void demandReceipt(const AppendResult& result, std::optional<transparency::TrustedCheckpoint>& newest) const;
    [[noreturn]] void refuseLog(Code code, const transparency::Checkpoint& now,
                                const transparency::Checkpoint& last) const;
    void demandConsistent(const transparency::TrustedCheckpoint& checkpoint) const;

    std::shared_ptr<const WebFiles> m_files;
    ServerSource m_source;
    TrustFile m_trust;
    CheckpointMemory m_memory;
};

/// The body of `POST /v1/entries`.
Bytes encodeSubmissions(const std::vector<Submission>& batch);
/// Its answer; receipts are not looked into. Throws Error Malformed where it is not `batch.size()` answers.
std::vector<AppendResult> parseAnswers(ByteView body, const std::vector<Submission>& batch);

} // namespace keyline::registry
