#pragma once

#include "ui/common/sounds.h"
#include "ui/station/station_window.h"

#include "../../provisioning/line_bench.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <map>
#include <set>

/// How long the windows' thread stayed away from its event loop at the longest: waiting for something or at work, not
/// where it was ready and the machine had no processor for it.
class Pulse
{
  public:
    Pulse();
    Pulse(const Pulse&) = delete;
    Pulse& operator=(const Pulse&) = delete;

    std::chrono::milliseconds longest() const { return m_longest; }
    /// Empty unless it was away for half a second.
    QByteArray frozen() const;

  private:
    void beat();

    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last;
    std::chrono::nanoseconds m_unserved{0};
    std::chrono::milliseconds m_longest{0};
};

/// A clock that a test sets.
class HandClock final : public keyline::Clock
{
  public:
    keyline::UnixTime now() const override { return keyline::SystemClock().now() + m_shift; }
    void turnBy(std::int64_t seconds) { m_shift += seconds; }

  private:
    std::atomic<std::int64_t> m_shift = 0;
};

/// The station's window at work on a home, and what was seen in it.
class WindowBench
{
  public:
    WindowBench(const std::filesystem::path& home, const std::filesystem::path& heads);
    ~WindowBench();

    void open();
    void startOrder(const std::string& identities = "imei:35209900-000001..099999");

    /// Cards in one of these states ("pass", "empty").
    int count(const QSet<QString>& states) const;
    int cards() const;
    QStringList banners() const;
    /// All that the banners say.
    QString bannerText() const;
    /// One sentence for each card that does not say what is the matter and what to do: a paused one without a banner,
    /// one without word or instruction. Empty: every card does.
    QString unexplained() const;
    /// Presses the button of a banner.
    bool press(const QString& banner);
    QString labelOf(int slot) const;
    /// Keeps what the window shows as a picture of this name, where KEYLINE_PICTURES names a folder.
    void keepPicture(const QString& name) const;

    keyline::ui::StationWindow& window() { return *m_window; }
    keyline::fixture::StationEngine& engine() { return *m_engine; }
    Pulse pulse;
    std::shared_ptr<HandClock> clock = std::make_shared<HandClock>();
    std::set<std::string> codes; ///< of every error that a slot has shown
    std::map<keyline::identity::ChipId, int> passes;
    bool isOpen = false;
    int orders = 0;
    std::optional<keyline::Error> error; ///< the last of openFailed, orderFailed, troubled
    std::optional<keyline::fixture::OrderInfo::Resumed> resumed;

  private:
    void watch();

    std::filesystem::path m_home;
    std::filesystem::path m_heads;
    std::unique_ptr<keyline::fixture::StationEngine> m_engine;
    keyline::ui::Sounds m_sounds{{QStringLiteral("true")}};
    std::unique_ptr<keyline::ui::StationWindow> m_window;
};
