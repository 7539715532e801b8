#include "commands/completion_command.h"

#include "exit_code.h"

namespace {

std::string wordsOf(const CLI::App& node)
{
    std::string out;
    for (const CLI::App* child : node.get_subcommands([](const CLI::App*) { return true; }))
        out += child->get_name() + " ";
    for (const CLI::Option* option : node.get_options([](const CLI::Option*) { return true; }))
        for (const std::string& name : option->get_lnames())
            out += "--" + name + " ";
    return out;
}

/// A case for each node: the path of subcommands typed so far → the words that may follow.
void addCases(const CLI::App& node, const std::string& path, std::string& out)
{
    out += "        \"" + path + "\") words=\"" + wordsOf(node) + "\" ;;\n";
    for (const CLI::App* child : node.get_subcommands([](const CLI::App*) { return true; }))
        addCases(*child, path.empty() ? child->get_name() : path + " " + child->get_name(), out);
}

} // namespace

void CompletionCommand::declare(CLI::App& app)
{
    app.add_option("shell", m_shell, "the shell")->required()->check(CLI::IsMember({"bash"}));
    app.footer("Example:\n  keyline completion bash > ~/.local/share/bash-completion/completions/keyline");
}

int CompletionCommand::run(Console& console)
{
    std::string cases;
    addCases(m_root, "", cases);
    console.line(
        "_keyline() {\n"
        "    local words path=\"\" word\n"
        "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
        "        case \"$word\" in -*) break ;; *) path=\"${path:+$path }$word\" ;; esac\n"
        "    done\n"
        "    case \"$path\" in\n" +
        cases +
        "        *) words=\"\" ;;\n"
        "    esac\n"
        "    case \"${COMP_WORDS[COMP_CWORD]}\" in\n"
        "        -* | \"\") mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\") ;;\n"
        "        *) mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"; compgen -f -- "
        "\"${COMP_WORDS[COMP_CWORD]}\") ;;\n"
        "    esac\n"
        "}\n"
        "complete -o bashdefault -o default -F _keyline keyline");
    return exitDone;
}
