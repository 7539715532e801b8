#!/usr/bin/python3
"""keyline against the stranger's devices: provisioned, read, erased, recovered, refused."""
import json
import os

import running

STEPS = ("read-chip", "assign-identity", "make-keys", "certify", "install", "trial-opening", "prove-keys", "register", "seal")


class Devices(running.Case):
    def setUp(self):
        super().setUp()
        self.write("passphrase", "correct horse\n")
        os.environ["KEYLINE_PASSPHRASE_FILE"] = self.path("passphrase")
        self.home = self.path("home")
        self.keyline("init", "--home", self.home, "--manufacturer", "Interop Works", "--pen", "32473")
        self.trust = os.path.join(self.home, "public", "manufacturer.keyline-trust")

    def keyline(self, *arguments, codes=(0,)):
        done = self.run_program(os.path.join(running.programs(), "keyline"), *arguments, codes=codes)
        return [json.loads(line) for line in done.stdout.splitlines()] if "--json" in arguments else done.stdout

    def make(self, name, *options):
        self.run_program(*self.stranger("device.py", "make", "--dir", self.path(name), "--rom-key",
                                        os.path.join(self.home, "public", "manufacturer.pem"), *options))

    def run_device(self, name, *options):
        child = self.start(*self.stranger("device.py", "run", "--dir", self.path(name), *options))
        return child, child.line()

    def provision(self, ports, identities, *options, codes=(0,)):
        chosen = [part for port in ports for part in ("--port", port)]
        return self.keyline("provision", "--home", self.home, *chosen, "--identities", identities, "--json", *options, codes=codes)

    def recover(self, ports, codes=(0,)):
        chosen = [part for port in ports for part in ("--port", port)]
        return self.keyline("recover", "--registry", os.path.join(self.home, "registry"), "--trust", self.trust, *chosen, "--json",
                            codes=codes)

    def test_provisions_and_recovers_foreign_devices_of_each_profile(self):
        self.keyline("vault", "fill", "--home", self.home, "--kind", "rsa2048", "--count", "1")
        devices = {}
        for number, profile in enumerate(("phone", "phone-dual", "terminal", "meter")):
            self.make(profile, *(("--chip", "00" * 7 + "07") if number == 0 else ()))
            child, line = self.run_device(profile, *(("--plain",) if profile == "terminal" else ()))
            identities = "os:32473-1000..1009" if profile == "meter" else f"imei:3512345{number}-000001..000009"
            events = self.provision([line["port"]], identities, "--profile", profile)
            self.assertEqual(events[-1]["pass"], 1, events)
            done = [event["step"] for event in events if event.get("state") == "done"]
            self.assertEqual([step for step in STEPS if step in done], list(STEPS), events)
            info = self.keyline("device", "info", "--port", line["port"], "--json")[-1]
            self.assertEqual(info["state"], "sealed", info)
            again = self.provision([line["port"]], identities, "--profile", profile, codes=(3,))
            self.assertEqual(again[-1]["done_before"], 1, again)
            devices[profile] = (child, line)
        for profile, (child, line) in devices.items():
            child.end()
            with open(self.path(profile, "flash.bin"), "rb") as file:
                before = file.read()
            self.run_program(*self.stranger("device.py", "erase-flash", "--dir", self.path(profile)))
            _, line = self.run_device(profile)
            self.assertEqual(self.keyline("device", "info", "--port", line["port"], "--json")[-1]["state"], "lost")
            events = self.recover([line["port"]])
            self.assertEqual(events[-1]["pass"], 1, events)
            with open(self.path(profile, "flash.bin"), "rb") as file:
                self.assertEqual(file.read(), before, "the flash is what it was")

    def test_works_on_several_foreign_devices_at_once(self):
        ports = []
        for number in range(6):
            self.make(f"d{number}")
            ports.append(self.run_device(f"d{number}")[1]["port"])
        events = self.provision(ports, "imei:35999999-000001..000006")
        self.assertEqual(events[-1]["pass"], 6, events[-8:])

    def test_takes_a_plain_rc_for_an_error(self):
        for command, step in ((1, "install"), (3, "prove-keys"), (5, "seal")):
            self.make(f"rc{command}", "--chip", bytes([command] * 32).hex())
            child, line = self.run_device(f"rc{command}", "--refuse", f"{command}:4")
            events = self.provision([line["port"]], "imei:35888888-000001..000009", codes=(1,))
            self.assertEqual(events[-1]["pass"], 0, events[-4:])
            self.assertEqual([event["step"] for event in events if event.get("state") == "failed"], [step], events)
            child.end()
            _, line = self.run_device(f"rc{command}")
            events = self.provision([line["port"]], "imei:35888888-000001..000009")
            self.assertEqual(events[-1]["pass"], 1, "the same device passes once it no longer refuses")

    def test_refuses_a_device_of_another_manufacturer(self):
        self.run_program(*self.stranger("station.py", "rom-key", "--seed", "11" * 32))
        pem = self.run_program(*self.stranger("station.py", "rom-key", "--seed", "11" * 32)).stdout
        self.run_program(*self.stranger("device.py", "make", "--dir", self.path("foreign"), "--rom-key", self.write("foreign.pem", pem)))
        _, line = self.run_device("foreign")
        events = self.provision([line["port"]], "imei:35999999-000001..000006", codes=(1, 3))
        self.assertEqual(events[-1]["pass"], 0)
        self.assertFalse(os.path.exists(self.path("foreign", "flash.bin")), "nothing was installed")


if __name__ == "__main__":
    running.main()
