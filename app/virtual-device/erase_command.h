#pragma once

#include <CLI/CLI.hpp>

namespace keyline::virtual_device {

/// `keyline-device erase-flash`: what befalls a flash after years, at once.
class EraseCommand
{
  public:
    explicit EraseCommand(CLI::App& program);

  private:
    void run() const;

    std::string m_dir;
    std::string m_chip;
};

} // namespace keyline::virtual_device
