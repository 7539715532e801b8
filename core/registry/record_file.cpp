#include "registry/record_file.h"

#include "base/cbor.h"
#include "base/file.h"

namespace keyline::registry {

namespace {

constexpr std::string_view version = "keyline record file v1";
constexpr cbor::Limits fileLimits{32u << 20, 8};

} // namespace

/// Passes questions on and keeps the answers.
class RecordFileMaker final : public Source
{
  public:
    RecordFileMaker(const Source& source, const identity::ChipId& chip) : m_source(source), m_file(chip) {}

    RecordFile take() { return std::move(m_file); }

    std::string checkpoint() const override { return m_file.m_checkpoint = m_source.checkpoint(); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override
    {
        auto answer = m_source.chip(chip, revision);
        if (answer)
            m_file.m_answer = *answer;
        return answer;
    }
    IndexAnswer key(const ByteArray<8>& kid) const override
    {
        return m_file.m_keys.insert_or_assign(kid, m_source.key(kid)).first->second;
    }
    IndexAnswer log(const Digest& chipDigest) const override { return m_file.m_log = m_source.log(chipDigest); }
    std::optional<Bytes> tile(const transparency::TileId& id) const override
    {
        auto tile = m_source.tile(id);
        if (tile)
            m_file.m_tiles.insert_or_assign(transparency::tilePath(id), *tile);
        return tile;
    }
    bool answersAreTold() const override { return m_source.answersAreTold(); }

  private:
    const Source& m_source;
    mutable RecordFile m_file;
};

RecordFile RecordFile::fetch(const Source& source, const TrustFile& trust, const identity::ChipId& chip,
                             const CheckpointMemory* memory)
{
    RecordFileMaker maker(source, chip);
    // What only this look-up could be asked for (that the log grew) is asked of the source, and not written down.
    if (memory)
        lookUpChip(source, trust, chip, {.memory = memory}).demandRecoverable();
    lookUpChip(maker, trust, chip).demandRecoverable();
    return maker.take();
}

Bytes RecordFile::encode() const
{
    cbor::Writer out;
    out.map(7).text("v").text(version).text("id").bytes(m_chipId.bytes()).text("log").bytes(m_log.encode());
    out.text("chip").bytes(m_answer.encode());
    out.text("keys").array(m_keys.size());
    for (const auto& [kid, answer] : m_keys)
        out.array(2).bytes(kid).bytes(answer.encode());
    out.text("tiles").array(m_tiles.size());
    for (const auto& [path, tile] : m_tiles)
        out.array(2).text(path).bytes(tile);
    return out.text("checkpoint").text(m_checkpoint).take();
}

RecordFile RecordFile::parse(ByteView cbor)
{
    cbor::Reader in(cbor, fileLimits);
    in.readMap(7);
    in.key("v");
    if (in.readText() != version)
        in.refuse("a record file of another version");
    in.key("id");
    RecordFile out(identity::ChipId::fromBytes(in.readBytes()));
    in.key("log");
    out.m_log = IndexAnswer::parse(in.readBytes());
    in.key("chip");
    out.m_answer = ChipAnswer::parse(in.readBytes());
    in.key("keys");
    for (std::size_t i = in.readArray(); i > 0; --i) {
        in.readArray(2);
        const auto kid = in.readArrayOf<8>();
        out.m_keys.insert_or_assign(kid, IndexAnswer::parse(in.readBytes()));
    }
    in.key("tiles");
    for (std::size_t i = in.readArray(); i > 0; --i) {
        in.readArray(2);
        const std::string path(in.readText());
        out.m_tiles.insert_or_assign(path, toBytes(in.readBytes()));
    }
    in.key("checkpoint");
    out.m_checkpoint = in.readText();
    return out;
}

RecordFile RecordFile::read(const std::filesystem::path& file)
{
    const Bytes bytes = readFile(file, fileLimits.size);
    try {
        return parse(bytes);
    } catch (const Error& error) {
        throw Error(Code::Malformed, file.string() + " is no record file: " + error.context());
    }
}

std::optional<ChipAnswer> RecordFile::chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const
{
    return chip == m_chipId && !revision ? std::optional(m_answer) : std::nullopt;
}

IndexAnswer RecordFile::key(const ByteArray<8>& kid) const
{
    const auto found = m_keys.find(kid);
    if (found == m_keys.end())
        throw Error(Code::RegistryDamaged, "the record file says nothing of key " + toHex(kid));
    return found->second;
}

IndexAnswer RecordFile::log(const Digest& chipDigest) const
{
    return chipDigest == m_chipId.digest() ? m_log : IndexAnswer{m_log.size, {}};
}

std::optional<Bytes> RecordFile::tile(const transparency::TileId& id) const
{
    const auto found = m_tiles.find(transparency::tilePath(id));
    return found == m_tiles.end() ? std::nullopt : std::optional(found->second);
}

RecordFiles::RecordFiles(const std::vector<std::string>& files)
{
    for (const std::string& file : files)
        m_files.push_back(RecordFile::read(file));
    if (m_files.empty())
        throw Error(Code::Usage, "no record file");
}

const RecordFile& RecordFiles::of(const identity::ChipId& chip) const
{
    for (const RecordFile& file : m_files)
        if (file.chipId() == chip)
            return file;
    throw Error(Code::ChipUnknown, chip.hex() + ": none of the record files is this chip's");
}

} // namespace keyline::registry
