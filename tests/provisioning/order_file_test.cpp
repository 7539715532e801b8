#include "provisioning/order_file.h"

#include "../support/bytes.h"
#include "base/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;

class OrderFileTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    const HomeLayout m_layout{m_folder.path().toStdString()};

  private Q_SLOTS:
    void what_was_saved_is_read_again_until_it_is_removed()
    {
        QVERIFY(!orderFile::load(m_layout));
        orderFile::save(m_layout, {.profile = "meter", .identities = "os:32473-1..9", .chips = "list of chips.txt"});
        const auto order = orderFile::load(m_layout);
        QVERIFY(order);
        QCOMPARE(order->profile, std::string("meter"));
        QCOMPARE(order->identities, std::string("os:32473-1..9"));
        QVERIFY(order->chips.is_absolute());
        QCOMPARE(order->chips.filename().string(), std::string("list of chips.txt"));
        orderFile::remove(m_layout);
        QVERIFY(!orderFile::load(m_layout));
        orderFile::remove(m_layout);
    }

    void a_list_is_found_again_from_another_folder()
    {
        orderFile::save(m_layout, {.profile = "phone", .identities = "box.csv", .chips = {}});
        QVERIFY(std::filesystem::path(orderFile::load(m_layout)->identities).is_absolute());
    }

    void an_order_by_labels_is_read_again_as_one()
    {
        for (const char* identities : {"scan", "scan:35824005"}) {
            orderFile::save(m_layout, {.profile = "phone", .identities = identities, .chips = {}});
            QCOMPARE(orderFile::load(m_layout)->identities, std::string(identities));
        }
    }

    void a_damaged_file_is_named()
    {
        for (const char* text : {"rubbish\n", "profile phone\n", ""}) {
            writeFileAtomically(m_layout.order(), asBytes(text));
            QVERIFY(test::throws(Code::HomeFileMalformed, [&] { orderFile::load(m_layout); }));
        }
    }
};

QTEST_APPLESS_MAIN(OrderFileTest)
#include "order_file_test.moc"
