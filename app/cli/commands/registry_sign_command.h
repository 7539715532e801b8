#pragma once

#include "command.h"
#include "commands/writer_option.h"

/// `keyline registry enrol KEY | revoke KEY`: who may write, signed by the administrator.
class RegistryEnrolCommand final : public Command
{
  public:
    explicit RegistryEnrolCommand(bool revokes) : m_revokes(revokes) {}
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    keyline::Digest manufacturerOf(const keyline::registry::TrustFile& trust) const;

    bool m_revokes;
    std::string m_key;
    std::string m_name;
    bool m_custodian = false;
    std::string m_manufacturer;
    WriterOption m_writer;
};

/// `keyline registry retire CHIP | erase CHIP`: the end of a chip's record, signed by a custodian.
class RegistryEndCommand final : public Command
{
  public:
    explicit RegistryEndCommand(bool erases) : m_erases(erases) {}
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    bool m_erases;
    std::string m_confirm;
    bool m_yes = false;
    std::string m_chip;
    WriterOption m_writer;
};
