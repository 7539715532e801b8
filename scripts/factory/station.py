"""A station: a home, its virtual devices, and how far they are."""

import json
import queue
import signal
import subprocess
import threading

from programs import BIN, Failed, events, last_event

AT_ONCE = 2  # devices in its fixture
# What a run may end with while things fail: all, none, done before, a port in use (the run that was killed is not gone
# yet), no registry, some.
EXPECTED = (0, 1, 3, 4, 5, 8, -signal.SIGKILL)


class Station:
    def __init__(self, factory, number):
        self.factory, self.programs, self.number = factory, factory.programs, number
        self.name = f"Line {number + 1}"
        self.home = factory.folder / f"station{number:02}"
        self.ports = {}  # of every device, by its chip
        self.done, self.queued = set(), set()
        self.process = None
        self.answers, self.telling = queue.Queue(), threading.Lock()

    def make(self, devices):
        keys, passphrase = self.factory.folder / "keys", self.factory.export_passphrase
        if self.number == 0:
            self.programs.run(BIN / "keyline", "init", "--home", self.home, "--manufacturer", "Factory")
            self.programs.run(BIN / "keyline", "vault", "export", keys, "--home", self.home,
                              "--export-passphrase-file", passphrase)
        else:
            self.programs.run(BIN / "keyline", "init", "--home", self.home, "--from", keys,
                              "--export-passphrase-file", passphrase)
        # Half of the stations seal while queued.
        profile = self.home / "profiles/phone.json"
        content = json.loads(profile.read_text())
        content["sealWhileQueued"] = self.number % 2 == 1
        profile.write_text(json.dumps(content))
        self.attach(devices)

    def attach(self, count):
        folder = self.factory.folder / f"devices{self.number:02}"
        maker = self.factory.stations[0].home / "public/manufacturer.pem"
        self.programs.run(BIN / "keyline-device", "make", "--dir", folder, "--rom-key", maker, "--count", count)
        self.devices = self.programs.start(
            BIN / "keyline-device", "run", "--quiet", "--dir", folder, "--baud", "0", "--links", f"{folder}-ports",
            "--control", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(count):
            chip = json.loads(self.devices.stdout.readline())["chip"]
            self.ports[chip] = f"{folder}-ports/{chip}"
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.devices.stdout:
            self.answers.put(json.loads(line))
        self.answers.put({})  # they ended

    def erase(self, chip):
        """Wipes a device's flash, as whatever breaks a device does."""
        with self.telling:
            self.devices.stdin.write(f"erase {chip}\n")
            self.devices.stdin.flush()
            answer = self.answers.get(timeout=20)
        if answer.get("chip") != chip or answer.get("state") != "lost":
            raise Failed(f"a device was to be erased, and said {answer}")

    def work(self):
        """Provisions until every device has passed and every record is sent, whatever comes between."""
        chips, first = list(self.ports), self.number * 10000 + 1
        while left := [chip for chip in chips if chip not in self.done]:
            # Hands bring the devices one after the other, until shortly before things stop failing.
            self.factory.wait_until(0.85 * (len(chips) - len(left)) / len(chips))
            before = len(left)
            ran = self.run("provision", "--json", "--home", self.home, "--identities",
                           f"imei:35209900-{first:06}..{first + 9998:06}",
                           *(word for chip in left[:AT_ONCE] for word in ("--port", self.ports[chip])))
            for event in events(ran.stdout):
                if event.get("event") == "result" and event["result"] in ("pass", "done-before"):
                    self.done.add(event["chip"])
                    if event.get("queued"):
                        self.queued.add(event["chip"])
                elif event.get("event") == "summary" and event["waiting"] == 0:
                    self.queued.clear()
            if ran.returncode not in EXPECTED:
                raise Failed(f"{self.name}: provision ended with {ran.returncode}\n{ran.stdout}{ran.stderr}")
            if len(self.done) == len(chips) - before:
                self.factory.pause(0.3)
        while last_event(self.run("outbox", "send", "--json", "--home", self.home).stdout).get("waiting") != 0:
            self.factory.pause(0.5)
        self.queued.clear()

    def run(self, *words):
        def started(process):
            self.process = process

        return self.programs.run(BIN / "keyline", *words, check=False, started=started)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()

    def finished(self):
        return len(self.done) == len(self.ports) and not self.queued
