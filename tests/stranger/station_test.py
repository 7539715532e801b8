#!/usr/bin/python3
"""The stranger's station against keyline-device, and keyline against the registry that this station publishes."""
import json
import os
import subprocess

import cbor
import cose
import entries as e
import factory
import package as pk
import primitives as p
import running
import smp
import station
import transparency as t

BAUD = "921600"


def urn(number):
    return f"urn:gsma:imei:35123456-{number:06d}-0"


class Bench(running.Case):
    """A foreign manufacturer and keyline-devices with its key in their read-only memory."""

    def setUp(self):
        super().setUp()
        self.maker = factory.Factory(p.sha256(b"stranger station test"))
        self.maker.enrol_all()
        self.rom = self.write("rom.pem", self.maker.manufacturer_pem())
        self.child = None

    def program(self, name):
        return os.path.join(running.programs(), name)

    def make(self, count):
        self.run_program(self.program("keyline-device"), "make", "--dir", self.path("devices"), "--rom-key", self.rom,
                         "--count", count, "--model", "board-9")

    def devices(self, count):
        """Sessions with count devices, by chip."""
        self.child = self.start(self.program("keyline-device"), "run", "--end-with-parent", "--dir", self.path("devices"),
                                "--baud", BAUD)
        self.lines = [self.child.line() for _ in range(count)]
        found = {}
        for line in self.lines:
            port = smp.Port(line["port"])
            self.addCleanup(port.close)
            session = found[bytes.fromhex(line["chip"])] = station.Session(port)
            session.greet()
        return found

    def one(self):
        self.make(1)
        (chip, session), = self.devices(1).items()
        return chip, session

    def refused(self, rc, ask, *arguments):
        with self.assertRaises(smp.SmpError) as caught:
            ask(*arguments)
        self.assertEqual((caught.exception.group, caught.exception.rc), (smp.KEYLINE, rc))

    def erase(self, chip):
        self.child.end()
        self.run_program(self.program("keyline-device"), "erase-flash", "--dir", self.path("devices"), "--chip", chip.hex())


