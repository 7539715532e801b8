#!/usr/bin/python3
"""A foreign personal device on a pty, written from FORMATS.md alone.

    device.py make --dir DIR --rom-key PUB.pem [--chip HEX] [--model M]
    device.py run --dir DIR [--plain] [--refuse ID:RC]…
    device.py erase-flash --dir DIR

It is honest, but its habits are unlike ours wherever the text allows: SMP maps in another key order and of indefinite
length, keys nobody asked for, short lines, log noise, stale answers, its own derivation of backup keys.
"""
import argparse
import json
import os
import random
import sys
import tty

from cryptography.hazmat.primitives import serialization

import cbor
import certificates
import cose
import package as pk
import primitives as p
import smp

WRONG_STATE, NOT_AUTHENTIC, CANNOT_DECRYPT, STORAGE, MALFORMED, TOO_LARGE, OTHER_CHIP, OLDER = range(1, 9)
BLANK, LOADED, SEALED, LOST = range(4)
BUFFER, FLASH_SIZE = 4096, 12288


class Rc(Exception):
    def __init__(self, rc):
        super().__init__(f"rc {rc}")
        self.rc = rc


def need(condition, rc):
    if not condition:
        raise Rc(rc)


def store(path, data):
    with open(path + ".new", "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".new", path)


class Silicon:
    """What is in the chip: read-only ID and manufacturer key, the secret key, the sealed revision; and beside it the flash."""

    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "silicon.json"), encoding="utf-8") as file:
            values = json.load(file)
        self.chip, self.secret = bytes.fromhex(values["chip"]), bytes.fromhex(values["secret"])
        self.model, self.rom = values["model"], bytes.fromhex(values["rom"])
        # The stranger's own derivation: any inside the chip will do.
        self.backup_key = p.hkdf256(self.secret, b"stranger", b"seal", 32)
        self.iv_key = p.hkdf256(self.secret, b"stranger", b"iv", 32)

    def sealed_revision(self):
        try:
            with open(os.path.join(self.folder, "fuses"), encoding="ascii") as file:
                return int(file.read())
        except FileNotFoundError:
            return 0

    def raise_sealed_revision(self, revision):
        if revision > self.sealed_revision():
            store(os.path.join(self.folder, "fuses"), str(revision).encode())

    def flash(self):
        """[backup, certificate], or None where nothing is readable."""
        try:
            with open(os.path.join(self.folder, "flash.bin"), "rb") as file:
                data = file.read()
            return cbor.decode(data[32:]) if p.sha256(data[32:]) == data[:32] else None
        except (FileNotFoundError, cbor.CborError):
            return None

    def write_flash(self, backup, certificate):
        data = cbor.encode([backup, certificate])
        store(os.path.join(self.folder, "flash.bin"), p.sha256(data) + data)


