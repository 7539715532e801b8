#include "station/history_index.h"

#include "base/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace keyline::station::index {

namespace {

using Term = std::uint32_t;
using Place = std::uint16_t;

// What is no text has terms above those of three bytes.
constexpr Term resultTerms = 0x1000000;
constexpr Term codeTerms = 0x2000000;
constexpr Term timesTerm = 0x3000000; ///< earliest and latest finish, 8 bytes each; every indexed block has it

Term termOf(const char* three)
{
    const auto byte = [three](int i) { return static_cast<Term>(static_cast<unsigned char>(three[i])); };
    return byte(0) << 16 | byte(1) << 8 | byte(2);
}

Term termOf(Result result)
{
    return resultTerms + static_cast<Term>(result);
}

/// "K-204": family and number.
Term termOfCode(const std::string& code)
{
    Term out = 0;
    for (const char c : code)
        out = (out * 31 + static_cast<unsigned char>(c)) & 0xFFFFFF;
    return codeTerms + out;
}

std::int64_t firstId(std::int64_t block)
{
    return block * blockSize + 1;
}

constexpr std::size_t bitmapBytes = blockSize / 8;

/// Two bytes a row, or a bit a row where that is shorter; the length tells which.
Bytes encode(const std::vector<Place>& places)
{
    Bytes out;
    if (places.size() * 2 < bitmapBytes) {
        for (const Place place : places) {
            out.push_back(static_cast<std::uint8_t>(place));
            out.push_back(static_cast<std::uint8_t>(place >> 8));
        }
        return out;
    }
    out.resize(bitmapBytes);
    for (const Place place : places)
        out[place / 8] = static_cast<std::uint8_t>(out[place / 8] | 1u << place % 8);
    return out;
}

/// A word of one character reads some sixty of them in each block: all bits at once where they lie as they are stored.
Rows readBitmap(ByteView encoded)
{
    if constexpr (std::endian::native == std::endian::little && sizeof(Rows) == bitmapBytes) {
        std::array<std::uint8_t, bitmapBytes> bytes;
        std::copy_n(encoded.begin(), bitmapBytes, bytes.begin());
        return std::bit_cast<Rows>(bytes);
    }
    Rows out;
    for (std::size_t i = 0; i < blockSize; ++i)
        out[i] = (encoded[i / 8] >> i % 8 & 1) != 0;
    return out;
}

void addTo(Rows& rows, ByteView encoded)
{
    if (encoded.size() == bitmapBytes) {
        rows |= readBitmap(encoded);
        return;
    }
    for (std::size_t i = 0; i + 1 < encoded.size(); i += 2)
        rows.set((encoded[i] | static_cast<std::size_t>(encoded[i + 1]) << 8) % blockSize);
}

Bytes encodeTimes(UnixTime earliest, UnixTime latest)
{
    Bytes out(16);
    std::memcpy(out.data(), &earliest, 8);
    std::memcpy(out.data() + 8, &latest, 8);
    return out;
}

bool isIndexed(sql::Connection& connection, std::int64_t block)
{
    return connection.query("SELECT 1 FROM station_history_index WHERE block = ? AND term = ?", block, timesTerm)
        .step();
}

/// A block on its way into the index.
class Making
{
  public:
    void add(Place place, const HistoryRow& row)
    {
        const std::string text = searchText(row);
        for (std::size_t i = 0; i + 2 < text.size(); ++i)
            note(termOf(text.data() + i), place);
        note(termOf(row.result), place);
        if (!row.code.empty())
            note(termOfCode(row.code), place);
        m_earliest = std::min(m_earliest, row.finished);
        m_latest = std::max(m_latest, row.finished);
    }

    void write(sql::Connection& connection, std::int64_t block) const
    {
        std::vector<Term> terms;
        for (const auto& [term, places] : m_places)
            terms.push_back(term);
        std::sort(terms.begin(), terms.end()); // in the order of the table, so that it is written front to back
        for (const Term term : terms)
            write(connection, block, term, encode(m_places.at(term)));
        write(connection, block, timesTerm, encodeTimes(m_earliest, m_latest));
    }

  private:
    void note(Term term, Place place)
    {
        std::vector<Place>& places = m_places[term];
        if (places.empty() || places.back() != place)
            places.push_back(place);
    }
    static void write(sql::Connection& connection, std::int64_t block, Term term, const Bytes& rows)
    {
        connection.run("INSERT INTO station_history_index (block, term, rows) VALUES (?, ?, ?)", block, term, rows);
    }

