#include "source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace tree {

namespace {

const fs::path top = SOURCE_DIR;

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern, std::size_t group)
{
    std::vector<std::string> out;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
        out.push_back((*it)[group].str());
    return out;
}

} // namespace

std::string read(const std::string& path)
{
    std::ifstream in(top / path);
    if (!in)
        throw std::runtime_error("cannot read " + path);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<std::string> files(const std::string& folder, const std::set<std::string>& endings)
{
    std::vector<std::string> out;
    if (!fs::exists(top / folder))
        return out;
    for (const auto& entry : fs::recursive_directory_iterator(top / folder))
        if (entry.is_regular_file() && endings.contains(entry.path().extension().string()))
            out.push_back(fs::relative(entry.path(), top).string());
    std::ranges::sort(out);
    return out;
}

std::vector<std::string> folders(const std::string& folder)
{
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(top / folder))
        if (entry.is_directory() && fs::exists(entry.path() / "CMakeLists.txt"))
            out.push_back(entry.path().filename().string());
    std::ranges::sort(out);
    return out;
}

std::vector<Include> includes(const std::string& path)
{
    static const std::regex pattern("(?:^|\n)[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]");
    const std::string text = read(path);
    std::vector<Include> out;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
        out.push_back({(*it)[2].str(), (*it)[1].str() == "\""});
    return out;
}

Graph linkTable()
{
    Graph graph;
    for (const auto& row : table("ARCHITECTURE.md", "## Direct links")) {
        static const std::regex word("[a-z][a-z/-]*");
        const std::vector<std::string> from = matches(row.at(0), word, 0);
        const std::vector<std::string> to = matches(row.at(1), word, 0);
        for (const std::string& folder : from)
            for (const std::string& target : to)
                if (target != "nothing")
                    graph[folder].insert(target);
                else
                    graph[folder];
    }
    return graph;
}

std::set<std::string> linked(const std::string& folder)
{
    static const std::regex pattern("keyline_((?:ui_)?[a-z]+)\\b");
    std::set<std::string> out;
    for (const std::string& name : matches(read(folder + "/CMakeLists.txt"), pattern, 1)) {
        const std::string node = name.starts_with("ui_") ? "ui/" + name.substr(3) : name;
        if (fs::exists(top / (node == name ? "core/" + node : node) / "CMakeLists.txt"))
            out.insert(node);
    }
    return out;
}

std::set<std::string> reach(const Graph& graph, const std::string& from)
{
    std::set<std::string> seen{from};
    std::vector<std::string> todo{from};
    while (!todo.empty()) {
        const std::string node = todo.back();
        todo.pop_back();
        const auto found = graph.find(node);
        if (found == graph.end())
            continue;
        for (const std::string& next : found->second)
            if (seen.insert(next).second)
                todo.push_back(next);
    }
    return seen;
}

std::vector<std::string> cycle(const Graph& graph)
{
    for (const auto& [node, targets] : graph)
        for (const std::string& target : targets)
            if (reach(graph, target).contains(node))
                return {node, target};
    return {};
}

std::vector<std::vector<std::string>> table(const std::string& path, const std::string& heading)
{
    std::istringstream in(read(path));
    std::vector<std::vector<std::string>> rows;
    bool found = false;
    for (std::string line; std::getline(in, line);) {
        if (!found) {
            found = line.starts_with(heading);
            continue;
        }
        if (!line.starts_with("|")) {
            if (!rows.empty())
                break;
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream cellsIn(line.substr(1));
        for (std::string cell; std::getline(cellsIn, cell, '|');)
            cells.push_back(trimmed(cell));
        rows.push_back(cells);
    }
    if (rows.size() < 3)
        throw std::runtime_error(path + " has no table behind '" + heading + "'");
    rows.erase(rows.begin(), rows.begin() + 2);
    return rows;
}

} // namespace tree
