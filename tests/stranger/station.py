#!/usr/bin/python3
"""A foreign station, written from FORMATS.md alone.

    station.py provision --seed HEX --port PORT --profile channel|p256|p384|rsa2048|rsa3072[+] --identity URN… --mirror DIR
    station.py rom-key --seed HEX          the PEM for a device's read-only memory

Provisions a device through group 19276 with keys of its own, then publishes a registry of its own as a static mirror with a
trust file (DIR.keyline-trust). The seed stands for all its keys.
"""
import argparse
import json
import os
import sys

import cbor
import cose
import factory
import package as pk
import primitives as p
import smp


class Failed(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Failed(what)


IDENTITY_TYPES = {"v": int, "chip": bytes, "model": str, "maker": bytes, "state": int, "rev": int, "nonce": bytes, "eph": bytes}


class Session:
    """A conversation with one device."""

    def __init__(self, port):
        self.port = port

    def ask(self, op, command, values, **options):
        return self.port.request(op, smp.KEYLINE, command, values, **options)

    def greet(self):
        """Echo, as often as a board that still boots may need, then its buffer's size."""
        for tries in range(8):
            try:
                need(self.port.request(smp.WRITE, smp.OS, 0, {"d": "hello"}, seconds=1.0).get("r") == "hello", "echo says the same")
                break
            except TimeoutError:
                need(tries < 7, "an answer to echo")
        size = self.port.request(smp.READ, smp.OS, 6, None).get("buf_size")
        need(type(size) is int and size >= 4096, "buf_size of 4096 or more")
        return size

    def identity(self):
        answer = self.ask(smp.READ, 0, None)
        need(all(type(answer.get(name)) is kind for name, kind in IDENTITY_TYPES.items()), "identity's fields")
        need(answer["v"] == 1 and 8 <= len(answer["chip"]) <= 32 and len(answer["maker"]) == 32, "identity's lengths")
        need(len(answer["nonce"]) == 16 and len(answer["eph"]) == 32 and 0 <= answer["state"] <= 3, "identity's lengths")
        need(1 <= len(answer["model"]) <= 32 and answer["model"].isascii() and answer["model"].isprintable(), "model")
        return answer

    def install_request(self, identity, signer, package, certificate, seed=None, iv=None):
        """The install map for a session that an identity answer began."""
        seed, iv = seed or os.urandom(32), iv or os.urandom(12)
        eph = p.x25519_public(seed)
        s0 = pk.session_bytes(identity["chip"], identity["nonce"], identity["eph"], eph)
        secret = p.x25519_shared(seed, identity["eph"])
        need(secret is not None, "a shared secret that is not all zero")
        pkg = cose.encrypt0(pk.session_key(secret, s0), iv, {5: iv}, package, s0)
        auth = cose.sign1({1: -7}, pk.install_payload(s0, pkg, certificate), lambda message: p.ecdsa_sign(signer, message),
                          detached=True)
        return {"eph": eph, "auth": auth, "pkg": pkg, "cert": certificate}

    def install(self, identity, signer, package, certificate):
        backup = self.ask(smp.WRITE, 1, self.install_request(identity, signer, package, certificate)).get("backup")
        need(isinstance(backup, bytes), "a backup in answer")
        chip, _, ciphertext = pk.read_backup(backup)
        need(chip == identity["chip"] and len(ciphertext) == len(package) + 16, "the backup's outside")
        return backup

    def check(self, backup):
        return self.ask(smp.WRITE, 2, {"backup": backup})["digest"]

    def prove(self, challenge):
        return self.ask(smp.WRITE, 3, {"challenge": challenge})["proof"]

    def backup(self):
        answer = self.ask(smp.READ, 4, {})
        return answer["backup"], answer["cert"]

    def seal(self):
        answer = self.ask(smp.WRITE, 5, {})
        return answer["state"], answer["rev"]

    def restore(self, backup, certificate):
        answer = self.ask(smp.WRITE, 6, {"backup": backup, "cert": certificate})
        return answer["state"], answer["rev"]


def provision(maker, session, profile, urns, kind=0, revision=1):
    """The whole line for one device: greet, install, check, prove, file, seal. Returns what was filed."""
    session.greet()
    identity = session.identity()
    need(identity["maker"] == p.sha256(maker.manufacturer_spki()), "the device holds our manufacturer key")
    package, pair, channel = maker.package(profile, urns, revision)
    certificate = maker.certify(identity["chip"], urns, pair, identity["model"])
    backup = session.install(identity, maker.manufacturer, package, certificate)
    again = session.identity()
    need(again["state"] == 1, "loaded after install")
    need(session.install(again, maker.manufacturer, package, certificate) == backup, "one package, one backup")
    need(session.check(backup) == p.sha256(package), "the backup opens to what was installed")
    challenge = os.urandom(32)
    public = None if pair is None else pair.public_key()
    need(pk.proof_holds(session.prove(challenge), identity["chip"], challenge, public, channel), "the proof holds")
    need(session.backup() == (backup, certificate), "backup and certificate as installed")
    maker.file(identity["chip"], urns, certificate, backup, profile, channel, public, kind)
    need(session.seal() == (2, revision), "sealed")
    return {"chip": identity["chip"], "backup": backup, "certificate": certificate, "package": package, "public": public,
            "channel": channel, "urns": urns}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=("provision", "rom-key"))
    parser.add_argument("--seed", required=True, type=bytes.fromhex)
    parser.add_argument("--port")
    parser.add_argument("--profile", default="p256+")
    parser.add_argument("--identity", action="append", default=[])
    parser.add_argument("--mirror")
    args = parser.parse_args()
    maker = factory.Factory(args.seed)
    if args.verb == "rom-key":
        print(maker.manufacturer_pem().decode(), end="")
        return 0
    maker.enrol_all()
    port = smp.Port(args.port)
    try:
        filed = provision(maker, Session(port), args.profile, args.identity)
    except (Failed, smp.SmpError, TimeoutError, cbor.CborError) as error:
        print(f"station: {error}", file=sys.stderr)
        return 1
    finally:
        port.close()
    maker.write_mirror(args.mirror)
    with open(args.mirror.rstrip("/") + ".keyline-trust", "w", encoding="utf-8") as file:
        file.write(maker.trust_text(os.path.abspath(args.mirror)))
    print(json.dumps({"chip": filed["chip"].hex(), "result": "pass"}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
