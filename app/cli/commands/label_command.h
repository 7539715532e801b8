#pragma once

#include "command.h"
#include "station_options.h"

#include "label/drawing.h"

/// `keyline label`: the labels of devices that a station knows, and the stickers and cards of a line, as SVG files.
class LabelCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::vector<std::pair<std::string, keyline::label::Drawing>> labels();
    std::vector<std::pair<std::string, keyline::label::Drawing>> cards() const;

    std::string m_home;
    std::vector<std::string> m_chips;
    std::string m_profile;
    std::string m_size = keyline::label::sizeText(keyline::label::defaultLabel);
    std::string m_out;
    int m_slots = 0;
    bool m_commands = false;
    keyline::crypto::SystemRandom m_random;
    keyline::SystemClock m_clock;
};
