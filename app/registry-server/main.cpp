#include "command_line.h"
#include "signals.h"

#include "base/process.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char** argv)
{
    keyline::hardenProcess();
    keyline::holdStandardStreams();
    keyline::allowManyFiles();
    std::signal(SIGPIPE, SIG_IGN);
    holdSignals();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("keyline-registry"));
    return runCommandLine(argc, argv);
}
