"""At the end: what the auditor, the independent judge, the stations and the devices say, each asked by itself."""

import base64
import collections
import concurrent.futures
import os
import re
import tempfile

from programs import BIN, CLONE, events, last_event


def build_judge(factory):
    """The Go program of tests/transparency, which shares nothing with Keyline; with the same cache as there."""
    factory.programs.run(
        "go", "build", "-o", factory.folder / "judge", ".", cwd=CLONE / "tests/transparency/judge",
        env={**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "",
             "GOCACHE": f"{tempfile.gettempdir()}/keyline-judge-cache"})


class Verdict:
    def __init__(self, factory):
        self.factory, self.disagreements = factory, []
        self.places = {"registry": factory.network.url, "mirror": factory.mirror.folder}

    def reach(self):
        self.differ(self.factory.mirror.follow(), "the mirror: nobody answers")
        devices, entries = self.sum_stations()
        for name, place in self.places.items():
            self.audit(name, place, devices, entries)
        self.hold_records(devices)
        for name, place in self.places.items():
            self.judge(name, place, len(devices), entries)
        self.look_at_devices()
        self.look_at_failures()
        return self.disagreements

    def differ(self, same, what):
        if not same:
            self.disagreements.append(what)

    def say(self, who, what):
        print(f"{who:<25}{what}", flush=True)

    def keyline(self, *words):
        return self.factory.programs.run(BIN / "keyline", *words, "--json", check=False).stdout

    def sum_stations(self):
        """What each station's own history says: its devices, and the place in the log that it was told for each."""
        devices, waiting, recalls = {}, 0, 0
        for station in self.factory.stations:
            own = {}
            for visit in events(self.keyline("history", "--home", station.home, "--limit", 0)):
                if visit.get("result") == "pass":
                    own[visit["chip"]] = visit["index"]
            self.differ(own.keys() == station.ports.keys(),
                        f"{station.name}: {len(own)} devices passed by its history, it has {len(station.ports)}")
            self.differ(not own.keys() & devices.keys(), f"{station.name}: a device of it passed elsewhere, too")
            status = last_event(self.keyline("outbox", "status", "--home", station.home))
            self.differ(status.get("waiting") == 0, f"{station.name}: {status.get('waiting')} records wait")
            self.differ(status.get("recalls") == [], f"{station.name}: recalls {status.get('recalls')}")
            waiting, recalls = waiting + status.get("waiting", 0), recalls + len(status.get("recalls", []))
            devices |= own
        entries = len(self.factory.stations) + len(devices)
        self.say("the stations' sum:", f"{len(devices)} devices passed at {len(self.factory.stations)} stations: "
                 f"{entries} entries; {waiting} records wait, {recalls} recalls")
        return devices, entries

    def audit(self, name, place, devices, entries):
        # A server gives its records to whom its operator lets, and is asked what it says of each chip.
        more = ["--agreement", self.factory.agreement, "--every-chip"] if name == "registry" else []
        report = last_event(self.keyline("registry", "verify", "--registry", place, "--trust", self.factory.trust,
                                         *more))
        who = f"auditor of the {name}:"
        self.say(who, f"{report.get('entries')} entries, {report.get('chips')} chips, {report.get('records')} records, "
                 f"{report.get('signers')} signers; {'all holds' if report.get('holds') else 'BROKEN'}")
        self.differ(report.get("holds"), f"{who} {report.get('findings') or report}")
        wanted = {"entries": entries, "chips": len(devices), "records": len(devices),
                  "signers": len(self.factory.stations)}
        for what, count in wanted.items():
            self.differ(report.get(what) == count, f"{who} {report.get(what)} {what}, the stations {count}")
        for check in report.get("checks", []):
            self.differ(check["state"] != "not-checked", f"{who} {check['check']} was not checked: {check['because']}")
        self.root = getattr(self, "root", report.get("root"))
        self.differ(report.get("root") == self.root, f"{who} root {report.get('root')}, the registry's {self.root}")

    def hold_records(self, devices):
        """Each device's record in the registry, checked, and in the place that its station was told."""
        folder = self.factory.folder / "receipts"
        folder.mkdir()
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(self.look_up, devices))
        self.receipts, places = [], collections.Counter()
        for (chip, told), shown in zip(devices.items(), answers):
            broken = [check["check"] for check in shown.get("checks", []) if check["state"] == "broken"]
            place = shown.get("index")
            if place is None or broken:
                self.differ(False, f"{chip}: its record is broken: {broken or shown}")
                continue
            places[place] += 1
            self.differ(told == place, f"{chip}: entry {place} in the registry, its station was told {told}")
            self.differ(shown["revision"] == 1, f"{chip}: revision {shown['revision']}")
            (folder / f"{chip}.receipt").write_text(shown["receipt"])
            (folder / f"{chip}.entry").write_bytes(base64.b64decode(shown["statement"]))
            self.receipts += [folder / f"{chip}.receipt", folder / f"{chip}.entry"]
        twice = [place for place, count in places.items() if count > 1]
        self.differ(not twice, f"entries of two devices: {twice}")
        self.say("records:", f"{places.total()} hold, in {len(places)} entries")

    def look_up(self, chip):
        return last_event(self.keyline("registry", "show", chip, "--registry", self.factory.network.url, "--trust",
                                       self.factory.trust))

    def judge(self, name, place, devices, entries):
        vkey = next(line.split()[1] for line in self.factory.trust.read_text().splitlines() if line.startswith("log "))
        ran = self.factory.programs.run(self.factory.folder / "judge", place, vkey, *self.receipts, check=False)
        said, who = (ran.stdout or ran.stderr).strip(), f"judge of the {name}:"
        self.say(who, said.partition(": ")[2] or said)
        self.differ(ran.returncode == 0, f"{who} {said}")
        found = re.search(r": (\d+) entries, .* (\d+) receipts hold", said)
        counts = tuple(map(int, found.groups())) if found else None
        self.differ(counts == (entries, devices),
                    f"{who} entries and receipts {counts}, the stations {(entries, devices)}")

    def look_at_devices(self):
        sealed = 0
        for station in self.factory.stations:
            ports = [word for port in station.ports.values() for word in ("--port", port)]
            states = {info.get("chip"): info.get("state") for info in events(self.keyline("device", "info", *ports))}
            for chip in station.ports:
                self.differ(states.get(chip) == "sealed", f"{station.name}: {chip} is {states.get(chip)}, not sealed")
                sealed += states.get(chip) == "sealed"
        repair = self.factory.repair
        self.say("devices:", f"{sealed} are sealed with their keys; {len(repair.back)} of them lost those and were "
                 "brought back")
        self.differ(len(repair.back) >= repair.wanted,
                    f"the repair centre brought back {len(repair.back)} devices, at least {repair.wanted} were to be")

    def look_at_failures(self):
        storm, hits = self.factory.storm, self.factory.network.hits
        self.say("failures:", f"{storm.count}; of the network: {hits['requests cut']} requests and "
                 f"{hits['answers cut']} answers cut, {hits['silent']} went silent, {hits['slow']} slow")
        for what in ("requests cut", "answers cut", "silent", "slow"):
            self.differ(hits[what] > 0, f"the network never had '{what}': this run shows less than it says")
