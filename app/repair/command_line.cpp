#include "command_line.h"

#include "base/file.h"
#include "recovery/bench_memory.h"
#include "registry/source.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

using namespace keyline;

namespace {

[[noreturn]] void refuse(const std::string& why)
{
    std::fprintf(stderr, "keyline-repair: %s\n", why.c_str());
    std::exit(2);
}

std::filesystem::path absolute(const QString& path)
{
    return absolutePath(path.toStdString());
}

/// A folder or a URL.
std::filesystem::path placeOf(const QString& place)
{
    return registry::isRemote(place.toStdString()) ? std::filesystem::path(place.toStdString()) : absolute(place);
}

} // namespace

CommandLine::CommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Brings devices back from what is public."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The manufacturer's trust file."),
                                 QStringLiteral("[FILE]"));
    const QString folder = QStringLiteral("DIR");
    const QString place = QStringLiteral("DIR|URL");
    parser.addOptions({
        {QStringLiteral("registry"), QStringLiteral("The registry or mirror: a folder or a URL."), place},
        {QStringLiteral("mirror"), QStringLiteral("A second source, whose log must agree with the registry's."), place},
        {QStringLiteral("port"), QStringLiteral("A device's port; repeat for more."), QStringLiteral("PATH")},
        {QStringLiteral("ports"), QStringLiteral("A folder of links to ports; repeat for more."), folder},
        {QStringLiteral("only-these"), QStringLiteral("Leave the system's other ports alone, and do not show them.")},
        {QStringLiteral("state"), QStringLiteral("Where the queue and what was seen of each log are kept."), folder},
        {QStringLiteral("settings"), QStringLiteral("Where language and theme are kept."), folder},
    });
    parser.process(arguments);
    if (parser.positionalArguments().size() > 1)
        refuse("one trust file at a time");
    if (!parser.positionalArguments().isEmpty())
        m_bench.trustFile = absolute(parser.positionalArguments().front());
    if (parser.isSet(QStringLiteral("registry")))
        m_bench.source = placeOf(parser.value(QStringLiteral("registry")));
    if (parser.isSet(QStringLiteral("mirror")))
        m_bench.mirror = placeOf(parser.value(QStringLiteral("mirror")));
    for (const QString& port : parser.values(QStringLiteral("port")))
        m_bench.ports.paths.push_back(port.toStdString());
    for (const QString& ports : parser.values(QStringLiteral("ports")))
        m_bench.ports.folders.push_back(absolute(ports));
    m_bench.ports.system = !parser.isSet(QStringLiteral("only-these"));
    const std::filesystem::path state = parser.isSet(QStringLiteral("state"))
                                            ? absolute(parser.value(QStringLiteral("state")))
                                            : recovery::BenchMemory::userFolder();
    if (!state.empty()) {
        m_bench.memoryFile = state / "repair.json";
        m_bench.checkpoints = state / "checkpoints";
    }
    m_settings = parser.value(QStringLiteral("settings"));
}
