#include "scan/scan_desk.h"

#include "base/text.h"

#include <algorithm>

namespace keyline::scan {

namespace {

constexpr std::size_t shownOfScan = 60;

using Kind = ScanOutcome::Kind;

ScanOutcome refused(Error error, int slot = 0)
{
    ScanOutcome out{.kind = Kind::Refused, .slot = slot};
    out.error = std::move(error);
    return out;
}

/// A scan that is no label in any order: what is the matter with it matters more than that none runs.
bool isNoLabel(Code code)
{
    switch (code) {
    case Code::ScanTooLong:
    case Code::ScanControlCharacters:
    case Code::ScanKeyboardLayout:
    case Code::ScanOwnCodeDamaged:
        return true;
    default:
        return false;
    }
}

bool isAmong(const identity::DeviceIdentity& identity, const auto& list)
{
    return std::ranges::find(list, identity) != list.end();
}

} // namespace

ScanDesk::ScanDesk(DeskRules rules, DeskHooks hooks, const Clock& clock)
    : m_rules(std::move(rules)), m_hooks(std::move(hooks)), m_clock(clock)
{
}

void ScanDesk::setRules(DeskRules rules)
{
    m_rules = std::move(rules);
    m_pending.clear();
    m_sticker.reset();
    m_lastText.clear(); // what was refused before may be meant now
    m_hooks.changed();
}

void ScanDesk::identityWanted(int slot, const identity::ChipId& chip, Time now)
{
    nothingWanted(slot);
    if (const auto before = m_given.find(chip); before != m_given.end()) {
        const auto identities = before->second.identities; // the hook may change the map
        before->second.slot = slot;
        m_hooks.give(slot, identities);
        return;
    }
    m_waiting.push_back({slot, chip, Need::Identity, std::nullopt});
    auto label = takePending(slot);
    if (!label)
        label = takePending(0);
    if (label) {
        label->slot = slot;
        served(std::move(*label), now);
    }
    m_hooks.changed();
}

void ScanDesk::labelWanted(int slot, const identity::ChipId& chip, const identity::IdentityList& identities, Time)
{
    nothingWanted(slot);
    m_waiting.push_back({slot, chip, Need::Label, identities});
    m_hooks.changed();
}

void ScanDesk::nothingWanted(int slot)
{
    if (std::erase_if(m_waiting, [&](const Waiting& waiting) { return waiting.slot == slot; }) > 0)
        m_hooks.changed();
}

void ScanDesk::journalled(const identity::ChipId& chip)
{
    m_given.erase(chip);
}

void ScanDesk::left(int slot)
{
    std::erase_if(m_given, [&](const auto& given) { return given.second.slot == slot; });
    nothingWanted(slot);
}

ScanOutcome ScanDesk::scan(std::string_view text, Time now)
{
    if (isRepeat(text, now))
        return {.kind = Kind::Ignored, .time = m_clock.now(), .text = harmless(text, shownOfScan)};
    return finish(decide(text, now), text);
}

/// A scanner that repeats by itself does so without end: each repeat renews the time.
bool ScanDesk::isRepeat(std::string_view text, Time now)
{
    const bool same = text == m_lastText && now - m_lastTime < m_rules.repeat;
    m_lastText = text.substr(0, mostScanned + 1);
    m_lastTime = now;
    return same;
}

ScanOutcome ScanDesk::decide(std::string_view text, Time now)
{
    auto reading = interpret(text, m_rules.wanted);
    if (const auto* code = std::get_if<OwnCode>(&reading))
        return takeCode(*code, now);
    auto* error = std::get_if<Error>(&reading);
    if (!m_rules.orderRuns && !(error && isNoLabel(error->code())))
        return refused(Error(Code::ScanNoOrder));
    if (error)
        return refused(std::move(*error));
    return takeIdentities(std::get<Identities>(std::move(reading)), now);
}

ScanOutcome ScanDesk::takeCode(const OwnCode& code, Time now)
{
    if (code.command() == Command::Cancel)
        return undo(now);
    if (code.kind() == OwnCode::Kind::Slot)
        return takeSticker(code.slotNumber(), now);
    ScanOutcome out{.kind = Kind::Code};
    if (code.command() == Command::RedBin)
        out = confirm(m_sticker ? m_sticker->slot : 0);
    if (code.command() == Command::Next)
        out = release(armed());
    out.code = code;
    return out;
}

ScanOutcome ScanDesk::confirm(int slot)
{
    const int confirmed = m_hooks.confirmReject(slot);
    if (confirmed == 0)
        return {.kind = Kind::Nothing, .slot = slot};
    unarm(confirmed);
    return {.kind = Kind::Confirmed, .slot = confirmed};
}

ScanOutcome ScanDesk::release(int slot)
{
    const int released = m_hooks.letGo(slot);
    if (released == 0)
        return {.kind = Kind::Nothing, .slot = slot};
    unarm(released);
    takePending(released); // half of what it waited for
    return {.kind = Kind::LetGo, .slot = released};
}

ScanOutcome ScanDesk::confirmReject(int slot)
{
    ScanOutcome out = confirm(slot);
    out.code = OwnCode::command(Command::RedBin);
    return finish(std::move(out), {});
}

ScanOutcome ScanDesk::letGo(int slot)
{
    ScanOutcome out = release(slot);
    out.code = OwnCode::command(Command::Next);
    return finish(std::move(out), {});
}

void ScanDesk::unarm(int slot)
{
    if (m_sticker && m_sticker->slot == slot)
        m_sticker.reset();
}

ScanOutcome ScanDesk::takeSticker(int slot, Time now)
{
    if (slot < 1 || slot > m_rules.slots)
        return refused(Error(Code::ScanSlotUnknown, std::to_string(slot)));
    // The label was scanned first: it is for this slot. Where a label is to come back, its sticker only arms.
    if (!waitingAt(slot, Need::Label))
        if (auto label = takePending(0)) {
            const auto before = takePending(slot);
            label->slot = slot;
            ScanOutcome out = served(std::move(*label), now);
            if (before)
                out.replaced = before->identities.front().human();
            return out;
        }
    m_sticker = Sticker{slot, now + m_rules.lapse};
    return {.kind = Kind::Armed, .slot = slot};
}

ScanOutcome ScanDesk::arm(int slot, Time now)
{
    return finish(takeSticker(slot, now), {});
}

ScanOutcome ScanDesk::takeIdentities(Identities identities, Time now)
{
    if (const Waiting* own = labelledWith(identities))
        return compareLabel(*own, identities, std::nullopt);
    const int target = identityTarget();
    auto whose = whoElseHas(identities, target);
    const Waiting* labelled = labelTarget();
    const bool forLabel = labelled && (m_sticker || !m_rules.identitiesByScan || whose);
    if (forLabel && !waitingAt(target, Need::Identity))
        return compareLabel(*labelled, identities, std::move(whose));
    if (!m_rules.identitiesByScan)
        return refused(Error(Code::ScanNobodyWaits, identities.front().human()));
    if (whose)
        return refused(std::move(*whose), target);
    return note(std::move(identities), target, now);
}

/// The label of a device that is finished against what it is known by.
ScanOutcome ScanDesk::compareLabel(const Waiting& waiting, const Identities& identities, std::optional<Error> whose)
{
    const int slot = waiting.slot;
    const bool right = std::ranges::all_of(identities, [&](const auto& one) { return isAmong(one, *waiting.label); });
    unarm(slot);
    if (right) {
        nothingWanted(slot);
        m_hooks.labelRight(slot);
        return {.kind = Kind::LabelBack, .slot = slot, .identity = identities.front().human()};
    }
    // Whose label it is, where anybody knows.
    const Error error(Code::ScanLabelMismatch, whose ? whose->context() : identities.front().human());
    m_hooks.labelWrong(slot, error);
    return refused(error, slot);
}

/// Puts a label with what waits at the target already, or in its place.
ScanOutcome ScanDesk::note(Identities identities, int target, Time now)
{
    PendingLabel label{.identities = {}, .slot = target};
    std::string replaced;
    auto before = takePending(target);
    if (before && before->missing == 0 && before->identities.front() != identities.front())
        replaced = before->identities.front().human();
    if (before && before->missing > 0) {
        label.identities = std::move(before->identities);
        const auto known = [&](const auto& one) { return isAmong(one, label.identities); };
        if (std::ranges::all_of(identities, known)) {
            label.missing = before->missing;
            label.until = now + m_rules.lapse;
            m_pending.push_back(std::move(label));
            return refused(Error(Code::ScanRepeated, identities.front().human()), target);
        }
        std::erase_if(identities, known);
    }
    std::ranges::move(identities, std::back_inserter(label.identities));
    const std::size_t count = m_rules.wanted.need.count;
    if (label.identities.size() > count)
        label.identities.erase(label.identities.begin() + static_cast<std::ptrdiff_t>(count), label.identities.end());
    label.missing = count - label.identities.size();
    ScanOutcome out = served(std::move(label), now);
    out.replaced = std::move(replaced);
    return out;
}

/// What becomes of a label, now that it is known for whom it is and how much of it is there.
ScanOutcome ScanDesk::served(PendingLabel label, Time now)
{
    const int slot = label.slot;
    const bool waits = waitingAt(slot, Need::Identity) != nullptr;
    ScanOutcome out{.kind = Kind::Noted, .slot = slot, .identity = label.identities.front().human()};
    if (label.missing > 0) {
        out.kind = Kind::Partly;
        label.until = now + m_rules.lapse;
        m_pending.push_back(std::move(label));
        return out;
    }
    unarm(slot);
    if (waits)
        out.kind = Kind::Given;
    if (waits && m_rules.grace.count() == 0) {
        give(slot, std::move(label.identities));
        return out;
    }
    label.given = waits;
    label.until = now + (waits ? m_rules.grace : m_rules.lapse);
    m_pending.push_back(std::move(label));
    return out;
}

void ScanDesk::give(int slot, Identities identities)
{
    const Waiting* waiting = waitingAt(slot, Need::Identity);
    const identity::IdentityList list(std::move(identities));
    m_given.insert_or_assign(waiting->chip, Given{slot, list});
    nothingWanted(slot);
    m_hooks.give(slot, list);
}

ScanOutcome ScanDesk::undo(Time)
{
    m_lastText.clear(); // the same label may be meant for another now
    ScanOutcome out{.kind = Kind::Undone};
    if (!m_pending.empty()) {
        out.slot = m_pending.back().slot;
        out.identity = m_pending.back().identities.front().human();
        m_pending.pop_back();
    } else if (m_sticker) {
        out.slot = m_sticker->slot;
        m_sticker.reset();
    } else if (!m_recent.empty() && m_recent.front().kind == Kind::Given) {
        out = refused(Error(Code::ScanUndoLate, m_recent.front().identity), m_recent.front().slot);
    } else {
        out.kind = Kind::Nothing;
    }
    return finish(std::move(out), {});
}

ScanOutcome ScanDesk::finish(ScanOutcome outcome, std::string_view text)
{
    outcome.time = m_clock.now();
    outcome.text = harmless(text, shownOfScan);
    m_recent.push_front(outcome);
    if (m_recent.size() > scansKept)
        m_recent.pop_back();
    m_hooks.changed();
    return outcome;
}

void ScanDesk::tick(Time now)
{
    std::vector<int> due;
    for (const PendingLabel& label : m_pending)
        if (label.until <= now && (label.given || lapses(label)))
            due.push_back(label.slot);
    for (const int slot : due) {
        auto label = takePending(slot); // the hook of another may have taken it
        if (label && label->given && waitingAt(slot, Need::Identity))
            give(slot, std::move(label->identities));
    }
    const bool unarmed = m_sticker && m_sticker->until <= now;
    if (unarmed)
        m_sticker.reset();
    if (unarmed || !due.empty())
        m_hooks.changed();
}

std::optional<Time> ScanDesk::nextTick() const
{
    std::optional<Time> out = m_sticker ? std::optional(m_sticker->until) : std::nullopt;
    for (const PendingLabel& label : m_pending)
        if ((label.given || lapses(label)) && (!out || label.until < *out))
            out = label.until;
    return out;
}

int ScanDesk::armed() const
{
    if (m_sticker)
        return m_sticker->slot;
    if (const int target = identityTarget())
        return target;
    const Waiting* label = labelTarget();
    return label != nullptr ? label->slot : 0;
}

void ScanDesk::restore(Identities identities, int slot, Time now)
{
    if (identities.empty() || slot < 0 || slot > m_rules.slots || whoElseHas(identities, slot))
        return;
    note(std::move(identities), slot, now);
    m_hooks.changed();
}

/// The sticker's slot, else the one that waits longest and has no label yet, else 0: the next device.
int ScanDesk::identityTarget() const
{
    if (m_sticker)
        return m_sticker->slot;
    const auto hasLabel = [&](int slot) {
        return std::ranges::any_of(m_pending,
                                   [&](const auto& label) { return label.slot == slot && label.missing == 0; });
    };
    for (const Waiting& waiting : m_waiting)
        if (waiting.need == Need::Identity && !hasLabel(waiting.slot))
            return waiting.slot;
    return 0;
}

/// The slot that a wrong label is told of.
const ScanDesk::Waiting* ScanDesk::labelTarget() const
{
    if (m_sticker)
        return waitingAt(m_sticker->slot, Need::Label);
    const auto found = std::ranges::find(m_waiting, Need::Label, &Waiting::need);
    return found != m_waiting.end() ? &*found : nullptr;
}

const ScanDesk::Waiting* ScanDesk::labelledWith(const Identities& identities) const
{
    const auto found = std::ranges::find_if(m_waiting, [&](const Waiting& waiting) {
        return waiting.label &&
               std::ranges::any_of(identities, [&](const auto& one) { return isAmong(one, *waiting.label); });
    });
    return found != m_waiting.end() ? &*found : nullptr;
}

const ScanDesk::Waiting* ScanDesk::waitingAt(int slot, Need need) const
{
    const auto found = std::ranges::find_if(
        m_waiting, [&](const Waiting& waiting) { return waiting.slot == slot && waiting.need == need; });
    return found != m_waiting.end() ? &*found : nullptr;
}

std::optional<Error> ScanDesk::whoElseHas(const identity::DeviceIdentity& identity, int target) const
{
    for (const PendingLabel& label : m_pending)
        if (label.slot != target && isAmong(identity, label.identities))
            return Error(Code::ScanRepeated, identity.human() + ", slot " + std::to_string(label.slot));
    for (const auto& [chip, given] : m_given)
        if (isAmong(identity, given.identities))
            return Error(Code::ScanRepeated, identity.human() + ", slot " + std::to_string(given.slot));
    const auto owner = m_hooks.owner(identity);
    const Waiting* waiting = waitingAt(target, Need::Identity);
    if (!owner || (waiting != nullptr && owner->chip == waiting->chip.digest()))
        return std::nullopt;
    return Error(Code::ScanBelongsToOther, identity.human() + ", " + owner->name);
}

std::optional<Error> ScanDesk::whoElseHas(const Identities& identities, int target) const
{
    for (const auto& identity : identities)
        if (auto error = whoElseHas(identity, target))
            return error;
    return std::nullopt;
}

PendingLabel* ScanDesk::pendingFor(int slot)
{
    const auto found = std::ranges::find(m_pending, slot, &PendingLabel::slot);
    return found != m_pending.end() ? &*found : nullptr;
}

std::optional<PendingLabel> ScanDesk::takePending(int slot)
{
    PendingLabel* label = pendingFor(slot);
    if (label == nullptr)
        return std::nullopt;
    PendingLabel out = std::move(*label);
    m_pending.erase(m_pending.begin() + (label - m_pending.data()));
    return out;
}

/// Not while its slot waits for the rest of it.
bool ScanDesk::lapses(const PendingLabel& label) const
{
    return !waitingAt(label.slot, Need::Identity);
}

} // namespace keyline::scan
