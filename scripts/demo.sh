#!/usr/bin/env bash
# The whole loop on eight virtual devices: provision, break one, recover it, verify the log.
# Everything stays in --home (default: the user's data folder); Ctrl-C leaves nothing running and nothing broken.
set -euo pipefail
bin=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/build/release/bin
home=${XDG_DATA_HOME:-$HOME/.local/share}/keyline/demo
count=8

while [ $# -gt 0 ]; do
    case "$1" in
        --headless) shift ;;
        --home) [ $# -ge 2 ] || { echo "demo: --home takes a folder" >&2; exit 2; }; home=$2; shift 2 ;;
        --home=*) home=${1#--home=}; shift ;;
        *) echo "demo: there is no option '$1' (there are --headless and --home DIR)" >&2; exit 2 ;;
    esac
done

station=$home/station
trust=$station/public/manufacturer.keyline-trust
mkdir -p "$home"
home=$(cd "$home" && pwd)
station=$home/station
trust=$station/public/manufacturer.keyline-trust
exec 9>"$home/demo.lock"
flock -n 9 || { echo "demo: another demo is running in $home; wait for it, or give another --home" >&2; exit 3; }
export KEYLINE_PASSPHRASE_FILE=$home/passphrase
devices_pid=

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
ports=$(mktemp)
trap leave EXIT
trap 'echo "Stopped. What is done is kept; ./dev run goes on from here." >&2; exit 130' INT TERM

# start_devices: runs the folder's devices; PORTS, CHIPS are what they print.
start_devices() {
    : >"$ports"
    "$bin/keyline-device" run --end-with-parent --dir "$devices" --baud 115200 >"$ports" 9>&- &
    devices_pid=$!
    local wait
    for wait in $(seq 100); do
        [ "$(wc -l <"$ports")" -ge $count ] && break
        kill -0 "$devices_pid" 2>/dev/null || { echo "demo: the virtual devices did not start" >&2; exit 1; }
        sleep 0.05
    done
    mapfile -t port_list < <(sed -n 's/.*"port":"\([^"]*\)".*/\1/p' "$ports")
    mapfile -t chip_list < <(sed -n 's/.*"chip":"\([^"]*\)".*/\1/p' "$ports")
}

step() { printf '\n== %s\n' "$1"; }

if [ ! -s "$KEYLINE_PASSPHRASE_FILE" ]; then
    (umask 077 && head -c 18 /dev/urandom | base64 >"$KEYLINE_PASSPHRASE_FILE")
fi
if [ ! -e "$trust" ]; then
    step "A station of its own, with new keys"
    "$bin/keyline" init --home "$station" --manufacturer "Demo Works" --pen 32473
fi

run=1
while [ -e "$home/devices/$run" ]; do run=$((run + 1)); done
devices=$home/devices/$run
step "Eight new virtual devices at 115200 baud"
mkdir -p "$home/devices"
"$bin/keyline-device" make --dir "$devices" --rom-key "$station/public/manufacturer.pem" --count $count >"$home/made.txt"
start_devices
paste -d' ' <(printf '%s\n' "${port_list[@]}") <(printf '%s\n' "${chip_list[@]}")

step "Provision all of them"
arguments=()
for port in "${port_list[@]}"; do arguments+=(--port "$port"); done
started=$(date +%s.%N)
"$bin/keyline" provision --home "$station" "${arguments[@]}" --identities imei:35824005-000000..999999
provisioned=$(date +%s.%N)

chip=${chip_list[0]}
step "The flash of chip $chip dies"
stop_devices
"$bin/keyline-device" erase-flash --dir "$devices" --chip "$chip"
start_devices
for i in "${!chip_list[@]}"; do [ "${chip_list[$i]}" = "$chip" ] && port=${port_list[$i]}; done

step "Recover it: registry and trust file, nothing secret"
env -u KEYLINE_PASSPHRASE_FILE "$bin/keyline" recover --registry "$station/registry" --trust "$trust" --port "$port"
recovered=$(date +%s.%N)
stop_devices

step "Verify the whole log"
env -u KEYLINE_PASSPHRASE_FILE "$bin/keyline" registry verify --registry "$station/registry"

step "What happened, and where it lies"
awk -v a="$started" -v b="$provisioned" -v c="$recovered" -v n=$count \
    'BEGIN { printf "%d devices provisioned in %.1f s; one lost its flash and was back %.1f s later.\n", n, b - a, c - b }'
cat <<EOT
station      $station
registry     $station/registry   (public; try: $bin/keyline registry show $chip --registry $station/registry)
trust file   $trust
devices      $devices
passphrase   $KEYLINE_PASSPHRASE_FILE   (a demo's: a real one is typed, or held by the system)
EOT
