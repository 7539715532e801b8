#include "source_tree.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <regex>

namespace {

const std::set<std::string> code{".h", ".cpp"};

QString joined(const std::vector<std::string>& lines)
{
    QString out;
    for (const std::string& line : lines)
        out += QLatin1Char('\n') + QString::fromStdString(line);
    return out;
}

/// The node of the table that a header belongs to: "base", "ui/common".
std::string folderOf(const std::string& include)
{
    const std::size_t from = include.starts_with("ui/") ? 3 : 0;
    return include.substr(0, include.find('/', from));
}

/// A node of the table and where its files are.
struct Library
{
    std::string node;
    std::string folder;
};

std::vector<Library> libraries()
{
    std::vector<Library> out;
    for (const std::string& name : tree::folders("core"))
        out.push_back({name, "core/" + name});
    for (const std::string& name : tree::folders("ui"))
        out.push_back({"ui/" + name, "ui/" + name});
    return out;
}

bool qtModuleHas(const std::string& module, const std::string& header)
{
    return header.starts_with(module + "/") ||
           std::filesystem::exists(std::string(QT_INCLUDE_DIR) + "/" + module + "/" + header);
}

/// The folders whose headers are not for windows, though what they call reaches them.
const std::set<std::string> hiddenFromWindows{"sql", "link", "crypto"};

/// Qt's modules that windows are made of.
const std::vector<std::string> windowModules{"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"};

/// The one folder of core that may include headers whose name starts so.
const std::vector<std::pair<std::string, std::string>> homes{
    {"botan/", "crypto"},     {"openssl/", "crypto"},  {"p11-kit", "crypto"}, {"QSql", "sql"},
    {"sqlite3", "sql"},       {"QSerialPort", "link"}, {"bearssl", "device"}, {"zint.h", "label"},
    {"archive", "report"},    {"boost/", "server"},    {"QNetwork", "http"},  {"QSsl", "http"},
    {"QHostAddress", "http"}, {"QTcp", "http"},        {"sodium", "crypto"},
};

} // namespace

