#pragma once

#include "base/error.h"
#include "identity/chip_id.h"
#include "identity/identity_list.h"
#include "package/profile.h"
#include "provisioning/bell.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace keyline::provisioning {

/// What a session waits for from people's hands.
struct HandQuestion
{
    enum class Kind {
        Identities, ///< the device's, by a scan of its label
        Label,      ///< that its label is stuck on and scanned back
    };
    Kind kind = Kind::Identities;
    std::string port;
    identity::ChipId chip;
    std::optional<identity::IdentityList> identities = {}; ///< of Label: what the label must say
};

/// A label that is due: its device's record is durable.
struct LabelOrder
{
    std::string port;
    identity::ChipId chip;
    identity::IdentityList identities;
    std::string model; ///< as the device says it: not harmless yet
    package::Profile::Label label;
};

/// Where sessions wait for hands, and where those who scan and print find them. On the sessions' thread; the hooks are
/// called there, and may answer at once. An answer that nobody waits for is nothing.
class HandDesk
{
  public:
    struct Hooks
    {
        std::function<void(const HandQuestion&)> asked = [](const HandQuestion&) {};
        /// It waits no longer: answered, stopped, unplugged.
        std::function<void(const HandQuestion&)> withdrawn = [](const HandQuestion&) {};
        /// What the chip was given is in the journal: its own for good.
        std::function<void(const std::string& port, const identity::ChipId&)> journalled =
            [](const std::string&, const identity::ChipId&) {};
        /// It was not: somebody else has it. The session asks again.
        std::function<void(const std::string& port, const identity::ChipId&)> refused = [](const std::string&,
                                                                                           const identity::ChipId&) {};
        /// To be printed or saved; once for each device, unless a person wants it again.
        std::function<void(const LabelOrder&)> labelDue = [](const LabelOrder&) {};
    };

    explicit HandDesk(Hooks hooks) : m_hooks(std::move(hooks)) {}
    HandDesk(const HandDesk&) = delete;
    HandDesk& operator=(const HandDesk&) = delete;

    void giveIdentities(const std::string& port, identity::IdentityList identities);
    void labelRight(const std::string& port);
    /// The session goes on waiting, and says so.
    void labelWrong(const std::string& port, const Error& error);

    const Hooks& hooks() const { return m_hooks; }
    /// Nobody will answer any more: who waits, or would, is interrupted.
    void close();
    bool isClosed() const { return m_closed; }

    /// A session's question, for as long as it lives; `bell` rings at an answer, and must outlive it.
    class Wait
    {
      public:
        Wait(HandDesk& desk, HandQuestion question, Bell& bell);
        ~Wait();
        Wait(const Wait&) = delete;
        Wait& operator=(const Wait&) = delete;

        std::optional<identity::IdentityList> takeIdentities() { return std::exchange(m_identities, std::nullopt); }
        bool isRight() const { return m_right; }
        std::optional<Error> takeTrouble() { return std::exchange(m_trouble, std::nullopt); }

      private:
        friend class HandDesk;
        HandDesk& m_desk;
        HandQuestion m_question;
        Bell& m_bell;
        std::optional<identity::IdentityList> m_identities;
        std::optional<Error> m_trouble;
        bool m_right = false;
    };

  private:
    Wait* find(const std::string& port, HandQuestion::Kind kind);

    Hooks m_hooks;
    std::map<std::string, Wait*> m_waiting; ///< by port
    bool m_closed = false;
};

} // namespace keyline::provisioning