class Installing(Bench):
    def test_provisions_every_kind_of_keys_and_restores_them(self):
        profiles = ("channel", "p256", "p384+", "rsa2048+", "rsa3072+", "rsa3072")
        self.make(len(profiles))
        filed = {}
        for number, (chip, session) in enumerate(self.devices(len(profiles)).items()):
            urns = [urn(10 * number + i) for i in range(1 + number % 4)]
            filed[chip] = station.provision(self.maker, session, profiles[number], urns)
        self.child.end()
        for chip in filed:
            self.run_program(self.program("keyline-device"), "erase-flash", "--dir", self.path("devices"), "--chip", chip.hex())
        for chip, session in self.devices(len(profiles)).items():
            one, challenge = filed[chip], os.urandom(32)
            self.assertEqual((session.identity()["state"], session.identity()["rev"]), (3, 1), "lost")
            self.refused(1, session.backup)
            self.assertEqual(session.check(one["backup"]), p.sha256(one["package"]), "check answers in any state")
            self.assertEqual(session.restore(one["backup"], one["certificate"]), (2, 1))
            self.assertTrue(pk.proof_holds(session.prove(challenge), chip, challenge, one["public"], one["channel"]))
            self.assertEqual(session.backup(), (one["backup"], one["certificate"]))

    def test_judges_an_install_in_the_order_of_the_text(self):
        chip, session = self.one()
        maker, pair = self.maker, p.new_key("p256")
        package, _, channel = maker.package("p256+", [urn(1)], 1, pair)
        certificate = maker.certify(chip, [urn(1)], pair, "board-9")

        def send(rc, package=package, certificate=certificate, signer=maker.manufacturer, change=None, fresh=True):
            if fresh:
                self.identity = session.identity()
            request = session.install_request(self.identity, signer, package, certificate)
            if change:
                change(request)
            self.refused(rc, session.ask, smp.WRITE, 1, request)

        self.identity = {"chip": chip, "nonce": bytes(16), "eph": p.x25519_public(bytes(range(32)))}
        send(1, fresh=False)  # nobody asked for identity yet
        foreign = p.new_key("p256")
        send(5, change=lambda r: r.pop("auth"))
        send(5, change=lambda r: r.update(eph=r["eph"][:31]), fresh=False)
        send(5, change=lambda r: r.update(cert="text"), fresh=False)
        send(2, signer=foreign, fresh=False)  # malformed requests left the session open; this one ends it
        send(1, fresh=False)
        send(2, change=lambda r: r.update(auth=b"\x00"))
        send(2, change=lambda r: r.update(pkg=r["pkg"][:-1] + b"\x00"))

        def zero_secret(request):
            eph = bytes(32)
            s0 = pk.session_bytes(chip, self.identity["nonce"], self.identity["eph"], eph)
            request.update(eph=eph, auth=cose.sign1({1: -7}, pk.install_payload(s0, request["pkg"], certificate),
                                                    lambda m: p.ecdsa_sign(maker.manufacturer, m), detached=True))
        send(2, change=zero_secret)

        def other_key(request, pkg=None):
            s0 = pk.session_bytes(chip, self.identity["nonce"], self.identity["eph"], request["eph"])
            pkg = pkg if pkg is not None else cose.encrypt0(bytes(32), bytes(12), {5: bytes(12)}, package, s0)
            request.update(pkg=pkg, auth=cose.sign1({1: -7}, pk.install_payload(s0, pkg, certificate),
                                                    lambda m: p.ecdsa_sign(maker.manufacturer, m), detached=True))
        send(3, change=other_key)
        send(3, change=lambda r: other_key(r, b"\xa0"))
        # Package before certificate, certificate before chip, chip before identities.
        other_chip = maker.certify(b"another chip", [urn(2)], pair, "board-9")
        forged = factory.Factory(p.sha256(b"forger")).certify(b"another chip", [urn(2)], pair, "board-9")
        send(5, package=cbor.encode({1: 2}), certificate=b"")
        send(2, certificate=b"")
        send(2, certificate=forged)
        send(2, certificate=maker.certify(chip, [urn(1)], None, "board-9"))  # a CWT for a package with a pair
        send(7, certificate=other_chip)
        send(2, certificate=maker.certify(chip, [urn(2)], pair, "board-9"))
        send(2, certificate=maker.certify(chip, [urn(1)], foreign, "board-9"))
        channel_only, _, _ = maker.package("channel", [urn(1)])
        send(2, package=channel_only)  # X.509 for a package without a pair
        self.assertEqual(session.identity()["state"], 0, "still blank")
        backup = session.install(session.identity(), maker.manufacturer, package, certificate)
        self.assertEqual(session.seal(), (2, 1))
        send(8)
        self.assertEqual(session.backup(), (backup, certificate))

    def test_judges_packages_as_section_3_says(self):
        chip, session = self.one()
        pair = p.new_key("p384")
        keys, _, channel = self.maker.keys_for("p384+", [urn(1)], pair)
        certificate = self.maker.certify(chip, [urn(1)], pair, "board-9")
        good = {1: 1, 2: [urn(1)], 3: keys, 4: "phone", 5: 1, 6: 3}
        bad = [{**good, 2: []}, {**good, 2: [urn(n) for n in range(5)]}, {**good, 2: [urn(1), urn(1)]},
               {**good, 2: ["urn:uuid:1"]}, {**good, 2: ["urn:dev:os:1-" + "x" * 63]}, {**good, 3: []}, {**good, 3: keys[::-1]},
               {**good, 3: [keys[0], keys[0]]}, {**good, 4: ""}, {**good, 4: "x" * 33}, {**good, 5: 0}, {**good, 5: 1 << 32},
               {**good, 6: None}, {**good, 6: 0}, {**good, 6: 1 << 32}, {**good, 3: keys[1:], 6: 3}, {**good, 7: 1},
               {**good, 3: [{**keys[0], 5: b"x"}, keys[1]]}, {**good, 3: [{**keys[0], 4: [9]}, keys[1]]},
               {**good, 3: [{**keys[0], -1: bytes(31)}, keys[1]]}, {**good, 3: [keys[0], {**keys[1], 3: -7}]},
               {**good, 3: [keys[0], {**keys[1], -4: keys[1][-4][1:]}]}, {**good, 3: [keys[0], {**keys[1], -2: keys[1][-3]}]}]
        packages = [cbor.encode(one) for one in bad] + [cbor.encode_loosely(good), cbor.encode(good) + b"\0"]
        for number, package in enumerate(packages):
            with self.subTest(number=number, package=package.hex()):
                self.refused(5, session.install, session.identity(), self.maker.manufacturer, package, certificate)
        session.install(session.identity(), self.maker.manufacturer, cbor.encode(good), certificate)

    def test_answers_in_each_state_as_the_text_says(self):
        chip, session = self.one()
        blank = session.identity()
        self.assertEqual((blank["state"], blank["rev"], blank["model"]), (0, 0, "board-9"))
        for ask in (session.backup, session.seal):
            self.refused(1, ask)
        self.refused(1, session.prove, bytes(32))
        self.refused(5, session.prove, bytes(31))
        self.refused(5, session.ask, smp.WRITE, 3, {})
        iv, aad = bytes(12), pk.backup_aad(chip)
        self.refused(5, session.check, b"\x01")
        self.refused(5, session.check, cose.encrypt0(bytes(32), bytes(13), {4: chip, 5: bytes(13)}, b"x", aad))
        self.refused(7, session.check, cose.encrypt0(bytes(32), iv, {4: chip + b"x", 5: iv}, b"x", aad))
        self.refused(3, session.check, cose.encrypt0(bytes(32), iv, {4: chip, 5: iv}, b"x", aad))
        self.refused(3, session.restore, cose.encrypt0(bytes(32), iv, {4: chip, 5: iv}, b"x", aad), b"")
        self.refused(5, session.ask, smp.WRITE, 6, {"backup": cose.encrypt0(bytes(32), iv, {4: chip, 5: iv}, b"x", aad)})
        first = station.provision(self.maker, session, "p256+", [urn(1)])
        self.assertEqual(session.seal(), (2, 1), "sealing again answers the same")
        package, pair, _ = self.maker.package("p256+", [urn(1)], 2)
        certificate = self.maker.certify(chip, [urn(1)], pair, "board-9")
        second = session.install(session.identity(), self.maker.manufacturer, package, certificate)
        self.assertEqual((session.identity()["state"], session.identity()["rev"]), (1, 1), "loaded above the seal")
        self.assertEqual(session.restore(first["backup"], first["certificate"]), (2, 1), "the sealed revision may come back")
        self.refused(2, session.restore, second, first["certificate"])
        self.assertEqual(session.restore(second, certificate), (2, 2))
        self.refused(8, session.restore, first["backup"], first["certificate"])
        self.assertEqual(session.identity()["state"], 2)


