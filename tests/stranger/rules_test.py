#!/usr/bin/python3
"""Logs, certificates and checkpoints that break one rule each, well signed: the stranger's auditor and keyline must both say so."""
import json
import os
import shutil

import cbor
import certificates
import cose
import der
import entries as e
import factory
import package as pk
import primitives as p
import running
import transparency as t
import verifier

PAIR, OTHER = p.ec_key("p256", 1234567), p.ec_key("p256", 7654321)
CHIP = b"rules chip 1"
URN = "urn:gsma:imei:35123456-000001-0"


def oids(fields, name):
    """The place of an extension."""
    wanted = der.oid(name)
    return next(i for i, one in enumerate(fields["extensions"]) if wanted in one[:16])


class Rules(running.Case):
    def setUp(self):
        super().setUp()
        self.maker = factory.Factory(p.sha256(b"rules"), origin="log.rules.example")
        self.maker.enrol_all()

    def record(self, chip=CHIP, urns=(URN,), pair=PAIR, certificate=None, backup=None):
        urns = list(urns)
        certificate = certificate or self.maker.certify(chip, urns, pair, "m")
        package, _, channel = self.maker.package("p256+" if pair else "channel", urns, 1, pair)
        backup = backup or pk.seal_backup(chip, bytes(32), bytes(32), package)
        return e.record(chip, urns, certificate, backup, "any", self.maker.master_version)

    def statement(self, record, chip=CHIP, revision=1, previous=None, kind=0, sequence=1, key=PAIR, digest=None):
        return e.statement(pk.chip_digest(chip), revision, previous, digest or (record and p.sha256(record)), kind, sequence, 1700000000,
                           key and p.sha256(p.spki(key.public_key())))

    def log(self, seed, payload, record=None):
        """One entry, judged by nobody; with what a mirror holds beside it."""
        entry = e.sign_entry(seed, self.maker.origin, payload)
        self.maker.append_anyhow(entry)
        fields = dict(payload)
        if fields[0] == 0:
            past = self.maker.rules.chips.setdefault(fields[2], [])
            past.append({"index": len(self.maker.entries) - 1, "entry": e.Entry(entry), "leaf": t.leaf_hash(entry)})
        if record is not None:
            self.maker.records[p.sha256(record)] = record
        return t.leaf_hash(entry)

    def publish(self):
        shutil.rmtree(self.path("mirror"), ignore_errors=True)
        self.maker.write_mirror(self.path("mirror"))

    def both(self, holds, what, trust=None):
        """What the two auditors say of the mirror."""
        self.publish()
        path = self.write("rules.keyline-trust", trust or self.maker.trust_text())
        with self.subTest(what=what):
            try:
                verifier.audit(self.path("mirror"), path)
                mine = True
            except ValueError as error:
                mine = False
                said = error
            done = self.run_program(os.path.join(running.programs(), "keyline"), "registry", "verify", "--registry",
                                    self.path("mirror"), "--trust", path, "--json", codes=(0, 1, 2, 5, 7))
            report = json.loads(done.stdout.splitlines()[-1])
            if os.environ.get("STRANGER_TALK"):
                print(f"{what}: {None if mine else said} | "
                      + "; ".join(f"{one['check']} {one.get('index', '')} {one['what']}" for one in report.get("findings", [report])))
            self.assertEqual(mine, holds, f"the stranger's auditor: {'holds' if mine else said}")
            self.assertEqual(report.get("holds", False), holds, report.get("findings", report))

    def case(self):
        """A fresh log for one case."""
        self.maker = factory.Factory(p.sha256(b"rules"), origin="log.rules.example")
        self.maker.enrol_all()

    def test_each_rule_of_the_log(self):
        station = lambda: self.maker.station
        custodian = lambda: self.maker.custodian

        def first(**options):
            record = self.record()
            return record, self.log(station(), self.statement(record, **options), record)

        def then(kind, seed, sequence, revision=2, record=None, previous=None, key=PAIR, **options):
            first_record, leaf = first()
            record = {0: record, 1: record or first_record, 2: record or first_record, 3: record}[kind]
            self.log(seed(), self.statement(record, revision=revision, previous=leaf if previous is None else previous, kind=kind,
                                            sequence=sequence, key=key, **options))

        def enrol(role=0, action=0, seed=None, sequence=3, maker=None, key=None, name="x", signer=None):
            self.log(signer or self.maker.administrator, e.enrolment(
                key or p.ed25519_public(seed or bytes(32)), role, action, name, maker or self.maker.manufacturer_spki(), sequence, 1))

        own = lambda name: p.ed25519_public(getattr(self.maker, name))
        cases = [
            ("a provision", True, first),
            ("a re-provision", True, lambda: then(1, station, 2)),
            ("a retirement", True, lambda: then(2, custodian, 1)),
            ("an erasure", True, lambda: then(3, custodian, 1, key=None)),
            ("enrolments and a revocation", True, lambda: (enrol(), enrol(action=1, sequence=4))),
            ("a custodian provisions", False, lambda: self.log(custodian(), self.statement(self.record()), self.record())),
            ("an unknown signer", False, lambda: self.log(bytes(32), self.statement(self.record()), self.record())),
            ("a station retires", False, lambda: then(2, station, 2)),
            ("a sequence gap", False, lambda: first(sequence=2)),
            ("revision 2 first", False, lambda: first(revision=2)),
            ("a re-provision first", False, lambda: first(kind=1)),
            ("a previous hash at revision 1", False, lambda: first(previous=bytes(32))),
            ("a revision left out", False, lambda: then(1, station, 2, revision=3)),
            ("a second provision", False, lambda: then(0, station, 2, record=self.record())),
            ("another previous hash", False, lambda: then(1, station, 2, previous=bytes(32))),
            ("a retirement with another record", False, lambda: then(2, custodian, 1, digest=bytes(32))),
            ("a retirement with another key", False, lambda: then(2, custodian, 1, key=OTHER)),
            ("an erasure with a key", False, lambda: then(3, custodian, 1)),
            ("a provision without a record", False, lambda: self.log(station(), self.statement(None))),
            ("an enrolment of the administrator", False, lambda: enrol(key=own("administrator"))),
            ("an enrolment twice", False, lambda: enrol(key=own("station"))),
            ("a revocation of nobody", False, lambda: enrol(action=1)),
            ("a revocation under another name", False, lambda: enrol(action=1, key=own("station"), name="other")),
            ("a revocation in another role", False, lambda: enrol(role=1, action=1, key=own("station"), name="station 1")),
            ("an enrolment after a revocation", False, lambda: (enrol(action=1, key=own("station"), name="station 1"),
                                                               enrol(key=own("station"), name="station 1", sequence=4))),
            ("a revoked station", False, lambda: (enrol(action=1, key=own("station"), name="station 1"), first())),
            ("an enrolment by a station", False, lambda: enrol(signer=station(), sequence=1)),
            ("an enrolment for another manufacturer", False, lambda: enrol(maker=b"other")),
            ("a statement by the administrator", False, lambda: self.log(self.maker.administrator, self.statement(
                self.record(), sequence=3), self.record())),
            ("an administrator's sequence gap", False, lambda: enrol(sequence=4)),
            ("one key on two chips", False, lambda: (first(), self.second(PAIR))),
            ("one identity on two chips", False, lambda: (first(), self.second(OTHER, URN))),
            ("two chips", True, lambda: (first(), self.second(OTHER))),
        ]
        for what, holds, act in cases:
            self.case()
            act()
            for past in self.maker.rules.chips.values():
                if past[-1]["entry"].kind != e.ERASE:
                    for one in past:  # a mirror must hold something where the rules were broken
                        self.maker.records.setdefault(one["entry"].record, self.record())
            self.both(holds, what)

    def second(self, pair, urn="urn:gsma:imei:35123456-000002-0"):
        record = self.record(b"rules chip 2", [urn], pair)
        self.log(self.maker.station, self.statement(record, b"rules chip 2", sequence=2, key=pair), record)

    def test_an_entry_under_another_origin_or_form(self):
        record = self.record()
        good = self.statement(record)
        header = {1: -8, 4: p.kid(p.ed25519_public(self.maker.station))}

        def sign(payload, header=header, origin=self.maker.origin, unprotected=None):
            protected = cbor.encode(header)
            signature = p.ed25519_sign(self.maker.station, cose.to_be_signed(protected, e.entry_aad(origin), payload))
            return cbor.encode(cbor.Tag(18, [protected, unprotected or {}, payload, signature]))

        forms = [("as it should be", True, sign(cbor.encode(good))), ("another origin", False, sign(cbor.encode(good), origin="x")),
                 ("an unprotected header", False, sign(cbor.encode(good), unprotected={4: b"x"})),
                 ("another alg", False, sign(cbor.encode(good), header={1: -7, 4: header[4]})),
                 ("a header more", False, sign(cbor.encode(good), header={**header, 3: 0})),
                 ("no tag", False, sign(cbor.encode(good))[1:]), ("a field more", False, sign(cbor.encode({**good, 10: 1}))),
                 ("a payload that is not deterministic", False, sign(cbor.encode_loosely(good))),
                 ("type 2", False, sign(cbor.encode({**good, 0: 2}))), ("version 2", False, sign(cbor.encode({**good, 1: 2}))),
                 ("kind 4", False, sign(cbor.encode({**good, 6: 4}))), ("a negative time", False, sign(cbor.encode({**good, 8: -1}))),
                 ("a digest of 31 bytes", False, sign(cbor.encode({**good, 5: bytes(31)}))),
                 ("a signature with S + L", False, None)]
        for what, holds, entry in forms:
            self.case()
            if entry is None:
                entry = bytearray(sign(cbor.encode(good)))
                s = int.from_bytes(entry[-32:], "little") + p.ED25519_ORDER
                entry[-32:] = s.to_bytes(32, "little")
            if holds:
                self.maker.rules.chips[good[2]] = [{"index": 2, "entry": e.Entry(entry), "leaf": t.leaf_hash(entry)}]
            self.maker.append_anyhow(bytes(entry))
            self.maker.records[good[5]] = record
            self.both(holds, what)

    def test_each_rule_of_a_record(self):
        maker = self.maker

        def x509(change=None, urns=(URN,), chip=CHIP, pair=PAIR, signer=None, **options):
            return certificates.issue_x509(signer or maker.manufacturer, maker.name, chip, list(urns), pair.public_key(),
                                           "1.3.6.1.4.1.32473.7.1", 1700000000, options.pop("serial", 5 << 120), change=change, **options)

        def put(name, value, critical=False):
            def change(fields):
                fields["extensions"][oids(fields, name)] = certificates.extension(name, value, critical)
            return change

        def drop(name):
            return lambda fields: fields["extensions"].pop(oids(fields, name))

        def field(name, value):
            return lambda fields: fields.update({name: value})

        def san(*names):
            return put(certificates.SAN, der.sequence(*names))

        uri = der.tlv(0x86, URN.encode())
        module = der.tlv(0xA0, der.oid(certificates.HARDWARE_MODULE_NAME),
                         der.tlv(0xA0, der.sequence(der.oid("1.3.6.1.4.1.32473.7.1"), der.octets(CHIP))))
        subject = lambda text, tag=0x13: der.sequence(der.tlv(0x31, der.sequence(der.oid("2.5.4.5"), der.tlv(tag, text.encode()))))
        good = lambda **options: self.record(**options)
        cases = [
            ("as it should be", True, good(certificate=x509())),
            ("extensions in another order", True, good(certificate=x509(odd=True))),
            ("a serial of 17 octets", True, good(certificate=x509(serial=(1 << 127) + 1))),
            ("an issuer in PrintableString", True, good(certificate=x509(field("issuer", der.sequence(der.tlv(0x31, der.sequence(
                der.oid("2.5.4.3"), der.tlv(0x13, b"Stranger Works")))))))),
            ("by another manufacturer", False, good(certificate=x509(signer=p.ec_key("p256", 99)))),
            ("another chip", False, good(certificate=x509(chip=b"rules chip 2"))),
            ("another identity", False, good(certificate=x509(urns=["urn:gsma:imei:35123456-000009-0"]))),
            ("an identity more", False, good(certificate=x509(urns=[URN, "urn:dev:os:1-1"]))),
            ("another key", False, good(certificate=x509(pair=OTHER))),
            ("another chip's backup", False, good(backup=pk.seal_backup(b"rules chip 2", bytes(32), bytes(32), b"x"))),
            ("a backup that is none", False, good(backup=b"\x00")),
            ("notAfter in 9999", False, good(certificate=x509(field("validity", der.sequence(
                certificates.utc_time(1700000000), der.tlv(0x18, b"99991231235959Z")))))),
            ("a subject that is another", False, good(certificate=x509(field("subject", subject("35123456-000002-0"))))),
            ("a subject in UTF8String", False, good(certificate=x509(field("subject", subject("35123456-000001-0", 0x0C))))),
            ("an issuer of two names", False, good(certificate=x509(field("issuer", der.sequence(
                *(der.tlv(0x31, der.sequence(der.oid("2.5.4.3"), der.tlv(0x0C, b"A"))) for _ in range(2))))))),
            ("version 1", False, good(certificate=x509(field("version", b"")))),
            ("a serial above 128 bits", False, good(certificate=x509(serial=1 << 130))),
            ("no keyUsage", False, good(certificate=x509(drop(certificates.USAGE)))),
            ("no AKI", False, good(certificate=x509(drop(certificates.AKI)))),
            ("keyUsage not critical", False, good(certificate=x509(put(certificates.USAGE, der.bits(b"\x80", 7))))),
            ("keyUsage more", False, good(certificate=x509(put(certificates.USAGE, der.bits(b"\xc0", 6), True)))),
            ("a CA", False, good(certificate=x509(put(certificates.BASIC, der.sequence(der.tlv(1, b"\xff")), True)))),
            ("basicConstraints not critical", False, good(certificate=x509(put(certificates.BASIC, der.sequence())))),
            ("another AKI", False, good(certificate=x509(put(certificates.AKI, der.sequence(der.tlv(0x80, bytes(20))))))),
            ("SAN critical", False, good(certificate=x509(put(certificates.SAN, der.sequence(uri, module), True)))),
            ("no hardwareModuleName", False, good(certificate=x509(san(uri)))),
            ("two hardwareModuleNames", False, good(certificate=x509(san(uri, module, module)))),
            ("a DNS name", False, good(certificate=x509(san(uri, module, der.tlv(0x82, b"example.org"))))),
            ("one extension more", False, good(certificate=x509(lambda fields: fields["extensions"].append(
                certificates.extension("1.3.6.1.4.1.32473.9", der.sequence()))))),
            ("an extension twice", False, good(certificate=x509(lambda fields: fields["extensions"].append(fields["extensions"][0])))),
            ("bytes after the certificate", False, good(certificate=x509() + b"\0")),
        ]
        for what, holds, record in cases:
            self.case()
            self.log(self.maker.station, self.statement(record), record)
            self.both(holds, what)

    def test_each_rule_of_a_cwt(self):
        claims = {1: self.maker.name, 2: URN, 6: 1700000000, 7: bytes(16), 256: b"\x01" + pk.chip_digest(CHIP), 258: 32473, 259: b"m"}
        two = "urn:gsma:imei:35123456-000002-0"

        def cwt(claims, signer=self.maker.manufacturer, loosely=False):
            payload = (cbor.encode_loosely if loosely else cbor.encode)(claims)
            return cose.sign1({1: -7}, payload, lambda message: p.ecdsa_sign(signer, message))

        cases = [
            ("as it should be", True, cwt(claims), [URN]),
            ("two identities", True, cwt({**claims, -65537: [two]}), [URN, two]),
            ("an empty list of further identities", False, cwt({**claims, -65537: []}), [URN]),
            ("by another manufacturer", False, cwt(claims, OTHER), [URN]),
            ("a claim more", False, cwt({**claims, 3: "aud"}), [URN]),
            ("a claim less", False, cwt({key: value for key, value in claims.items() if key != 258}), [URN]),
            ("tag 61", False, b"\xd8\x3d" + cwt(claims), [URN]),
            ("a cti of 15 bytes", False, cwt({**claims, 7: bytes(15)}), [URN]),
            ("a ueid of another type", False, cwt({**claims, 256: b"\x02" + claims[256][1:]}), [URN]),
            ("a ueid of another chip", False, cwt({**claims, 256: b"\x01" + bytes(32)}), [URN]),
            ("hwmodel as text", False, cwt({**claims, 259: "m"}), [URN]),
            ("not deterministic", False, cwt(claims, loosely=True), [URN]),
        ]
        for what, holds, certificate, urns in cases:
            self.case()
            record = self.record(urns=urns, pair=None, certificate=certificate)
            self.log(self.maker.station, self.statement(record, key=None), record)
            self.both(holds, what)
        self.case()
        record = self.record(pair=None, certificate=cwt(claims))
        self.log(self.maker.station, self.statement(record), record)
        self.both(False, "a CWT with a public key in the statement")

    def test_witnesses_that_the_trust_file_asks_for(self):
        one, two = (p.sha256(name) for name in (b"one", b"two"))
        keys = [t.vkey(f"witness.example/{i}", p.ed25519_public(seed), 4) for i, seed in enumerate((one, two))]
        lines = "".join(f"witness w{i} {key} https://w{i}.example\n" for i, key in enumerate(keys))
        base = self.maker.trust_text()
        self.maker.witnesses = [("witness.example/0", one)]
        self.both(True, "no quorum asked", base + lines)
        self.both(True, "one of one", base + lines + "quorum w0\n")
        self.both(False, "the other one", base + lines + "quorum w1\n")
        self.both(True, "any of two", base + lines + "group g any w0 w1\nquorum g\n")
        self.both(False, "two of two", base + lines + "group g 2 w0 w1\nquorum g\n")
        self.maker.witnesses.append(("witness.example/1", two))
        self.both(True, "both", base + lines + "group g all w0 w1\nquorum g\n")
        self.both(True, "none asked", base + lines + "quorum none\n")
        self.maker.witnesses = [("witness.example/0", two)]
        self.both(False, "a cosignature by another key of that name", base + lines + "quorum w0\n")


if __name__ == "__main__":
    running.main()
