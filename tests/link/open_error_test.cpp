#include "link/open_error.h"

#include "pty.h"

#include <QTest>

#include <sys/stat.h>

using namespace keyline;

class OpenErrorTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_path_that_is_not_there_is_not_found();
    void a_file_is_no_port();
    void a_port_that_someone_has_is_busy();
    void a_port_without_rights_names_the_group_that_has_them();
    void anything_else_is_a_fault();
};

void OpenErrorTest::a_path_that_is_not_there_is_not_found()
{
    const Error error = link::openError(QSerialPort::DeviceNotFoundError, "/dev/no-such-port");
    QCOMPARE(error.code(), Code::PortNotFound);
    QCOMPARE(error.context(), std::string("/dev/no-such-port"));
}

void OpenErrorTest::a_file_is_no_port()
{
    for (const char* path : {"/etc/passwd", "/dev/null"}) {
        const Error error = link::openError(QSerialPort::OpenError, path);
        QCOMPARE(error.code(), Code::PortNotFound);
        QCOMPARE(error.context(), std::string(path) + ": not a serial port");
    }
}

void OpenErrorTest::a_port_that_someone_has_is_busy()
{
    const test::Pty pty;
    QCOMPARE(link::openError(QSerialPort::PermissionError, pty.path()).code(), Code::PortBusy);
}

void OpenErrorTest::a_port_without_rights_names_the_group_that_has_them()
{
    const test::Pty pty;
    // As nobody: root has every right. The effective identity is what the system's access check of opening uses.
    if (geteuid() == 0) {
        QCOMPARE(chmod(pty.path().c_str(), 0600), 0);
        QCOMPARE(setreuid(65534, static_cast<uid_t>(-1)), 0);
    } else {
        QCOMPARE(chmod(pty.path().c_str(), 0), 0);
    }
    const Error error = link::openError(QSerialPort::PermissionError, pty.path());
    if (geteuid() == 0)
        QCOMPARE(setreuid(0, static_cast<uid_t>(-1)), 0);
    QCOMPARE(error.code(), Code::PortForbidden);
    QVERIFY2(error.context().starts_with(pty.path() + ": group "), error.context().c_str());
}

void OpenErrorTest::anything_else_is_a_fault()
{
    const test::Pty pty;
    QCOMPARE(link::openError(QSerialPort::UnknownError, pty.path()).code(), Code::PortFault);
}

QTEST_GUILESS_MAIN(OpenErrorTest)
#include "open_error_test.moc"
