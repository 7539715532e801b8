#pragma once

#include "base/bytes.h"
#include "identity/chip_id.h"
#include "registry/agreement.h"
#include "transparency/tile.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>

namespace keyline::registry {

/// A statement with its place in the log. `entry` is the COSE_Sign1 as logged.
struct HistoryItem
{
    std::uint64_t index = 0;
    Bytes entry;
    bool operator==(const HistoryItem&) const = default;
};

/// What `GET /v1/chips/HEX[/REVISION]` answers (FORMATS section 5). Nothing in it is verified yet.
struct ChipAnswer
{
    std::optional<Bytes> record;      ///< nothing: erased
    Bytes statement;                  ///< the entry as logged
    std::string receipt;              ///< c2sp.org/tlog-proof@v1
    std::vector<HistoryItem> history; ///< every revision, ascending

    /// The CBOR map, deterministic.
    Bytes encode() const;
    /// Throws Error Malformed.
    static ChipAnswer parse(ByteView cbor);
    bool operator==(const ChipAnswer&) const = default;
};

/// What `GET /v1/keys/KID` and `GET /v1/log/CHIPDIGEST` answer: places in a log of `size` entries, ascending.
struct IndexAnswer
{
    std::uint64_t size = 0;
    std::vector<std::uint64_t> indexes;

    Bytes encode() const;
    /// Throws Error Malformed: the form, an index at or above size, an order that is not ascending.
    static IndexAnswer parse(ByteView cbor);
    bool operator==(const IndexAnswer&) const = default;
};

/// What `GET /v1/records/…` answers beside an entry bundle: for each entry of it the record that came with it; nothing
/// for entries that brought none (enrolments, kinds 2 and 3) and for records of chips that were erased.
struct RecordsAnswer
{
    std::vector<std::optional<Bytes>> records;

    Bytes encode() const;
    /// Throws Error Malformed unless it is for exactly `width` entries.
    static RecordsAnswer parse(ByteView cbor, unsigned width);
    bool operator==(const RecordsAnswer&) const = default;
};

/// `v1/records/x001/234.p/8`: the call for the records beside a bundle.
std::string recordsPath(const transparency::TileId& bundle);

/// A record that somebody wants who has read its statement.
struct WantedRecord
{
    unsigned place = 0; ///< of the statement in its bundle
    Digest chip{};
    std::uint64_t revision = 0;
};

/// Where a registry is read: an embedded one, a mirror, a server. Nothing it says is believed: the reader verifies
/// against the trust file. Calls block, may come from any thread, and throw Error RegistryMissing or RegistryDamaged,
/// naming the file; for a URL RegistryUnreachable or RegistryAnswersOddly, naming it.
class Source
{
  public:
    virtual ~Source() = default;

    /// The newest checkpoint note.
    virtual std::string checkpoint() const = 0;
    /// The chip's newest revision, or the one asked for. Nothing: unknown (404).
    virtual std::optional<ChipAnswer> chip(const identity::ChipId& chip,
                                           std::optional<std::uint64_t> revision = std::nullopt) const = 0;
    /// Every enrolment and revocation that names the key; `kid` of 8 bytes.
    virtual IndexAnswer key(const ByteArray<8>& kid) const = 0;
    /// Every statement of the chip, found in the entries themselves and not in what look-ups are answered from, so that
    /// it can contradict chip(). Reads the whole log; a server does it for its reader.
    virtual IndexAnswer log(const Digest& chipDigest) const = 0;
    /// A tile or entry bundle, as C2SP tlog-tiles serves it. A partial one of fewer items than the log has by now is
    /// cut from the larger one. Nothing: not in the log (404).
    virtual std::optional<Bytes> tile(const transparency::TileId& id) const = 0;

    /// True where all records can be had, by what the log says of them: a full mirror, or a server that agreed to it.
    virtual bool hasRecords() const { return false; }
    /// Records of statements of kinds 0 and 1 in one bundle, in their order; nothing for one that is not there (any
    /// more). Throws Error Unexpected where hasRecords() is false.
    virtual std::vector<std::optional<Bytes>> records(const transparency::TileId& bundle,
                                                      std::span<const WantedRecord> wanted) const;
    /// True where key() and log() are told by somebody who looks them up, and not read from files of the reader's own:
    /// an auditor then asks, and compares, and a reader expects a checkpoint of the last hour. Whoever passes questions
    /// on passes this on, too.
    virtual bool answersAreTold() const { return false; }
};

/// One entry, by way of its bundle, for a log of `size` entries. Throws Error RegistryDamaged where the source does not
/// have it.
Bytes entryAt(const Source& source, std::uint64_t index, std::uint64_t size);

/// Holds what chip() said (nothing: unknown) against what the entries of `witness` say. Throws Error LogWentBack where
/// they have a statement of the chip that was not told, LogForked where they lack one that was; `who` names the
/// witness. Statements at `end` and after are not demanded: a registry that grows has them only since it was asked.
void demandWholeHistory(const Source& witness, const char* who, const Digest& chipDigest,
                        const std::optional<ChipAnswer>& answer, std::uint64_t end = UINT64_MAX);

/// A folder that is an embedded registry (HOME/registry) or a mirror, or the URL of a registry's server or of a mirror
/// behind a file server; needs no key and no right to write. Throws Error RegistryMissing; Usage for a URL that cannot
/// be followed; for one that can, as Source's calls.
std::unique_ptr<Source> openSource(const std::filesystem::path& place);

/// How to read who reads all there is.
struct WholeReading
{
    std::optional<Agreement> agreement = {}; ///< for the records of a registry's server
    std::chrono::seconds patience{120};      ///< with a server that says that it is busy, or that calls come too fast
};
/// The same for mirrors and auditors. Throws Error Usage, too, for an agreement with another registry than `origin`, or
/// where there is no server to show it to.
std::unique_ptr<Source> openSource(const std::filesystem::path& place, const std::string& origin,
                                   const WholeReading& reading);
/// True for a URL: a registry's place is kept as a path, of which a URL is one as it stands.
bool isRemote(const std::filesystem::path& place);

} // namespace keyline::registry
