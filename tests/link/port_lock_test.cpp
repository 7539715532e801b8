#include "link/port_lock.h"

#include "base/error.h"
#include "base/file.h"
#include "link/serial_port.h"
#include "pty.h"

#include <QFile>
#include <QLockFile>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace keyline;
using link::SerialPort;

class PortLockTest : public QObject
{
    Q_OBJECT

  private:
    static void leave(const test::Pty& pty, const std::string& content)
    {
        QFile file(QString::fromStdString(link::portLockFile(pty.path())));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.data(), static_cast<qint64>(content.size()));
    }
    /// As QLockFile notes a process: this one, which is alive and of the right name.
    static std::string noteOfThisProcess()
    {
        const QString name = QStringLiteral("/tmp/keyline-note-%1").arg(getpid());
        QLockFile lock(name);
        lock.lock();
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    static Code codeOf(const test::Pty& pty)
    {
        try {
            const SerialPort port(pty.path());
            return Code::Unexpected;
        } catch (const Error& error) {
            return error.code();
        }
    }

  private Q_SLOTS:
    void names_the_file_as_qt_does()
    {
        QCOMPARE(link::portLockFile("/dev/ttyS0"), std::string("/run/lock/LCK..ttyS0"));
        QCOMPARE(link::portLockFile("/dev/pts/3"), std::string("/run/lock/LCK..pts_3"));
        const test::Pty pty;
        const SerialPort port(pty.path());
        QVERIFY(isThere(link::portLockFile(pty.path())));
        QVERIFY(link::portLockHolder(pty.path()).find("process " + std::to_string(getpid())) != std::string::npos);
    }

    void a_program_killed_before_it_noted_itself_holds_nothing()
    {
        const test::Pty pty;
        leave(pty, "");
        const SerialPort port(pty.path());
    }

    /// Its number is that of a process that lives, or of one that is dead and was not reaped.
    void nor_does_one_whose_number_is_anothers()
    {
        const test::Pty pty;
        const std::string note = noteOfThisProcess();
        QVERIFY(note.starts_with(std::to_string(getpid())));
        leave(pty, note);
        const SerialPort port(pty.path());
    }

    void one_that_lives_holds_it()
    {
        const test::Pty pty;
        const SerialPort port(pty.path());
        QVERIFY(!link::dropDeadPortLock(pty.path()));
        QVERIFY(codeOf(pty) == Code::PortBusy);
        QVERIFY(isThere(link::portLockFile(pty.path())));
    }

    /// As modem programs write it: ten digits and a newline. Nobody holds it by flock().
    void a_file_of_another_form_is_left_alone()
    {
        const test::Pty pty;
        leave(pty, "      4711\n");
        QVERIFY(!link::dropDeadPortLock(pty.path()));
        QVERIFY(isThere(link::portLockFile(pty.path())));
        unlink(link::portLockFile(pty.path()).c_str());
        QVERIFY(!link::dropDeadPortLock(pty.path()));
    }
};

QTEST_GUILESS_MAIN(PortLockTest)
#include "port_lock_test.moc"
