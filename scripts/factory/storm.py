"""What fails, one thing after the other, each kind once before any comes again."""

import time

import network

CALM = "nothing"


class Storm:
    def __init__(self, factory, seconds):
        self.factory, self.seconds, self.over = factory, seconds, False
        self.now, self.count, self.empty = CALM, 0, set()
        self.kinds = {
            "network: refuses": lambda wait: self.network(network.REFUSED, wait),
            "network: resets in requests": lambda wait: self.network(network.REQUESTS_CUT, wait),
            "network: resets in answers": lambda wait: self.network(network.ANSWERS_CUT, wait),
            "network: half-open, silent": lambda wait: self.network(network.SILENT, wait),
            "network: slow, in pieces": lambda wait: self.network(network.SLOW, wait),
            "server: killed": self.server,
            "stations: killed": self.stations,
        }
        if factory.postgres:
            self.kinds["PostgreSQL: killed"] = self.database

    def blow(self):
        begun = time.monotonic()
        rounds = max(1, round(self.seconds / 20))
        slot = self.seconds / rounds / len(self.kinds)
        for _ in range(rounds):
            for kind in self.factory.random.sample(sorted(self.kinds), len(self.kinds)):
                calm = slot * self.factory.random.uniform(0.2, 0.5)
                self.factory.pause(calm)
                self.now = kind
                self.count += 1
                self.kinds[kind](slot - calm)
                self.now = CALM
        self.factory.pause(begun + self.seconds - time.monotonic())
        self.over = True

    def network(self, weather, wait):
        before = self.factory.network.hits[weather]
        self.factory.network.set(weather)
        self.factory.pause(wait)
        # One that nobody met would show nothing.
        until = time.monotonic() + 15
        while weather != network.REFUSED and self.factory.network.hits[weather] == before and time.monotonic() < until:
            self.factory.pause(0.1)
        self.factory.network.set(network.CLEAR)

    def server(self, wait):
        self.factory.server.start_if_it_ended()
        self.factory.server.kill()
        self.factory.pause(wait)
        self.factory.server.start()

    def stations(self, wait):
        ends = time.monotonic() + wait
        while time.monotonic() < ends:
            self.factory.random.choice(self.factory.stations).kill()
            self.factory.pause(wait / 2 / len(self.factory.stations))

    def database(self, wait):
        self.factory.postgres.kill()
        try:
            self.factory.pause(wait)
        finally:
            self.factory.postgres.start()
        self.factory.server.start_if_it_ended()
