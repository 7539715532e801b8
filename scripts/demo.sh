#!/usr/bin/env bash
# The whole loop on eight virtual devices: provision, break one, recover it, verify the log.
# Everything stays in --home (default: the user's data folder); Ctrl-C leaves nothing running and nothing broken.
set -euo pipefail
# KEYLINE_PROGRAMS: the programs of another build, for its tests.
bin=${KEYLINE_PROGRAMS:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/build/release/bin}
home=
count=8
# Device folders that stay to be looked at; what the devices were given stays in the registry for ever.
kept=3

while [ $# -gt 0 ]; do
    case "$1" in
        --headless) shift ;;
        --home | --home=*)
            # A variable that is not set must not mean the user's own demo.
            if [ "$1" = --home ]; then home=${2:-}; else home=${1#--home=}; fi
            [ -n "$home" ] || { echo "demo: --home takes a folder" >&2; exit 2; }
            if [ "$1" = --home ]; then shift 2; else shift; fi
            ;;
        *) echo "demo: there is no option '$1' (there are --headless and --home DIR)" >&2; exit 2 ;;
    esac
done

# A service or a container may have no HOME; the system knows the user's folder all the same.
if [ -z "$home" ]; then
    data=${XDG_DATA_HOME:-}
    user=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6 || true)}
    [ -n "$data" ] || [ -z "$user" ] || data=$user/.local/share
    [ -n "$data" ] || { echo "demo: this user has no home folder; say where with --home DIR" >&2; exit 2; }
    home=$data/keyline/demo
fi
mkdir -p -- "$home"
home=$(cd -- "$home" && pwd)
station=$home/station
trust=$station/public/manufacturer.keyline-trust
exec 9>"$home/demo.lock"
flock -n 9 || { echo "demo: another demo is running in $home; wait for it, or give another --home" >&2; exit 3; }
export KEYLINE_PASSPHRASE_FILE=$home/passphrase
devices_pid=
job_pid=
ports=$(mktemp)

stop_devices() {
    [ -n "$devices_pid" ] || return 0
    kill -TERM "$devices_pid" 2>/dev/null || true
    wait "$devices_pid" 2>/dev/null || true
    devices_pid=
}
leave() {
    stop_devices
    rm -f "$ports"
}
# The program at work ends first, in order, and the devices after it.
stop() {
    trap '' INT TERM HUP
    if [ -n "$job_pid" ]; then
        kill -TERM "$job_pid" 2>/dev/null || true
        wait "$job_pid" 2>/dev/null || true
    fi
    echo "Stopped. What is done is kept; the same command goes on from here." >&2
    exit 130
}
trap leave EXIT
trap stop INT TERM HUP

# Each program runs in a session of its own, so that Ctrl-C comes to this script alone, which ends them in order.
run() {
    setsid "$@" 9>&- &
    job_pid=$!
    local status=0
    wait "$job_pid" || status=$?
    job_pid=
    return "$status"
}
step() { printf '\n== %s\n' "$1"; }

# start_devices: runs the folder's devices; port_list, chip_list, state_list are what they print.
start_devices() {
    : >"$ports"
    setsid "$bin/keyline-device" run --end-with-parent --dir "$devices" --baud 115200 >"$ports" 9>&- &
    devices_pid=$!
    local tries=0
    until [ "$(wc -l <"$ports")" -ge $count ]; do
        tries=$((tries + 1))
        if [ $tries -gt 200 ] || ! kill -0 "$devices_pid" 2>/dev/null; then
            echo "demo: the virtual devices in $devices did not start" >&2
            exit 1
        fi
        sleep 0.05
    done
    mapfile -t port_list < <(sed -n 's/.*"port":"\([^"]*\)".*/\1/p' "$ports")
    mapfile -t chip_list < <(sed -n 's/.*"chip":"\([^"]*\)".*/\1/p' "$ports")
    mapfile -t state_list < <(sed -n 's/.*"state":"\([^"]*\)".*/\1/p' "$ports")
}

