#pragma once

#include "base/clock.h"
#include "identity/chip_id.h"
#include "identity/identity_list.h"
#include "scan/interpret.h"

#include <chrono>
#include <deque>
#include <functional>
#include <map>

namespace keyline::scan {

using Time = std::chrono::steady_clock::time_point;

/// How a desk decides.
struct DeskRules
{
    Wanted wanted;
    bool identitiesByScan = true;           ///< false: they are next in a range; scans are for labels and cards
    int slots = 1;                          ///< stickers 1..slots are this station's
    std::chrono::milliseconds lapse{30000}; ///< a label scanned for a device to come
    std::chrono::milliseconds repeat{2000}; ///< the same text again within this is the same scan
    std::chrono::milliseconds grace{0};     ///< a label scanned for a waiting device can be taken back for so long
    bool orderRuns = true;                  ///< false: labels are refused, cards and stickers are not
};

/// Who has an identity.
struct Owner
{
    Digest chip{};    ///< ChipId::digest()
    std::string name; ///< for people: the chip ID, or its end
};

/// What the desk asks and tells; called on the thread that calls the desk, from within its functions.
struct DeskHooks
{
    /// The waiting slot's device gets these.
    std::function<void(int slot, const identity::IdentityList&)> give = [](int, const identity::IdentityList&) {};
    /// The label of the slot's device was scanned back: it is the right one.
    std::function<void(int slot)> labelRight = [](int) {};
    /// Another label was, for the slot that is armed.
    std::function<void(int slot, const Error&)> labelWrong = [](int, const Error&) {};
    /// The rejected device of the slot is in the red bin; with 0 that of the slot which waits longest to hear so.
    /// Returns the slot; 0 where none waits for it.
    std::function<int(int slot)> confirmReject = [](int) { return 0; };
    /// What the slot waits for is waited for no longer; with 0 a device that was to be put back. Returns the slot; 0
    /// where it waits for nothing.
    std::function<int(int slot)> letGo = [](int) { return 0; };
    /// Whom the station or the registry knows to have an identity.
    std::function<std::optional<Owner>(const identity::DeviceIdentity&)> owner = [](const identity::DeviceIdentity&) {
        return std::nullopt;
    };
    /// pending(), armed() or recent() is another now.
    std::function<void()> changed = [] {};
};

/// What became of a scan.
struct ScanOutcome
{
    enum class Kind {
        Ignored,   ///< a repeat
        Noted,     ///< a label for the device that comes next, or with `slot` for the one that comes there
        Partly,    ///< the same, but the device needs more identities
        Given,     ///< to the device in `slot`
        Armed,     ///< the next label is for `slot`
        LabelBack, ///< the label of the device in `slot`
        Confirmed, ///< the rejected device of `slot` is in the red bin
        LetGo,     ///< `slot` waits no longer
        Undone,    ///< the last scan
        Nothing,   ///< there was nothing to undo, or nothing for the card in `code`
        Code,      ///< a card that is not the desk's matter: `code` says which
        Refused,   ///< `error` says why
    };

    Kind kind = Kind::Ignored;
    UnixTime time = 0;
    std::string text = {};     ///< what was scanned, harmless, at most 60 bytes
    int slot = 0;              ///< 0: none
    std::string identity = {}; ///< people's form of the primary one
    std::string replaced = {}; ///< the same of a label that waited in the same place and waits no longer
    std::optional<OwnCode> code = {};
    std::optional<Error> error = {};
};

/// A label that waits for its device.
struct PendingLabel
{
    std::vector<identity::DeviceIdentity> identities;
    std::size_t missing = 0; ///< so many more does a device need
    int slot = 0;            ///< for the device there; 0: for the next one, wherever
    Time until{};            ///< lapses then; where its slot waits, it is given then
    bool given = false;      ///< its slot waits: it will be given, not lapse
};

/// Which slot a scan is for. One desk a station; no thread, no timer: it is told what happens and what time it is.
///
/// - A label goes to the armed slot, else to the one that waits longest, else it waits for the next device to come.
/// What
///   waits lapses; one label waits for any device, and one for each slot.
/// - A slot's sticker before or after the label binds it to that slot.
/// - RED BIN and NEXT are for the slot whose sticker was scanned before; else RED BIN is for the reject that waits
///   longest, NEXT for the armed slot.
/// - The label of a device that waits to have it scanned back finds its slot by content.
/// - An identity that another device has, or that was scanned for another, is refused.
/// - What a device got is its own while it stands in its slot, and for good once it is journalled; until then a scan
///   costs nothing.
class ScanDesk
{
  public:
    static constexpr std::size_t scansKept = 50;

