#include "commands/registry_trust_command.h"

#include "commands/registry_option.h"
#include "exit_code.h"

#include "base/file.h"
#include "registry/source.h"

using namespace keyline;

void RegistryTrustCommand::declare(CLI::App& app)
{
    declareRegistry(app, m_registry);
    app.footer("Example:\n  keyline registry trust --registry line1/registry > example-works.keyline-trust");
}

int RegistryTrustCommand::run(Console& console)
{
    registry::TrustFile trust = TrustOption().read(m_registry);
    if (trust.registries.empty())
        trust.registries.push_back(
            registry::isRemote(m_registry) ? m_registry : absolutePath(m_registry).lexically_normal().string());
    const std::string text = trust.format();
    if (console.json())
        console.event({{QStringLiteral("trust"), QString::fromStdString(text)}});
    else
        console.raw(text);
    return exitDone;
}