# choose_devices: the folder of a demo that was stopped, else a new one. DEVICES/demo-state says which it is.
choose_devices() {
    mkdir -p "$home/devices"
    local last
    last=$(find "$home/devices" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' -printf '%f\n' | sort -n | tail -n 1)
    devices=$home/devices/${last:-1}
    if [ -n "$last" ] && [ "$(cat "$devices/demo-state" 2>/dev/null)" = at-work ]; then
        step "The eight virtual devices of the demo that was stopped, at 115200 baud"
    else
        [ -z "$last" ] || devices=$home/devices/$((last + 1))
        step "Eight new virtual devices at 115200 baud"
        mkdir "$devices"
        echo at-work >"$devices/demo-state"
    fi
    local made
    made=$(find "$devices" -mindepth 2 -maxdepth 2 -name chip | wc -l)
    [ "$made" -ge $count ] || run "$bin/keyline-device" make --dir "$devices" \
        --rom-key "$station/public/manufacturer.pem" --count $((count - made)) >/dev/null
}

# clear_old_devices: takes away the files of earlier demos' devices, if nobody runs them, and nothing else.
clear_old_devices() {
    local folder lock
    for folder in $(find "$home/devices" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' -printf '%f\n' | sort -n | head -n -$kept); do
        folder=$home/devices/$folder
        [ "$(cat "$folder/demo-state" 2>/dev/null)" = finished ] || continue
        for lock in "$folder"/*/lock; do
            [ ! -e "$lock" ] || flock -n "$lock" true || continue 2
        done
        rm -f "$folder"/*/{chip,flash,lock} "$folder/demo-state"
        rmdir "$folder"/* "$folder" 2>/dev/null || true
    done
}

if [ ! -s "$KEYLINE_PASSPHRASE_FILE" ]; then
    (umask 077 && head -c 18 /dev/urandom | base64 >"$KEYLINE_PASSPHRASE_FILE.new")
    mv "$KEYLINE_PASSPHRASE_FILE.new" "$KEYLINE_PASSPHRASE_FILE"
fi
# The trust file is the last that init writes; a station that was stopped before it is finished now.
if [ ! -e "$trust" ]; then
    step "A station of its own, with new keys"
    run "$bin/keyline" init --home "$station" --manufacturer "Demo Works" --pen 32473
fi

choose_devices
start_devices
paste -d' ' <(printf '%s\n' "${port_list[@]}") <(printf '%s\n' "${chip_list[@]}") <(printf '%s\n' "${state_list[@]}")

step "Provision all of them"
arguments=()
dead=
for i in "${!port_list[@]}"; do
    if [ "${state_list[$i]}" = lost ]; then dead=${chip_list[$i]}; else arguments+=(--port "${port_list[$i]}"); fi
done
started=$(date +%s.%N)
# 3: all were done before the demo was stopped.
run "$bin/keyline" provision --home "$station" "${arguments[@]}" --identities imei:35824005-000000..999999 || [ $? -eq 3 ]
provisioned=$(date +%s.%N)

chip=${dead:-${chip_list[0]}}
step "The flash of chip $chip dies"
if [ -z "$dead" ]; then
    stop_devices
    run "$bin/keyline-device" erase-flash --dir "$devices" --chip "$chip"
    start_devices
fi
for i in "${!chip_list[@]}"; do [ "${chip_list[$i]}" != "$chip" ] || port=${port_list[$i]}; done

step "Recover it: registry and trust file, nothing secret"
broken=$(date +%s.%N)
run env -u KEYLINE_PASSPHRASE_FILE "$bin/keyline" recover --registry "$station/registry" --trust "$trust" --port "$port"
recovered=$(date +%s.%N)
stop_devices
echo finished >"$devices/demo-state"

step "Verify the whole log"
run env -u KEYLINE_PASSPHRASE_FILE "$bin/keyline" registry verify --registry "$station/registry" --trust "$trust"
clear_old_devices

step "What happened, and where it lies"
awk -v a="$started" -v b="$provisioned" -v c="$broken" -v d="$recovered" -v n=$count \
    'BEGIN { printf "%d devices provisioned in %.1f s; one lost its flash and was brought back in %.1f s.\n", n, b - a, d - c }'
q() { printf '%q' "$1"; }
cat <<EOT
station      $station
registry     $station/registry   (public; try: $(q "$bin/keyline") registry show $chip --registry $(q "$station/registry"))
trust file   $trust
devices      $devices   (run them: $(q "$bin/keyline-device") run --dir $(q "$devices"))
passphrase   $KEYLINE_PASSPHRASE_FILE   (a demo's: a real one is typed, or held by the system)
EOT
