#include "make_command.h"

#include "device_folder.h"
#include "failure.h"
#include "public_key_file.h"
#include "system_random.h"
#include "text.h"

#include <algorithm>
#include <cstdio>

namespace keyline::virtual_device {
namespace {

constexpr std::size_t kChipIdSize = 16;
constexpr std::size_t kMostModel = 32;

void fillRandom(device::ByteSpan bytes)
{
    if (!SystemRandom().fill(bytes))
        throw Failure(Failure::disk, "The system gives no random bytes.");
}

std::vector<std::uint8_t> chipIdFrom(const std::string& text)
{
    if (text.empty()) {
        std::vector<std::uint8_t> chipId(kChipIdSize);
        fillRandom(chipId);
        return chipId;
    }
    const auto chipId = fromHex(text);
    if (!chipId || chipId->size() < device::kMinChipId || chipId->size() > device::kMaxChipId)
        throw Failure(Failure::usage, "\"" + text + "\" is no chip ID; give 8 to 32 bytes in hexadecimal.");
    return *chipId;
}

void checkModel(const std::string& model)
{
    const bool printable = std::all_of(model.begin(), model.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (model.empty() || model.size() > kMostModel || !printable)
        throw Failure(Failure::usage, "A model has 1 to 32 printable ASCII characters.");
}

} // namespace

MakeCommand::MakeCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("make", "Make devices: unique chip IDs, secret chip keys, blank flash");
    command->add_option("--dir", m_dir, "Folder of the devices; new ones are added to those in it")
        ->required()
        ->type_name("DIR");
    command->add_option("--rom-key", m_romKey, "The manufacturer's public key, PEM, for the read-only memory")
        ->required()
        ->type_name("PUB.pem");
    command->add_option("--count", m_count, "How many")
        ->type_name("N")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->add_option("--model", m_model, "Model name, 1 to 32 printable ASCII characters")
        ->type_name("M")
        ->capture_default_str();
    command->add_option("--chip", m_chip, "Force this chip ID (hexadecimal) instead of a random one")->type_name("HEX");
    command->footer("Example: keyline-device make --dir devices --rom-key station/public/manufacturer.pem --count 8");
    command->callback([this] { run(); });
}

void MakeCommand::run() const
{
    checkModel(m_model);
    ChipFile::Content chip{.chipId = {}, .model = m_model, .makerPoint = readPublicKeyFile(m_romKey)};
    for (unsigned i = 0; i < m_count; ++i) {
        chip.chipId = chipIdFrom(m_chip);
        fillRandom(chip.secretKey);
        DeviceFolder::create(m_dir, chip);
        std::printf("{\"chip\":%s,\"model\":%s}\n", jsonText(toHex(chip.chipId)).c_str(), jsonText(m_model).c_str());
    }
    device::wipe(chip.secretKey);
}

} // namespace keyline::virtual_device
