"""As much DER (X.690) as an identity certificate needs."""


def tlv(tag, *contents):
    body = b"".join(contents)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    size = (len(body).bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + len(body).to_bytes(size, "big") + body


def sequence(*items):
    return tlv(0x30, *items)


def integer(value):
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def oid(dotted):
    numbers = [int(part) for part in dotted.split(".")]
    out = b""
    for number in [40 * numbers[0] + numbers[1], *numbers[2:]]:
        group = [number & 127]
        while number := number >> 7:
            group.append(number & 127 | 128)
        out += bytes(reversed(group))
    return tlv(0x06, out)


def octets(data):
    return tlv(0x04, data)


def bits(data, unused=0):
    return tlv(0x03, bytes([unused]), data)


class DerError(ValueError):
    pass


class Node:
    """One element: tag, content, and the whole of it."""

    def __init__(self, tag, content, whole):
        self.tag, self.content, self.whole = tag, content, whole

    def children(self):
        return read_all(self.content)

    def expect(self, tag):
        if self.tag != tag:
            raise DerError(f"tag {self.tag:02x} where {tag:02x} belongs")
        return self

    def integer(self):
        self.expect(0x02)
        if not self.content or (len(self.content) > 1 and self.content[0] in (0, 255)
                                and (self.content[0] ^ self.content[1]) < 128):
            raise DerError("integer not minimal")
        return int.from_bytes(self.content, "big", signed=True)


def read_all(data):
    nodes, at = [], 0
    while at < len(data):
        start = at
        if at + 2 > len(data) or data[at] & 31 == 31:
            raise DerError("truncated or long tag")
        tag, length = data[at], data[at + 1]
        at += 2
        if length >= 128:
            size = length & 127
            raw = data[at:at + size]
            length = int.from_bytes(raw, "big")
            if not 1 <= size <= 3 or len(raw) != size or raw[0] == 0 or length < 128:
                raise DerError("length not minimal")
            at += size
        if at + length > len(data):
            raise DerError("truncated")
        nodes.append(Node(tag, data[at:at + length], data[start:at + length]))
        at += length
    return nodes


def read(data):
    nodes = read_all(data)
    if len(nodes) != 1:
        raise DerError("one element expected")
    return nodes[0]


def read_oid(node):
    node.expect(0x06)
    numbers, value = [], 0
    for byte in node.content:
        value = value << 7 | byte & 127
        if byte < 128:
            numbers.append(value)
            value = 0
    first = min(numbers[0] // 40, 2)
    return ".".join(str(n) for n in [first, numbers[0] - 40 * first, *numbers[1:]])
