#include "workshop.h"

#include "crypto/kdf.h"
#include "crypto/random.h"
#include "device/backup.h"
#include "package/data_package.h"
#include "registry/record.h"
#include "vault/transfer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace keyline;

namespace {

const QByteArray exportPassphrase = "battery staple horse";

QByteArray bytesOf(ByteView view)
{
    return {reinterpret_cast<const char*>(view.data()), static_cast<qsizetype>(view.size())};
}

ByteView viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

QByteArray backwards(QByteArray bytes)
{
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// The chip of a virtual device, read from its file: what stands for tamper-resistant storage.
class OpenedChip final : public device::ChipStore
{
  public:
    explicit OpenedChip(const QString& file)
    {
        for (const QByteArray& line : Workshop::read(file).split('\n')) {
            const qsizetype blank = line.indexOf(' ');
            if (line.startsWith("chip "))
                m_id = QByteArray::fromHex(line.mid(blank + 1));
            if (line.startsWith("secret "))
                m_secret = QByteArray::fromHex(line.mid(blank + 1));
        }
    }
    device::ByteView chipId() const override { return viewOf(m_id); }
    std::string_view model() const override { return "none"; }
    device::ByteView makerPoint() const override { return {}; }
    void secretKey(std::span<std::uint8_t, 32> key) const override
    {
        std::ranges::copy(viewOf(m_secret).first(32), key.begin());
    }
    std::uint32_t sealedRevision() const override { return 1; }
    bool raiseSealedRevision(std::uint32_t) override { return false; }

    const QByteArray& secret() const { return m_secret; }

  private:
    QByteArray m_id;
    QByteArray m_secret;
};

/// Secrets to look for, in every form that a careless program might write them.
class Needles
{
  public:
    void add(const QString& name, const QByteArray& secret)
    {
        QVERIFY2(secret.size() >= 16, qPrintable(name));
        m_names << name;
        const QByteArray hex = secret.toHex();
        m_forms << QList<QByteArray>{secret,
                                     backwards(secret),
                                     hex,
                                     hex.toUpper(),
                                     secret.toBase64(QByteArray::OmitTrailingEquals),
                                     secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)};
    }
    qsizetype size() const { return m_names.size(); }

    /// The names of those that are in there.
    QStringList in(const QByteArray& hay) const
    {
        QStringList found;
        for (qsizetype i = 0; i < m_names.size(); ++i)
            for (const QByteArray& form : m_forms[i])
                if (hay.contains(form)) {
                    found << m_names[i];
                    break;
                }
        return found;
    }

  private:
    QStringList m_names;
    QList<QList<QByteArray>> m_forms;
};

} // namespace

/// After whole runs, no file, output or environment holds a key in the clear.
class SecretsTest : public QObject
{
    Q_OBJECT

  private:
    static constexpr int deviceCount = 4;

    Ran keyline(const QString& line)
    {
        const Ran ran = m_shop.keyline(words(line));
        m_said += ran.out + ran.err;
        return ran;
    }

    /// Everything on disk but the passphrases' own files and the chips' tamper-resistant storage.
    QStringList files() const
    {
        QStringList out;
        QDirIterator each(m_shop.path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString file = each.next();
            if (!file.endsWith(u"passphrase"_s) && !file.endsWith(u"/chip"_s))
                out << file;
        }
        return out;
    }

    void gatherManufacturerSecrets()
    {
        m_needles.add(u"passphrase"_s, "correct horse battery");
        m_needles.add(u"export passphrase"_s, exportPassphrase);
        const auto shared =
            vault::importKeys(m_shop.path(u"factory.keys"_s).toStdString(), Secret::copyOf(viewOf(exportPassphrase)));
        // d is the last item of a P-256 COSE_Key.
        m_needles.add(u"manufacturer key"_s, bytesOf(shared.manufacturerKey.view()).right(32));
        for (const auto& [version, key] : shared.masterKeys) {
            m_needles.add(u"master key"_s, bytesOf(key.view()));
            m_master = bytesOf(key.view());
        }
    }

    /// What only the chip can open, opened with what only the chip has.
    void gatherDeviceSecrets(const Attached& attached)
    {
        const OpenedChip chip(m_shop.path(u"devices/%1/chip"_s.arg(attached.chip)));
        m_needles.add(u"chip key of "_s + attached.chip, chip.secret());
        VERIFY_EXIT(keyline(u"registry show %1 --registry home/registry --out found-%1"_s.arg(attached.chip)), 0);
        const QByteArray encoded = Workshop::read(m_shop.path(u"found-%1/record"_s.arg(attached.chip)));
        const auto record = registry::Record::parse(viewOf(encoded));
        std::vector<std::uint8_t> buffer(record.backup.begin(), record.backup.end());
        const auto outer = device::readEncrypt0(record.backup, device::Kid::chipId);
        QVERIFY(outer);
        const auto package = device::openBackup(chip, *outer, buffer);
        QVERIFY(package);
        crypto::SystemRandom random;
        const auto inside = package::DataPackage::parse(*package, random);
        QVERIFY(inside.channel() && inside.pair());
        m_needles.add(u"channel key of "_s + attached.chip, bytesOf(inside.channel()->key.view()));
        const QByteArray pair = bytesOf(inside.pair()->encode().view());
        // P-256: d at the end. RSA: qInv at the end, as secret as the others.
        m_needles.add(u"key pair of "_s + attached.chip, pair.right(32));
        // The channel key is what the master key makes of the identity, so the right bytes are looked for.
        const crypto::SoftwareMacKey master(Secret::copyOf(viewOf(m_master)));
        const Secret derived = package::channelKey(master, record.identities.primary());
        QCOMPARE(bytesOf(derived.view()), bytesOf(inside.channel()->key.view()));
    }

