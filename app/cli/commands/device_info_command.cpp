#include "commands/device_info_command.h"

#include "exit_code.h"
#include "link/wait_for.h"

#include "base/text.h"
#include "crypto/random.h"
#include "protocol/device_client.h"

using namespace keyline;

namespace {

struct Answer
{
    protocol::Greeting greeting;
    protocol::DeviceInfo info;
};

QCoro::Task<Answer> ask(protocol::DeviceClient& client, bool& greeted)
{
    // Apart, since g++ 12 destroys what is awaited inside braces twice.
    const protocol::Greeting greeting = co_await client.greet();
    greeted = true;
    protocol::DeviceInfo info = co_await client.readIdentity();
    co_return Answer{greeting, std::move(info)};
}

QJsonObject toJson(const std::string& port, const Answer& answer)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    return {{QStringLiteral("port"), text(port)},
            {QStringLiteral("chip"), text(answer.info.chip.hex())},
            {QStringLiteral("model"), text(harmless(answer.info.model))},
            {QStringLiteral("maker"), text(toHex(answer.info.maker))},
            {QStringLiteral("state"), QLatin1String(protocol::stateName(answer.info.state))},
            {QStringLiteral("revision"), static_cast<qint64>(answer.info.revision)},
            {QStringLiteral("buffer"), static_cast<qint64>(answer.greeting.bufferSize)}};
}

void print(Console& console, const std::string& port, const Answer& answer)
{
    console.line("port      " + port);
    console.line("chip      " + answer.info.chip.hex());
    console.line("model     " + harmless(answer.info.model));
    console.line("maker     " + toHex(answer.info.maker) + "  (SHA-256 of the manufacturer key it holds)");
    console.line(std::string("state     ") + protocol::stateName(answer.info.state));
    console.line("revision  " + std::to_string(answer.info.revision));
}

} // namespace

void DeviceInfoCommand::declare(CLI::App& app)
{
    m_ports.declare(app)->required();
    app.footer("Example:\n  keyline device info --port /dev/ttyACM0");
}

int DeviceInfoCommand::run(Console& console)
{
    crypto::SystemRandom random;
    int worst = exitDone;
    for (const std::string& port : m_ports.given()) {
        bool greeted = false;
        try {
            protocol::DeviceClient client(link::SerialPort(port), random);
            const Answer answer = link::waitFor(ask(client, greeted));
            if (console.json())
                console.event(toJson(port, answer));
            else
                print(console, port, answer);
        } catch (const Error& error) {
            // What never said a word is something else (UX section 2).
            const Code code = error.code() == Code::DeviceSilent && !greeted ? Code::NotADevice : error.code();
            console.error(Error(code, error.context().find(port) == std::string::npos ? port + " " + error.context()
                                                                                      : error.context()));
            worst = exitCode(code);
        }
    }
    return worst;
}
