#!/usr/bin/env bash
# Brings translations/*.ts up to what the sources say, or those in FOLDER: new texts come in unfinished, gone ones leave.
# usage: scripts/translations.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=${1:-translations}
lupdate=$(command -v lupdate-qt6 || echo /usr/lib/qt6/bin/lupdate)

sources=(core/base/error_table.cpp)
for place in ui app/station app/repair; do
    [ ! -d "$place" ] || sources+=("$place")
done
for file in "$folder"/*.ts; do
    plural=()
    # English is the source; its file holds only what differs between one and many.
    [ "$(basename "$file")" != keyline_en.ts ] || plural=(-pluralonly)
    "$lupdate" -silent -I . -I core -locations none -no-ui-lines -no-obsolete "${plural[@]}" "${sources[@]}" -ts "$file"
done
