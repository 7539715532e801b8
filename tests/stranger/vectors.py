#!/usr/bin/python3
"""Writes the test vectors of docs/vectors/ from the stranger's own programs and fixed keys.

    vectors.py DIR

Bytes are lower-case hex, text is text, numbers are numbers. Every signature is deterministic (RFC 6979, RFC 8032; PS256 with the
salt given), so the files come out the same each time.
"""
import json
import math
import os
import sys

from cryptography.hazmat.primitives.asymmetric import rsa

import cbor
import certificates
import cose
import entries as e
import factory
import package as pk
import primitives as p
import smp
import transparency as t

TIME = 1767225600  # 2026-01-01T00:00:00Z
CHIP = bytes.fromhex("00112233445566778899aabb")
URNS = ["urn:gsma:imei:35123456-000001-0", "urn:gsma:imei:35123456-000002-0"]
METER = ["urn:dev:os:32473-M0001"]
MODEL = "example-1"


SMALL = math.prod(n for n in range(3, 2000, 2) if all(n % d for d in range(3, int(n**0.5) + 1, 2)))


def probable_prime(number):
    """Miller-Rabin with fixed bases; the numbers are not an adversary's."""
    if math.gcd(number, SMALL) != 1:
        return False
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(base, odd, number)
        if x in (1, number - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % number
            if x == number - 1:
                break
        else:
            return False
    return True


def fixed_rsa(seed, size):
    """A key for vectors only: primes are the first above bytes drawn from the seed."""
    def prime(label):
        stream = b"".join(p.hmac256(seed, label, bytes([i])) for i in range(size // 512))
        number = int.from_bytes(stream, "big") | 3 << (size // 2 - 2) | 1
        while (number - 1) % 65537 == 0 or not probable_prime(number):
            number += 2
        return number
    a, b = prime(b"p"), prime(b"q")
    a, b = max(a, b), min(a, b)
    d = pow(65537, -1, (a - 1) * (b - 1))
    numbers = rsa.RSAPrivateNumbers(a, b, d, d % (a - 1), d % (b - 1), pow(b, -1, a), rsa.RSAPublicNumbers(65537, a * b))
    return numbers.private_key()


class Fixed:
    """The one factory, one chip and one set of keys that all vectors share."""

    def __init__(self):
        self.maker = factory.Factory(p.sha256(b"keyline test vectors"), "Example Devices", "log.example/keyline")
        self.maker.clock = lambda: TIME
        scalar = {kind: int.from_bytes(self.maker.derive(f"pair {kind}") * 2, "big") % (p.CURVES[kind][5] - 1) + 1
                  for kind in p.CURVES}
        self.pairs = {kind: p.ec_key(kind, scalar[kind]) for kind in p.CURVES}
        self.pairs["rsa2048"] = fixed_rsa(self.maker.derive("pair rsa2048"), 2048)
        self.salt = self.maker.derive("salt")
        self.challenge = self.maker.derive("challenge")
        self.backup_key, self.iv_key = self.maker.derive("backup key"), self.maker.derive("backup IV key")

    def package(self, profile, revision=1):
        urns = METER if profile == "channel" else URNS
        return self.maker.package(profile, urns, revision, self.pairs.get(profile.rstrip("+")))

    def certificate(self, profile):
        urns = METER if profile == "channel" else URNS
        if profile == "channel":
            return certificates.issue_cwt(self.maker.manufacturer, self.maker.name, CHIP, urns, TIME, self.maker.derive("cti")[:16],
                                          self.maker.pen, MODEL)
        serial = int.from_bytes(self.maker.derive("serial")[:16], "big")
        return certificates.issue_x509(self.maker.manufacturer, self.maker.name, CHIP, urns,
                                       self.pairs[profile.rstrip("+")].public_key(), "1.3.6.1.4.1.32473.7.1", TIME, serial)

    def backup(self, profile, revision=1):
        return pk.seal_backup(CHIP, self.backup_key, self.iv_key, self.package(profile, revision)[0])


PROFILES = ("channel", "p256+", "p384", "rsa2048")


def names(fixed):
    urn, channel = METER[0], p.channel_key(fixed.maker.master, METER[0])
    return {"chip": CHIP, "chip_digest": pk.chip_digest(CHIP), "master_key": fixed.maker.master, "urn": urn,
            "kdf_input": b"\0\0\0\1keyline channel key v1\0" + urn.encode() + b"\0\0\1\0", "channel_key": channel,
            "channel_key_check_value": p.check_value(channel), "master_key_check_value": p.check_value(fixed.maker.master)}


def packages(fixed):
    out = []
    for profile in PROFILES:
        package, pair, _ = fixed.package(profile)
        out.append({"profile": profile, "package": package, "digest": p.sha256(package), "urns": pk.DataPackage(package).urns,
                    "spki": None if pair is None else p.spki(pair.public_key())})
    return {"master_key_version": fixed.maker.master_version, "packages": out}


def sessions(fixed):
    device_seed, station_seed = fixed.maker.derive("device eph"), fixed.maker.derive("station eph")
    nonce, iv = fixed.maker.derive("nonce")[:16], fixed.maker.derive("iv")[:12]
    device_eph, station_eph = p.x25519_public(device_seed), p.x25519_public(station_seed)
    s0 = pk.session_bytes(CHIP, nonce, device_eph, station_eph)
    secret = p.x25519_shared(station_seed, device_eph)
    key, package, certificate = pk.session_key(secret, s0), fixed.package("p256+")[0], fixed.certificate("p256+")
    pkg = cose.encrypt0(key, iv, {5: iv}, package, s0)
    payload = pk.install_payload(s0, pkg, certificate)
    auth = cose.sign1({1: -7}, payload, lambda message: p.ecdsa_sign(fixed.maker.manufacturer, message), detached=True)
    protected = cbor.encode({1: -7})
    return {"chip": CHIP, "nonce": nonce, "device_eph_private": device_seed, "device_eph": device_eph,
            "station_eph_private": station_seed, "station_eph": station_eph, "s0": s0, "salt": p.sha256(s0),
            "shared_secret": secret, "key": key, "iv": iv, "package": package,
            "enc_structure": cbor.encode(["Encrypt0", cbor.encode({1: 3}), s0]), "pkg": pkg, "certificate": certificate,
            "manufacturer_spki": fixed.maker.manufacturer_spki(), "auth_payload": payload,
            "auth_sig_structure": cose.to_be_signed(protected, b"", payload), "auth": auth}


def backups(fixed):
    return {"note": "key and iv_key stand for what a chip derives inside; the derivation is the chip's own affair",
            "chip": CHIP, "key": fixed.backup_key, "iv_key": fixed.iv_key, "external_aad": pk.backup_aad(CHIP),
            "backups": [{"profile": name, "package": fixed.package(name)[0], "backup": fixed.backup(name)} for name in PROFILES]}


def proofs(fixed):
    out = []
    for profile in PROFILES:
        package, pair, channel = fixed.package(profile)
        out.append({"profile": profile, "proof": pk.make_proof(pk.DataPackage(package), CHIP, fixed.challenge, fixed.salt),
                    "spki": None if pair is None else p.spki(pair.public_key()), "channel_key": channel})
    return {"chip": CHIP, "challenge": fixed.challenge, "payload": pk.proof_payload(CHIP, fixed.challenge),
            "pss_salt": fixed.salt, "proofs": out}


def identity_certificates(fixed):
    maker = fixed.maker
    serial = int.from_bytes(maker.derive("ca serial")[:16], "big")
    return {"chip": CHIP, "model": MODEL, "manufacturer_name": maker.name, "manufacturer_spki": maker.manufacturer_spki(),
            "manufacturer_certificate": certificates.issue_ca(maker.manufacturer, maker.name, TIME, serial),
            "certificates": [{"profile": name, "urns": pk.DataPackage(fixed.package(name)[0]).urns,
                              "certificate": fixed.certificate(name)} for name in PROFILES]}


def logs(fixed):
    """A log of two enrolments, a provision, a re-provision with a P-384 key, a retirement and an erasure."""
    maker = fixed.maker
    maker.enrol_all()
    for profile, kind in (("p256+", e.PROVISION), ("p384", e.REPROVISION)):
        _, pair, channel = fixed.package(profile, kind + 1)
        maker.file(CHIP, URNS, fixed.certificate(profile), fixed.backup(profile, kind + 1), profile, channel,
                   pair.public_key(), kind)
    records = list(maker.records.values())
    maker.end(CHIP, e.RETIRE)
    maker.end(CHIP, e.ERASE)
    tree = t.Tree(t.leaf_hash(entry) for entry in maker.entries)
    text = t.checkpoint_text(maker.origin, len(maker.entries), tree.root())
    checkpoint = t.sign_note(text, maker.origin, maker.log)
    public = {name: p.ed25519_public(getattr(maker, name)) for name in ("administrator", "station", "custodian", "log")}
    first = e.Entry(maker.entries[0])
    return {"origin": maker.origin, "log_seed": maker.log, "log_vkey": t.vkey(maker.origin, public["log"]),
            "public_keys": public, "kids": {name: p.kid(key) for name, key in public.items()},
            "seeds": {name: getattr(maker, name) for name in ("administrator", "station", "custodian")},
            "entry_external_aad": e.entry_aad(maker.origin), "first_sig_structure": cose.to_be_signed(
                first.protected, e.entry_aad(maker.origin), first.payload),
            "entries": maker.entries, "records": records, "leaf_hashes": tree.levels[0],
            "roots": [tree.root(size) for size in range(1, len(maker.entries) + 1)], "checkpoint": checkpoint,
            "receipts": [t.make_receipt(i, tree.inclusion(i), checkpoint) for i in range(len(maker.entries))],
            "trust_file": maker.trust_text("https://log.example/keyline")}


def frames(fixed):
    answer = {"v": 1, "chip": CHIP, "model": MODEL, "maker": p.sha256(fixed.maker.manufacturer_spki()), "state": 0, "rev": 0,
              "nonce": fixed.maker.derive("nonce")[:16], "eph": p.x25519_public(fixed.maker.derive("device eph"))}
    samples = [("echo request", smp.packet(smp.WRITE, smp.OS, 1, 0, cbor.encode({"d": "hello"}))),
               ("echo answer", smp.packet(3, smp.OS, 1, 0, cbor.encode({"r": "hello"}))),
               ("parameters request, no map", smp.packet(smp.READ, smp.OS, 2, 6, b"")),
               ("parameters answer", smp.packet(1, smp.OS, 2, 6, cbor.encode({"buf_size": 4096, "buf_count": 4}))),
               ("identity request", smp.packet(smp.READ, smp.KEYLINE, 3, 0, cbor.encode({}))),
               ("identity answer", smp.packet(1, smp.KEYLINE, 3, 0, cbor.encode(answer))),
               ("identity answer, indefinite and in another order",
                smp.packet(1, smp.KEYLINE, 3, 0, cbor.encode_loosely(answer))),
               ("prove request", smp.packet(smp.WRITE, smp.KEYLINE, 4, 3, cbor.encode({"challenge": fixed.challenge}))),
               ("refusal", smp.packet(3, smp.KEYLINE, 4, 3, cbor.encode({"err": {"group": smp.KEYLINE, "rc": 1}})))]
    return {"frames": [{"what": what, "packet": data, "crc": smp.crc16(data).to_bytes(2, "big"),
                        "lines": [line.decode() for line in smp.frame_lines(data)]} for what, data in samples]}


FILES = {"names": names, "packages": packages, "session": sessions, "backups": backups, "proofs": proofs,
         "certificates": identity_certificates, "log": logs, "frames": frames}


def plain(value):
    """JSON has no bytes: hex."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def generate():
    """File name → its text."""
    fixed = Fixed()
    return {f"{name}.json": json.dumps(plain(make(fixed)), indent=1, ensure_ascii=False) + "\n" for name, make in FILES.items()}


def main():
    os.makedirs(sys.argv[1], exist_ok=True)
    for name, text in generate().items():
        with open(os.path.join(sys.argv[1], name), "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