class Talking(Bench):
    def test_reads_any_lawful_smp(self):
        chip, session = self.one()
        session.greet()
        port = session.port
        for width in (127, 64, 31, 11):
            for loose in (True, False):
                port.width, port.loose = width, loose
                self.assertEqual(session.ask(smp.READ, 0, {"unknown": [1, {"deep": b"x"}], "v": 9})["chip"], chip)
        port.width, port.loose = 127, True
        self.assertEqual(port.request(smp.WRITE, smp.OS, 0, {"d": ""})["r"], "")
        port.write(b"noise \x06 \x09 \xff\x00 login: \n\n\r\n" + b"x" * 5000)
        self.assertEqual(session.ask(smp.READ, 0, None)["chip"], chip, "bytes before a marker are ignored")
        for group, command in ((smp.KEYLINE, 99), (4711, 0), (smp.OS, 77)):
            with self.assertRaises(smp.SmpError):
                port.request(smp.READ, group, command, {})
        with self.assertRaises(smp.SmpError):
            port.request(smp.READ, smp.KEYLINE, 5, {})  # seal is a write

    def test_lines_padded_each_for_itself(self):
        chip, session = self.one()
        port = session.port
        data = smp.packet(smp.READ, smp.KEYLINE, 77, 0, cbor.encode({"pad": bytes(100)}))
        body = (len(data) + 2).to_bytes(2, "big") + data + smp.crc16(data).to_bytes(2, "big")
        for at in range(0, len(body), 40):
            port.write((smp.FIRST if at == 0 else smp.MORE) + p.b64(body[at:at + 40]).encode() + b"\n")
        answer = port.receive(5)
        self.assertIsNotNone(answer, "an answer to lines of 40 bytes each")
        self.assertEqual(cbor.decode_loosely(answer[5])["chip"], chip)

    def test_what_does_not_fit_gets_no_answer(self):
        _, session = self.one()
        size = session.greet()
        with self.assertRaises(TimeoutError):
            session.ask(smp.WRITE, 2, {"backup": bytes(size)}, seconds=1.5)
        whole = smp.packet(smp.WRITE, smp.OS, 1, 0, b"")
        fits = size - 4 - len(whole)
        text = "x" * (fits - len(cbor.encode({"d": ""})) - 2)
        session.port.loose = False
        self.assertEqual(session.port.request(smp.WRITE, smp.OS, 0, {"d": text})["r"], text, "a packet and 4 bytes fit")
        data = bytearray(smp.frame_lines(smp.packet(smp.READ, smp.KEYLINE, 5, 0, b"\xa0"))[0])
        data[-4] ^= 1
        session.port.write(bytes(data))
        self.assertIsNone(session.port.receive(1.0), "no answer to a wrong CRC")
        session.identity()


