#pragma once

#include "recovery/repair_bench.h"

#include "repair_shop.h"

#include "base/file.h"

#include <QTest>

#include <map>

namespace keyline::test {

/// A repair shop whose devices come and go as links in a folder, and a bench that watches it.
class BenchShop
{
  public:
    BenchShop() { std::filesystem::create_directory(ports()); }

    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_dir.path().toStdString()) / name;
    }
    std::filesystem::path ports() const { return path("ports"); }
    std::filesystem::path trustFile() const
    {
        const auto file = path("works.keyline-trust");
        const std::string text = shop.trust().format();
        writeFileAtomically(file, asBytes(text));
        return file;
    }

    recovery::BenchOptions options() const
    {
        recovery::BenchOptions out;
        out.trustFile = trustFile();
        out.source = shop.folder();
        out.ports.system = false;
        out.ports.period = std::chrono::milliseconds(20);
        out.ports.folders = {ports()};
        out.memoryFile = path("bench.json");
        out.checkpoints = path("seen");
        out.mediaFolders = {};
        return out;
    }
    void open() { open(options()); }
    void open(recovery::BenchOptions options)
    {
        bench.reset();
        jobs.clear();
        bench = std::make_unique<recovery::RepairBench>(std::move(options));
        using Bench = recovery::RepairBench;
        QObject::connect(bench.get(), &Bench::jobChanged, &m_here, [this](const recovery::Job& job) {
            jobs[job.number] = job;
            stages.push_back({job.number, job.stage});
        });
        QObject::connect(bench.get(), &Bench::jobRemoved, &m_here, [this](quint64 number) { jobs.erase(number); });
        QObject::connect(bench.get(), &Bench::supplyChanged, &m_here,
                         [this](const recovery::Supply& now) { supply = now; });
        QObject::connect(bench.get(), &Bench::portsChanged, &m_here,
                         [this](const std::vector<recovery::SeenPort>& now) { seen = now; });
        QObject::connect(bench.get(), &Bench::quiet, &m_here, [this](bool now) { isQuiet = now; });
        bench->start();
    }

    void plug(const Phone& phone, const char* name) { plug(phone.port(), name); }
    void plug(const std::string& port, const char* name) const
    {
        std::filesystem::create_symlink(port, ports() / name);
    }
    void unplug(const char* name) const { std::filesystem::remove(ports() / name); }

    /// Of the only device there is.
    const recovery::Job* only() const { return jobs.size() == 1 ? &jobs.begin()->second : nullptr; }
    bool is(std::uint64_t number, recovery::Stage stage) const
    {
        const auto found = jobs.find(number);
        return found != jobs.end() && found->second.stage == stage;
    }
    bool isOver(std::uint64_t number) const { return is(number, recovery::Stage::Over); }
    Code codeOf(std::uint64_t number) const
    {
        const auto found = jobs.find(number);
        return found != jobs.end() && found->second.error ? found->second.error->code() : Code::Unexpected;
    }

  private:
    QTemporaryDir m_dir; // goes after the bench, which saves in it
    QObject m_here;

  public:
    RepairShop shop;
    std::map<std::uint64_t, recovery::Job> jobs;
    std::vector<std::pair<std::uint64_t, recovery::Stage>> stages;
    std::vector<recovery::SeenPort> seen;
    recovery::Supply supply;
    bool isQuiet = false;
    std::unique_ptr<recovery::RepairBench> bench;
};

} // namespace keyline::test
