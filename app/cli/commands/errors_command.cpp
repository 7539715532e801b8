#include "commands/errors_command.h"

#include "error_view.h"
#include "exit_code.h"

#include <QByteArray>

using namespace keyline;

namespace {

/// The row of a number as a person types it: in either case, "204" for "K-204".
const ErrorInfo& rowOf(const std::string& typed)
{
    const std::string upper = QByteArray::fromStdString(typed).toUpper().toStdString();
    for (const ErrorInfo& info : errorTable())
        if (upper == info.number || "K-" + upper == info.number)
            return info;
    throw Error(Code::Usage, "keyline errors: there is no code \"" + typed + "\"");
}

void show(Console& console, const ErrorInfo& info)
{
    if (console.json())
        console.event(errorToJson(info));
    else
        console.raw(errorText(info));
}

} // namespace

void ErrorsCommand::declare(CLI::App& app)
{
    app.add_option("code", m_codes, "only these, for example K-204")->type_name("CODE");
    CLI::Option* markdown = app.add_flag("--markdown", m_markdown, "all, as the page docs/ERRORS.md");
    app.add_flag("--man", m_man, "all, as the manual page keyline-errors(7)")->excludes(markdown);
    app.footer("Example:\n  keyline errors K-204\n  keyline errors --man | man -l -");
}

int ErrorsCommand::run(Console& console)
{
    if ((m_markdown || m_man) && (console.json() || !m_codes.empty()))
        throw Error(Code::Usage, "keyline errors: --markdown and --man stand alone");
    if (m_markdown || m_man) {
        console.raw(m_markdown ? errorsMarkdown() : errorsManPage());
        return exitDone;
    }
    std::vector<const ErrorInfo*> rows;
    rows.reserve(m_codes.size());
    for (const std::string& code : m_codes)
        rows.push_back(&rowOf(code));
    if (rows.empty())
        for (const ErrorInfo& info : errorTable())
            rows.push_back(&info);
    for (const ErrorInfo* info : rows)
        show(console, *info);
    return exitDone;
}
