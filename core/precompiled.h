#pragma once

// What takes longest to read of the standard library. Only an optimised build uses it (KEYLINE_PRECOMPILE); a file
// still includes whatever it needs itself, and the other builds see to that.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>
