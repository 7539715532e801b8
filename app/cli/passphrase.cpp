#include "passphrase.h"

#include "base/error.h"

#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using keyline::Code;
using keyline::Error;
using keyline::Secret;
using keyline::WipingBytes;

namespace {

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

} // namespace

PassphraseOption::PassphraseOption(std::string option, std::string purpose, keyline::PassphrasePlaces places,
                                   std::size_t shortest)
    : m_option(std::move(option)), m_purpose(std::move(purpose)), m_places(std::move(places)), m_shortest(shortest)
{
}

void PassphraseOption::declare(CLI::App& app)
{
    const std::string credential = m_places.credential.empty() ? "" : ", systemd credential " + m_places.credential;
    app.add_option("--" + m_option, m_places.option,
                   "file that holds the " + m_purpose + " (or " + m_places.variable + credential + ", or a prompt)")
        ->type_name("FILE");
}

Secret PassphraseOption::read(bool isNew)
{
    const auto file = keyline::findPassphraseFile(m_places);
    Secret out = file ? keyline::readPassphraseFile(*file) : ask(isNew);
    if (isNew && out.size() < m_shortest)
        throw Error(Code::PassphraseTooShort, file ? file->string() : std::string());
    return out;
}

Secret PassphraseOption::ask(bool isNew) const
{
    SilentTerminal terminal;
    Secret out = terminal.ask("The " + m_purpose);
    if (isNew && !terminal.ask("Once more").equals(out.view()))
        throw Error(Code::PassphrasesDiffer, "the " + m_purpose);
    if (out.empty())
        throw Error(Code::PassphraseMissing, "nothing was typed");
    return out;
}
