#include "passphrase.h"

#include "base/error.h"
#include "base/file.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using keyline::asBytes;
using keyline::Code;
using keyline::Error;
using keyline::Secret;
using keyline::WipingBytes;

namespace {

constexpr std::size_t shortest = 8;

/// The controlling terminal, with echo off for as long as this lives.
class SilentTerminal
{
  public:
    SilentTerminal() : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            throw Error(Code::PassphraseMissing, "there is no terminal to ask on");
        // Ctrl-C must not leave the person's shell without echo.
        sigset_t stops;
        sigemptyset(&stops);
        sigaddset(&stops, SIGINT);
        sigaddset(&stops, SIGTERM);
        ::sigprocmask(SIG_BLOCK, &stops, &m_mask);
        termios silent = m_before;
        // By characters, not lines: Ctrl-C must be seen at once.
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG | ICANON);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        ::tcsetattr(m_fd, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        ::sigprocmask(SIG_SETMASK, &m_mask, nullptr);
        ::close(m_fd);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    Secret ask(const std::string& prompt)
    {
        say(prompt + ": ");
        WipingBytes typed;
        for (std::uint8_t c = 0; ::read(m_fd, &c, 1) == 1 && c != '\n' && c != '\r';) {
            if (c == controlC || c == controlD) {
                say("\n");
                throw Error(Code::Interrupted, "no passphrase was typed");
            }
            if (c == backspace || c == m_before.c_cc[VERASE])
                takeBack(typed);
            else if (c == m_before.c_cc[VKILL])
                typed.clear();
            else
                typed.push_back(c);
        }
        say("\n");
        return Secret(std::move(typed));
    }

    void say(const std::string& text)
    {
        if (::write(m_fd, text.data(), text.size()) < 0)
            throw Error(Code::PassphraseMissing, "the terminal is gone");
    }

  private:
    static constexpr std::uint8_t controlC = 3;
    static constexpr std::uint8_t controlD = 4;
    static constexpr std::uint8_t backspace = 8;

    /// The last character, with all bytes of its UTF-8.
    static void takeBack(WipingBytes& typed)
    {
        while (!typed.empty() && (typed.back() & 0xC0) == 0x80)
            typed.pop_back();
        if (!typed.empty())
            typed.pop_back();
    }

    int m_fd;
    termios m_before{};
    sigset_t m_mask{};
};

/// A file that is not there is a passphrase that is not there.
Secret fromFile(const std::string& file)
{
    try {
        return keyline::readSecretFile(file, 4096);
    } catch (const Error& error) {
        throw Error(Code::PassphraseMissing, error.context());
    }
}

Secret withoutNewline(const Secret& content)
{
    keyline::ByteView view = content.view();
    if (!view.empty() && view.back() == '\n')
        view = view.first(view.size() - 1);
    if (!view.empty() && view.back() == '\r')
        view = view.first(view.size() - 1);
    return Secret::copyOf(view);
}

} // namespace

PassphraseOption::PassphraseOption(std::string option, std::string variable, std::string purpose)
    : m_option(std::move(option)), m_variable(std::move(variable)), m_purpose(std::move(purpose))
{
}

void PassphraseOption::declare(CLI::App& app)
{
    app.add_option("--" + m_option, m_file,
                   "file that holds the " + m_purpose + " (or " + m_variable + ", or a prompt)")
        ->type_name("FILE");
}

Secret PassphraseOption::read(bool isNew)
{
    const char* variable = std::getenv(m_variable.c_str());
    if (m_file.empty() && variable != nullptr && *variable != '\0')
        m_file = variable;
    Secret out;
    if (!m_file.empty()) {
        out = withoutNewline(fromFile(m_file));
    } else {
        SilentTerminal terminal;
        out = terminal.ask("The " + m_purpose);
        if (isNew && !terminal.ask("Once more").equals(out.view()))
            throw Error(Code::PassphrasesDiffer, "the " + m_purpose);
    }
    if (isNew && out.size() < shortest)
        throw Error(Code::PassphraseTooShort, m_file);
    if (out.empty())
        throw Error(Code::PassphraseMissing, m_file.empty() ? "nothing was typed" : m_file + " is empty");
    return out;
}
