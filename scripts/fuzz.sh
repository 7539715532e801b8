#!/usr/bin/env bash
# Runs fuzz targets one after another; what they find stays in build/fuzz/found, what they learned in build/fuzz/corpus.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
shift || true
case "$seconds" in *[!0-9]*) echo "fuzz: the first word is a number of seconds" >&2; exit 2 ;; esac

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(find build/fuzz/bin -maxdepth 1 -type f -name 'fuzz_*' -printf '%f\n' | sort)
status=0
for target in "${targets[@]}"; do
    mkdir -p "build/fuzz/corpus/$target" build/fuzz/found
    echo "== $target, $seconds s"
    "build/fuzz/bin/$target" -max_total_time="$seconds" -print_final_stats=1 -rss_limit_mb=2048 -timeout=10 \
        -artifact_prefix="build/fuzz/found/$target-" "build/fuzz/corpus/$target" >"build/fuzz/$target.log" 2>&1 || {
        tail -n 40 "build/fuzz/$target.log"
        status=1
        continue
    }
    grep -E 'number_of_executed_units|average_exec_per_sec' "build/fuzz/$target.log"
done
exit $status
