#include "crypto/random.h"
#include "vault/key_box.h"

#include "base/error.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace keyline;
using namespace keyline::vault;

class KeyBoxTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;

    static std::optional<Code> codeOf(const std::function<void()>& f)
    {
        try {
            f();
        } catch (const Error& error) {
            return error.code();
        }
        return std::nullopt;
    }

  private Q_SLOTS:
    void opens_to_the_key_that_went_in()
    {
        const Secret vaultKey = m_random.secret(32);
        const Secret master = m_random.secret(masterKeySize);
        const KeyBox box = boxMasterKey(vaultKey, 3, master, m_random);
        QVERIFY(openKeyBox(vaultKey, box, "here").equals(master.view()));
        QCOMPARE(box.publicKey.size(), std::size_t{3});
        // Sealed: none of the key stands in the box.
        QVERIFY(std::search(box.box.begin(), box.box.end(), master.view().begin(), master.view().begin() + 8) ==
                box.box.end());
    }

    void is_bound_to_its_purpose_and_version()
    {
        const Secret vaultKey = m_random.secret(32);
        const KeyBox box = boxMasterKey(vaultKey, 1, m_random.secret(masterKeySize), m_random);
        KeyBox moved = box;
        moved.version = 2;
        QCOMPARE(codeOf([&] { openKeyBox(vaultKey, moved, "here"); }), std::optional(Code::VaultDamaged));
        moved = box;
        moved.purpose = Purpose::Station;
        QCOMPARE(codeOf([&] { openKeyBox(vaultKey, moved, "here"); }), std::optional(Code::VaultDamaged));
    }

    void refuses_a_flipped_bit_another_vault_key_and_a_key_that_is_none()
    {
        const Secret vaultKey = m_random.secret(32);
        KeyBox box = boxMasterKey(vaultKey, 1, m_random.secret(masterKeySize), m_random);
        QCOMPARE(codeOf([&] { openKeyBox(m_random.secret(32), box, "here"); }), std::optional(Code::VaultDamaged));
        for (std::uint8_t& byte : box.box) {
            byte ^= 0x10;
            QCOMPARE(codeOf([&] { openKeyBox(vaultKey, box, "here"); }), std::optional(Code::VaultDamaged));
            byte ^= 0x10;
        }
        QCOMPARE(codeOf([&] { boxMasterKey(vaultKey, 1, m_random.secret(31), m_random); }),
                 std::optional(Code::KeyMalformed));
    }
};

QTEST_APPLESS_MAIN(KeyBoxTest)
#include "key_box_test.moc"
