#!/usr/bin/env bash
# The built programs on real USB serial ports: a Debian kernel in QEMU (no KVM needed), devices over usb-redir, the tests inside.
# usage: usb.sh [TEST…], names of test functions; without any all run.
# Ends with "N passed, N failed"; the exit code is 0 only where all of them ran and passed. docs/USB.md says more.
set -euo pipefail
only=$*
clone=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
programs=$clone/build/release/bin
tests=$clone/build/release/tests
suites=(usb_port_test usb_station_test usb_rights_test)
# What stays between two runs: the kernel.
cache=$clone/build/usb
modules=(usb-common usbcore xhci-hcd xhci-pci cdc-acm)
rules=(50-udev-default 60-serial)
# Seconds; a run takes a quarter of that on two idle cores.
patience=300
sockets=2

work=$(mktemp -d "${TMPDIR:-/tmp}/keyline-usb.XXXXXX")
root=$work/root
ports_pid=
machine_pid=
leave() {
    local pid
    for pid in $machine_pid $ports_pid; do
        kill -TERM "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM HUP

# fetch_kernel: the newest kernel of Debian that apt knows, else the one of an earlier run; $kernel is its folder.
fetch_kernel() {
    local package
    package=$(apt-cache depends linux-image-amd64 2>/dev/null | sed -n 's/.*Depends: \(linux-image-[0-9][^ ]*\).*/\1/p' | head -n 1)
    kernel=$cache/$package
    [ -n "$package" ] && [ -e "$kernel/vmlinuz" ] && return
    mkdir -p "$cache"
    if [ -n "$package" ] && (cd "$work" && apt-get download -q "$package" >&2); then
        unpack_kernel "$work/$package"_*.deb
        return
    fi
    kernel=$(find "$cache" -name vmlinuz -printf '%T@ %h\n' | sort -n | tail -n 1 | cut -d' ' -f2-)
    [ -n "$kernel" ] || { echo "usb: no kernel: apt-get update, then again" >&2; exit 1; }
}

# unpack_kernel DEB: the image and the modules we need, no more; whole or not at all.
unpack_kernel() {
    local wanted=('./boot/vmlinuz-*') module
    for module in "${modules[@]}"; do wanted+=("./lib/modules/*/$module.ko"); done
    mkdir "$work/kernel"
    dpkg-deb --fsys-tarfile "$1" | tar -x -C "$work/kernel" --wildcards "${wanted[@]}"
    rm -rf "$kernel.new"
    mkdir -p "$kernel.new"
    find "$work/kernel" -type f -name '*.ko' -exec mv -t "$kernel.new" {} +
    mv "$work"/kernel/boot/vmlinuz-* "$kernel.new/vmlinuz"
    mv -T "$kernel.new" "$kernel"
}

# copy FILE...: each where it lies on this system, with the libraries that it needs.
copy() {
    local file
    for file in "$@" $(ldd "$@" 2>/dev/null | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p; s/^\t\(\/[^ ]*\) (.*/\1/p' | sort -u); do
        mkdir -p "$root$(dirname "$file")"
        [ -e "$root$file" ] || cp -L "$file" "$root$file"
    done
}

make_root() {
    mkdir -p "$root"/usr/{bin,lib,lib64} "$root"/{etc,modules,shop}
    local name
    for name in bin lib lib64; do ln -s "usr/$name" "$root/$name"; done
    ln -s usr/bin "$root/sbin"
    copy /bin/busybox /bin/udevadm "$programs/keyline" "${suites[@]/#/$tests/}"
    mkdir -p "$root"/lib/systemd "$root"/lib/udev/rules.d
    ln -s /bin/udevadm "$root/lib/systemd/systemd-udevd"
    for name in "${rules[@]}"; do cp "/lib/udev/rules.d/$name.rules" "$root/lib/udev/rules.d/"; done
    cp "$clone/resources/udev/70-keyline.rules" "$root/lib/udev/rules.d/"
    for name in "${modules[@]}"; do cp "$kernel/$name.ko" "$root/modules/"; done
    cp "$clone"/tests/usb/machine/{passwd,group} "$root/etc/"
    cp -a "$work/home" "$work/passphrase" "$root/shop/"
    cat >"$root/shop/environment" <<EOT
export KEYLINE_TESTS='$tests'
export KEYLINE_TEST_HOME=/shop/home
export KEYLINE_TEST_PASSPHRASE_FILE=/shop/passphrase
export KEYLINE_CHIP=$chip
export KEYLINE_ONLY='$only'
EOT
    install -m 755 "$clone/tests/usb/machine/init" "$root/init"
    (cd "$root" && find . | cpio --quiet -o -H newc -R 0:0) >"$work/initramfs"
}

make_station() {
    (umask 077 && echo "correct horse battery" >"$work/passphrase")
    KEYLINE_PASSPHRASE_FILE=$work/passphrase "$programs/keyline" init --home "$work/home" --manufacturer "USB Works" --pen 32473 >/dev/null 2>&1
    chip=$("$programs/keyline-device" make --dir "$work/devices" --rom-key "$work/home/public/manufacturer.pem" --count 4 |
        sed -n 's/.*"chip":"\([0-9a-f]*\)".*/\1/p' | head -n 1)
}

start_ports() {
    local i arguments=()
    for ((i = 1; i <= sockets; ++i)); do arguments+=(--port "$work/port$i"); done
    "$programs/keyline-usb-ports" --dir "$work/devices" --control "$work/control" "${arguments[@]}" &
    ports_pid=$!
    until [ -S "$work/port$sockets" ]; do
        kill -0 "$ports_pid" || { ports_pid=; exit 1; }
        sleep 0.05
    done
}

# run_machine: what it says goes to standard output and $work/console. No network, no disk, no screen.
run_machine() {
    local i arguments=()
    for ((i = 1; i <= sockets; ++i)); do
        arguments+=(-chardev "socket,id=port$i,path=$work/port$i" -device "usb-redir,chardev=port$i,bus=usb.0,port=$i")
    done
    mkfifo "$work/said"
    sed -u 's/\r$//' "$work/said" | tee "$work/console" &
    local teller=$!
    timeout "$patience" qemu-system-x86_64 -accel tcg,thread=multi -cpu max -smp 2 -m 1024 -nodefaults -no-reboot -display none \
        -kernel "$kernel/vmlinuz" -initrd "$work/initramfs" -append "console=ttyS0 quiet panic=-1" \
        -chardev stdio,id=console,signal=off -serial chardev:console \
        -chardev "socket,id=control,path=$work/control" -serial chardev:control \
        -device qemu-xhci,id=usb "${arguments[@]}" </dev/null >"$work/said" &
    machine_pid=$!
    wait "$machine_pid" || true
    machine_pid=
    # All that was said is there.
    wait "$teller" || true
}

fetch_kernel
make_station
make_root
start_ports
run_machine

passed=$(grep '^PASS ' "$work/console" | grep -cvE '::(init|cleanup)TestCase\(\)' || true)
failed=$(grep -c '^FAIL!' "$work/console" || true)
for suite in "${suites[@]}"; do
    # The machine or the test did not come to its end.
    grep -q "^usb: $suite [0-9]" "$work/console" || { echo "FAIL!  : $suite did not end"; failed=$((failed + 1)); }
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
