"""A repair centre: devices that lost their keys come in and are brought back from the registry."""

import threading

from programs import BIN, Failed, events


class Repair:
    def __init__(self, factory):
        self.factory = factory
        self.taken, self.back, self.lock = set(), set(), threading.Lock()
        self.wanted = max(2, len(factory.stations) // 2)  # at least

    def work(self):
        """One bench of it."""
        while not self.finished():
            if found := self.take():
                self.bring_back(*found)
            self.factory.pause(self.factory.random.uniform(0.5, 1.5))

    def finished(self):
        return self.factory.storm.over and len(self.back) >= self.wanted

    def take(self):
        """A device that has its keys and whose record is at the registry."""
        with self.lock:
            whole = [(station, chip) for station in self.factory.stations
                     for chip in station.done - station.queued - self.taken]
            if not whole:
                return None
            station, chip = self.factory.random.choice(whole)
            self.taken.add(chip)
            return station, chip

    def bring_back(self, station, chip):
        station.erase(chip)
        tries = 0
        while True:
            ran = self.factory.programs.run(
                BIN / "keyline", "recover", "--json", "--registry", self.factory.network.url, "--trust",
                self.factory.trust, "--port", station.ports[chip], check=False)
            result = next((event for event in events(ran.stdout) if event.get("event") == "result"), {})
            tries += 1
            if result.get("result") == "pass" or (result.get("result") == "done-before" and tries > 1):
                self.back.add(chip)
                return
            if result.get("result") == "done-before":
                raise Failed(f"{chip} lost its keys, and recover says that it has them")
            self.factory.pause(0.5)
