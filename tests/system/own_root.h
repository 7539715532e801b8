#pragma once

#include <QCoreApplication>
#include <QTest>

/// Makes this process root, in namespaces of its own where its user is not: then it may mount small disks, and strace
/// may look into the programs, which shut out debuggers of the same user. Call first in main(), while there is one
/// thread. Where the system forbids such namespaces nothing changes.
void becomeRoot();

/// Empty where this process is root, else a sentence that says what could not be done and why.
QString whyNotRoot();

/// Ends a test that needs root and has none; never silently.
#define NEED_ROOT()                                                                                                    \
    do {                                                                                                               \
        if (const QString why_ = whyNotRoot(); !why_.isEmpty())                                                        \
            QSKIP(qPrintable(why_));                                                                                   \
    } while (false)

/// main() of a test of which some slots NEED_ROOT().
#define ROOT_TEST_MAIN(Test)                                                                                           \
    int main(int argc, char* argv[])                                                                                   \
    {                                                                                                                  \
        becomeRoot();                                                                                                  \
        const QCoreApplication application(argc, argv);                                                                \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
