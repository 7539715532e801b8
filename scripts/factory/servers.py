"""The registry's server and its PostgreSQL, which are killed and started again."""

import contextlib
import os
import pathlib
import pwd
import signal
import subprocess
import tempfile
import time

from programs import BIN, Failed, free_port


class Postgres:
    """A private one on loopback, from Debian's package, never as root."""

    def __init__(self, folder, programs):
        versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not versions:
            raise Failed("PostgreSQL is not installed")
        self.programs, self.bin, self.port = programs, versions[-1].parent, free_port()
        self.folder, self.data, self.process = folder, folder / "postgres", None
        self.other = {}

    def make(self):
        self.data.mkdir()
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.data, user.pw_uid, user.pw_gid)
            for above in [self.folder, *self.folder.parents]:
                if above.stat().st_mode & 0o001 == 0:
                    above.chmod(above.stat().st_mode | 0o011)
                if above == pathlib.Path(tempfile.gettempdir()):
                    break
            self.other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self.programs.run(self.bin / "initdb", "-D", self.data / "data", "-U", "keyline", "-A", "trust", "-E", "UTF8",
                          "--locale=C", cwd="/", **self.other)
        self.start()
        self.programs.run(self.bin / "createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "keyline", "registry",
                          cwd="/")

    @property
    def url(self):
        return f"postgresql://keyline@127.0.0.1:{self.port}/registry"

    def start(self):
        """Also where the factory ends: only one that runs can be stopped so that it leaves no shared memory behind."""
        ready = [self.bin / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        for _ in range(100):
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.data / "data", "-p", str(self.port), "-c",
                 "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="], cwd="/", start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self.other)
            for _ in range(200):
                if subprocess.run(ready).returncode == 0:
                    return
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
            time.sleep(0.2)
        raise Failed("PostgreSQL does not start")

    def kill(self):
        # Its children are sessions of their own. Stopped, the first makes no more of them.
        self.process.send_signal(signal.SIGSTOP)
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        self.process.kill()
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait()


class Server:
    def __init__(self, home, store, programs):
        self.home, self.store, self.programs, self.port = home, store, programs, free_port()
        self.log, self.process = home.parent / "server.log", None

    def start(self):
        for _ in range(100):
            with open(self.log, "ab") as log:
                self.process = self.programs.start(
                    BIN / "keyline-registry", "serve", "--home", self.home, "--store", self.store, "--listen",
                    f"127.0.0.1:{self.port}", "--rate", "0", stdout=subprocess.PIPE, stderr=log)
            if "listening" in self.process.stdout.readline():
                return
            self.process.wait()  # a database that comes up again, most likely
            time.sleep(0.2)
        raise Failed(f"the server does not start: {self.last_words()}")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def start_if_it_ended(self):
        """As systemd would. It may end where its database does, but not by a signal."""
        code = self.process.poll()
        if code is not None and code < 0 and not self.programs.closed:
            raise Failed(f"the server crashed: signal {-code}: {self.last_words()}")
        if code is not None:
            self.start()

    def last_words(self):
        return next(reversed(self.log.read_text(errors="replace").splitlines()), "")
