#include "link/scanner_port.h"

#include "pty.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;

/// A scanner on a real pseudo-terminal.
class ScannerPortTest : public QObject
{
    Q_OBJECT

  private:
    std::vector<std::string> m_scans;
    std::vector<bool> m_there;

    link::ScannerPort::Listener listener()
    {
        return {.scanned = [this](std::string_view line) { m_scans.emplace_back(line); },
                .there = [this](bool there) { m_there.push_back(there); }};
    }

  private Q_SLOTS:
    void init()
    {
        m_scans.clear();
        m_there.clear();
    }

    void tells_each_line()
    {
        const test::Pty pty;
        const link::ScannerPort scanner(pty.path(), listener());
        QTRY_VERIFY(scanner.isOpen());
        pty.write(asBytes("352099000000014\r\nKLS07X\r\r\n32473-M0001\n35209"));
        QTRY_COMPARE(m_scans, (std::vector<std::string>{"352099000000014", "KLS07X", "32473-M0001"}));
        pty.write(asBytes("9\r"));
        QTRY_COMPARE(m_scans.back(), std::string("352099"));
    }

    void bounds_a_line_without_end()
    {
        const test::Pty pty;
        const link::ScannerPort scanner(pty.path(), listener());
        QTRY_VERIFY(scanner.isOpen());
        for (int i = 0; i < 50; ++i) {
            pty.write(asBytes(std::string(1000, 'x')));
            QCoreApplication::processEvents();
        }
        pty.write(asBytes("\r"));
        QTRY_COMPARE(m_scans.size(), std::size_t{1});
        QCOMPARE(m_scans.front().size(), link::ScannerPort::mostLine);
    }

    void finds_a_scanner_that_is_plugged_in_later_and_again()
    {
        const QTemporaryDir folder;
        const auto link = folder.filePath(QStringLiteral("scanner"));
        const link::ScannerPort scanner(link.toStdString(), listener());
        QTest::qWait(50);
        QVERIFY(!scanner.isOpen());
        auto pty = std::make_unique<test::Pty>();
        QVERIFY(QFile::link(QString::fromStdString(pty->path()), link));
        QTRY_VERIFY_WITH_TIMEOUT(scanner.isOpen(), 20'000);
        pty.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!scanner.isOpen(), 20'000);
        pty = std::make_unique<test::Pty>();
        QFile::remove(link);
        QVERIFY(QFile::link(QString::fromStdString(pty->path()), link));
        QTRY_VERIFY_WITH_TIMEOUT(scanner.isOpen(), 20'000);
        pty->write(asBytes("352099000000014\n"));
        QTRY_COMPARE(m_scans.size(), std::size_t{1});
        QCOMPARE(m_there, (std::vector<bool>{true, false, true}));
    }
};

QTEST_GUILESS_MAIN(ScannerPortTest)
#include "scanner_port_test.moc"
