#pragma once

// What most tests include, and what takes longest to read. Only an optimised build uses it (KEYLINE_PRECOMPILE); a file
// still includes whatever it needs itself, and the other builds see to that. Not QTest, which names each test's folder.

#include <QCoroTask>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <regex>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <variant>
#include <vector>
