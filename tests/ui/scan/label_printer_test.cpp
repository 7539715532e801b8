#include "ui/scan/label_printer.h"

#include "label/layout.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using namespace std::chrono_literals;

namespace {

label::Drawing drawing()
{
    const auto chip = identity::ChipId::fromHex("00112233445566778899aabbccddeeff");
    const identity::IdentityList imei(identity::DeviceIdentity::imei(35209900, 1));
    return label::layOut(label::contentOf({label::Symbol::Code::DataMatrix, "", false}, imei, chip, "A"), {50, 20});
}

label::LabelSettings printing()
{
    label::LabelSettings out;
    out.output = label::LabelSettings::Output::Printer;
    out.printer = "Zebra";
    return out;
}

QByteArray content(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class LabelPrinterTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    /// A program that stands for lp.
    QStringList program(const QByteArray& script) const
    {
        QFile file(path("lp"));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write("#!/bin/sh\ncd '" + m_folder->path().toUtf8() + "'\n" + script + "\n");
        file.close();
        return {QStringLiteral("/bin/sh"), file.fileName()};
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void gives_the_print_system_a_pdf_of_the_labels_size()
    {
        LabelPrinter printer(program("echo \"$1 $2 $3 $4\" > words; head -c 5 \"$5\" > head"));
        printer.setSettings(printing());
        QSignalSpy printed(&printer, &LabelPrinter::printed);
        printer.print(QStringLiteral("one"), drawing());
        QVERIFY(printed.wait(20'000));
        QCOMPARE(content(path("words")), QByteArray("-d Zebra -o media=Custom.50x20mm\n"));
        QCOMPARE(content(path("head")), QByteArray("%PDF-"));
        QVERIFY(printer.queue().empty());
        QVERIFY(!printer.trouble());
    }

    void keeps_what_a_hanging_printer_does_not_take_and_never_waits_for_it()
    {
        LabelPrinter printer(program("if [ -e free ]; then echo >> done; else exec sleep 600; fi"));
        printer.setSettings(printing());
        printer.setTimes({.deadline = 100ms, .retry = 100ms});
        QSignalSpy printed(&printer, &LabelPrinter::printed);
        printer.print(QStringLiteral("one"), drawing());
        printer.print(QStringLiteral("two"), drawing());
        QTRY_VERIFY(printer.trouble());
        QVERIFY(printer.trouble()->code() == Code::PrinterSilent);
        QCOMPARE(printer.trouble()->context(), std::string("Zebra"));
        QCOMPARE(printer.queue().size(), std::size_t{2});
        QVERIFY(printed.isEmpty());
        // It comes to its senses: both, in their order.
        printer.setTimes({.deadline = 20s, .retry = 100ms});
        QFile free(path("free"));
        QVERIFY(free.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 2, 20'000);
        QCOMPARE(printed.at(0).at(0).toString(), QStringLiteral("one"));
        QVERIFY(!printer.trouble());
    }

    void says_what_the_print_system_says()
    {
        LabelPrinter printer(program("echo 'lp: The printer or class does not exist.' >&2; exit 1"));
        printer.setSettings(printing());
        printer.print(QStringLiteral("one"), drawing());
        QTRY_VERIFY_WITH_TIMEOUT(printer.trouble(), 20'000);
        QVERIFY(printer.trouble()->code() == Code::PrinterMissing);
        QCOMPARE(printer.queue().size(), std::size_t{1});
        printer.remove(printer.queue().front().id);
        QVERIFY(printer.queue().empty());
        QVERIFY(!printer.trouble());
    }

    void says_where_there_is_no_print_system()
    {
        LabelPrinter printer({path("nothing")});
        printer.setSettings(printing());
        printer.print(QStringLiteral("one"), drawing());
        QTRY_VERIFY(printer.trouble());
        QVERIFY(printer.trouble()->code() == Code::PrinterMissing);
    }

    void saves_to_a_folder_in_every_format()
    {
        LabelPrinter printer;
        auto settings = printing();
        settings.output = label::LabelSettings::Output::Folder;
        settings.folder = path("labels").toStdString();
        QSignalSpy printed(&printer, &LabelPrinter::printed);
        for (const auto format : {label::LabelSettings::Format::Pdf, label::LabelSettings::Format::Png,
                                  label::LabelSettings::Format::Svg}) {
            settings.format = format;
            printer.setSettings(settings);
            printed.clear();
            printer.print(QStringLiteral("00aa"), drawing());
            QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 20'000);
        }
        QVERIFY(content(path("labels/00aa.pdf")).startsWith("%PDF-"));
        QVERIFY(content(path("labels/00aa.png")).startsWith("\x89PNG"));
        QVERIFY(content(path("labels/00aa.svg")).startsWith("<svg"));
    }

    void keeps_what_cannot_be_saved_until_it_can()
    {
        LabelPrinter printer;
        QFile obstacle(path("labels"));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        auto settings = printing();
        settings.output = label::LabelSettings::Output::Folder;
        settings.folder = path("labels").toStdString();
        printer.setSettings(settings);
        printer.print(QStringLiteral("one"), drawing());
        QTRY_VERIFY_WITH_TIMEOUT(printer.trouble(), 20'000);
        QVERIFY(obstacle.remove());
        QSignalSpy printed(&printer, &LabelPrinter::printed);
        printer.retry();
        QVERIFY(printed.wait(20'000));
    }

    void makes_nothing_where_no_label_is_wanted()
    {
        LabelPrinter printer;
        printer.print(QStringLiteral("one"), drawing());
        QVERIFY(printer.queue().empty());
    }

    void leaves_without_waiting_while_a_printer_hangs()
    {
        auto printer = std::make_unique<LabelPrinter>(program("echo $$ > pid; exec sleep 600"));
        printer->setSettings(printing());
        printer->print(QStringLiteral("one"), drawing());
        QTRY_VERIFY_WITH_TIMEOUT(!content(path("pid")).isEmpty(), 20'000);
        printer.reset();
        const QString process =
            QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(content(path("pid")).trimmed()));
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 20'000); // and takes its program with it
    }

    void leaves_while_the_print_system_is_asked_for_its_printers()
    {
        auto printer = std::make_unique<LabelPrinter>();
        printer->setTimes({20ms, 10s});
        QSignalSpy found(printer.get(), &LabelPrinter::printersFound);
        printer->findPrinters();
        QTRY_VERIFY_WITH_TIMEOUT(!found.empty(), 20'000);
        printer->findPrinters();
        printer.reset();
        QTest::qWait(100); // past the time that was left for an answer
    }
};

QTEST_MAIN(LabelPrinterTest)
#include "label_printer_test.moc"
