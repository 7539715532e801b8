"""SMP and its console framing, both sides: MCUmgr's Simple Management Protocol over a line of text."""
import base64
import binascii
import os
import random
import select
import termios
import time
import tty

import cbor

OS, KEYLINE = 0, 19276
READ, WRITE = 0, 2
FIRST, MORE = b"\x06\x09", b"\x04\x14"


def crc16(data):
    """CRC-16/XMODEM: polynomial 1021, start 0."""
    return binascii.crc_hqx(data, 0)


def packet(op, group, sequence, command, body, version=1):
    """Header (version and op, flags, length, group, sequence, command) and the CBOR body."""
    return (bytes([version << 3 | op, 0]) + len(body).to_bytes(2, "big") + group.to_bytes(2, "big")
            + bytes([sequence, command]) + body)


def frame_lines(data, width=127):
    """The lines of one packet, each at most width bytes with its newline. Each line's base64 stands alone."""
    body = (len(data) + 2).to_bytes(2, "big") + data + crc16(data).to_bytes(2, "big")
    chunk = (width - 3) // 4 * 3
    lines = []
    for at in range(0, len(body), chunk):
        marker = FIRST if at == 0 else MORE
        lines.append(marker + base64.b64encode(body[at:at + chunk]) + b"\n")
    return lines


class FrameReader:
    """Bytes in, whole packets out; what is no frame is ignored."""

    def __init__(self):
        self.line, self.body = b"", None

    def feed(self, data):
        packets = []
        for byte in data:
            if byte != 0x0A:
                self.line = (self.line + bytes([byte]))[-4096:]
                continue
            found = self._line(self.line.rstrip(b"\r"))
            self.line = b""
            if found is not None:
                packets.append(found)
        return packets

    def _line(self, line):
        starts = [(line.rfind(marker), marker) for marker in (FIRST, MORE)]
        at, marker = max(starts)
        if at < 0:
            return None
        try:
            chunk = base64.b64decode(line[at + 2:], validate=True)
        except (ValueError, binascii.Error):
            self.body = None
            return None
        if marker == FIRST:
            self.body = chunk
        elif self.body is None:
            return None
        else:
            self.body += chunk
        if len(self.body) < 2:
            return None
        length = int.from_bytes(self.body[:2], "big")
        if len(self.body) < 2 + length:
            return None
        whole, self.body = self.body[2:], None
        if len(whole) != length or length < 10 or crc16(whole[:-2]) != int.from_bytes(whole[-2:], "big"):
            return None
        return whole[:-2]


def parse(data):
    """(version, op, group, sequence, command, body) or None."""
    if len(data) < 8 or len(data) != 8 + int.from_bytes(data[2:4], "big"):
        return None
    return data[0] >> 3 & 3, data[0] & 7, int.from_bytes(data[4:6], "big"), data[6], data[7], data[8:]


class SmpError(Exception):
    def __init__(self, group, rc):
        super().__init__(f"group {group} rc {rc}")
        self.group, self.rc = group, rc


class Port:
    """The station's side of a port: one request outstanding, 5 s to answer."""

    def __init__(self, path, width=127, loose=True, seed=1):
        self.fd = os.open(path, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.fd)
        attributes = termios.tcgetattr(self.fd)
        attributes[4] = attributes[5] = termios.B115200
        termios.tcsetattr(self.fd, termios.TCSANOW, attributes)
        self.reader, self.waiting, self.width, self.loose = FrameReader(), [], width, loose
        self.sequence = random.Random(seed).randrange(256)

    def close(self):
        os.close(self.fd)

    def write(self, data):
        while data:
            data = data[os.write(self.fd, data):]

    def receive(self, seconds):
        """The next packet's parts within the time, or None."""
        deadline = time.monotonic() + seconds
        while not self.waiting:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                return None
            packets = (parse(found) for found in self.reader.feed(os.read(self.fd, 4096)))
            self.waiting += [found for found in packets if found is not None]
        return self.waiting.pop(0)

    def request(self, op, group, command, values, seconds=5.0, version=1):
        """The answer's map; SmpError for an error in it; TimeoutError for none."""
        self.sequence = (self.sequence + 7) % 256
        encode = cbor.encode_loosely if self.loose else cbor.encode
        body = b"" if values is None else encode(values)
        for line in frame_lines(packet(op, group, self.sequence, command, body, version), self.width):
            self.write(line)
        deadline = time.monotonic() + seconds
        while True:
            answer = self.receive(max(0.0, deadline - time.monotonic()))
            if answer is None:
                raise TimeoutError(f"no answer to group {group} command {command}")
            _, got, of_group, sequence, of_command, payload = answer
            if (got, of_group, sequence, of_command) == (op + 1, group, self.sequence, command):
                return self._open(payload)

    @staticmethod
    def _open(payload):
        values = cbor.decode_loosely(payload)
        if isinstance(values.get("err"), dict):
            raise SmpError(values["err"].get("group"), values["err"].get("rc"))
        if values.get("rc", 0) != 0:
            raise SmpError(None, values["rc"])
        return values
