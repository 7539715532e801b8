#include "provisioning/chip_list.h"

#include "base/file.h"

#include "../support/bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using provisioning::ChipList;

class ChipListTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void finds_the_chips_it_names()
    {
        const auto list = ChipList::parse("# lot 7\r\n00112233445566aa\r\n\n  AABBCCDDEEFF0011 # upper case\n", "lot7");
        QCOMPARE(list.size(), std::size_t(2));
        QVERIFY(list.contains(identity::ChipId::fromHex("00112233445566AA")));
        QVERIFY(list.contains(identity::ChipId::fromHex("aabbccddeeff0011")));
        QVERIFY(!list.contains(identity::ChipId::fromHex("aabbccddeeff0012")));
    }

    void names_the_first_ten_bad_lines_and_takes_nothing()
    {
        std::string content = "00112233445566aa\n";
        for (int n = 0; n < 12; ++n)
            content += "no chip\n";
        try {
            ChipList::parse(content, "lot7");
            QFAIL("bad lines were taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::ChipListMalformed);
            QCOMPARE(error.context(), std::string("lot7: line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and more"));
        }
    }

    void reads_a_file()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("chips")).toStdString();
        writeFileAtomically(path, asBytes("00112233445566aa"));
        QCOMPARE(ChipList::read(path).size(), std::size_t(1));
        QVERIFY(test::throws(Code::ChipListMalformed, [&] { ChipList::parse("# nothing\n", "lot7"); }));
        QVERIFY(test::throws(Code::FileUnreadable, [&] { ChipList::read(path.string() + "x"); }));
    }
};

QTEST_APPLESS_MAIN(ChipListTest)
#include "chip_list_test.moc"
