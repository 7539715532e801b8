#include "commands/registry_fetch_command.h"

#include "exit_code.h"

#include "base/file.h"
#include "recovery/bench_memory.h"
#include "registry/checkpoint_memory.h"
#include "registry/chip_view.h"
#include "registry/record_file.h"

using namespace keyline;

void RegistryFetchCommand::declare(CLI::App& app)
{
    app.add_option("chip", m_chip, "the chip ID in hexadecimal")->required()->type_name("CHIP");
    m_place.declare(app);
    app.add_option("--out", m_out, "the file to write")->required()->type_name("FILE");
    app.footer(
        "`recover --record FILE` brings the device back from it, where there is no network.\n"
        "Example:\n  keyline registry fetch 00112233445566778899aabbccddeeff --registry https://registry.example "
        "--trust example-works.keyline-trust --out phone.keyline-record");
}

int RegistryFetchCommand::run(Console& console)
{
    const auto [trust, place] = m_place.choose();
    const identity::ChipId chip = registry::chipOf(m_chip);
    const auto seen = recovery::BenchMemory::userFolder();
    const registry::CheckpointMemory memory(seen / "checkpoints");
    const Bytes file =
        registry::RecordFile::fetch(*registry::openSource(place), trust, chip, seen.empty() ? nullptr : &memory)
            .encode();
    writeFileAtomically(m_out, file);
    if (console.json())
        console.event({{QStringLiteral("chip"), QString::fromStdString(chip.hex())},
                       {QStringLiteral("file"), QString::fromStdString(m_out)},
                       {QStringLiteral("bytes"), static_cast<qint64>(file.size())}});
    else
        console.line("All that brings " + chip.hex() + " back is in " + m_out + " (" + std::to_string(file.size()) +
                     " bytes).");
    return exitDone;
}
