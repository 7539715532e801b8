#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

/// What the tree itself says: files, includes, links, tables in its documents.
namespace tree {

/// A file's text; the path is relative to the project's top.
std::string read(const std::string& path);
/// Files below a folder with one of the endings, relative to the top, sorted.
std::vector<std::string> files(const std::string& folder, const std::set<std::string>& endings);
/// Folders directly inside a folder that hold a CMakeLists.txt, by name.
std::vector<std::string> folders(const std::string& folder);

struct Include
{
    std::string name;
    bool quoted = false;
};
std::vector<Include> includes(const std::string& path);

using Graph = std::map<std::string, std::set<std::string>>;
/// The table "Direct links" of ARCHITECTURE.md: folder → folders it may link; those of ui are "ui/NAME".
Graph linkTable();
/// What a folder's CMakeLists.txt really links, by the keyline_ targets it names.
std::set<std::string> linked(const std::string& folder);
/// Everything a node reaches, itself included.
std::set<std::string> reach(const Graph& graph, const std::string& from);
/// The nodes of a cycle, or nothing.
std::vector<std::string> cycle(const Graph& graph);

/// The cells of a Markdown table's rows, without head and ruler, from the first table behind `heading`.
std::vector<std::vector<std::string>> table(const std::string& path, const std::string& heading);

} // namespace tree
