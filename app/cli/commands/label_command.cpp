#include "commands/label_command.h"

#include "exit_code.h"

#include "base/file.h"
#include "base/text.h"
#include "label/card_sheet.h"
#include "label/layout.h"
#include "label/svg.h"
#include "station/history.h"
#include "station/identities.h"
#include "station/journal.h"

#include <QJsonArray>

using namespace keyline;

namespace {

struct Known
{
    identity::IdentityList identities;
    std::string profile;
    std::string model;
};

/// What the station knows of a chip: its journal while it is in work, its history after. Throws Error ChipUnknown.
Known look(sql::Database& database, const identity::ChipId& chip)
{
    return database.read([&](sql::Connection& c) -> Known {
        const auto identities = station::identities::of(c, chip);
        const auto job = station::journal::find(c, chip);
        const auto pass = station::history::lastPass(c, chip);
        if (!identities || (!job && !pass))
            throw Error(Code::ChipUnknown, chip.hex());
        return {*identities, job ? job->profile : pass->profile, job ? job->model : pass->model};
    });
}

identity::ChipId chipFromWord(const std::string& word)
{
    try {
        return identity::ChipId::fromHex(word);
    } catch (const Error&) {
        throw Error(Code::Usage, "a chip ID is 16 to 64 hex digits, not all 0 or all f: " + harmless(word));
    }
}

} // namespace

void LabelCommand::declare(CLI::App& app)
{
    app.add_option("chips", m_chips, "chip IDs in hexadecimal")->type_name("CHIP");
    app.add_option("--home", m_home, "the station's folder")->type_name("DIR");
    app.add_option("--profile", m_profile, "label as this profile says, not as the device's own")->type_name("NAME");
    app.add_option("--size", m_size, "of a label, in millimetres")->capture_default_str()->type_name("WxH");
    app.add_option("--stickers", m_slots, "the stickers of so many slots, on pages to cut")
        ->type_name("N")
        ->check(CLI::Range(1, scan::OwnCode::mostSlots));
    app.add_flag("--cards", m_commands, "the cards for commands: OK, CANCEL, RED BIN and so on");
    app.add_option("--out", m_out, "the folder for the files")->required()->type_name("DIR");
    app.callback([this] {
        if (m_chips.empty() && m_slots == 0 && !m_commands)
            throw CLI::RequiredError("CHIP, --stickers N or --cards");
        if (!m_chips.empty() && m_home.empty())
            throw CLI::RequiredError("--home DIR");
    });
    app.footer("Example:\n  keyline label --home line1 --out labels 00112233445566778899aabbccddeeff\n"
               "  keyline label --stickers 8 --cards --out cards");
}

std::vector<std::pair<std::string, label::Drawing>> LabelCommand::labels()
{
    std::vector<std::pair<std::string, label::Drawing>> out;
    if (m_chips.empty())
        return out;
    const auto home = provisioning::StationHome::open(m_home, provisioning::StationHome::Use::Look, m_random, m_clock);
    const label::Size size = label::parseSize(m_size);
    for (const std::string& word : m_chips) {
        const auto chip = chipFromWord(word);
        const Known known = look(home->database(), chip);
        const auto profile =
            package::loadProfile(home->layout().profiles(), m_profile.empty() ? known.profile : m_profile);
        const auto content = label::contentOf(profile.label, known.identities, chip, known.model);
        out.emplace_back(chip.hex() + ".svg", label::layOut(content, size));
    }
    return out;
}

std::vector<std::pair<std::string, label::Drawing>> LabelCommand::cards() const
{
    std::vector<std::pair<std::string, label::Drawing>> out;
    const auto add = [&](const std::string& name, const std::vector<label::Card>& cards) {
        int page = 0;
        for (auto& drawing : label::cardSheet(cards))
            out.emplace_back(name + "-" + std::to_string(++page) + ".svg", std::move(drawing));
    };
    add("stickers", label::slotCards(m_slots));
    if (m_commands)
        add("cards", label::commandCards());
    return out;
}

int LabelCommand::run(Console& console)
{
    auto drawings = labels();
    std::ranges::move(cards(), std::back_inserter(drawings));
    makeFolder(m_out);
    QJsonArray files;
    for (const auto& [name, drawing] : drawings) {
        const std::filesystem::path path = std::filesystem::path(m_out) / name;
        writeFileAtomically(path, asBytes(label::svg(drawing)));
        files.append(QString::fromStdString(path.string()));
        if (!console.json())
            console.line(path.string());
    }
    if (console.json())
        console.event({{QStringLiteral("files"), files}});
    return exitDone;
}
