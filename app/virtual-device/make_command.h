#pragma once

#include <CLI/CLI.hpp>

namespace keyline::virtual_device {

/// `keyline-device make`: makes devices in a folder.
class MakeCommand
{
  public:
    explicit MakeCommand(CLI::App& program);

  private:
    void run() const;

    std::string m_dir;
    std::string m_romKey;
    unsigned m_count = 1;
    std::string m_model = "KL-1";
    std::string m_chip;
};

} // namespace keyline::virtual_device
