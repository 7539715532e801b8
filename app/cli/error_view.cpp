#include "error_view.h"

#include "exit_code.h"

#include <string_view>

using keyline::ErrorInfo;
using keyline::errorTable;
using keyline::Hand;

namespace {

/// The beginning of a family's numbers, and what it is about.
struct Family
{
    std::string_view prefix;
    const char* name;
};

constexpr Family families[] = {
    {"K-1", "Cable"},   {"K-2", "Device"}, {"K-3", "Identity and order"}, {"K-4", "Keys"},      {"K-5", "Registry"},
    {"K-6", "Station"}, {"K-7", "People"}, {"K-8", "Label and scan"},     {"K-9", "No family"}, {"R-", "Repair centre"},
};

const char* meaningOf(Hand hand)
{
    switch (hand) {
    case Hand::Bin:
        return "red: the device goes to the red bin";
    case Hand::Call:
        return "amber: call the supervisor";
    case Hand::Back:
        return "blue: connect the device again";
    case Hand::None:
        return "nothing to do with hands";
    }
    return "";
}

std::string exitOf(const ErrorInfo& info)
{
    return std::to_string(exitCode(info.code));
}

/// What stands under the sentences: card, hand, exit code.
std::string factsOf(const ErrorInfo& info)
{
    std::string out;
    if (*info.card != '\0')
        out += std::string("Card: ") + info.card + ". ";
    if (info.verdict != keyline::Verdict::None)
        out += std::string("Verdict: ") + keyline::verdictText(info.verdict) + ". ";
    return out + "Hand: " + keyline::handName(info.hand) + ". Exit code: " + exitOf(info) + ".";
}

/// Calls `family(name)` before the first row of each family, and `row(info)` for each row.
template <typename OnFamily, typename OnRow>
void walk(const OnFamily& family, const OnRow& row)
{
    for (const Family& each : families) {
        bool begun = false;
        for (const ErrorInfo& info : errorTable()) {
            if (!std::string_view(info.number).starts_with(each.prefix))
                continue;
            if (!begun)
                family(each);
            begun = true;
            row(info);
        }
    }
}

/// Text for roff: a hyphen that can be copied, no escape, no line that begins as a request, commands in bold.
std::string roff(std::string_view text)
{
    std::string out;
    bool command = false;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '`')
            out += (command = !command) ? "\\fB" : "\\fR";
        else if (c == '-')
            out += "\\-";
        else if (out.empty() && (c == '.' || c == '\''))
            out += std::string("\\&") + c;
        else
            out += c;
    }
    return out;
}

} // namespace

std::string errorText(const ErrorInfo& info)
{
    return std::string(info.number) + " " + info.what + "\n  " + info.means + "\n  " + info.action + "\n  " +
           factsOf(info) + "\n";
}

QJsonObject errorToJson(const ErrorInfo& info)
{
    QJsonObject out{{QStringLiteral("code"), QLatin1String(info.number)},
                    {QStringLiteral("what"), QLatin1String(info.what)},
                    {QStringLiteral("means"), QLatin1String(info.means)},
                    {QStringLiteral("do"), QLatin1String(info.action)},
                    {QStringLiteral("hand"), QLatin1String(keyline::handName(info.hand))},
                    {QStringLiteral("anchor"), QString::fromStdString(keyline::helpAnchor(info))},
                    {QStringLiteral("exit"), exitCode(info.code)}};
    if (*info.card != '\0')
        out[QStringLiteral("card")] = QLatin1String(info.card);
    if (info.verdict != keyline::Verdict::None)
        out[QStringLiteral("verdict")] = QLatin1String(keyline::verdictText(info.verdict));
    return out;
}

std::string errorsMarkdown()
{
    std::string out =
        "# Codes\n\n"
        "What each code says, as the windows, the command line and `--json` have it. Made by `keyline errors "
        "--markdown`; the source is\n`core/base/error_table.cpp`. A number never changes its meaning.\n\n"
        "| hand | what the operator's hands do |\n|---|---|\n";
    for (const Hand hand : {Hand::Bin, Hand::Call, Hand::Back, Hand::None})
        out += std::string("| ") + keyline::handName(hand) + " | " + meaningOf(hand) + " |\n";
    walk([&out](const Family& family) { out += "\n## " + std::string(family.prefix) + " " + family.name + "\n"; },
         [&out](const ErrorInfo& info) {
             out += std::string("\n### ") + info.number + "\n**" + info.what + ".** " + info.means + "\n\n" +
                    info.action + "\n\n" + factsOf(info) + "\n";
         });
    return out;
}

std::string errorsManPage()
{
    std::string out =
        ".TH KEYLINE\\-ERRORS 7 \"\" \"Keyline " KEYLINE_VERSION "\" \"Keyline\"\n"
        ".SH NAME\nkeyline\\-errors \\- the codes that Keyline tells\n"
        ".SH DESCRIPTION\n"
        "Each code says what happened, what it means and what to do. A number never changes its meaning.\n";
    walk([&out](const Family& family) { out += ".SH " + roff(family.prefix) + " " + roff(family.name) + "\n"; },
         [&out](const ErrorInfo& info) {
             out += ".TP\n.B " + roff(info.number) + "\n" + roff(info.what) + ".\n" + roff(info.means) + "\n.br\n" +
                    roff(info.action) + "\n.br\n" + roff(factsOf(info)) + "\n";
         });
    return out + ".SH SEE ALSO\n.BR keyline (1)\n";
}
