#include "../support/bytes.h"

#include "base/file.h"
#include "base/passphrase_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using keyline::test::throws;

class PassphraseFileTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path at(const std::string& name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string& name, const std::string& content) const
    {
        writeFileAtomically(at(name), asBytes(content), 0600);
        return at(name);
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qunsetenv("KEYLINE_PASSPHRASE_FILE");
        qunsetenv("CREDENTIALS_DIRECTORY");
    }
    void cleanup() { init(); }

    void nobody_named_a_file_so_a_person_is_asked() { QVERIFY(!findPassphraseFile(keyStorePassphrase())); }

    void the_command_line_comes_before_the_environment_and_that_before_systemd()
    {
        write("keyline-passphrase", "from systemd");
        qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toLocal8Bit());
        QCOMPARE(findPassphraseFile(keyStorePassphrase())->string(), at("keyline-passphrase").string());
        qputenv("KEYLINE_PASSPHRASE_FILE", "/some/file");
        QCOMPARE(findPassphraseFile(keyStorePassphrase())->string(), std::string("/some/file"));
        QCOMPARE(findPassphraseFile(keyStorePassphrase("typed"))->string(), std::string("typed"));
    }

    void a_service_without_this_credential_is_asked()
    {
        qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toLocal8Bit());
        QVERIFY(!findPassphraseFile(keyStorePassphrase()));
    }

    void one_newline_is_the_editors_not_the_passphrases()
    {
        QVERIFY(readPassphraseFile(write("a", "correct horse\n")).equals(asBytes("correct horse")));
        QVERIFY(readPassphraseFile(write("b", "correct horse\r\n")).equals(asBytes("correct horse")));
        QVERIFY(readPassphraseFile(write("c", "correct horse\n\n")).equals(asBytes("correct horse\n")));
        QVERIFY(readPassphraseFile(write("d", " blank ")).equals(asBytes(" blank ")));
    }

    void an_empty_or_missing_file_is_no_passphrase()
    {
        QVERIFY(throws(Code::PassphraseMissing, [&] { readPassphraseFile(write("e", "\n")); }));
        QVERIFY(throws(Code::PassphraseMissing, [&] { readPassphraseFile(at("nowhere")); }));
    }
};

QTEST_APPLESS_MAIN(PassphraseFileTest)
#include "passphrase_file_test.moc"
