#pragma once

#include "recovery/recovery.h"
#include "registry/chip_look_up.h"

namespace keyline::recovery {

/// One device on one port, from connecting it to its proof. look() first, then recover(); neither throws, both end in
/// result().
class Session
{
  public:
    Session(const Setting& setting, std::string port, Recovery::Listener listener);

    /// Reads the chip and says whether there is anything to do. Writes nothing.
    QCoro::Task<> look();
    /// The rest, for a device that is not over().
    QCoro::Task<> recover();

    /// Ends it with an error found elsewhere.
    void refuse(const Error& error);
    void cancel();
    /// Closes the port and settles the counters.
    void close();

    bool isOver() const { return m_over; }
    const Result& result() const { return m_result; }

  private:
    QCoro::Task<> guard(QCoro::Task<> work);
    QCoro::Task<> connect();
    QCoro::Task<KeyProof> lookAtKeys();
    QCoro::Task<KeyProof> proveStored();
    QCoro::Task<KeyProof> askProof(const identity::IdentityCertificate& certificate);
    QCoro::Task<> find();
    QCoro::Task<> restore();
    QCoro::Task<> prove();
    QCoro::Task<> connectAndLook();
    QCoro::Task<> findAndRestore();

    void begin(Step step);
    void finish(KeyProof proof = KeyProof::None);
    void fail(const Error& error);
    void end(Outcome outcome);
    void report(const registry::ChipLookUp& found);
    void judge(const registry::ChipLookUp& found) const;
    /// Whether this is the newest record's backup and certificate, byte for byte.
    bool isRegistered(const protocol::StoredBackup& stored) const;
    Event eventOf(Step step, StepState state) const;
    void tell(const Event& event) const;
    void stopIfCancelled() const;

    Setting m_setting;
    Recovery::Listener m_listener;
    Result m_result;
    std::optional<protocol::DeviceClient> m_client;
    std::optional<protocol::DeviceInfo> m_info;
    const crypto::PublicKey* m_manufacturer = nullptr;
    registry::ChipLookUp m_found;
    /// Of a sealed device whose keys cannot be proved here: left alone where the registry has the same.
    std::optional<protocol::StoredBackup> m_stored;
    Step m_step = Step::Connect;
    std::chrono::steady_clock::time_point m_began;
    bool m_over = false;
    bool m_cancelled = false;
};

} // namespace keyline::recovery
