#pragma once

#include "registry/chip_look_up.h"

#include <map>

namespace keyline::registry {

class CheckpointMemory;

/// All that a look-up of one chip asks of a registry, in one file that can be carried where no network is: checkpoint,
/// answer, enrolments, and the tiles that prove them. It is as old as it is: what came after it, it does not say.
///
/// CBOR, deterministic: `{"v": "keyline record file v1", "id": chip ID, "log": bstr, "chip": bstr, "keys": [[kid,
/// bstr]…], "tiles": [[path, bstr]…], "checkpoint": tstr}`, the byte strings as the calls of FORMATS section 5 answer.
class RecordFile final : public Source
{
  public:
    /// Looks the chip up and keeps every answer. Throws Error as ChipLookUp::demandRecoverable(): what is carried must
    /// be worth it.
    static RecordFile fetch(const Source& source, const TrustFile& trust, const identity::ChipId& chip,
                            const CheckpointMemory* memory = nullptr);
    /// Throws Error Malformed.
    static RecordFile parse(ByteView cbor);
    /// The same, naming the file; FileUnreadable.
    static RecordFile read(const std::filesystem::path& file);
    Bytes encode() const;

    const identity::ChipId& chipId() const { return m_chipId; }
    const ChipAnswer& answer() const { return m_answer; }

    std::string checkpoint() const override { return m_checkpoint; }
    /// Of another chip, and of a revision by number, it has no answer.
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    /// Throws Error RegistryDamaged for what was not asked when it was made.
    IndexAnswer key(const ByteArray<8>& kid) const override;
    IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override;

  private:
    friend class RecordFileMaker;
    explicit RecordFile(identity::ChipId chip) : m_chipId(std::move(chip)) {}

    identity::ChipId m_chipId;
    std::string m_checkpoint;
    ChipAnswer m_answer;
    IndexAnswer m_log;
    std::map<ByteArray<8>, IndexAnswer> m_keys;
    std::map<std::string, Bytes> m_tiles; ///< by path
};

/// Several of them, each chip's own.
class RecordFiles
{
  public:
    /// Throws what RecordFile::read() throws.
    explicit RecordFiles(const std::vector<std::string>& files);
    /// Throws Error ChipUnknown.
    const RecordFile& of(const identity::ChipId& chip) const;
    /// Any of them; there is one at least.
    const RecordFile& first() const { return m_files.front(); }

  private:
    std::vector<RecordFile> m_files;
};

} // namespace keyline::registry
