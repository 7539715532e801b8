#pragma once

#include "../../registry/support/mirrored.h"

#include "registry/registry_service.h"

namespace keyline::test {

/// A registry with chips in every state, its trust file, and look-ups in it.
class Shelf
{
  public:
    Shelf() { writeFileAtomically(path("works.keyline-trust"), asBytes(trustOf(sample.world).format())); }

    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    registry::RegistryPlace place() const
    {
        return {sample.registry.folder(), path("works.keyline-trust"), path("memory")};
    }
    registry::RegistryService::Found find(unsigned chip) const
    {
        return registry::RegistryService(place()).lookUp(World::chip(chip).hex()).result();
    }
    /// A copy of the mirror, for who wants to bend it.
    std::filesystem::path copyMirror(const char* name) const
    {
        std::filesystem::copy(sample.mirrorFolder(), path(name), std::filesystem::copy_options::recursive);
        return path(name);
    }

    MirroredRegistry sample;

  private:
    QTemporaryDir m_folder;
};

/// Changes one byte of a file.
inline void bend(const std::filesystem::path& file, std::size_t at)
{
    Bytes content = readFile(file);
    content.at(at) ^= 1;
    writeFileAtomically(file, content);
}

} // namespace keyline::test
