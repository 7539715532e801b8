#include "source_tree.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <regex>

namespace {

/// Every row that the mission has.
std::vector<std::string> missionRows()
{
    std::vector<std::string> out;
    for (int i = 1; i <= 26; ++i)
        out.push_back("C" + std::to_string(i));
    for (int i = 1; i <= 4; ++i)
        out.push_back("D" + std::to_string(i));
    return out;
}

/// What is not built yet: the windows. Nothing else may wait.
constexpr std::array mayWait{"D1"};

} // namespace

/// tests/MISSION.md says which test shows which row of the mission; this test says whether that is true.
class MissionTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void no_row_is_empty()
    {
        std::vector<std::string> rows;
        for (const auto& row : tree::table("tests/MISSION.md", "# "))
            if (row.size() >= 3 && !row[2].empty())
                rows.push_back(row[0]);
        for (const std::string& wanted : missionRows())
            QVERIFY2(std::ranges::find(rows, wanted) != rows.end(), wanted.c_str());
    }

    void every_test_it_names_exists()
    {
        static const std::regex reference("`([a-z0-9_]+)::([A-Za-z0-9_]+)`");
        // Folders may have a file of the same name: the device and the station both have their data package.
        std::map<std::string, std::string> sources;
        for (const std::string& file : tree::files("tests", {".cpp"}))
            sources[file.substr(file.rfind('/') + 1)] += tree::read(file);
        int found = 0;
        for (const auto& row : tree::table("tests/MISSION.md", "# ")) {
            const std::string& cell = row.at(2);
            const bool waits = cell.find("waits") != std::string::npos;
            int named = 0;
            for (std::sregex_iterator it(cell.begin(), cell.end(), reference), end; it != end; ++it, ++named) {
                const std::string file = (*it)[1].str() + ".cpp";
                const std::string slot = "void " + (*it)[2].str() + "(";
                QVERIFY2(sources.contains(file), (row[0] + ": there is no test " + file).c_str());
                QVERIFY2(sources[file].find(slot) != std::string::npos,
                         (row[0] + ": " + file + " has no " + slot + ")").c_str());
                ++found;
            }
            QVERIFY2(named > 0, (row[0] + " names no test").c_str());
            QVERIFY2(!waits || std::ranges::find(mayWait, row[0]) != mayWait.end(),
                     (row[0] + " waits, and must not").c_str());
        }
        QVERIFY(found >= 26);
    }
};

QTEST_APPLESS_MAIN(MissionTest)
#include "mission_test.moc"
