#pragma once

#include "ui/common/tones.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

class QTemporaryDir;

namespace keyline::ui {

/// Plays short sounds. What is asked for within 300 ms is one sound, the most urgent; the first is heard at once. A
/// program of the desktop's sound server plays them, so that no silent, hanging or missing server ever reaches the
/// window: without one, or without a sound device, it is quiet.
class Sounds : public QObject
{
    Q_OBJECT

  public:
    static constexpr int mergeMs = 300;

    /// `player`: program and arguments that play the WAV file named behind them; empty for the first of pw-play, paplay
    /// and aplay that is installed.
    explicit Sounds(const QStringList& player = {}, QObject* parent = nullptr);
    ~Sounds() override;

    bool isOn() const { return m_on; }
    void setOn(bool on);
    void play(Sound sound);

  Q_SIGNALS:
    /// It was decided to let this be heard, whether or not there is a device for it.
    void played(Sound sound);

  private:
    void sound(Sound which);
    void mergeEnds();
    QString fileOf(Sound which);

    QStringList m_player;
    bool m_on = true;
    QTimer m_merging;
    Sound m_last = Sound::Tick;
    std::optional<Sound> m_waiting;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace keyline::ui