/// Holds the tree to what ARCHITECTURE.md says of it.
class ArchitectureTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void the_table_names_every_folder_of_core()
    {
        const tree::Graph table = tree::linkTable();
        for (const Library& library : libraries())
            QVERIFY2(table.contains(library.node), library.node.c_str());
    }

    void the_table_has_no_cycle() { QCOMPARE(joined(tree::cycle(tree::linkTable())), QString()); }

    void a_cycle_would_be_seen() { QVERIFY(!tree::cycle({{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}}).empty()); }

    void every_link_is_in_the_table()
    {
        const tree::Graph table = tree::linkTable();
        std::vector<std::string> wrong;
        for (const Library& library : libraries())
            for (const std::string& target : tree::linked(library.folder))
                if (target != library.node && !table.at(library.node).contains(target))
                    wrong.push_back(library.folder + " links " + target);
        QCOMPARE(joined(wrong), QString());
    }

    void every_include_is_reached_by_the_table()
    {
        const tree::Graph table = tree::linkTable();
        std::vector<std::string> wrong;
        for (const Library& library : libraries()) {
            const std::set<std::string> allowed = tree::reach(table, library.node);
            for (const std::string& file : tree::files(library.folder, code))
                for (const tree::Include& include : tree::includes(file))
                    if (include.quoted && include.name.find('/') != std::string::npos &&
                        !allowed.contains(folderOf(include.name)))
                        wrong.push_back(file + " includes " + include.name);
        }
        QCOMPARE(joined(wrong), QString());
    }

    void each_foreign_library_has_one_home()
    {
        std::vector<std::string> wrong;
        for (const std::string& file : tree::files("core", code))
            for (const tree::Include& include : tree::includes(file))
                for (const auto& [prefix, home] : homes)
                    if (include.name.starts_with(prefix) && !file.starts_with("core/" + home + "/"))
                        wrong.push_back(file + " includes " + include.name);
        for (const char* folder : {"app", "ui"})
            for (const std::string& file : tree::files(folder, code))
                for (const tree::Include& include : tree::includes(file))
                    for (const auto& [prefix, home] : homes)
                        if (include.name.starts_with(prefix))
                            wrong.push_back(file + " includes " + include.name);
        QCOMPARE(joined(wrong), QString());
    }

    void core_has_no_gui_header()
    {
        std::vector<std::string> wrong;
        for (const std::string& file : tree::files("core", code))
            for (const tree::Include& include : tree::includes(file))
                for (const char* module : {"QtGui", "QtWidgets"})
                    if (include.name.starts_with("Q") && qtModuleHas(module, include.name))
                        wrong.push_back(file + " includes " + include.name);
        QCOMPARE(joined(wrong), QString());
        QVERIFY2(qtModuleHas("QtGui", "QColor"), "the check looks into Qt's own folders");
    }

    void core_never_includes_a_window()
    {
        const tree::Graph table = tree::linkTable();
        for (const std::string& name : tree::folders("core"))
            for (const std::string& node : tree::reach(table, name))
                QVERIFY2(!node.starts_with("ui/"), (name + " reaches " + node).c_str());
    }

    void windows_are_qt_widgets_on_services_of_core()
    {
        std::vector<std::string> wrong;
        for (const std::string& file : tree::files("ui", code))
            for (const tree::Include& include : tree::includes(file)) {
                const bool ofQt = include.name.starts_with("Q") && !include.quoted;
                const auto has = [&](const std::string& module) { return qtModuleHas(module, include.name); };
                if ((ofQt && std::ranges::none_of(windowModules, has)) ||
                    (include.quoted && hiddenFromWindows.contains(folderOf(include.name))))
                    wrong.push_back(file + " includes " + include.name);
            }
        QCOMPARE(joined(wrong), QString());
    }

    /// One style paints all windows; a sheet would be a second one, and slower.
    void no_window_has_a_style_sheet()
    {
        for (const char* folder : {"ui", "app"})
            for (const std::string& file : tree::files(folder, code))
                QVERIFY2(tree::read(file).find("setStyleSheet") == std::string::npos, file.c_str());
    }

    /// Nothing ever opens by itself over the line.
    void the_line_has_no_dialog()
    {
        static const std::regex dialog("\\bQ(Dialog|MessageBox|InputDialog|FileDialog|ErrorMessage|ProgressDialog)\\b");
        for (const std::string& file : tree::files("ui/line", code))
            QVERIFY2(!std::regex_search(tree::read(file), dialog), file.c_str());
    }

    void device_is_freestanding()
    {
        static const std::set<std::string> wrongHeaders{"vector",     "string",    "map",       "memory",
                                                        "functional", "iostream",  "fstream",   "mutex",
                                                        "thread",     "exception", "stdexcept", "unordered_map"};
        std::vector<std::string> wrong;
        for (const std::string& file : tree::files("core/device", code))
            for (const tree::Include& include : tree::includes(file))
                if (wrongHeaders.contains(include.name) || include.name.starts_with("Q"))
                    wrong.push_back(file + " includes " + include.name);
        QCOMPARE(joined(wrong), QString());
    }

    /// Given no error_code it throws what no edge can tell a person: base/file.h throws Error instead.
    void no_call_of_std_filesystem_throws_by_itself()
    {
        static const std::regex call(
            R"(\b(?:fs|filesystem)::(exists|status|symlink_status|is_[a-z_]+|file_size|absolute|)"
            R"(canonical|copy_file|create_director[a-z]+|remove|remove_all|rename|)"
            R"(temp_directory_path|read_symlink|permissions)\(((?:[^;{]|\{[^}\n]*\})*))");
        std::vector<std::string> wrong;
        for (const char* folder : {"core", "app"})
            for (const std::string& file : tree::files(folder, code)) {
                const std::string text = tree::read(file);
                for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at)
                    if (!std::regex_search(at->str(2), std::regex("\\b(error|ignored|unknown|failure)\\)")) &&
                        !std::regex_search(at->str(2), std::regex("^status\\)"))) // of a file_status: looks at nothing
                        wrong.push_back(file + ": " + at->str(0));
            }
        QCOMPARE(joined(wrong), QString());
    }

    void recovery_never_reaches_the_vault() { QVERIFY(!tree::reach(tree::linkTable(), "recovery").contains("vault")); }

    /// A unit is a header of core or ui; its test is one in the folder of the same name that includes it. A header
    /// named after a tested one (audit_tree.h after audit.h) is a part of that unit.
    void every_unit_has_a_test()
    {
        std::vector<std::string> wrong;
        for (const Library& library : libraries()) {
            std::set<std::string> tested;
            for (const std::string& file : tree::files("tests/" + library.node, code))
                for (const tree::Include& include : tree::includes(file))
                    tested.insert(include.name);
            for (const std::string& file : tree::files(library.folder, {".h"})) {
                const std::string name = library.node + file.substr(library.folder.size());
                if (!tested.contains(name) && !tested.contains(name.substr(0, name.find('_')) + ".h"))
                    wrong.push_back(file);
            }
        }
        QCOMPARE(joined(wrong), QString());
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
