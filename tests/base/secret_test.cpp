#include "base/cbor.h"
#include "base/secret.h"

#include <QTest>

#include <cstdlib>
#include <new>

using namespace keyline;

namespace {

/// The block that is watched, and what stood in it when it was given back.
struct Watch
{
    const void* block = nullptr;
    std::size_t size = 0;
    Bytes atRelease;
    bool released = false;
};

Watch* watching = nullptr;

void release(void* block) noexcept
{
    if (watching != nullptr && block == watching->block) {
        Watch* const watch = std::exchange(watching, nullptr); // the copy below allocates
        const auto* bytes = static_cast<const std::uint8_t*>(block);
        watch->atRelease.assign(bytes, bytes + watch->size);
        watch->released = true;
    }
    std::free(block);
}

Watch watch(ByteView bytes)
{
    return {bytes.data(), bytes.size(), {}, false};
}

bool wasWiped(const Watch& watch)
{
    return watch.released && watch.atRelease == Bytes(watch.size);
}

const Bytes material(64, 0x5a);

} // namespace

void* operator new(std::size_t size)
{
    void* const block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr)
        throw std::bad_alloc();
    return block;
}

void operator delete(void* block) noexcept
{
    release(block);
}

void operator delete(void* block, std::size_t) noexcept
{
    release(block);
}

/// Every block that this program gives back passes through the operators above, so the test sees it as the next owner
/// would.
class SecretTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void shows_an_ordinary_vector_unwiped()
    {
        auto plain = std::make_unique<Bytes>(material);
        Watch seen = watch(*plain);
        watching = &seen;
        plain.reset();
        QVERIFY(seen.released);
        QCOMPARE(seen.atRelease, material); // or the tests below would prove nothing
    }

    void wipes_when_destroyed()
    {
        auto secret = std::make_unique<Secret>(Secret::copyOf(material));
        Watch seen = watch(secret->view());
        watching = &seen;
        secret.reset();
        QVERIFY(wasWiped(seen));
    }

    void wipes_what_it_held_when_assigned_to()
    {
        Secret secret = Secret::copyOf(material);
        Watch seen = watch(secret.view());
        watching = &seen;
        secret = Secret::copyOf(Bytes(64, 1));
        QVERIFY(wasWiped(seen));
        QVERIFY(secret.equals(Bytes(64, 1)));
    }

    void moves_the_block_itself_and_leaves_nothing_behind()
    {
        Secret first = Secret::copyOf(material);
        const std::uint8_t* const block = first.view().data();
        Secret second = std::move(first);
        QCOMPARE(second.view().data(), block);
        QVERIFY(first.empty()); // NOLINT: the state after a move is what is tested
        second = Secret();
        QVERIFY(second.empty());
    }

    void wipes_each_block_that_a_growing_buffer_leaves()
    {
        WipingBytes growing(material.begin(), material.end());
        Watch seen = watch(growing);
        watching = &seen;
        growing.resize(growing.capacity() + 1);
        QVERIFY(wasWiped(seen));
    }

    void wipes_when_an_exception_passes()
    {
        Watch seen;
        try {
            const Secret secret = Secret::copyOf(material);
            seen = watch(secret.view());
            watching = &seen;
            throw 1;
        } catch (int) {
        }
        QVERIFY(wasWiped(seen));
    }

    void keeps_what_a_writer_wrote_as_a_secret()
    {
        cbor::Writer writer;
        writer.bytes(material);
        const Secret secret = writer.takeSecret();
        QCOMPARE(secret.size(), std::size_t{66});
        QVERIFY(Secret::copyOf(secret.view().subspan(2)).equals(material));
    }

    void clones_only_when_asked()
    {
        static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
        const Secret secret = Secret::copyOf(material);
        const Secret clone = secret.clone();
        QVERIFY(clone.equals(secret.view()) && clone.view().data() != secret.view().data());
    }

    void compares_whole_contents()
    {
        const Secret secret = Secret::copyOf(material);
        Bytes other = material;
        QVERIFY(secret.equals(other));
        other.back() = 0;
        QVERIFY(!secret.equals(other));
        QVERIFY(!secret.equals(ByteView(material).first(63)));
        QVERIFY(!secret.equals({}));
        QVERIFY(Secret().equals({}));
    }

    void starts_with_zeros_to_be_filled()
    {
        Secret secret(16);
        QVERIFY(secret.equals(Bytes(16)));
        secret.mutableView()[3] = 7;
        QCOMPARE(int(secret.view()[3]), 7);
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
