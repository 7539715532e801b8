#include "../support/bytes.h"
#include "http/url.h"

#include <QTest>

using namespace keyline;
using namespace keyline::http;
using test::throws;

class UrlTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_folder_is_no_url()
    {
        QVERIFY(isUrl("http://a") && isUrl("https://a/b"));
        for (const char* folder : {"", "http", "/srv/http://a", "./https://a", "ftp://a", "line1/registry"})
            QVERIFY(!isUrl(folder));
    }

    void a_base_has_no_slash_at_its_end()
    {
        QCOMPARE(checkedBase("http://a"), std::string("http://a"));
        QCOMPARE(checkedBase("https://registry.example:8443/keyline//"),
                 std::string("https://registry.example:8443/keyline"));
        QCOMPARE(checkedBase("http://[::1]:80/"), std::string("http://[::1]:80"));
    }

    void what_could_mislead_is_refused()
    {
        for (const char* bad : {"ftp://a", "http://", "http:///x", "http://user@a", "http://user:word@a", "http://a/?q",
                                "http://a/#f", "http://a b", "http://a:99999"})
            QVERIFY2(throws(Code::Usage, [&] { checkedBase(bad); }), bad);
    }

    void this_machine_is_known_by_name_and_number()
    {
        for (const char* here : {"http://localhost:8080", "http://127.0.0.1", "https://127.9.9.9/x", "http://[::1]:1"})
            QVERIFY2(isLoopback(here), here);
        for (const char* far : {"http://localhost.example", "http://10.0.0.1", "https://registry.example"})
            QVERIFY2(!isLoopback(far), far);
    }
};

QTEST_GUILESS_MAIN(UrlTest)
#include "url_test.moc"
