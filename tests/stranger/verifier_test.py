#!/usr/bin/python3
"""The stranger's auditor over what keyline exports; and the exported mirror spoiled, file by file."""
import json
import os
import shutil

import cbor
import package as pk
import running
import transparency as t
import verifier


class Exported(running.Case):
    def setUp(self):
        super().setUp()
        self.write("passphrase", "correct horse\n")
        os.environ["KEYLINE_PASSPHRASE_FILE"] = self.path("passphrase")
        self.home = self.path("home")
        self.keyline("init", "--home", self.home, "--manufacturer", "Interop Works & Söhne", "--pen", "32473")
        self.trust = os.path.join(self.home, "public", "manufacturer.keyline-trust")

    def program(self, name):
        return os.path.join(running.programs(), name)

    def keyline(self, *arguments):
        return self.run_program(self.program("keyline"), *arguments).stdout

    def fill(self):
        """Six devices of three profiles, provisioned and exported."""
        self.run_program(self.program("keyline-device"), "make", "--dir", self.path("devices"), "--rom-key",
                         os.path.join(self.home, "public", "manufacturer.pem"), "--count", "6")
        child = self.start(self.program("keyline-device"), "run", "--end-with-parent", "--dir",
                           self.path("devices"), "--baud", "921600")
        lines = [child.line() for _ in range(6)]
        ports = [line["port"] for line in lines]
        self.keyline("vault", "fill", "--home", self.home, "--kind", "rsa2048", "--count", "1")
        for profile, identities, some in (("phone", "imei:35123456-000001..000009", ports[:2]),
                                          ("phone-dual", "imei:35123457-000001..000009", ports[2:4]),
                                          ("terminal", "imei:35123458-000001..000009", ports[4:5]),
                                          ("meter", "os:32473-0001..0009", ports[5:])):
            chosen = [part for port in some for part in ("--port", port)]
            done = self.keyline("provision", "--home", self.home, *chosen, "--identities", identities, "--profile", profile, "--json")
            self.assertEqual(json.loads(done.splitlines()[-1])["pass"], len(some), done[-2000:])
        self.mirror = self.path("mirror")
        self.keyline("registry", "export", self.mirror, "--registry", os.path.join(self.home, "registry"))
        return [bytes.fromhex(line["chip"]) for line in lines]

    def test_recomputes_an_exported_registry_and_sees_every_change(self):
        chips = self.fill()
        counted = verifier.audit(self.mirror, self.trust)
        self.assertEqual((counted["chips"], counted["records"]), (6, 6), counted)
        printed = self.keyline("registry", "trust", "--registry", os.path.join(self.home, "registry"))
        self.assertEqual(verifier.audit(self.mirror, self.write("printed.keyline-trust", printed)), counted)
        with open(self.trust, encoding="utf-8") as file:
            trust = t.Trust(file.read())
        size, _ = t.open_checkpoint(t.get(self.mirror, "checkpoint").decode(), trust.origin, trust.log[2])
        self.assertEqual(size, counted["entries"])
        self.files_of_show(chips[0])
        for at, _, names in os.walk(self.mirror):
            for name in set(names) - {"registry.keyline-trust"}:  # the auditor has a trust file of his own
                self.spoiled(os.path.relpath(os.path.join(at, name), self.mirror))

    def files_of_show(self, chip):
        """registry show --out writes the same bytes that the mirror holds."""
        out = self.path("show")
        self.keyline("registry", "show", chip.hex(), "--registry", os.path.join(self.home, "registry"), "--out", out)
        answer = cbor.decode(t.get(self.mirror, f"chip/{pk.chip_digest(chip).hex()}"))
        self.assertEqual(t.get(out, "record"), answer["record"])
        self.assertEqual(t.get(out, "statement"), answer["statement"])
        self.assertEqual(t.get(out, "certificate"), cbor.decode(answer["record"])[4])
        self.assertTrue(t.read_receipt(t.get(out, "receipt").decode()))

    def spoiled(self, name):
        copy = self.path("spoiled")
        shutil.copytree(self.mirror, copy, dirs_exist_ok=True)
        data = bytearray(t.get(copy, name))
        data[len(data) // 2] ^= 1
        t.put(copy, name, bytes(data))
        with self.subTest(file=name), self.assertRaises(ValueError):
            verifier.audit(copy, self.trust)


if __name__ == "__main__":
    running.main()
