#include "device/flash_store.h"
#include "support/maker.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// Two slots of flash, and power that fails at every byte.
class FlashStoreTest : public QObject
{
    Q_OBJECT

  private:
    struct Flash
    {
        explicit Flash(std::size_t slotSize = 600)
            : storage(power, slotSize), chip(power, someBytes(16, 1), Bytes(65, 4))
        {
        }

        Power power;
        MemoryStorage storage;
        MemoryChip chip;
        FlashStore store{storage, chip};
    };

    /// What a store that has just been mounted holds: revision, backup, certificate joined.
    static Bytes held(Flash& flash)
    {
        FlashStore store(flash.storage, flash.chip);
        store.mount();
        if (!store.revision())
            return {};
        Bytes backup(store.backupSize());
        Bytes certificate(store.certificateSize());
        if (!store.load(backup, certificate))
            return bytesOf("unreadable");
        return joined({{static_cast<std::uint8_t>(*store.revision())}, backup, certificate});
    }

  private Q_SLOTS:
    void a_blank_flash_holds_nothing()
    {
        Flash flash;
        QCOMPARE(held(flash), Bytes{});
        flash.storage.content() = {Bytes(600, 0), Bytes(600, 0)};
        QCOMPARE(held(flash), Bytes{});
        flash.storage.content() = {Bytes(10, 0), Bytes(10, 0)};
        QCOMPARE(held(flash), Bytes{});
    }

    void holds_the_latest_over_many_writes()
    {
        Flash flash;
        for (unsigned i = 1; i < 10; ++i) {
            const Bytes backup = someBytes(100 + i, i);
            const Bytes certificate = someBytes(60, i + 50);
            QVERIFY(flash.store.store(i, backup, certificate));
            QCOMPARE(held(flash), joined({{static_cast<std::uint8_t>(i)}, backup, certificate}));
        }
    }

    void a_power_cut_at_any_byte_leaves_the_old_or_the_new()
    {
        const Bytes oldBackup = someBytes(120, 1);
        const Bytes newBackup = someBytes(150, 2);
        const Bytes certificate = someBytes(70, 3);
        const Bytes oldHeld = joined({{1}, oldBackup, certificate});
        const Bytes newHeld = joined({{2}, newBackup, certificate});
        for (const bool hasOld : {false, true}) {
            std::size_t total = 0;
            bool newSeen = false;
            for (std::size_t cut = 0;; ++cut) {
                Flash flash;
                if (hasOld)
                    QVERIFY(flash.store.store(1, oldBackup, certificate));
                flash.power.left = cut;
                const bool stored = flash.store.store(2, newBackup, certificate);
                const bool lost = flash.power.lost;
                flash.power.restore();
                const Bytes after = held(flash);
                const Bytes before = hasOld ? oldHeld : Bytes{};
                QVERIFY(after == before || after == newHeld);
                QVERIFY2(!stored || after == newHeld, "what was acknowledged is there");
                // Once the new one shows it stays.
                QVERIFY(!newSeen || after == newHeld);
                newSeen = after == newHeld;
                // And the store goes on from any of these states.
                FlashStore again(flash.storage, flash.chip);
                again.mount();
                QVERIFY(again.store(3, oldBackup, certificate));
                QCOMPARE(held(flash), joined({{3}, oldBackup, certificate}));
                total = cut;
                if (!lost)
                    break;
            }
            QVERIFY(newSeen);
            QVERIFY(total > newBackup.size() + certificate.size()); // each byte was cut, and the erases
        }
    }

    void a_cut_while_a_mount_erases_the_older_one_leaves_the_newer()
    {
        for (std::size_t cut = 0; cut <= 600; ++cut) {
            Flash flash;
            QVERIFY(flash.store.store(1, someBytes(100, 1), someBytes(50, 1)));
            const Bytes first = flash.storage.content()[0];
            QVERIFY(flash.store.store(2, someBytes(100, 2), someBytes(50, 2)));
            flash.storage.content()[0] = first; // both valid, as when power failed before the erase
            flash.power.left = cut;
            FlashStore store(flash.storage, flash.chip);
            store.mount();
            flash.power.restore();
            QCOMPARE(held(flash), joined({{2}, someBytes(100, 2), someBytes(50, 2)}));
            QVERIFY(!contains(flash.storage.dump(), someBytes(100, 1)));
        }
    }

    void any_changed_byte_of_a_slot_makes_it_unreadable()
    {
        Flash flash;
        QVERIFY(flash.store.store(1, someBytes(40, 1), someBytes(20, 1)));
        const std::size_t used = 20 + 32 + 40 + 20;
        for (std::size_t i = 0; i < used; ++i)
            for (const std::uint8_t bit : std::array<std::uint8_t, 2>{0x01, 0x80}) {
                flash.storage.content()[0][i] ^= bit;
                QCOMPARE(held(flash), Bytes{});
                flash.storage.content()[0][i] ^= bit;
            }
        QVERIFY(!held(flash).empty());
    }

    void fits_exactly_or_not()
    {
        Flash flash(52 + 100);
        QVERIFY(flash.store.fits(60, 40));
        QVERIFY(!flash.store.fits(60, 41));
        QVERIFY(!flash.store.fits(static_cast<std::size_t>(-1), 1));
        QVERIFY(flash.store.store(1, someBytes(60, 1), someBytes(40, 1)));
        QVERIFY(!flash.store.store(2, someBytes(61, 1), someBytes(40, 1)));
        QCOMPARE(held(flash), joined({{1}, someBytes(60, 1), someBytes(40, 1)}));
    }

    void a_failing_flash_keeps_the_old()
    {
        Flash flash;
        QVERIFY(flash.store.store(1, someBytes(60, 1), someBytes(40, 1)));
        flash.storage.broken = true;
        QVERIFY(!flash.store.store(2, someBytes(60, 2), someBytes(40, 2)));
        flash.storage.broken = false;
        QCOMPARE(held(flash), joined({{1}, someBytes(60, 1), someBytes(40, 1)}));
    }
};

QTEST_APPLESS_MAIN(FlashStoreTest)
#include "flash_store_test.moc"
