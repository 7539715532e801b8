"""Programs that are started, and that end with the factory whatever ends it."""

import json
import os
import pathlib
import random
import socket
import subprocess
import threading

CLONE = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(os.environ.get("KEYLINE_PROGRAMS", CLONE / "build/release/bin"))


class Ended(Exception):
    """The factory ends: nothing is started any more."""


class Failed(Exception):
    """Something that must not fail did."""


class Programs:
    def __init__(self):
        self.lock, self.closed, self.alive = threading.Lock(), False, set()

    def start(self, *words, **more):
        with self.lock:
            if self.closed:
                raise Ended
            self.alive = {program for program in self.alive if program.poll() is None}
            # A session of its own: Ctrl-C is for the factory, which ends the others.
            program = subprocess.Popen([str(word) for word in words], text=True, start_new_session=True, **more)
            self.alive.add(program)
            return program

    def run(self, *words, check=True, started=None, **more):
        program = self.start(*words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
        if started:
            started(program)
        out, err = program.communicate()
        if self.closed:
            raise Ended
        if check and program.returncode != 0:
            raise Failed(f"{' '.join(map(str, words))}: exit code {program.returncode}\n{out}{err}")
        return subprocess.CompletedProcess(words, program.returncode, out, err)

    def end(self):
        with self.lock:
            self.closed = True
        for program in self.alive:
            program.kill()
        for program in self.alive:
            program.wait()


def events(text):
    """The JSON lines of a program, which may have been killed in the middle of one."""
    found = []
    for line in text.splitlines():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def last_event(text):
    return next(reversed(events(text)), {})


def free_port():
    """One below those that the system gives to clients: while its server is dead, nobody else may get it."""
    while True:
        port = random.SystemRandom().randrange(20000, 32000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
