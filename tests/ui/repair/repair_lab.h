#pragma once

#include "../../provisioning/line_bench.h"

#include "recovery/repair_bench.h"

#include <QProcess>

/// A station that made devices, its registry, and those devices as a repair centre gets them: virtual ones that are
/// plugged in and pulled out by command.
class RepairLab
{
  public:
    /// Makes the station and provisions `count` devices; then the station is closed.
    explicit RepairLab(int count);
    ~RepairLab();
    RepairLab(const RepairLab&) = delete;
    RepairLab& operator=(const RepairLab&) = delete;

    std::filesystem::path path(const std::string& name) const { return m_line.path(name); }
    std::filesystem::path registry() const { return m_line.home() / "registry"; }
    std::filesystem::path trustFile() const { return m_line.home() / "public" / "manufacturer.keyline-trust"; }
    std::filesystem::path ports() const { return path("ports"); }
    std::string chip(int index) const { return m_chips.at(static_cast<std::size_t>(index)).hex(); }
    LineBench& line() { return m_line; }

    /// Serves all devices, none of them plugged in; more: faults.
    void serve(const QStringList& more = {});
    void stop();
    /// "plug", "unplug", "erase" and "reset" of one device; waits until it is done.
    void tell(const char* verb, int index);
    void plug(int index) { tell("plug", index); }
    void unplug(int index) { tell("unplug", index); }
    /// What a worn or replaced memory leaves.
    void erase(int index) { tell("erase", index); }
    /// As keyline-device told it last: "sealed", "lost", …
    QString state(int index) const { return m_states.value(QString::fromStdString(chip(index))); }

    /// A bench that sees these devices alone.
    keyline::recovery::BenchOptions options() const;

  private:
    LineBench m_line;
    std::vector<keyline::identity::ChipId> m_chips;
    std::filesystem::path m_folder;
    std::unique_ptr<QProcess> m_process;
    QHash<QString, QString> m_states;
};
