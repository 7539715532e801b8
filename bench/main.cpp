#include "figure.h"
#include "figures.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    bench::addRegistryAppend();
    return bench::run(argc, argv);
}
