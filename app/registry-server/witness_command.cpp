#include "witness_command.h"

#include "exit_code.h"
#include "open_key.h"
#include "qt_messages.h"
#include "signals.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/random.h"
#include "registry/trust_file.h"
#include "server/json_log.h"
#include "server/witness.h"

#include <cstdio>

using namespace keyline;

namespace {

/// A trust file's log, or the vkey itself.
transparency::NoteKey logOf(const std::string& text)
{
    if (isThere(text))
        return registry::TrustFile::read(text).log;
    try {
        return transparency::NoteKey::parse(text);
    } catch (const Error&) {
        throw Error(Code::Usage, "--log " + text + " is neither a trust file nor a key");
    }
}

} // namespace

void WitnessCommand::declare(CLI::App& app)
{
    app.add_option("--home", m_home, "where the witness keeps its key and what it saw")->required()->type_name("DIR");
    app.add_option("--name", m_name, "the name of its key, a URL without scheme; makes a key where there is none")
        ->type_name("NAME");
    app.add_option("--log", m_logs,
                   "a log that it cosigns, by its trust file or its key; repeat for more. Without any, only "
                   "makes the key and prints it")
        ->type_name("FILE|VKEY");
    m_listening.declare(app, "127.0.0.1:8471");
    app.footer(
        "Example:\n  keyline-registry witness --home wit --name witness.example/w1 --log registry.keyline-trust\n"
        "The key that it prints goes into the registry's policy:\n"
        "  witness w1 VKEY http://witness.example:8471/");
}

int WitnessCommand::run()
{
    const server::HttpOptions options = m_listening.options();
    const SystemClock clock;
    server::JsonLog log(stderr, clock);
    const QtMessages ofQt(log);
    std::vector<transparency::NoteKey> logs;
    logs.reserve(m_logs.size());
    for (const std::string& one : m_logs)
        logs.push_back(logOf(one));
    const std::filesystem::path keyFile = m_home / "private" / "witness-key";
    if (!isThere(keyFile)) {
        if (m_name.empty())
            throw Error(Code::Usage, "a witness without a key needs --name NAME");
        if (!transparency::isKeyName(m_name))
            throw Error(Code::Usage, "\"" + m_name + "\" cannot be a key's name: no spaces and no plus signs");
        makeFolder(m_home);
        makeFolder(m_home / "private", 0700);
        crypto::SystemRandom random;
        server::writeNoteSecret(keyFile, m_name, crypto::Ed25519Key::generate(random));
    }
    const server::NoteSecret secret = server::readNoteSecret(keyFile);
    if (!m_name.empty() && m_name != secret.name)
        throw Error(Code::Usage, "the key in " + keyFile.string() + " is " + secret.name + ", not " + m_name);
    if (logs.empty()) {
        std::printf("witness key %s\n", server::witnessVkey(secret).c_str());
        return exitDone;
    }
    const server::OnProblem onProblem = log.problems();
    warnOfOpenKey(keyFile, onProblem);
    m_listening.warnOfOpenKey(onProblem);
    server::Witness witness(m_home / "witnessed", secret, std::move(logs), clock);
    server::WitnessApi api(witness, onProblem);
    const server::HttpServer http(options, api);
    std::printf("witness key %s\nlistening on %s\n", witness.vkey().c_str(), http.address().c_str());
    std::fflush(stdout);
    log.write(server::JsonLog::Level::Info, "listening",
              {{QStringLiteral("address"), QString::fromStdString(http.address())}});
    while (!waitForSignal(std::chrono::hours(1))) {
    }
    log.write(server::JsonLog::Level::Info, "stopping");
    return exitDone;
}
