#pragma once

#include "recovery/recovery.h"
#include "registry/chip_look_up.h"

namespace keyline::recovery {

/// One device on one port, from connecting it to its proof. look() first, then find(), then restore(), each only while
/// it is not over; none throws, all end in result(). Between them the device waits, its port held.
class Session
{
  public:
    Session(const Setting& setting, std::string port, Recovery::Listener listener);

    /// Reads the chip and says whether there is anything to do. Writes nothing.
    QCoro::Task<> look();
    /// Asks the registry and judges what it says. Writes nothing.
    QCoro::Task<> find();
    /// Writes, and has the keys proved.
    QCoro::Task<> restore();
    /// find() and restore().
    QCoro::Task<> recover();

    /// Ends it with an error found elsewhere, while none of its tasks is at work.
    void refuse(const Error& error);
    /// Ends it as soon as may be: the task at work fails with `reason`, which is Interrupted where nothing went wrong.
    void cancel(Error reason = Error(Code::Interrupted));
    /// Closes the port and settles the counters.
    void close();

    bool isOver() const { return m_over; }
    const Result& result() const { return m_result; }
    /// What the registry said, once find() is done.
    const registry::ChipLookUp& found() const { return m_found; }

  private:
    QCoro::Task<> guard(QCoro::Task<> work);
    QCoro::Task<> connect();
    QCoro::Task<KeyProof> lookAtKeys();
    QCoro::Task<KeyProof> proveStored();
    QCoro::Task<KeyProof> askProof(const identity::IdentityCertificate& certificate);
    QCoro::Task<> connectAndLook();
    QCoro::Task<> lookUp();
    QCoro::Task<> writeAndProve();
    QCoro::Task<> write();
    QCoro::Task<> prove();

    void begin(Step step);
    void finish(KeyProof proof = KeyProof::None);
    void fail(const Error& error);
    void end(Outcome outcome);
    /// Told from the pool while it looks.
    std::function<void(const registry::Check&)> checkTeller();
    void tellCheck(const registry::Check& check);
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
    std::size_t m_checksTold = 0;
    bool m_over = false;
    std::optional<Error> m_cancelled;
    /// What was posted to this session and comes too late finds it expired.
    std::shared_ptr<Session*> m_self = std::make_shared<Session*>(this);
};

} // namespace keyline::recovery