class Publishing(Bench):
    """keyline against a registry that its own code never wrote."""

    def keyline(self, *arguments, codes=(0,)):
        return self.run_program(self.program("keyline"), *arguments, codes=codes)

    def publish(self):
        for name in ("mirror",):
            subprocess.run(["rm", "-rf", self.path(name)], check=True)
        self.maker.write_mirror(self.path("mirror"))
        self.trust = self.write("maker.keyline-trust", "# the stranger's\n\n" + self.maker.trust_text(self.path("mirror")))

    def verify(self, codes=(0,)):
        done = self.keyline("registry", "verify", "--registry", self.path("mirror"), "--trust", self.trust, "--json", codes=codes)
        return json.loads(done.stdout.splitlines()[-1])

    def recover(self, port, codes=(0,)):
        done = self.keyline("recover", "--registry", self.path("mirror"), "--trust", self.trust, "--port", port, "--json", codes=codes)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_verifies_a_foreign_registry(self):
        for number in range(300):  # more than one tile
            chip, urns = p.sha256(b"chip", bytes([number % 256, number // 256]))[:12], [urn(number)]
            package, pair, channel = self.maker.package("p256+" if number % 3 else "channel", urns)
            backup = pk.seal_backup(chip, bytes(32), bytes(32), package)
            self.maker.file(chip, urns, self.maker.certify(chip, urns, pair, "b"), backup, "any", channel,
                            None if pair is None else pair.public_key())
            if number % 50 == 1:
                self.maker.end(chip, e.RETIRE)
            if number % 60 == 1:
                self.maker.end(chip, e.ERASE)
        self.maker.enrol(self.maker.derive("second"), 0, "station 2")
        self.maker.enrol(self.maker.derive("second"), 0, "station 2", 1)
        self.publish()
        report = self.verify()
        self.assertTrue(report["holds"], report)
        self.assertEqual(report["entries"], len(self.maker.entries))
        self.assertEqual(report["chips"], 300)

    def test_recovers_devices_from_a_foreign_mirror(self):
        profiles = ("channel", "p256+", "p384", "rsa2048+")
        self.make(len(profiles))
        filed = [station.provision(self.maker, session, profiles[number], [urn(2 * number), urn(2 * number + 1)])
                 for number, session in enumerate(self.devices(len(profiles)).values())]
        self.publish()
        self.child.end()
        for one in filed:
            self.run_program(self.program("keyline-device"), "erase-flash", "--dir", self.path("devices"),
                             "--chip", one["chip"].hex())
        sessions = self.devices(len(profiles))
        ports = {bytes.fromhex(line["chip"]): line["port"] for line in self.lines}
        for one in filed:
            events = self.recover(ports[one["chip"]])
            self.assertEqual(events[-1]["pass"], 1, events)
            self.assertEqual(sessions[one["chip"]].backup(), (one["backup"], one["certificate"]))

    def test_recovers_nothing_retired_or_broken(self):
        chip, session = self.one()
        station.provision(self.maker, session, "p256", [urn(1)])
        name = f"mirror/chip/{pk.chip_digest(chip).hex()}"
        self.erase(chip)
        session = self.devices(1)[chip]
        port = self.lines[0]["port"]

        def spoil(change):
            self.publish()
            with open(self.path(name), "rb") as file:
                answer = cbor.decode(file.read())
            change(answer)
            self.write(name, cbor.encode(answer))
            self.recover(port, codes=(1, 3, 5))
            self.assertEqual(session.identity()["state"], 3, "nothing was written")

        other = factory.Factory(p.sha256(b"other"), origin=self.maker.origin)
        other.enrol_all()
        changes = [lambda a: a.update(record=a["record"][:-1] + b"\xf5"), lambda a: a.pop("record"),
                   lambda a: a.update(statement=other.entries[0]), lambda a: a.update(receipt=a["receipt"].replace("index 2", "index 1")),
                   lambda a: a.update(history=[])]
        for number, change in enumerate(changes):
            with self.subTest(number=number):
                spoil(change)
        self.maker.end(chip, e.RETIRE)
        self.publish()
        self.recover(port, codes=(1, 3, 5))
        self.assertEqual(session.identity()["state"], 3, "retired: nothing was written")

    def test_finds_a_foreign_registry_broken_where_it_is(self):
        for number in range(3):
            chip, urns = bytes([number]) * 8 + b"chip", [urn(number)]
            package, pair, channel = self.maker.package("p256+", urns)
            self.maker.file(chip, urns, self.maker.certify(chip, urns, pair, "b"), pk.seal_backup(chip, bytes(32), bytes(32), package),
                            "any", channel, pair.public_key())
        self.publish()
        self.assertTrue(self.verify()["holds"])
        files = [os.path.relpath(os.path.join(at, name), self.path("mirror"))
                 for at, _, names in os.walk(self.path("mirror")) for name in names]
        for name in sorted(files):
            with self.subTest(file=name):
                self.publish()
                data = bytearray(t.get(self.path("mirror"), name))
                data[len(data) // 2] ^= 1
                self.write("mirror/" + name, bytes(data))
                self.assertFalse(self.verify(codes=(1, 5, 7)).get("holds", False), f"{name} changed in one bit")


if __name__ == "__main__":
    running.main()
