"""Running programs in tests: children that end with the test, temporary folders, and a look for the built programs."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = "/usr/bin/python3"


def programs():
    """The folder of the built programs: the first argument of the test, or KEYLINE_PROGRAMS."""
    return os.environ.get("KEYLINE_PROGRAMS", "")


class Child:
    """A program that prints JSON lines and serves until ended."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def line(self):
        text = self.process.stdout.readline()
        if not text:
            raise RuntimeError(f"{self.process.args[0]} said nothing, ended with {self.process.wait()}")
        return json.loads(text)

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)
        self.process.stdout.close()


class Case(unittest.TestCase):
    """A test with a folder of its own and children that never outlive it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="stranger-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        # Where keyline remembers the last checkpoint of each log: not the developer's own.
        os.environ["XDG_STATE_HOME"] = os.path.join(folder.name, "state")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def start(self, *command):
        child = Child([str(part) for part in command])
        self.addCleanup(child.end)
        return child

    def run_program(self, *command, codes=(0,), seconds=50):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=seconds)
        self.assertIn(done.returncode, codes, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done

    def stranger(self, name, *arguments):
        return [PYTHON, os.path.join(HERE, name), *arguments]

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
        return self.path(name)


def main():
    if len(sys.argv) > 1 and os.path.isdir(sys.argv[1]):
        os.environ["KEYLINE_PROGRAMS"] = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
