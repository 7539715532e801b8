#include "registry/chip_view.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "registry/record.h"

namespace keyline::registry {

namespace {

std::optional<Bytes> certificateOf(ByteView record)
{
    try {
        return Record::parse(record).certificate;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<identity::ChipId> fromHexOrNothing(const std::string& word)
{
    try {
        return identity::ChipId::fromHex(word);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

identity::ChipId chipOf(const std::string& typed, const FindChip& known)
{
    const std::string word = trimmed(typed);
    std::optional<Error> why(
        Error(Code::Usage, known ? "neither a chip ID (16 to 64 hex digits) nor an identity: " + harmless(word)
                                 : "a chip ID is 16 to 64 hex digits, not all 0 or all f: " + harmless(word)));
    try {
        if (const auto chip = known ? known(word) : std::nullopt)
            return *chip;
        if (known)
            why = Error(Code::IdentityUnknown, harmless(word));
    } catch (const Error& error) {
        if (error.code() != Code::IdentityMalformed)
            throw;
    }
    if (const auto chip = fromHexOrNothing(word))
        return *chip;
    throw Error(*why);
}

std::string_view statementKindName(StatementKind kind)
{
    static constexpr std::string_view names[] = {"provision", "re-provision", "retire", "erase"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Revision> revisionsOf(const std::vector<HistoryItem>& history)
{
    std::vector<Revision> out;
    for (const HistoryItem& item : history) {
        try {
            const Entry entry = Entry::parse(item.entry);
            if (const Statement* statement = entry.statement())
                out.push_back({item.index, statement->revision, statement->kind, statement->time});
        } catch (const Error&) {
            continue; // the check of the history says so
        }
    }
    return out;
}

void saveAnswer(const std::filesystem::path& folder, const std::optional<Bytes>& record, ByteView statement,
                std::string_view receipt)
{
    makeFolder(folder);
    if (record) {
        writeFileAtomically(folder / "record", *record);
        if (const auto certificate = certificateOf(*record))
            writeFileAtomically(folder / "certificate", *certificate);
    }
    writeFileAtomically(folder / "statement", statement);
    writeFileAtomically(folder / "receipt", asBytes(receipt));
}

} // namespace keyline::registry
