#!/usr/bin/env bash
# Format, clang-tidy and cppcheck over what git tracks; any finding is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mapfile -t sources < <(git ls-files '*.cpp' '*.h')
mapfile -t units < <(git ls-files 'core/*.cpp' 'app/*.cpp')

echo "== clang-format" >&2
clang-format-14 --dry-run --Werror "${sources[@]}"
echo "== clang-tidy" >&2
printf '%s\n' "${units[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy-14 --quiet -p build/dev --warnings-as-errors='*'
echo "== cppcheck" >&2
cppcheck --quiet --error-exitcode=1 --std=c++20 --inline-suppr --enable=warning,performance,portability \
    --suppressions-list=scripts/cppcheck.txt -I core "${units[@]}"