class Device:
    """The commands of group 19276."""

    def __init__(self, silicon, rng=os.urandom):
        self.silicon, self.rng, self.session = silicon, rng, None
        self.rom_key = p.load_spki(silicon.rom)

    def opened(self, backup):
        """The data package inside a backup, its outside and seal judged in the order 7, 3."""
        try:
            chip, _, _ = pk.read_backup(backup)
        except (cbor.CborError, TypeError):
            raise Rc(MALFORMED) from None
        need(chip == self.silicon.chip, OTHER_CHIP)
        data = pk.open_backup(self.silicon.backup_key, backup)
        need(data is not None, CANNOT_DECRYPT)
        return data

    def loaded(self):
        """(package, backup, certificate) in flash, or None."""
        held = self.silicon.flash()
        if held is None:
            return None
        try:
            package = pk.DataPackage(self.opened(held[0]))
        except (Rc, pk.Malformed):
            return None
        return (package, *held) if package.revision >= self.silicon.sealed_revision() else None

    def state(self):
        held, sealed = self.loaded(), self.silicon.sealed_revision()
        if held is None:
            return LOST if sealed else BLANK
        return SEALED if held[0].revision == sealed else LOADED

    def standing(self):
        return {"state": self.state(), "rev": self.silicon.sealed_revision()}

    def held(self):
        held = self.loaded()
        need(held is not None, WRONG_STATE)
        return held

    def identity(self, _):
        seed, nonce = self.rng(32), self.rng(16)
        self.session = (nonce, seed)
        return {"v": 1, "chip": self.silicon.chip, "model": self.silicon.model, "maker": p.sha256(self.silicon.rom),
                **self.standing(), "nonce": nonce, "eph": p.x25519_public(seed)}

    def judged(self, data, certificate, least):
        """Package (5), certificate (2), chip (7), agreement (2), revision (8), size (6)."""
        try:
            package = pk.DataPackage(data)
        except pk.Malformed:
            raise Rc(MALFORMED) from None
        try:
            found = certificates.read(certificate, self.rom_key)
        except certificates.Untrusted:
            raise Rc(NOT_AUTHENTIC) from None
        need((found.kind == "x509") == (package.private is not None), NOT_AUTHENTIC)
        need(found.chip_digest == pk.chip_digest(self.silicon.chip), OTHER_CHIP)
        need(found.urns == package.urns, NOT_AUTHENTIC)
        need(package.private is None or found.spki == p.spki(package.private.public_key()), NOT_AUTHENTIC)
        need(package.revision >= least, OLDER)
        backup = pk.seal_backup(self.silicon.chip, self.silicon.backup_key, self.silicon.iv_key, data)
        need(len(backup) + len(certificate) + 64 <= FLASH_SIZE, TOO_LARGE)
        return package, backup

    def install(self, request):
        eph, auth, pkg, certificate = (take(request, name) for name in ("eph", "auth", "pkg", "cert"))
        need(len(eph) == 32, MALFORMED)
        need(self.session is not None, WRONG_STATE)
        (nonce, seed), self.session = self.session, None
        s0 = pk.session_bytes(self.silicon.chip, nonce, p.x25519_public(seed), eph)
        try:
            cose.open_sign1(auth, {1: -7}, lambda message, signature: p.verify(self.rom_key, message, signature),
                            detached=pk.install_payload(s0, pkg, certificate))
        except cbor.CborError:
            raise Rc(NOT_AUTHENTIC) from None
        secret = p.x25519_shared(seed, eph)
        need(secret is not None, NOT_AUTHENTIC)
        try:
            unprotected, ciphertext = cose.read_encrypt0(pkg, (5,))
        except (cbor.CborError, TypeError):
            raise Rc(CANNOT_DECRYPT) from None
        data = cose.open_encrypt0(pk.session_key(secret, s0), unprotected[5], ciphertext, s0)
        need(data is not None, CANNOT_DECRYPT)
        _, backup = self.judged(data, certificate, self.silicon.sealed_revision() + 1)
        self.silicon.write_flash(backup, certificate)
        return {"backup": backup}

    def check(self, request):
        return {"digest": p.sha256(self.opened(take(request, "backup")))}

    def prove(self, request):
        challenge = take(request, "challenge")
        need(len(challenge) == 32, MALFORMED)
        return {"proof": pk.make_proof(self.held()[0], self.silicon.chip, challenge, self.rng(32))}

    def backup(self, _):
        _, backup, certificate = self.held()
        return {"backup": backup, "cert": certificate}

    def seal(self, _):
        self.silicon.raise_sealed_revision(self.held()[0].revision)
        return self.standing()

    def restore(self, request):
        backup, certificate = take(request, "backup"), take(request, "cert")
        package, own = self.judged(self.opened(backup), certificate, max(1, self.silicon.sealed_revision()))
        self.silicon.raise_sealed_revision(package.revision)
        self.silicon.write_flash(own, certificate)
        return self.standing()

    COMMANDS = {(0, smp.READ): identity, (1, smp.WRITE): install, (2, smp.WRITE): check, (3, smp.WRITE): prove,
                (4, smp.READ): backup, (5, smp.WRITE): seal, (6, smp.WRITE): restore}


def take(request, name):
    need(isinstance(request.get(name), bytes), MALFORMED)
    return request[name]


