#!/usr/bin/env bash
# Brings translations/*.ts up to what the sources say, or those in FOLDER: new texts come in unfinished, gone ones leave.
# usage: scripts/translations.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=${1:-translations}
lupdate=$(command -v lupdate-qt6 || echo /usr/lib/qt6/bin/lupdate)

sources=(core)
for place in ui app/station app/repair; do
    [ ! -d "$place" ] || sources+=("$place")
done
for file in "$folder"/keyline_*.ts; do
    plural=()
    # English is the source; its file holds only what differs between one and many.
    [ "$(basename "$file")" != keyline_en.ts ] || plural=(-pluralonly)
    # It says so of each std::hash of ours; anything else that it says is a text with the wrong context.
    "$lupdate" -silent -I . -I core -locations none -no-ui-lines -no-obsolete "${plural[@]}" "${sources[@]}" -ts "$file" \
        2> >(grep -v 'Ignoring definition of undeclared qualified class' >&2)
done
