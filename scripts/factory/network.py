"""What lies between the server and everybody else: a relay on loopback that fails as networks do."""

import asyncio
import collections
import contextlib
import random
import socket
import struct
import threading

from programs import free_port

CLEAR, REFUSED, SLOW, SILENT = "clear", "refused", "slow", "silent"
REQUESTS_CUT, ANSWERS_CUT = "requests cut", "answers cut"


class Link:
    """One connection of a client and the relay's own one to the server."""

    def __init__(self, client, server):
        self.sides = (client, server)
        self.silent = False  # half-open for good: both sides believe that it stands

    def reset(self):
        for side in self.sides:
            reset(side)


def reset(writer):
    if connection := writer.get_extra_info("socket"):
        with contextlib.suppress(OSError):  # closed without lingering is RST, not FIN
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


class Network:
    def __init__(self, server_port):
        self.server_port, self.port = server_port, free_port()
        self.weather, self.hits = CLEAR, collections.Counter()
        self.links = set()
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.call(self.listen())

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def set(self, weather):
        self.call(self.change(weather))

    def call(self, coroutine):
        asyncio.run_coroutine_threadsafe(coroutine, self.loop).result()

    async def listen(self):
        self.listener = await asyncio.start_server(self.connect, "127.0.0.1", self.port)

    async def change(self, weather):
        before, self.weather = self.weather, weather
        if weather == REFUSED:
            self.listener.close()
            self.hits[REFUSED] += len(self.links)
            for link in list(self.links):
                link.reset()
        elif before == REFUSED:
            await self.listen()

    async def connect(self, reader, writer):
        try:
            there, to_there = await asyncio.open_connection("127.0.0.1", self.server_port)
        except OSError:
            return reset(writer)
        link = Link(writer, to_there)
        self.links.add(link)
        await asyncio.gather(self.carry(link, reader, to_there, REQUESTS_CUT),
                             self.carry(link, there, writer, ANSWERS_CUT))
        self.links.discard(link)

    async def carry(self, link, source, sink, cut):
        """Carries one direction; `cut` is the weather that cuts it."""
        with contextlib.suppress(OSError):
            while data := await source.read(1 << 16):
                await self.pass_on(link, data, sink, cut)
        # Where a link is silent, that one side left never reaches the other.
        if not link.silent:
            sink.close()

    async def pass_on(self, link, data, sink, cut):
        if self.weather == SILENT and not link.silent:
            self.hits[SILENT] += 1
            link.silent = random.random() < 0.5
            while self.weather == SILENT and not link.silent:  # the other half is only late
                await asyncio.sleep(0.05)
        if link.silent:
            return
        if self.weather == cut:
            self.hits[cut] += 1
            sink.write(data[:random.randrange(len(data))])
            await asyncio.sleep(0.01)  # what was passed on arrives before the reset
            return link.reset()
        if self.weather == SLOW:
            self.hits[SLOW] += 1
            for piece in pieces(data):
                await asyncio.sleep(random.uniform(0.05, 0.3))
                sink.write(piece)
                await sink.drain()
            return
        sink.write(data)
        await sink.drain()


def pieces(data):
    cuts = sorted(random.randrange(len(data)) for _ in range(2))
    return [piece for piece in (data[:cuts[0]], data[cuts[0]:cuts[1]], data[cuts[1]:]) if piece]
