#pragma once

#include "transparency/note.h"

#include <set>

namespace keyline::transparency {

/// Which witnesses must have cosigned a checkpoint (C2SP tlog-policy). Without a quorum line none are asked for.
class Policy
{
  public:
    /// Takes one line, without its newline: `witness`, `group`, `quorum` (and `log`, where logs are allowed), a comment
    /// or nothing. Throws Error Malformed and says what is wrong; the caller adds the line's number.
    void addLine(std::string_view line);
    /// A whole policy file, as the standard has it: exactly one quorum line. Throws Error Malformed, "line N: …".
    static Policy parse(std::string_view text);
    /// The lines again, names and order kept, comments gone; empty for a policy that asks for nothing.
    std::string format() const;

    const std::vector<NoteKey>& logs() const { return m_logs; }
    /// In the order of their lines; verifyNote's answer counts in it.
    const std::vector<NoteKey>& witnesses() const { return m_witnesses; }
    /// Where each of them takes checkpoints (C2SP tlog-witness, "submission prefix"); empty where its line has no URL.
    const std::vector<std::string>& witnessUrls() const { return m_witnessUrls; }
    bool hasQuorumLine() const { return m_hasQuorum; }
    bool asksForWitnesses() const { return m_quorum.has_value(); }

    /// True if the quorum is met by cosignatures of these witnesses (their places in witnesses()).
    bool satisfiedBy(const std::set<std::size_t>& cosigned) const;
    /// Also says when: the latest time at which enough cosignatures had been given or were younger. Nothing if not
    /// satisfied.
    std::optional<UnixTime> satisfiedSince(const std::vector<VerifiedSignature>& cosignatures) const;

  private:
    /// A name in the file: a witness, or a group over earlier names.
    struct Named
    {
        std::string name;
        std::optional<std::size_t> witness;
        std::size_t threshold = 0;
        std::vector<std::size_t> members; ///< places in m_names
        bool used = false;                ///< a member of a group already
    };
    void addLog(const std::vector<std::string_view>& words);
    void addWitness(const std::vector<std::string_view>& words);
    void addGroup(const std::vector<std::string_view>& words);
    void setQuorum(const std::vector<std::string_view>& words);
    std::optional<std::size_t> find(std::string_view name) const;
    void define(Named named);

    std::vector<NoteKey> m_logs;
    std::vector<NoteKey> m_witnesses;
    std::vector<std::string> m_witnessUrls;
    std::vector<Named> m_names;
    std::vector<std::string> m_lines;
    std::optional<std::size_t> m_quorum; ///< place in m_names
    bool m_hasQuorum = false;
};

} // namespace keyline::transparency
