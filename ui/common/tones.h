#pragma once

#include <QByteArray>

namespace keyline::ui {

/// What is heard, the more urgent the later.
enum class Sound { Tick, Pass, Fail, Attention };

/// The sound as a WAV file: mono, 16 bits, 44.1 kHz, under half a second; made by calculation. A pass rises, a fail
/// falls and is lower, attention repeats itself, a tick is one short click.
QByteArray wave(Sound sound);

} // namespace keyline::ui
