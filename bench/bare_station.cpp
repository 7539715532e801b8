#include "bare_crypto.h"
#include "bare_store.h"
#include "station_run.h"
#include "usage.h"

#include "registry/schema.h"
#include "station/schema.h"
#include "vault/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QSerialPort>

#include <chrono>
#include <memory>
#include <optional>

namespace bench {

using namespace keyline;

namespace {

std::vector<sql::Migration> stationSchema()
{
    auto out = station::migrations();
    for (auto& migration : vault::migrations())
        out.push_back(std::move(migration));
    return out;
}

/// What the devices share. The sizes are those of the real things.
struct Shared
{
    Shared(const std::filesystem::path& folder, std::size_t requestSize, std::size_t answerSize)
        : request(requestSize, 'x'), answer(answerSize), station(folder / "station.sqlite", stationSchema()),
          registry(folder / "registry.sqlite", registry::registryMigrations(),
                   [this](std::size_t added) { publish(added); })
    {
    }

    /// Tile, head and signer are written once for all that a commit adds.
    void publish(std::size_t added)
    {
        logged += added;
        const Bytes tile(32 * (logged % 16 + 1));
        registry.run("INSERT INTO tile_row (id, hashes) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET hashes ="
                     " excluded.hashes",
                     static_cast<std::int64_t>(logged / 16), ByteView(tile));
        crypto.signCheckpoint();
        registry.run("INSERT INTO checkpoint (id, size, root, note) VALUES (1, 1, ?, ?) ON CONFLICT (id) DO UPDATE"
                     " SET root = excluded.root, note = excluded.note",
                     ByteView(digest), std::string_view(note));
        registry.run("UPDATE signer SET next = next + 1 WHERE kid = ?", ByteView(digest));
    }

    const QByteArray request;
    const std::size_t answer;
    const Bytes digest = Bytes(32, 1);
    const Bytes certificate = Bytes(560, 2);
    const Bytes backup = Bytes(420, 3);
    const Bytes record = Bytes(BareCrypto::recordSize, 4);
    const Bytes entry = Bytes(290, 5);
    const Bytes box = Bytes(200, 6);
    const std::string note = std::string(220, 'n');
    const std::string name = "phone";
    std::size_t logged = 0;
    std::size_t left = 0;
    BareCrypto crypto;
    BareStore station;
    BareStore registry;
};

/// One device's way, from callback to callback.
class Device
{
  public:
    Device(Shared& shared, const char* port, std::int64_t number) : m(shared), m_number(number), m_chip(digestOf(1))
    {
        m_urn = "urn:gsma:imei:35209900-" + std::to_string(100000 + number) + "-0";
        m_key = digestOf(2);
        m_port.setPortName(QFile::decodeName(port));
        m_port.setBaudRate(115200);
        if (!m_port.open(QIODevice::ReadWrite))
            std::abort();
        QObject::connect(&m_port, &QSerialPort::readyRead, &m_port, [this] { readyRead(); });
    }
    void start() { exchange(); }

  private:
    using Next = void (Device::*)();

    Bytes digestOf(std::uint8_t what) const
    {
        Bytes out(32, what);
        for (std::size_t i = 0; i < 8; ++i)
            out[i] = static_cast<std::uint8_t>(m_number >> (8 * i));
        return out;
    }
    void exchange()
    {
        m_left = m.answer;
        m_port.write(m.request);
    }
    void readyRead()
    {
        char buffer[4096];
        qint64 got = 0;
        while ((got = m_port.read(buffer, sizeof buffer)) > 0)
            m_left -= std::min(m_left, static_cast<std::size_t>(got));
        if (m_left == 0)
            answered();
    }
    void answered()
    {
        switch (++m_answers) {
        case 3:
            return begin();
        case 4:
            return keepBackup();
        case 6:
            return queue();
        case exchanges:
            return conclude();
        default:
            return exchange();
        }
    }
    /// The step's rows are durable before the next begins, here on the ports' thread.
    void then(BareStore& store, BareStore::Work rows, Next next)
    {
        store.post(std::move(rows), [this, next] {
            QMetaObject::invokeMethod(
                &m_port, [this, next] { (this->*next)(); }, Qt::QueuedConnection);
        });
    }
    void note(int step)
    {
        m.station.run("UPDATE station_job SET step = ?, done = 1, updated = 1 WHERE chip = ?",
                      static_cast<std::int64_t>(step), ByteView(m_chip));
    }

