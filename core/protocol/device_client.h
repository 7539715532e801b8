#pragma once

#include "base/random.h"
#include "crypto/keys.h"
#include "link/serial_port.h"
#include "protocol/device_info.h"

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <memory>

class QThreadPool;

namespace keyline::protocol {

/// Makes the `auth` message of an install: a COSE_Sign1 by the manufacturer key over the detached payload it is given.
/// Called on the client's thread; may do its work elsewhere, so that no device waits for another's signature.
using InstallSigner = std::function<QCoro::Task<Bytes>(Bytes payload)>;

/// Signs at once, on the client's thread. The signer must outlive the function.
InstallSigner signHere(const crypto::Signer& manufacturer);
/// Signs in a pool, for slow keys (RSA, a token). Signer and pool must outlive every call.
InstallSigner signInPool(const crypto::Signer& manufacturer, QThreadPool& pool);

/// Counters since the client was made; their differences are a step's share.
struct ClientTraffic
{
    link::Traffic wire;
    std::uint64_t requests = 0;          ///< sent, repeats included
    std::uint64_t repeats = 0;           ///< sent again after silence or a garbled answer
    std::chrono::nanoseconds waiting{0}; ///< from handing a request to the port until its answer was complete
};

/// The station's side of one device (FORMATS section 2). Lives on one thread with an event loop; one command at a time.
///
/// Each command waits 5 s for its answer, besides the time that the request takes on the wire. All but install() ask
/// once more after silence or a damaged answer (they change nothing, or the same thing again); install() never does:
/// read the identity and install the same package again.
///
/// Every command throws Error:
/// - PortLost, PortFault, DeviceSilent, LineGarbled from the line, Interrupted after close();
/// - DeviceAnswerMalformed where an answer is not what FORMATS says;
/// - DeviceWrongState, DeviceSaysNotAuthentic, DeviceCannotDecrypt, DeviceStorageFault, DeviceSaysMalformed,
/// DeviceStorageTooSmall,
///   DeviceSaysOtherChip, DeviceSaysOlderRevision for rc 1 to 8 of Keyline's group, DeviceRefused for any other
///   refusal;
/// - DeviceBufferTooSmall where a request would not fit in the device's buffer.
class DeviceClient
{
  public:
    /// FORMATS section 2.
    static constexpr std::chrono::milliseconds defaultAnswerTime{5000};

    /// `random` must outlive the client.
    DeviceClient(link::SerialPort port, Random& random, std::chrono::milliseconds answerTime = defaultAnswerTime);
    DeviceClient(DeviceClient&&) noexcept = default;
    DeviceClient& operator=(DeviceClient&&) noexcept;
    /// Closes the port; a command that is under way throws Error Interrupted.
    ~DeviceClient();

    const std::string& path() const;
    /// False once the device has left or close() was called.
    bool isOpen() const;
    ClientTraffic traffic() const;

    /// Echo and MCUmgr parameters. The first echo is said again and again until its answer comes, for a device that
    /// still boots. DeviceSilent: nothing did (in 5 s); NotADevice: something
    /// came, but it does not speak SMP; DeviceBufferTooSmall: it offers less than 4096 bytes.
    QCoro::Task<Greeting> greet();
    /// A new session on the device; what install() was to use before is void. NotADevice: it has no Keyline group;
    /// DeviceVersionUnknown: it speaks another version of it.
    QCoro::Task<DeviceInfo> readIdentity();
    /// Encrypts the data package to the device's session, has it authenticated and installs it with the certificate.
    /// The package is read before this returns, so it need not outlive the call. Returns the backup: a COSE_Encrypt0
    /// that names this chip (BackupMalformed where it does not).
    QCoro::Task<Bytes> install(const DeviceInfo& session, const Secret& package, Bytes certificate, InstallSigner sign);
    /// The digest of the data package inside a backup, opened by the device.
    QCoro::Task<Digest> check(Bytes backup);
    /// The device's proof that it has its keys; say PASS only after verifyProof() (proof.h).
    QCoro::Task<Bytes> prove(ByteArray<32> challenge);
    QCoro::Task<StoredBackup> readBackup();
    /// SealRefused: it answered, and is not sealed.
    QCoro::Task<SealState> seal();
    QCoro::Task<SealState> restore(Bytes backup, Bytes certificate);

    /// Closes the port; a command that is under way throws Error Interrupted before this returns.
    void close();

    struct Impl;

  private:
    std::shared_ptr<Impl> m_impl;
};

} // namespace keyline::protocol
