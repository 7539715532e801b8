#pragma once

#include "registry/agreement.h"

#include <map>

namespace keyline::server {

/// Who may have all records, by a file of lines `NAME HEX`: a name for people, and the SHA-256 of his token, so that
/// the file lets nobody in. It is read at each question: who is added or ended is so at once, whatever process did it.
/// Safe to use from several threads.
class Agreements
{
  public:
    explicit Agreements(std::filesystem::path file) : m_file(std::move(file)) {}

    /// What stands in an `Authorization` header: `Bearer TOKEN` (RFC 6750 §2.1). Throws Error FileUnreadable or
    /// RegistryDamaged for the file.
    bool holds(std::string_view authorization) const;
    /// Digests of the tokens by the names of those who have them. Throws as holds().
    std::map<std::string, Digest> read() const;
    /// Throws Error Usage for a name that is none or that is there already, FileUnwritable.
    void add(const std::string& name, const registry::Agreement& agreement) const;
    /// Throws Error Usage where nobody has that name.
    void end(const std::string& name) const;

  private:
    void write(const std::map<std::string, Digest>& agreements) const;

    std::filesystem::path m_file;
};

} // namespace keyline::server
