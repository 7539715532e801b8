#!/usr/bin/env bash
# Format, clang-tidy and cppcheck over what git tracks; any finding is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mapfile -t sources < <(git ls-files '*.cpp' '*.h')
mapfile -t units < <(git ls-files 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp')

echo "== clang-format" >&2
clang-format-14 --dry-run --Werror "${sources[@]}"

echo "== clang-tidy" >&2
# clang knows coroutines without g++'s flag for them.
mkdir -p build/lint
sed 's/ -fcoroutines / /g' build/dev/compile_commands.json >build/lint/compile_commands.json
printf '%s\n' "${units[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy-16 --quiet -p build/lint --warnings-as-errors='*' 2>build/lint/talk.txt || {
    grep -E 'error:' build/lint/talk.txt >&2 || true
    exit 1
}

echo "== cppcheck" >&2
cppcheck --quiet --error-exitcode=1 --std=c++20 --inline-suppr --enable=warning,performance,portability \
    --suppressions-list=scripts/cppcheck.txt --library=qt -I core -I . -j "$(nproc)" "${units[@]}"
