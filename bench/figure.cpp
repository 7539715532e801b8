#include "figure.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <vector>

namespace bench {

namespace {

std::vector<Figure>& figures()
{
    static std::vector<Figure> all;
    return all;
}

struct Row
{
    const Figure* figure;
    double value = 0;
    std::optional<double> floor;

    double ratio() const { return floor ? value / *floor : value; }
    bool met() const { return figure->aim == Aim::AtMost ? ratio() <= figure->bound : ratio() >= figure->bound; }
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Collects the counter "value" of each run; Google Benchmark's own table would show only times.
class Collector final : public benchmark::BenchmarkReporter
{
  public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration && !run.error_occurred)
                m_values[run.run_name.function_name].push_back(run.counters.at("value"));
    }
    std::optional<double> of(const std::string& name) const
    {
        const auto found = m_values.find(name);
        return found == m_values.end() ? std::nullopt : std::optional(median(found->second));
    }

  private:
    std::map<std::string, std::vector<double>> m_values;
};

void registerPart(const std::string& name, const std::function<double()>& measure, int repetitions)
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [measure](benchmark::State& state) {
                                     for (auto _ : state)
                                         state.counters["value"] = measure();
                                 })
        ->Iterations(1)
        ->Repetitions(repetitions);
}

void print(const Row& row)
{
    std::printf("%-28s %12.4g %-10s floor %-10s ratio %-7s aim %s %-6.4g %s\n", row.figure->name.c_str(), row.value,
                row.figure->unit.c_str(), row.floor ? std::to_string(*row.floor).c_str() : "-",
                row.floor ? std::to_string(row.ratio()).substr(0, 6).c_str() : "-",
                row.figure->aim == Aim::AtMost ? "<=" : ">=", row.figure->bound, row.met() ? "met" : "MISSED");
    std::fflush(stdout);
}

bool writeJson(const std::string& path, const std::vector<Row>& rows)
{
    std::ofstream out(path);
    out << "[\n";
    for (const Row& row : rows) {
        out << "  {\"name\": \"" << row.figure->name << "\", \"value\": " << row.value << ", \"unit\": \""
            << row.figure->unit << "\", \"floor\": ";
        if (row.floor)
            out << *row.floor << ", \"ratio\": " << row.ratio();
        else
            out << "null, \"ratio\": null";
        out << ", \"aim\": \"" << (row.figure->aim == Aim::AtMost ? "<= " : ">= ") << row.figure->bound
            << "\", \"met\": " << (row.met() ? "true" : "false") << "}" << (&row == &rows.back() ? "\n" : ",\n");
    }
    out << "]\n";
    out.close();
    return out.good();
}

bool wanted(const Figure& figure, const std::vector<std::string>& words)
{
    return words.empty() || std::ranges::any_of(words, [&](const std::string& word) {
               return figure.name.find(word) != std::string::npos;
           });
}

Row measure(const Figure& figure)
{
    benchmark::ClearRegisteredBenchmarks();
    // The floor runs before and after, so that a machine that warms up or slows down favours neither.
    if (figure.floor)
        registerPart("floor", figure.floor, (figure.repetitions + 1) / 2);
    registerPart("value", figure.value, figure.repetitions);
    if (figure.floor)
        registerPart("floor", figure.floor, (figure.repetitions + 1) / 2);
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);
    return {&figure, collector.of("value").value_or(0), collector.of("floor")};
}

} // namespace

void add(Figure figure)
{
    figures().push_back(std::move(figure));
}

int run(int argc, char** argv)
{
    std::string json;
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--json" && i + 1 < argc)
            json = argv[++i];
        else if (word == "--list" || word == "--help") {
            for (const Figure& figure : figures())
                std::printf("%-28s %s\n", figure.name.c_str(), figure.what.c_str());
            return 0;
        } else if (word.starts_with("-")) {
            std::fprintf(
                stderr, "bench: there is no option '%s' (there are --json FILE, --list, and words of figures' names)\n",
                word.c_str());
            return 2;
        } else
            words.push_back(word);
    }
    std::vector<Row> rows;
    for (const Figure& figure : figures()) {
        if (!wanted(figure, words))
            continue;
        rows.push_back(measure(figure));
        print(rows.back());
    }
    if (rows.empty()) {
        std::fprintf(stderr, "bench: no figure has such a name; --list shows them\n");
        return 2;
    }
    if (!json.empty() && !writeJson(json, rows)) {
        std::fprintf(stderr, "bench: %s cannot be written\n", json.c_str());
        return 7;
    }
    return 0;
}

} // namespace bench
