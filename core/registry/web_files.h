#pragma once

#include "base/error.h"
#include "http/client.h"
#include "registry/pace.h"
#include "registry/source.h"

#include <list>
#include <mutex>

namespace keyline::registry {

/// What is read of a registry or mirror by its URL: files as C2SP tlog-tiles names them, and answers. Full tiles never
/// change, so those that were read last are kept. Safe to use from several threads.
class WebFiles
{
  public:
    /// `patience`: how long a server that is busy is asked again, at the pace that it allows; none: a few times, for
    /// people who wait. Throws what http::Client throws.
    explicit WebFiles(std::string_view url, std::chrono::seconds patience = {}) : m_client(url), m_pace(patience) {}

    const http::Client& client() const { return m_client; }

    struct Found
    {
        int status = 0; ///< 200 or 410
        Bytes body;
    };
    /// Nothing: 404. Throws Error RegistryUnreachable; RegistryAnswersOddly for any other status, naming the URL.
    std::optional<Found> read(const std::string& path, std::size_t largest) const { return read(path, largest, {}); }
    /// The same with an `Authorization`, which goes nowhere else. Throws Error AgreementUnknown where it is not accepted.
    std::optional<Found> read(const std::string& path, std::size_t largest, const std::string& authorization) const;
    /// The newest checkpoint note. Throws Error RegistryMissing where there is none.
    std::string checkpoint() const;
    /// Its size, which nothing is believed of. Throws RegistryAnswersOddly.
    std::uint64_t size() const;
    /// A tile or bundle of exactly this width; nothing: 404.
    std::optional<Bytes> tile(const transparency::TileId& id) const;
    /// Parses what came; what is malformed throws Error RegistryAnswersOddly with the URL.
    template <typename F>
    auto parsed(const std::string& path, F parse) const -> decltype(parse())
    {
        try {
            return parse();
        } catch (const Error& error) {
            refuse(path, error.context());
        }
    }
    [[noreturn]] void refuse(const std::string& path, const std::string& why) const;

    /// Bounds that no answer of a registry reaches.
    static constexpr std::size_t largestCheckpoint = 256 * 1024;
    static constexpr std::size_t largestTile = std::size_t{transparency::tileWidth} * (2 + 0xFFFF);
    static constexpr std::size_t largestAnswer = 8u << 20;

  private:
    static constexpr std::size_t mostKept = 256;

    http::Answer ask(const std::string& path, std::size_t largest, const std::string& authorization) const;

    http::Client m_client;
    mutable Pace m_pace;
    mutable std::mutex m_mutex;
    mutable std::list<std::pair<std::string, Bytes>> m_kept; ///< the last read first
};

/// "HTTP status 503 too few witnesses have cosigned": with the first line of what the server says to people.
std::string statusOf(const http::Answer& answer);

} // namespace keyline::registry
