#!/usr/bin/env python3
"""A factory in a minute: simulated stations and a repair centre against one registry on PostgreSQL, while its server, its
database and the network fail on and off. At the end the auditor, the independent judge and the sum over the stations
must agree to the last record.

usage: factory.py [--stations N] [--devices N] [--seconds N] [--store postgresql|sqlite] [--keep DIR] [--seed N]
"""

import argparse
import asyncio
import contextlib
import json
import os
import pathlib
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

CLONE = pathlib.Path(__file__).resolve().parent.parent
BIN = pathlib.Path(os.environ.get("KEYLINE_PROGRAMS", CLONE / "build/release/bin"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(*words, check=True, **more):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)
    if check and done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done


def events(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


class Network:
    """What lies between the stations and the server: a relay that can be cut."""

    def __init__(self, to):
        self.to, self.port, self.up = to, free_port(), True
        self.writers = set()
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        asyncio.run_coroutine_threadsafe(self.listen(), self.loop).result()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    async def listen(self):
        self.server = await asyncio.start_server(self.relay, "127.0.0.1", self.port)

    async def relay(self, reader, writer):
        if not self.up:
            return writer.close()
        try:
            there = await asyncio.open_connection("127.0.0.1", self.to)
        except OSError:
            return writer.close()
        self.writers |= {writer, there[1]}

        async def pour(source, sink):
            with contextlib.suppress(OSError):
                while data := await source.read(1 << 16):
                    sink.write(data)
                    await sink.drain()
            sink.close()

        await asyncio.gather(pour(reader, there[1]), pour(there[0], writer))
        self.writers -= {writer, there[1]}

    def set(self, up):
        async def change():
            self.up = up
            if not up:
                for writer in list(self.writers):
                    writer.transport.abort()

        asyncio.run_coroutine_threadsafe(change(), self.loop).result()


class Postgres:
    def __init__(self, folder):
        versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not versions:
            sys.exit("factory: PostgreSQL is not installed")
        self.bin, self.port = versions[-1].parent, free_port()
        self.data = folder / "postgres"
        self.data.mkdir()
        self.other = {}
        if os.geteuid() == 0:  # it does not run as root
            user = pwd.getpwnam("postgres")
            os.chown(self.data, user.pw_uid, user.pw_gid)
            for above in [folder, *folder.parents]:
                if above.stat().st_mode & 0o001 == 0:
                    above.chmod(above.stat().st_mode | 0o011)
                if above == pathlib.Path(tempfile.gettempdir()):
                    break
            self.other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        run(self.bin / "initdb", "-D", self.data / "data", "-U", "keyline", "-A", "trust", "-E", "UTF8", "--locale=C",
            cwd="/", **self.other)
        self.start()
        run(self.bin / "createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "keyline", "registry", cwd="/")

    @property
    def url(self):
        return f"postgresql://keyline@127.0.0.1:{self.port}/registry"

    def start(self):
        for _ in range(100):
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.data / "data", "-p", str(self.port), "-c",
                 "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="], cwd="/", start_new_session=True,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self.other)
            for _ in range(200):
                if run(self.bin / "pg_isready", "-h", "127.0.0.1", "-p", self.port, check=False).returncode == 0:
                    return
                if self.process.poll() is not None:
                    break  # what was killed is not quite gone
                time.sleep(0.05)
            time.sleep(0.2)
        sys.exit("factory: PostgreSQL does not start")

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()


class Server:
    def __init__(self, home, store):
        self.home, self.store, self.port = home, store, free_port()
        self.log = open(home.parent / "server.log", "ab")
        self.process = None

    def start(self):
        while True:
            self.process = subprocess.Popen(
                [BIN / "keyline-registry", "serve", "--home", self.home, "--store", self.store, "--listen",
                 f"127.0.0.1:{self.port}", "--rate", "0"], stdout=subprocess.PIPE, stderr=self.log, text=True)
            if "listening" in self.process.stdout.readline():
                return
            self.process.wait()  # a database that comes up again, most likely
            time.sleep(0.2)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Station:
    """A home, its virtual devices, and how far they are."""

    def __init__(self, factory, number):
        self.factory, self.number = factory, number
        self.home = factory.folder / f"station{number:02}"
        self.done = {}  # chip: port, of devices that passed
        self.queued = set()
        self.process = None

    def make(self, devices):
        first = self.factory.stations[0].home
        words = ["--manufacturer", "Factory"] if self.number == 0 else ["--from", self.factory.folder / "keys",
                                                                        "--export-passphrase-file",
                                                                        self.factory.export_passphrase]
        run(BIN / "keyline", "init", "--home", self.home, *words)
        if self.number == 0:
            run(BIN / "keyline", "vault", "export", self.factory.folder / "keys", "--home", self.home,
                "--export-passphrase-file", self.factory.export_passphrase)
        # Half of the stations seal while queued.
        profile = self.home / "profiles/phone.json"
        content = json.loads(profile.read_text())
        content["sealWhileQueued"] = self.number % 2 == 1
        profile.write_text(json.dumps(content))
        folder = self.factory.folder / f"devices{self.number:02}"
        run(BIN / "keyline-device", "make", "--dir", folder, "--rom-key", first / "public/manufacturer.pem", "--count",
            devices)
        self.devices = subprocess.Popen(
            [BIN / "keyline-device", "run", "--quiet", "--dir", folder, "--baud", "0", "--links", f"{folder}-ports",
             "--control"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ports = {}
        while len(self.ports) < devices:
            line = json.loads(self.devices.stdout.readline())
            if "port" in line:
                self.ports[line["chip"]] = f"{folder}-ports/{line['chip']}"
        threading.Thread(target=self.devices.stdout.read, daemon=True).start()

    def work(self):
        """Provisions until every device has passed, whatever comes between."""
        first = self.number * 10000 + 1
        while left := [chip for chip in self.ports if chip not in self.done]:
            if self.factory.ended:
                return
            batch = left[:4]
            words = [word for chip in batch for word in ("--port", self.ports[chip])]
            out, code = self.run_killable("provision", "--json", "--home", self.home, "--identities",
                                          f"imei:35209900-{first:06}..{first + 9998:06}", *words)
            for event in events(out):
                if event.get("event") == "result" and event["result"] in ("pass", "done-before"):
                    self.done[event["chip"]] = self.ports[event["chip"]]
                    if event.get("queued"):
                        self.queued.add(event["chip"])
            if code not in (0, 1, 3, 5, 8, -signal.SIGKILL):
                self.factory.fail(f"station {self.number}: exit {code}\n{out}")
                return
        while not self.factory.ended:
            out, _ = self.run_killable("outbox", "send", "--json", "--home", self.home)
            if events(out) and events(out)[-1].get("waiting") == 0:
                self.queued.clear()
                return
            time.sleep(0.5)

    def run_killable(self, *words):
        self.process = subprocess.Popen([BIN / "keyline", *map(str, words)], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        out, _ = self.process.communicate()
        return out, self.process.returncode

    def tell(self, command):
        self.devices.stdin.write(command + "\n")
        self.devices.stdin.flush()


class Factory:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="keyline-factory-")).absolute()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.random = random.Random(options.seed)
        self.passphrase = self.folder / "passphrase"
        self.passphrase.write_text("correct horse battery staple\n")
        self.export_passphrase = self.folder / "export-passphrase"
        self.export_passphrase.write_text("another horse altogether\n")
        os.environ["KEYLINE_PASSPHRASE_FILE"] = str(self.passphrase)
        os.environ["XDG_STATE_HOME"] = str(self.folder / "state")
        self.stations = []
        self.recovered = set()
        self.failures, self.ended, self.faults = [], False, 0
        self.weather = "all is well"

    def fail(self, why):
        self.failures.append(why)
        self.ended = True

    def build(self):
        self.say(f"{self.options.stations} stations, {self.options.devices} devices each, in {self.folder}")
        self.stations = [Station(self, number) for number in range(self.options.stations)]
        self.stations[0].make(self.options.devices)
        rest = [threading.Thread(target=station.make, args=(self.options.devices,)) for station in self.stations[1:]]
        self.in_turns(rest)
        key = self.folder / "administrator-key.pem"
        run("openssl", "genpkey", "-algorithm", "ed25519", "-out", key)
        run("openssl", "pkey", "-in", key, "-pubout", "-out", self.folder / "administrator.pem")
        self.postgres = Postgres(self.folder) if self.options.store == "postgresql" else None
        store = self.postgres.url if self.postgres else "sqlite"
        home = self.folder / "registry"
        run(BIN / "keyline-registry", "init", "--home", home, "--origin", "registry.example/factory", "--administrator",
            self.folder / "administrator.pem", "--manufacturer", self.stations[0].home / "public/manufacturer.pem",
            "--store", store)
        self.trust = home / "public/registry.keyline-trust"
        self.server = Server(home, store)
        self.server.start()
        self.network = Network(self.server.port)
        self.direct = f"http://127.0.0.1:{self.server.port}"
        for station in self.stations:
            run(BIN / "keyline", "registry", "enrol", station.home / "public/station.pem", "--name",
                f"Line {station.number}", "--key", key, "--registry", self.direct, "--trust", self.trust)
            run(BIN / "keyline", "station", "set", "--home", station.home, "--registry", self.network.url,
                "--registry-trust", self.trust)

    @staticmethod
    def in_turns(threads, at_once=4):
        for begin in range(0, len(threads), at_once):
            for thread in threads[begin:begin + at_once]:
                thread.start()
            for thread in threads[begin:begin + at_once]:
                thread.join()

    def storm(self):
        """Fails one thing after another, for a short while each; everything once at least."""
        until = time.monotonic() + self.options.seconds
        faults = [self.cut_network, self.kill_server, self.kill_stations]
        if self.postgres:
            faults.append(self.kill_database)
        while time.monotonic() < until and not self.ended and not (self.all_done() and self.faults >= len(faults)):
            time.sleep(self.random.uniform(0.5, 2))
            fault = faults[self.faults % len(faults)]
            self.faults += 1
            fault(self.random.uniform(0.5, 3))
            self.weather = "all is well"

    def cut_network(self, seconds):
        self.weather = "the network is cut"
        self.network.set(False)
        time.sleep(seconds)
        self.network.set(True)

    def kill_server(self, seconds):
        self.weather = "the server was killed"
        self.server.kill()
        time.sleep(seconds)
        self.server.start()

    def kill_stations(self, seconds):
        self.weather = "stations were killed"
        for station in self.random.sample(self.stations, max(1, len(self.stations) // 4)):
            if station.process and station.process.poll() is None:
                station.process.kill()
        time.sleep(seconds / 2)

    def kill_database(self, seconds):
        self.weather = "PostgreSQL was killed"
        self.postgres.kill()
        time.sleep(seconds)
        self.postgres.start()
        if self.server.process.poll() is not None:
            self.server.start()

    def repair(self):
        """Breaks devices that have their keys, and brings them back from the server."""
        while not self.ended and not (self.all_done() and len(self.recovered) >= self.options.stations // 2):
            station = self.random.choice(self.stations)
            whole = [c for c in station.done if c not in station.queued and c not in self.recovered]
            if not whole:
                time.sleep(0.2)
                continue
            chip = self.random.choice(whole)
            station.tell(f"erase {chip}")
            while not self.ended:
                ran = run(BIN / "keyline", "recover", "--json", "--registry", self.network.url, "--trust", self.trust,
                          "--port", station.done[chip], check=False)
                result = [event for event in events(ran.stdout) if event.get("event") == "result"]
                if result and result[0]["result"] in ("pass", "done-before"):
                    self.recovered.add(chip)
                    break
                time.sleep(0.5)

    def all_done(self):
        return all(len(station.done) == len(station.ports) for station in self.stations)

    def entries(self):
        with contextlib.suppress(OSError, ValueError, IndexError):
            import urllib.request
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            return int(opener.open(f"{self.direct}/checkpoint", timeout=1).read().split(b"\n")[1])
        return None

    def say(self, text):
        print(text, flush=True)

    def watch(self, begun, workers):
        while any(worker.is_alive() for worker in workers):
            passed = sum(len(station.done) for station in self.stations)
            queued = sum(len(station.queued) for station in self.stations)
            entries = self.entries()
            self.say(f"{time.monotonic() - begun:5.0f} s  {passed:4} of {self.options.stations * self.options.devices} "
                     f"PASS, {queued:3} queued  log {'   ?' if entries is None else f'{entries:4}'}  "
                     f"{len(self.recovered):3} brought back  {self.weather}")
            time.sleep(1)

    def run(self):
        begun = time.monotonic()
        self.build()
        self.say(f"made in {time.monotonic() - begun:.0f} s")
        begun = time.monotonic()
        workers = [threading.Thread(target=work) for work in
                   [station.work for station in self.stations] + [self.storm, self.repair]]
        for worker in workers:
            worker.start()
        self.watch(begun, workers)
        if not self.failures:
            self.judge(time.monotonic() - begun)

    def judge(self, took):
        """The auditor, the judge and the sum over the stations."""
        audit = run(BIN / "keyline", "registry", "verify", "--json", "--registry", self.direct, "--trust", self.trust,
                    check=False)
        report = events(audit.stdout)[-1]
        go = self.folder / "judge"
        run("go", "build", "-o", go, ".", cwd=CLONE / "tests/transparency/judge",
            env={**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "",
                 "GOCACHE": str(self.folder / "go-cache")})
        vkey = next(line.split()[1] for line in self.trust.read_text().splitlines() if line.startswith("log "))
        judged = run(go, self.direct, vkey, check=False)
        chips = [chip for station in self.stations for chip in station.ports]
        wrong = []
        for chip in chips:
            shown = run(BIN / "keyline", "registry", "show", chip, "--json", "--registry", self.direct, "--trust",
                        self.trust, check=False)
            answer = events(shown.stdout)[-1] if events(shown.stdout) else {}
            checks = {check["check"]: check["state"] for check in answer.get("checks", [])}
            if shown.returncode != 0 or any(state == "broken" for state in checks.values()):
                wrong.append(chip)
        waiting = recalls = 0
        for station in self.stations:
            status = events(run(BIN / "keyline", "outbox", "status", "--json", "--home", station.home,
                                check=False).stdout)[-1]
            waiting += status["waiting"]
            recalls += len(status["recalls"])
        expected = len(chips) + len(self.stations)
        self.say(f"auditor   {'holds' if report.get('holds') else 'BROKEN'}: {report.get('entries')} entries, "
                 f"{report.get('chips')} chips, {report.get('signers')} signers")
        self.say(f"judge     {(judged.stdout or judged.stderr).strip()}")
        self.say(f"stations  {len(chips)} devices, {waiting} records wait, {recalls} recalls, "
                 f"{len(chips) - len(wrong)} records hold, {len(self.recovered)} devices brought back, "
                 f"{self.faults} faults, {took:.0f} s")
        agree = (report.get("holds") and report["entries"] == expected and report["chips"] == len(chips)
                 and report["signers"] == len(self.stations) and judged.returncode == 0
                 and f" {expected} entries" in judged.stdout and not wrong and waiting == 0 and recalls == 0)
        if not agree:
            self.failures.append(f"they do not agree: {expected} entries and {len(chips)} chips were expected; "
                                 f"wrong: {wrong[:5]}")
        else:
            self.say("They agree to the last record.")

    def end(self):
        self.ended = True
        for station in self.stations:
            if devices := getattr(station, "devices", None):
                devices.kill()
                devices.wait()
        if server := getattr(self, "server", None):
            if server.process and server.process.poll() is None:
                server.process.terminate()
                server.process.wait()
        if postgres := getattr(self, "postgres", None):
            postgres.stop()
        if not self.options.keep and not self.failures:
            shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(prog="factory", description=__doc__.splitlines()[0])
    parser.add_argument("--stations", type=int, default=20)
    parser.add_argument("--devices", type=int, default=8, help="of each station")
    parser.add_argument("--seconds", type=int, default=600, help="how long things go on failing, at most")
    parser.add_argument("--store", choices=["postgresql", "sqlite"], default="postgresql")
    parser.add_argument("--keep", help="a folder for everything, which stays")
    parser.add_argument("--seed", type=int, default=None)
    factory = Factory(parser.parse_args())
    try:
        factory.run()
    finally:
        factory.end()
    for failure in factory.failures:
        print(f"FAILED: {failure}", file=sys.stderr)
    if factory.failures:
        print(f"Everything is in {factory.folder}.", file=sys.stderr)
    return 1 if factory.failures else 0


if __name__ == "__main__":
    sys.exit(main())
