#include "ui/common/tones.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace keyline::ui {

namespace {

constexpr int rate = 44100;

struct Note
{
    double hertz; ///< 0 is a rest
    int ms;
};

std::vector<Note> notes(Sound sound)
{
    switch (sound) {
    case Sound::Tick:
        return {{1800, 25}};
    case Sound::Pass:
        return {{784, 90}, {1175, 160}};
    case Sound::Fail:
        return {{330, 160}, {220, 280}};
    case Sound::Attention:
        return {{880, 110}, {0, 50}, {880, 110}, {0, 50}, {880, 110}};
    }
    return {};
}

/// A note with its second harmonic, swelling and dying within 8 ms so that it does not crack.
void append(QByteArray& samples, const Note& note)
{
    const int count = rate * note.ms / 1000;
    const double edge = rate * 0.008;
    for (int i = 0; i < count; ++i) {
        const double phase = 2 * std::numbers::pi * note.hertz * i / rate;
        const double envelope = std::min({1.0, i / edge, (count - i) / edge});
        const double value = note.hertz > 0 ? envelope * (0.8 * std::sin(phase) + 0.2 * std::sin(2 * phase)) : 0;
        const auto sample = qToLittleEndian(static_cast<qint16>(std::lround(value * 0.6 * 32767)));
        samples.append(reinterpret_cast<const char*>(&sample), sizeof sample);
    }
}

template <typename Integer>
void appendNumber(QByteArray& out, Integer value)
{
    const Integer little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

} // namespace

QByteArray wave(Sound sound)
{
    QByteArray samples;
    for (const Note& note : notes(sound))
        append(samples, note);
    QByteArray out("RIFF");
    appendNumber(out, static_cast<quint32>(36 + samples.size()));
    out += "WAVEfmt ";
    appendNumber(out, quint32{16});
    appendNumber(out, quint16{1}); // PCM
    appendNumber(out, quint16{1}); // mono
    appendNumber(out, static_cast<quint32>(rate));
    appendNumber(out, static_cast<quint32>(rate * 2));
    appendNumber(out, quint16{2});
    appendNumber(out, quint16{16});
    out += "data";
    appendNumber(out, static_cast<quint32>(samples.size()));
    return out + samples;
}

} // namespace keyline::ui