    Workshop m_shop;
    QByteArray m_said;
    QByteArray m_master;
    Needles m_needles;

  private Q_SLOTS:
    /// Provision with made and pooled pairs, a failure, an export, a second station, a mirror, a recovery.
    void initTestCase()
    {
        m_shop.makeStation();
        m_shop.makeDevices(deviceCount);
        QList<Attached> devices = m_shop.startDevices(deviceCount, {}, u"57600"_s);
        VERIFY_EXIT(keyline(u"vault fill --home home --kind rsa2048 --count 2"_s), 0);
        Workshop::write(m_shop.path(u"export-passphrase"_s), exportPassphrase + '\n');
        VERIFY_EXIT(keyline(u"vault export factory.keys --home home --export-passphrase-file export-passphrase"_s), 0);
        VERIFY_EXIT(keyline(u"init --home second --from factory.keys --export-passphrase-file export-passphrase"_s), 0);
        const auto process =
            m_shop.start(Workshop::program(u"keyline"_s), m_shop.provisionWords(devices.mid(0, deviceCount - 1)));
        QByteArray environment;
        while (process->state() == QProcess::Running) {
            process->waitForReadyRead(100);
            const QString folder = u"/proc/%1/"_s.arg(process->processId());
            for (const QString& file : {u"environ"_s, u"cmdline"_s})
                if (QFile in(folder + file); in.open(QIODevice::ReadOnly))
                    environment += in.readAll();
        }
        QCOMPARE(process->exitCode(), 0);
        m_said += process->readAllStandardOutput() + process->readAllStandardError();
        QVERIFY2(environment.contains("KEYLINE_PASSPHRASE_FILE"), "its environment was not seen");
        m_said += environment;
        const Ran pooled = m_shop.provision(devices.mid(deviceCount - 1), words(u"--profile terminal"_s));
        VERIFY_EXIT(pooled, 0);
        m_said += pooled.out + pooled.err;
        m_shop.stopDevices();
        m_said += m_shop
                      .run(Workshop::program(u"keyline-device"_s),
                           words(u"erase-flash --dir devices --chip "_s + devices[0].chip))
                      .out;
        for (const Attached& device : m_shop.startDevices(deviceCount))
            if (device.chip == devices[0].chip)
                VERIFY_EXIT(keyline(u"recover --registry home/registry --trust %1 --port %2"_s.arg(m_shop.trust(),
                                                                                                   device.port)),
                            0);
        VERIFY_EXIT(keyline(u"registry export mirror --registry home/registry"_s), 0);
        gatherManufacturerSecrets();
        for (const Attached& device : devices)
            gatherDeviceSecrets(device);
        QCOMPARE(m_needles.size(), 4 + 3 * deviceCount);
    }

    void the_search_finds_what_is_there()
    {
        const QByteArray chip = Workshop::read(
            QDir(m_shop.path(u"devices"_s)).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath() +
            u"/chip"_s);
        QCOMPARE(m_needles.in(chip).size(), 1);
        QCOMPARE(m_needles.in("x" + m_master + "y"), QStringList{u"master key"_s});
        QVERIFY(files().size() > 30);
    }

    void no_file_holds_a_key_in_the_clear()
    {
        QString found;
        for (const QString& file : files())
            for (const QString& name : m_needles.in(Workshop::read(file)))
                found += name + u" in "_s + file + u'\n';
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void no_output_and_no_environment_holds_a_key_in_the_clear()
    {
        QVERIFY(m_said.size() > 10000);
        QVERIFY2(m_needles.in(m_said).isEmpty(), qPrintable(m_needles.in(m_said).join(u'\n')));
    }

    void what_a_home_holds_is_for_its_owner_alone()
    {
        for (const QString& home : {u"home"_s, u"second"_s}) {
            const auto others = QFile::permissions(m_shop.path(home)) &
                                (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
            QVERIFY2(!others, qPrintable(home));
        }
        const auto others = QFile::permissions(m_shop.path(u"factory.keys"_s)) & (QFile::ReadGroup | QFile::ReadOther);
        QVERIFY(!others);
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "secrets_test.moc"