    std::unordered_map<Term, std::vector<Place>> m_places;
    UnixTime m_earliest = INT64_MAX;
    UnixTime m_latest = INT64_MIN;
};

void make(sql::Connection& connection, std::int64_t block)
{
    Making making;
    history::forEach(connection, firstId(block), firstId(block + 1), [&](const HistoryRow& row) {
        making.add(static_cast<Place>(row.id - firstId(block)), row);
        return true;
    });
    making.write(connection, block);
}

/// One block asked about one thing after the other.
class Asking
{
  public:
    Asking(sql::Connection& connection, std::int64_t block) : m_connection(connection), m_block(block) {}

    std::optional<Candidates> take(const HistoryQuery& query)
    {
        auto times = m_connection.query(m_select, m_block, timesTerm);
        if (!times.step())
            return std::nullopt;
        m_out.rows.set();
        narrowByTime(times.arrayOf<16>(0), query);
        for (const Result result : query.results)
            narrow(termOf(result));
        for (const std::string& code : query.codes)
            narrow(termOfCode(code));
        for (const HistoryQuery::Word& word : query.words)
            narrow(word);
        return m_out;
    }

  private:
    void narrow(Term term)
    {
        if (m_out.rows.any())
            m_out.rows &= rowsOf(term);
    }

    void narrow(const HistoryQuery::Word& word)
    {
        Rows found = rowsOf(word.text);
        if (!word.compact.empty())
            found |= rowsOf(word.compact);
        m_out.rows &= found;
    }

    Rows rowsOf(Term term)
    {
        Rows out;
        auto row = m_connection.query(m_select, m_block, term);
        if (row.step())
            addTo(out, row.bytes(0));
        return out;
    }

    /// Every text ends in two blanks, so each of its characters begins a term.
    Rows rowsOfPrefix(const std::string& text)
    {
        Term first = 0;
        for (const char c : text)
            first = first << 8 | static_cast<unsigned char>(c);
        const unsigned free = 8 * (3 - static_cast<unsigned>(text.size()));
        m_out.cheap = m_out.cheap && text.size() > 1;
        Rows out;
        auto row =
            m_connection.query("SELECT rows FROM station_history_index WHERE block = ? AND term >= ? AND term < ?",
                               m_block, first << free, (first + 1) << free);
        while (row.step())
            addTo(out, row.bytes(0));
        return out;
    }

    Rows rowsOf(const std::string& text)
    {
        if (m_out.rows.none())
            return {};
        if (text.size() < 3)
            return rowsOfPrefix(text);
        m_out.exact = m_out.exact && text.size() == 3;
        Rows out = m_out.rows;
        // From the end: the devices of an order share the beginnings of their identities.
        for (std::size_t i = text.size() - 2; i-- > 0 && out.any();)
            out &= rowsOf(termOf(text.data() + i));
        return out;
    }

    void narrowByTime(const ByteArray<16>& times, const HistoryQuery& query)
    {
        UnixTime earliest = 0;
        UnixTime latest = 0;
        std::memcpy(&earliest, times.data(), 8);
        std::memcpy(&latest, times.data() + 8, 8);
        const UnixTime from = query.from.value_or(INT64_MIN);
        const UnixTime until = query.until.value_or(INT64_MAX);
        if (latest < from || earliest >= until) {
            m_out.rows.reset();
        } else if (earliest < from || latest >= until) {
            m_out.rows.reset();
            auto row = m_connection.query("SELECT id FROM station_history WHERE id >= ? AND id < ?"
                                          " AND finished >= ? AND finished < ?",
                                          firstId(m_block), firstId(m_block + 1), from, until);
            while (row.step())
                m_out.rows.set(static_cast<std::size_t>(row.integer(0) - firstId(m_block)));
        }
    }

    static constexpr std::string_view m_select = "SELECT rows FROM station_history_index WHERE block = ? AND term = ?";
    sql::Connection& m_connection;
    std::int64_t m_block;
    Candidates m_out;
};

} // namespace

void onAdded(sql::Connection& connection, std::int64_t id)
{
    if (id % blockSize == 0)
        make(connection, id / blockSize - 1);
}

void fill(sql::Connection& connection)
{
    const std::int64_t full = history::newestId(connection) / blockSize;
    for (std::int64_t block = 0; block < full; ++block)
        if (!isIndexed(connection, block))
            make(connection, block);
}

std::optional<Candidates> candidates(sql::Connection& connection, std::int64_t block, const HistoryQuery& query)
{
    return Asking(connection, block).take(query);
}

} // namespace keyline::station::index