    void begin()
    {
        m.registry.look("SELECT idx FROM revision WHERE chip = ?", ByteView(m_chip));
        m.station.look("SELECT * FROM station_job WHERE chip = ?", ByteView(m_chip));
        m.station.look("SELECT * FROM station_history WHERE chip = ? AND result = 0", ByteView(m_chip));
        m.station.look("SELECT * FROM station_outbox WHERE chip = ?", ByteView(m_chip));
        then(
            m.station,
            [this] {
                m.station.run("INSERT INTO station_job (chip, profile, model, revision, step, done, tries, started,"
                              " updated) VALUES (?, ?, ?, 1, 0, 1, 1, 1, 1)",
                              ByteView(m_chip), std::string_view(m.name), std::string_view(m.name));
                m.station.run("INSERT INTO station_identity (urn, chip, place) VALUES (?, ?, 0)",
                              std::string_view(m_urn), ByteView(m_chip));
                m.station.run("INSERT INTO station_cursor (source, next) VALUES (?, 1) ON CONFLICT (source) DO UPDATE"
                              " SET next = next + 1",
                              ByteView(m.digest));
            },
            &Device::makeKeys);
    }
    void makeKeys()
    {
        m.crypto.makePair();
        then(
            m.station,
            [this] {
                m.station.run("INSERT INTO vault_slot (id, kind, box) VALUES (?, 1, ?)", m_number, ByteView(m.box));
                m.station.run("INSERT INTO vault_pair (slot, kind, spki, chip, made) VALUES (?, 1, ?, ?, 1)", m_number,
                              ByteView(m_key), ByteView(m_chip));
                note(2);
            },
            &Device::certify);
    }
    void certify()
    {
        m.crypto.certify();
        then(
            m.station,
            [this] {
                m.station.run("UPDATE station_job SET package_digest = ?, certificate = ? WHERE chip = ?",
                              ByteView(m.digest), ByteView(m.certificate), ByteView(m_chip));
                note(3);
            },
            &Device::install);
    }
    void install()
    {
        m.crypto.encryptPackage();
        exchange();
    }
    void keepBackup()
    {
        then(
            m.station,
            [this] {
                m.station.run("UPDATE station_job SET backup = ? WHERE chip = ?", ByteView(m.backup), ByteView(m_chip));
                note(4);
            },
            &Device::exchange);
    }
    void queue()
    {
        m.crypto.verifyProof();
        then(
            m.station,
            [this] {
                m.station.run("INSERT INTO station_outbox (chip, record, queued) VALUES (?, ?, 1)", ByteView(m_chip),
                              ByteView(m.record));
                note(7);
            },
            &Device::file);
    }
    void file()
    {
        m.crypto.admit();
        then(
            m.registry,
            [this] {
                auto& registry = m.registry;
                registry.run("INSERT INTO entry (idx, entry) VALUES (?, ?)", m_number, ByteView(m.entry));
                registry.run("INSERT INTO revision (chip, revision, idx, source) VALUES (?, 1, ?, ?)", ByteView(m_chip),
                             m_number, m_number);
                registry.run("INSERT INTO record (idx, record) VALUES (?, ?)", m_number, ByteView(m.record));
                registry.run("INSERT INTO identity (urn, chip) VALUES (?, ?)", std::string_view(m_urn),
                             ByteView(m_chip));
                registry.run("INSERT INTO device_key (digest, chip) VALUES (?, ?)", ByteView(m_key), ByteView(m_chip));
            },
            &Device::settle);
    }
    void settle()
    {
        m.crypto.verifyReceipt();
        then(
            m.station,
            [this] {
                m.station.run("DELETE FROM station_outbox WHERE chip = ?", ByteView(m_chip));
                m.station.run("UPDATE station_job SET log_index = ?, backup = NULL, step = 7 WHERE chip = ?", m_number,
                              ByteView(m_chip));
                m.station.run("UPDATE vault_slot SET box = zeroblob(length(box)) WHERE id = ?", m_number);
                m.station.run("DELETE FROM vault_pair WHERE slot = ?", m_number);
                m.station.run("INSERT INTO vault_free (slot, kind) VALUES (?, 1)", m_number);
            },
            &Device::beginSeal);
    }
    void beginSeal()
    {
        then(
            m.station, [this] { note(8); }, &Device::exchange);
    }
    void conclude()
    {
        then(
            m.station,
            [this] {
                m.station.run("INSERT INTO station_history (chip, identities, profile, model, result, code, step,"
                              " queued, serial, log_index, proof, started, finished)"
                              " VALUES (?, ?, ?, ?, 0, '', 8, 0, ?, ?, ?, 1, 1)",
                              ByteView(m_chip), std::string_view(m_urn), std::string_view(m.name),
                              std::string_view(m.name), ByteView(m.digest), m_number, ByteView(m.digest));
                m.station.run("DELETE FROM station_job WHERE chip = ?", ByteView(m_chip));
            },
            &Device::finish);
    }
    void finish()
    {
        m_port.close();
        if (--m.left == 0)
            QCoreApplication::exit();
    }

    Shared& m;
    std::int64_t m_number;
    Bytes m_chip;
    Bytes m_key;
    std::string m_urn;
    QSerialPort m_port;
    unsigned m_answers = 0;
    std::size_t m_left = 0;
};

} // namespace

int bareStationOnce(std::span<char*> arguments)
{
    Shared shared(arguments[0], std::strtoul(arguments[1], nullptr, 10), std::strtoul(arguments[2], nullptr, 10));
    StationRun run;
    const double cpuBefore = cpuSeconds();
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<Device>> devices;
    for (const char* port : arguments.subspan(3))
        devices.push_back(std::make_unique<Device>(shared, port, static_cast<std::int64_t>(devices.size()) + 1));
    shared.left = devices.size();
    for (const auto& device : devices)
        device->start();
    QCoreApplication::exec();
    run.passed = static_cast<unsigned>(devices.size());
    run.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    run.cpu = cpuSeconds() - cpuBefore;
    print(run);
    return 0;
}

} // namespace bench
