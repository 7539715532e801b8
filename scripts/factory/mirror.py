"""A mirror of the log and its records, which follows the registry through the same network as everybody."""

from programs import BIN, Failed, last_event


class Mirror:
    def __init__(self, factory):
        self.factory, self.folder, self.entries = factory, factory.folder / "mirror", 0

    def work(self):
        while not self.factory.storm.over:
            self.follow()
            self.factory.pause(1)

    def follow(self):
        """False where nobody answered; that it is not the same log as before must never be said."""
        ran = self.factory.programs.run(
            BIN / "keyline", "registry", "mirror", self.factory.network.url, self.folder, "--json", "--trust",
            self.factory.trust, "--agreement", self.factory.agreement, check=False)
        if ran.returncode not in (0, 5):
            raise Failed(f"the mirror ended with {ran.returncode}\n{ran.stdout}{ran.stderr}")
        if ran.returncode == 0:
            self.entries = last_event(ran.stdout)["entries"]
        return ran.returncode == 0
