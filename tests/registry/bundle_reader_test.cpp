#include "support/mirrored.h"

#include "registry/bundle_reader.h"
#include "registry/stored_source.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;

namespace {

/// Passes on, but for one bundle.
class Holed final : public Source
{
  public:
    Holed(const Source& whole, std::uint64_t bundle, std::optional<Bytes> instead)
        : m_whole(whole), m_bundle(bundle), m_instead(std::move(instead))
    {
    }
    std::string checkpoint() const override { return m_whole.checkpoint(); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override
    {
        return m_whole.chip(chip, revision);
    }
    IndexAnswer key(const ByteArray<8>& kid) const override { return m_whole.key(kid); }
    IndexAnswer log(const Digest& chip) const override { return m_whole.log(chip); }
    std::optional<Bytes> tile(const transparency::TileId& id) const override
    {
        return id.entries && id.index == m_bundle ? m_instead : m_whole.tile(id);
    }

  private:
    const Source& m_whole;
    std::uint64_t m_bundle;
    std::optional<Bytes> m_instead;
};

} // namespace

class BundleReaderTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample.grow(100, 560);
        m_stored = std::make_unique<StoredSource>(m_sample.registry.folder());
        m_size = m_stored->log({}).size;
        QVERIFY(m_size > 512);
    }

    void every_entry_comes_once_and_in_order()
    {
        for (const std::uint64_t begin : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{255}, std::uint64_t{256},
                                          std::uint64_t{400}, m_size - 1, m_size}) {
            std::uint64_t next = begin;
            readEntries(*m_stored, begin, m_size, [&](std::uint64_t index, ByteView entry) {
                QCOMPARE(index, next);
                QVERIFY(sameBytes(entry, entryAt(*m_stored, index, m_size)));
                ++next;
            });
            QCOMPARE(next, m_size);
        }
    }

    void a_bundle_that_is_missing_or_malformed_is_named()
    {
        const auto read = [this](std::optional<Bytes> instead) {
            readEntries(Holed(*m_stored, 1, std::move(instead)), 0, m_size, [](std::uint64_t, ByteView) {});
        };
        QVERIFY(throws(Code::RegistryDamaged, [&] { read(std::nullopt); }));
        QVERIFY(throws(Code::RegistryDamaged, [&] { read(Bytes{0, 3, 1}); }));
        QVERIFY(throws(Code::RegistryDamaged, [&] { read(Bytes()); }));
    }

    void a_wider_tile_is_cut()
    {
        for (const bool entries : {true, false})
            for (const unsigned width : {1u, 100u, 255u}) {
                const auto wide = *m_stored->tile({0, 0, 256, entries});
                QVERIFY(cutTile(wide, {0, 0, 256, entries}, width) == *m_stored->tile({0, 0, width, entries}));
            }
    }

  private:
    test::MirroredRegistry m_sample;
    std::unique_ptr<StoredSource> m_stored;
    std::uint64_t m_size = 0;
};

QTEST_GUILESS_MAIN(BundleReaderTest)
#include "bundle_reader_test.moc"
