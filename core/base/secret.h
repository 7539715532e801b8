#pragma once

#include "base/bytes.h"

#include <memory>

namespace keyline {

/// Overwrites memory in a way the compiler may not leave out.
void wipe(MutableByteView bytes) noexcept;

/// Frees only wiped memory, so that a growing or dying vector leaves no copy behind.
template <typename T>
class WipingAllocator
{
  public:
    using value_type = T;
    WipingAllocator() = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U>&) noexcept
    {
    }
    T* allocate(std::size_t n) { return std::allocator<T>{}.allocate(n); }
    void deallocate(T* p, std::size_t n) noexcept
    {
        wipe({reinterpret_cast<std::uint8_t*>(p), n * sizeof(T)});
        std::allocator<T>{}.deallocate(p, n);
    }
    template <typename U>
    bool operator==(const WipingAllocator<U>&) const noexcept
    {
        return true;
    }
};

using WipingBytes = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

/// Key material, passphrases and clear packages: the only type they live in.
/// Move-only; wiped when destroyed or moved from; compares in constant time.
class Secret
{
  public:
    Secret() = default;
    /// `size` zero bytes, to be filled through mutableView().
    explicit Secret(std::size_t size) : m_bytes(size) {}
    explicit Secret(WipingBytes&& bytes) noexcept : m_bytes(std::move(bytes)) {}
    static Secret copyOf(ByteView bytes);

    Secret(Secret&&) noexcept = default;
    Secret& operator=(Secret&&) noexcept = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    /// A deliberate, visible copy.
    Secret clone() const { return copyOf(view()); }

    ByteView view() const { return m_bytes; }
    MutableByteView mutableView() { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    bool empty() const { return m_bytes.empty(); }

    bool equals(ByteView other) const;

  private:
    WipingBytes m_bytes;
};

/// Equal in constant time for equal lengths.
bool sameSecret(ByteView a, ByteView b);

} // namespace keyline