class Line:
    """The serial side: frames, the OS group, noise."""

    def __init__(self, device, fd, plain, refusals=()):
        self.device, self.fd, self.plain, self.refusals = device, fd, plain, dict(refusals)
        self.random = random.Random(device.silicon.chip)
        self.last = None

    def answer(self, data):
        """The packet that answers one, or None."""
        parts = smp.parse(data)
        if parts is None or len(data) + 4 > BUFFER:
            return None
        version, op, group, sequence, command, body = parts
        if version != 1 or op not in (smp.READ, smp.WRITE):
            return None
        values = self._values(op, group, command, body)
        if not self.plain:
            values = {"zzz": {"uptime": 17}, "a": [1, None, True], **values}
        encode = cbor.encode if self.plain else cbor.encode_loosely
        return smp.packet(op + 1, group, sequence, command, encode(values))

    def _values(self, op, group, command, body):
        try:
            request = cbor.decode_loosely(body) if body else {}
            need(isinstance(request, dict), MALFORMED)
            if group == smp.KEYLINE and command in self.refusals:
                return {"rc": self.refusals[command]}
            if group == smp.KEYLINE:
                handler = Device.COMMANDS.get((command, op))
                return handler(self.device, request) if handler else {"rc": 8}
            if group == smp.OS and (command, op) == (0, smp.WRITE):
                return {"r": request.get("d", "")}
            if group == smp.OS and (command, op) == (6, smp.READ):
                return {"buf_size": BUFFER, "buf_count": 2}
            return {"rc": 8}
        except cbor.CborError:
            return {"err": {"group": group, "rc": MALFORMED}}
        except OSError:
            return {"err": {"group": group, "rc": STORAGE}}
        except Rc as refusal:
            return {"err": {"group": group, "rc": refusal.rc}}

    def write(self, data):
        while data:
            data = data[os.write(self.fd, data):]

    def noise(self):
        if not self.plain:
            self.write(self.random.choice([b"*** Booting Zephyr OS build v9.9 ***\r\n", b"[00:00:01.234] <wrn> adc: drift\r\n",
                                           b"\x1b[1;31muart:~$ \x1b[0m", b"\xff\xfe\x00\x80\n", b"\r\n", b""]))

    def send(self, packet):
        width = 127 if self.plain else self.random.choice([127, 100, 64, 31])
        if self.last is not None and not self.plain:
            for line in smp.frame_lines(self.last, 127):
                self.write(line)
        for line in smp.frame_lines(packet, width):
            self.noise()
            self.write(line)
        self.last = packet

    def serve(self):
        reader = smp.FrameReader()
        self.noise()
        while data := os.read(self.fd, 4096):
            for request in reader.feed(data):
                answer = self.answer(request)
                if answer is not None:
                    self.send(answer)


def make(folder, rom_key, chip, model):
    with open(rom_key, "rb") as file:
        rom = p.spki(serialization.load_pem_public_key(file.read()))
    os.makedirs(folder, exist_ok=True)
    values = {"chip": chip or os.urandom(12).hex(), "secret": os.urandom(32).hex(), "model": model, "rom": rom.hex()}
    store(os.path.join(folder, "silicon.json"), json.dumps(values).encode())
    return values["chip"]


def run(folder, plain, refusals):
    silicon = Silicon(folder)
    board, user = os.openpty()
    tty.setraw(user)
    print(json.dumps({"port": os.ttyname(user), "chip": silicon.chip.hex()}), flush=True)
    Line(Device(silicon), board, plain, refusals).serve()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=("make", "run", "erase-flash"))
    parser.add_argument("--dir", required=True)
    parser.add_argument("--rom-key")
    parser.add_argument("--chip")
    parser.add_argument("--model", default="stranger-1")
    parser.add_argument("--plain", action="store_true", help="without the odd habits")
    parser.add_argument("--refuse", action="append", default=[], metavar="ID:RC", help="answer a command with a plain rc")
    args = parser.parse_args()
    if args.verb == "make":
        print(make(args.dir, args.rom_key, args.chip, args.model))
    elif args.verb == "run":
        run(args.dir, args.plain, [tuple(map(int, one.split(":"))) for one in args.refuse])
    elif os.path.exists(os.path.join(args.dir, "flash.bin")):
        os.unlink(os.path.join(args.dir, "flash.bin"))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