    /// `clock` must outlive the desk; it only dates the list of last scans.
    ScanDesk(DeskRules rules, DeskHooks hooks, const Clock& clock);

    /// Another order. What waits is dropped, who waits stays.
    void setRules(DeskRules rules);
    const DeskRules& rules() const { return m_rules; }

    // What the slots say.
    /// A device waits for its identities. Given at once where a label waits, or where the chip was given some before.
    void identityWanted(int slot, const identity::ChipId& chip, Time now);
    /// A finished device waits to have its label scanned back.
    void labelWanted(int slot, const identity::ChipId& chip, const identity::IdentityList& identities, Time now);
    /// It waits no longer: served, stopped, unplugged.
    void nothingWanted(int slot);
    /// The journal has what the chip was given.
    void journalled(const identity::ChipId& chip);
    /// No session works in the slot any more. What it was given and was not journalled is free again.
    void left(int slot);

    // What people do.
    ScanOutcome scan(std::string_view text, Time now);
    /// Esc, or the CANCEL card: the last label that still waits is forgotten, else the arming.
    ScanOutcome undo(Time now);
    /// By key or click; as its sticker does.
    ScanOutcome arm(int slot, Time now);
    /// By key or click; as the card RED BIN does after the slot's sticker, or with 0 alone.
    ScanOutcome confirmReject(int slot);
    /// By key or click; as the card NEXT does for the armed slot. With 0 for a device that was to be put back.
    ScanOutcome letGo(int slot);

    /// Lets lapse what is due, and gives what is. To be called at nextTick().
    void tick(Time now);
    std::optional<Time> nextTick() const;

    // What is shown.
    /// The slot that the next label goes to: where one waits, or where a sticker was scanned; 0 for none.
    int armed() const;
    const std::vector<PendingLabel>& pending() const { return m_pending; }
    /// The newest first.
    const std::deque<ScanOutcome>& recent() const { return m_recent; }
    bool mayUndo() const { return !m_pending.empty() || m_sticker; }
    /// After a crash: a label that still waited, as pending() said; the time it had left begins anew.
    void restore(std::vector<identity::DeviceIdentity> identities, int slot, Time now);

  private:
    enum class Need { Identity, Label };
    /// A slot whose device waits for a scan.
    struct Waiting
    {
        int slot;
        identity::ChipId chip;
        Need need;
        std::optional<identity::IdentityList> label;
    };
    /// What a chip was given and the journal does not have yet; after that the owner hook knows.
    struct Given
    {
        int slot;
        identity::IdentityList identities;
    };
    struct Sticker
    {
        int slot;
        Time until;
    };

    using Identities = std::vector<identity::DeviceIdentity>;

    ScanOutcome decide(std::string_view text, Time now);
    ScanOutcome takeCode(const OwnCode& code, Time now);
    ScanOutcome takeSticker(int slot, Time now);
    ScanOutcome confirm(int slot);
    ScanOutcome release(int slot);
    void unarm(int slot);
    ScanOutcome takeIdentities(Identities identities, Time now);
    ScanOutcome compareLabel(const Waiting& waiting, const Identities& identities, std::optional<Error> whose);
    ScanOutcome note(Identities identities, int target, Time now);
    ScanOutcome served(PendingLabel label, Time now);
    void give(int slot, Identities identities);
    ScanOutcome finish(ScanOutcome outcome, std::string_view text);

    std::optional<Error> whoElseHas(const identity::DeviceIdentity& identity, int target) const;
    std::optional<Error> whoElseHas(const Identities& identities, int target) const;
    const Waiting* waitingAt(int slot, Need need) const;
    const Waiting* labelledWith(const Identities& identities) const;
    const Waiting* labelTarget() const;
    int identityTarget() const;
    PendingLabel* pendingFor(int slot);
    std::optional<PendingLabel> takePending(int slot);
    bool lapses(const PendingLabel& label) const;
    bool isRepeat(std::string_view text, Time now);

    DeskRules m_rules;
    DeskHooks m_hooks;
    const Clock& m_clock;
    std::vector<Waiting> m_waiting; ///< the one that waits longest first
    std::vector<PendingLabel> m_pending;
    std::map<identity::ChipId, Given> m_given;
    std::optional<Sticker> m_sticker;
    std::deque<ScanOutcome> m_recent;
    std::string m_lastText;
    Time m_lastTime{};
};

} // namespace keyline::scan
