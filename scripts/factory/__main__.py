"""A factory in a minute: simulated stations, a repair centre and a mirror against one registry on PostgreSQL, while its
server, its database, the network and the stations themselves fail on and off. At the end the auditor, the independent
judge and the sum over the stations must agree to the last record."""

import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
import urllib.request

sys.dont_write_bytecode = True  # the clone stays as it is

import verdict
from mirror import Mirror
from network import Network
from programs import BIN, Ended, Failed, Programs
from repair import Repair
from servers import Postgres, Server
from station import Station
from storm import Storm

BENCHES = 2  # of the repair centre
PATIENCE = 150  # seconds after things stopped failing, for all to come to its end


class Factory:
    def __init__(self, options):
        self.options, self.programs = options, Programs()
        self.folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="keyline-factory-")).absolute()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.random = random.Random(options.seed)
        self.ending, self.failures, self.workers = threading.Event(), [], []
        self.postgres = None
        passphrase = self.folder / "passphrase"
        passphrase.write_text("correct horse battery staple\n")
        self.export_passphrase = self.folder / "export-passphrase"
        self.export_passphrase.write_text("another horse altogether\n")
        os.environ["KEYLINE_PASSPHRASE_FILE"] = str(passphrase)
        os.environ["XDG_STATE_HOME"] = str(self.folder / "state")

    def run(self):
        begun = time.monotonic()
        store = "PostgreSQL" if self.options.store == "postgresql" else "SQLite"
        print(f"{self.options.stations} stations of {self.options.devices} devices, a repair centre and a mirror; "
              f"one registry on {store}.", flush=True)
        self.build()
        print(f"Made in {time.monotonic() - begun:.0f} s. Now all of it works, and fails on and off.\n", flush=True)
        self.begun = time.monotonic()
        work = {station.name: station.work for station in self.stations}
        work |= {f"the repair centre's bench {n + 1}": self.repair.work for n in range(BENCHES)}
        work |= {"the mirror": self.mirror.work, "the storm": self.storm.blow}
        self.workers = [threading.Thread(target=self.guard, args=item, name=item[0]) for item in work.items()]
        for worker in self.workers:
            worker.start()
        self.watch()
        if not self.failures:
            print("\nNothing fails any more. What is there now?", flush=True)
            self.failures = [f"disagreement: {what}" for what in verdict.Verdict(self).reach()]
        if not self.failures:
            print(f"They agree to the last record. {time.monotonic() - begun:.0f} s in all.")

    def build(self):
        self.stations = [Station(self, number) for number in range(self.options.stations)]
        self.stations[0].make(self.options.devices)  # the others have their keys from it
        if self.options.store == "postgresql":
            self.postgres = Postgres(self.folder, self.programs)
            self.postgres.make()
        self.build_registry()
        self.side_by_side([lambda: verdict.build_judge(self)] +
                          [lambda station=station: station.make(self.options.devices) for station in self.stations[1:]])
        for station in self.stations:  # in turn: the administrator's entries are numbered
            self.connect(station)
        self.repair, self.mirror, self.storm = Repair(self), Mirror(self), Storm(self, self.options.seconds)

    def build_registry(self):
        store, home = self.postgres.url if self.postgres else "sqlite", self.folder / "registry"
        self.administrator = self.folder / "administrator-key.pem"
        public = self.folder / "administrator.pem"
        self.programs.run("openssl", "genpkey", "-algorithm", "ed25519", "-out", self.administrator)
        self.programs.run("openssl", "pkey", "-in", self.administrator, "-pubout", "-out", public)
        self.programs.run(BIN / "keyline-registry", "init", "--home", home, "--origin", "registry.example/factory",
                          "--administrator", public, "--manufacturer",
                          self.stations[0].home / "public/manufacturer.pem", "--store", store)
        self.trust, self.agreement = home / "public/registry.keyline-trust", self.folder / "mirror.keyline-agreement"
        self.programs.run(BIN / "keyline-registry", "agree", "mirror", "--home", home, "--out", self.agreement)
        self.server = Server(home, store, self.programs)
        self.server.start()
        self.network = Network(self.server.port)  # nobody but watch() knows the server's own address

    def connect(self, station):
        self.programs.run(BIN / "keyline", "registry", "enrol", station.home / "public/station.pem", "--name",
                          station.name, "--key", self.administrator, "--registry", self.network.url, "--trust",
                          self.trust)
        self.programs.run(BIN / "keyline", "station", "set", "--home", station.home, "--registry", self.network.url,
                          "--registry-trust", self.trust)

    def side_by_side(self, tasks):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            try:
                list(pool.map(lambda task: task(), tasks))
            except BaseException:
                self.programs.end()  # else the pool waits for all of them
                raise

    def guard(self, name, work):
        try:
            work()
        except Ended:
            pass
        except Failed as failure:
            self.fail(f"{name}: {failure}")
        except Exception:
            self.fail(f"{name}: {traceback.format_exc()}")

    def fail(self, why):
        if not self.ending.is_set():
            self.failures.append(why)
            self.ending.set()

    def pause(self, seconds):
        if self.ending.wait(max(0, seconds)):
            raise Ended

    def wait_until(self, share):
        """Of the time in which things fail."""
        self.pause(self.begun + share * self.options.seconds - time.monotonic())

    def watch(self):
        total = self.options.stations * self.options.devices
        print("  time       passed  queued    log  mirror  brought back  what fails", flush=True)
        while any(worker.is_alive() for worker in self.workers):
            seconds, entries = time.monotonic() - self.begun, self.entries()
            print(f"{seconds:4.0f} s  {sum(len(station.done) for station in self.stations):4} of {total:<4}"
                  f"{sum(len(station.queued) for station in self.stations):8}  {'?' if entries is None else entries:>5}"
                  f"{self.mirror.entries:8}{len(self.repair.back):14}  {self.storm.now}", flush=True)
            if seconds > self.options.seconds + PATIENCE:
                self.fail("not at its end: " + ", ".join(worker.name for worker in self.workers if worker.is_alive()))
            if self.ending.is_set():
                break
            time.sleep(max(0, int(seconds) + 1 - (time.monotonic() - self.begun)))

    def entries(self):
        """In the log, by the server itself; its operator sees it whatever the network does."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with contextlib.suppress(OSError, ValueError, IndexError):
            with opener.open(f"http://127.0.0.1:{self.server.port}/checkpoint", timeout=0.5) as answer:
                return int(answer.read().split(b"\n")[1])
        return None

    def end(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # it ends already
        self.ending.set()
        self.programs.end()
        for worker in self.workers:
            if worker.is_alive():
                worker.join()
        if self.postgres:
            self.postgres.stop()
        if not self.options.keep and not self.failures:
            shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(prog="factory", description=__doc__)
    parser.add_argument("--stations", type=int, default=20)
    parser.add_argument("--devices", type=int, default=10, help="of each station")
    parser.add_argument("--seconds", type=int, default=40,
                        help="how long things go on failing; each kind comes once in 20")
    parser.add_argument("--store", choices=["postgresql", "sqlite"], default="postgresql")
    parser.add_argument("--keep", metavar="DIR", help="a folder for everything, which stays")
    parser.add_argument("--seed", type=int, default=None, help="of the order in which things fail")
    factory = Factory(parser.parse_args())
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)  # as Ctrl-C
    try:
        factory.run()
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except (Failed, OSError) as failure:  # OSError: a program that is not there
        factory.failures.append(str(failure))
    finally:
        factory.end()
    for failure in factory.failures:
        print(f"FAILED: {failure}", file=sys.stderr)
    if factory.failures:
        print(f"Everything is in {factory.folder}.", file=sys.stderr)
    return 1 if factory.failures else 0


if __name__ == "__main__":
    sys.exit(main())
