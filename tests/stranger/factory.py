"""A foreign manufacturer: its keys, its log, its records, and the mirror it publishes (FORMATS 4 and 5)."""
import os
import time

from cryptography.hazmat.primitives import serialization

import cbor
import certificates
import entries as e
import package as pk
import primitives as p
import transparency as t


class Factory:
    """Everything derives from one seed, so that a test or the vectors can have the same factory again."""

    def __init__(self, seed=None, name="Stranger Works", origin=None, pen=32473):
        self.seed = seed or os.urandom(32)
        self.name, self.pen = name, pen
        self.origin = origin or f"log.stranger.example/{self.derive('origin')[:4].hex()}"
        order = p.CURVES["p256"][5]
        self.manufacturer = p.ec_key("p256", int.from_bytes(self.derive("manufacturer"), "big") % (order - 1) + 1)
        self.master, self.master_version = self.derive("master"), 3
        self.administrator, self.station, self.custodian, self.log = (
            self.derive(role) for role in ("administrator", "station", "custodian", "log"))
        self.entries, self.records, self.sequences = [], {}, {}
        self.rules = e.Rules(self.origin, p.ed25519_public(self.administrator),
                             {p.sha256(self.manufacturer_spki()): self.manufacturer.public_key()})
        self.clock = lambda: int(time.time())
        self.witnesses = []

    def derive(self, label):
        return p.hmac256(self.seed, label.encode())

    def manufacturer_spki(self):
        return p.spki(self.manufacturer.public_key())

    def manufacturer_pem(self):
        return self.manufacturer.public_key().public_bytes(serialization.Encoding.PEM,
                                                           serialization.PublicFormat.SubjectPublicKeyInfo)

    # Certificates and packages

    def keys_for(self, profile, urns, pair=None):
        """(COSE_Keys, pair or None, channel key or None) of channel, p256, p384, rsa2048, rsa3072; '+' adds a channel key."""
        keys, channel = [], None
        if profile == "channel" or profile.endswith("+"):
            channel = p.channel_key(self.master, urns[0])
            keys.append(pk.channel_cose_key(channel))
        kind = profile.rstrip("+")
        if kind != "channel":
            pair = pair or p.new_key(kind)
            keys.append(pk.identity_cose_key(pair))
        return keys, pair, channel

    def package(self, profile, urns, revision=1, pair=None):
        keys, pair, channel = self.keys_for(profile, urns, pair)
        version = None if channel is None else self.master_version
        return pk.data_package(urns, keys, profile, revision, version), pair, channel

    def certify(self, chip, urns, pair, model):
        now = self.clock()
        if pair is None:
            return certificates.issue_cwt(self.manufacturer, self.name, chip, urns, now, os.urandom(16), self.pen, model)
        serial = int.from_bytes(b"\x40" + os.urandom(15), "big")
        return certificates.issue_x509(self.manufacturer, self.name, chip, urns, pair.public_key(), "1.3.6.1.4.1.32473.7.1",
                                       now, serial, odd=True)

    # The log

    def append(self, seed, payload):
        """Signs, judges by the rules, takes."""
        entry = e.sign_entry(seed, self.origin, payload)
        self.rules.take(entry)
        self.entries.append(entry)
        return entry

    def append_anyhow(self, entry):
        """Logs what no honest registry would."""
        self.entries.append(entry)

    def next_sequence(self, seed):
        number = self.sequences.get(seed, 0) + 1
        self.sequences[seed] = number
        return number

    def enrol(self, seed, role, name, action=0):
        return self.append(self.administrator, e.enrolment(
            p.ed25519_public(seed), role, action, name, self.manufacturer_spki(), self.next_sequence(self.administrator), self.clock()))

    def enrol_all(self):
        self.enrol(self.station, 0, "station 1")
        self.enrol(self.custodian, 1, "custodian")

    def file(self, chip, urns, certificate, backup, profile, channel, public, kind=e.PROVISION):
        """Logs a provision or re-provision with its record."""
        record = e.record(chip, urns, certificate, backup, profile, None if channel is None else self.master_version)
        past = self.rules.chips.get(pk.chip_digest(chip), [])
        key = None if public is None else p.sha256(p.spki(public))
        entry = self.append(self.station, e.statement(
            pk.chip_digest(chip), len(past) + 1, past[-1]["leaf"] if past else None, p.sha256(record), kind,
            self.next_sequence(self.station), self.clock(), key))
        self.records[p.sha256(record)] = record
        return entry

    def end(self, chip, kind):
        """Retires or erases a chip, by the custodian."""
        past = self.rules.chips[pk.chip_digest(chip)]
        last = past[-1]["entry"]
        record, key = (last.record, last.key) if kind == e.RETIRE else (None, None)
        entry = self.append(self.custodian, e.statement(
            pk.chip_digest(chip), len(past) + 1, past[-1]["leaf"], record, kind, self.next_sequence(self.custodian), self.clock(), key))
        if kind == e.ERASE:
            for one in past:
                self.records.pop(one["entry"].record, None)
        return entry

    # What is published

    def trust_text(self, *registries):
        return t.trust_text([self.manufacturer_spki()], t.vkey(self.origin, p.ed25519_public(self.log)),
                            p.ed25519_public(self.administrator), registries)

    def write_mirror(self, folder):
        """A full static mirror: log, chip/ and key/ files."""
        tree = t.Tree(t.leaf_hash(entry) for entry in self.entries)
        checkpoint = t.sign_note(t.checkpoint_text(self.origin, len(self.entries), tree.root()), self.origin, self.log)
        for name, seed in self.witnesses:
            checkpoint = t.cosign(checkpoint, name, seed, self.clock())
        t.write_log(folder, self.entries, checkpoint)
        for digest, past in self.rules.chips.items():
            history = [[one["index"], one["entry"].data] for one in past]
            erased = past[-1]["entry"].kind == e.ERASE
            for number, one in enumerate(past, 1):
                answer = {"statement": one["entry"].data, "history": history,
                          "receipt": t.make_receipt(one["index"], tree.inclusion(one["index"]), checkpoint)}
                if not erased:
                    answer["record"] = self.records[one["entry"].record]
                name = digest.hex() if number == len(past) else f"{digest.hex()}.{number}"
                t.put(folder, f"chip/{name}", cbor.encode(answer))
        named = {}
        for index, entry in enumerate(self.entries):
            try:
                fields = e.Entry(entry)
            except e.Refused:  # logged anyhow, by a test
                continue
            if fields.is_enrolment:
                named.setdefault(p.kid(fields.public), []).append(index)
        for kid, indices in named.items():
            t.put(folder, f"key/{kid.hex()}", cbor.encode([len(self.entries), indices]))
