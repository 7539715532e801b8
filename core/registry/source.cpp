#include "registry/source.h"

#include "base/cbor.h"
#include "base/error.h"

#include <algorithm>

namespace keyline::registry {

namespace {

/// Far above any answer that a registry can give: a history of 5,000 revisions.
constexpr cbor::Limits answerLimits{8u << 20, 8};

} // namespace

Bytes ChipAnswer::encode() const
{
    cbor::Writer out;
    out.map(record ? 4 : 3);
    if (record)
        out.text("record").bytes(*record);
    out.text("history").array(history.size());
    for (const HistoryItem& item : history)
        out.array(2).unsignedInteger(item.index).bytes(item.entry);
    out.text("receipt").text(receipt).text("statement").bytes(statement);
    return out.take();
}

ChipAnswer ChipAnswer::parse(ByteView cbor)
{
    cbor::Reader in(cbor, answerLimits);
    ChipAnswer out;
    const std::size_t pairs = in.readMap();
    if (pairs != 3 && pairs != 4)
        in.refuse("an answer of other fields");
    if (pairs == 4) {
        in.key("record");
        out.record = toBytes(in.readBytes());
    }
    in.key("history");
    const std::size_t revisions = in.readArray();
    for (std::size_t i = 0; i < revisions; ++i) {
        in.readArray(2);
        const std::uint64_t index = in.readUnsigned();
        out.history.push_back({index, toBytes(in.readBytes())});
    }
    in.key("receipt");
    out.receipt = in.readText();
    in.key("statement");
    out.statement = toBytes(in.readBytes());
    return out;
}

Bytes IndexAnswer::encode() const
{
    cbor::Writer out;
    out.array(2).unsignedInteger(size).array(indexes.size());
    for (const std::uint64_t index : indexes)
        out.unsignedInteger(index);
    return out.take();
}

IndexAnswer IndexAnswer::parse(ByteView cbor)
{
    cbor::Reader in(cbor, answerLimits);
    IndexAnswer out;
    in.readArray(2);
    out.size = in.readUnsigned();
    const std::size_t count = in.readArray();
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t index = in.readUnsigned();
        if (index >= out.size || (i > 0 && index <= out.indexes.back()))
            in.refuse("an index out of order or outside the log");
        out.indexes.push_back(index);
    }
    return out;
}

Bytes RecordsAnswer::encode() const
{
    cbor::Writer out;
    out.array(records.size());
    for (const auto& record : records)
        if (record)
            out.bytes(*record);
        else
            out.null();
    return out.take();
}

RecordsAnswer RecordsAnswer::parse(ByteView cbor, unsigned width)
{
    cbor::Reader in(cbor, answerLimits);
    RecordsAnswer out;
    in.readArray(width);
    for (unsigned i = 0; i < width; ++i)
        out.records.push_back(in.tryNull() ? std::nullopt : std::optional(toBytes(in.readBytes())));
    return out;
}

std::string recordsPath(const transparency::TileId& bundle)
{
    transparency::TileId id = bundle;
    id.entries = true;
    constexpr std::string_view entries = "tile/entries/";
    return "v1/records/" + transparency::tilePath(id).substr(entries.size());
}

std::vector<std::optional<Bytes>> Source::records(const transparency::TileId&, std::span<const WantedRecord>) const
{
    throw Error(Code::Unexpected, "records were asked of who has none");
}

Bytes entryAt(const Source& source, std::uint64_t index, std::uint64_t size)
{
    const std::uint64_t place = index / transparency::tileWidth;
    const auto id = transparency::bundleAt(place, size);
    const auto bundle = id && index < size ? source.tile(*id) : std::nullopt;
    if (!bundle)
        throw Error(Code::RegistryDamaged, "entry " + std::to_string(index) + " of " + std::to_string(size));
    return toBytes(transparency::parseBundle(*bundle, id->width)[index % transparency::tileWidth]);
}

void demandWholeHistory(const Source& witness, const char* who, const Digest& chipDigest,
                        const std::optional<ChipAnswer>& answer, std::uint64_t end)
{
    const IndexAnswer found = witness.log(chipDigest);
    std::vector<std::uint64_t> told;
    if (answer)
        for (const HistoryItem& item : answer->history)
            told.push_back(item.index);
    for (const std::uint64_t index : found.indexes)
        if (index < end && !std::binary_search(told.begin(), told.end(), index))
            throw Error(Code::LogWentBack, std::string(who) +
                                               " has a statement of this chip that was not told: entry " +
                                               std::to_string(index));
    for (const std::uint64_t index : told)
        if (index < found.size && !std::binary_search(found.indexes.begin(), found.indexes.end(), index))
            throw Error(Code::LogForked, std::string(who) + " does not have entry " + std::to_string(index));
}

} // namespace keyline::registry
