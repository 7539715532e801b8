"""CBOR (RFC 8949): a deterministic writer and reader (section 4.2.1), and the lenient pair that SMP wants.

Written from the standard for the stranger's programs; shares nothing with the product's codec.
"""


class CborError(ValueError):
    pass


class Tag:
    def __init__(self, number, value):
        self.number, self.value = number, value

    def __eq__(self, other):
        return isinstance(other, Tag) and (self.number, self.value) == (other.number, other.value)

    def __repr__(self):
        return f"Tag({self.number}, {self.value!r})"


def head(major, number):
    """The shortest head of a major type and its argument."""
    if number < 24:
        return bytes([major << 5 | number])
    for extra, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << (8 * size):
            return bytes([major << 5 | extra]) + number.to_bytes(size, "big")
    raise CborError("number above 64 bits")


def encode(value):
    """Deterministic bytes of ints, bytes, str, list, dict, Tag, bool and None."""
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, (bytes, bytearray)):
        return head(2, len(value)) + bytes(value)
    if isinstance(value, str):
        text = value.encode()
        return head(3, len(text)) + text
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b"".join(encode(item) for item in value)
    if isinstance(value, dict):
        pairs = sorted((encode(key), encode(item)) for key, item in value.items())
        return head(5, len(pairs)) + b"".join(key + item for key, item in pairs)
    if isinstance(value, Tag):
        return head(6, value.number) + encode(value.value)
    raise CborError(f"no CBOR for {type(value).__name__}")


def encode_loosely(value):
    """Lawful in SMP, but unlike the deterministic form: maps of indefinite length, their keys the other way round."""
    if isinstance(value, dict):
        pairs = sorted(((encode_loosely(key), encode_loosely(item)) for key, item in value.items()), reverse=True)
        return b"\xbf" + b"".join(key + item for key, item in pairs) + b"\xff"
    if isinstance(value, (list, tuple)):
        return b"\x9f" + b"".join(encode_loosely(item) for item in value) + b"\xff"
    return encode(value)


class _Reader:
    def __init__(self, data, strict):
        self.data, self.at, self.strict = data, 0, strict

    def take(self, count):
        if self.at + count > len(self.data):
            raise CborError("truncated")
        part = self.data[self.at:self.at + count]
        self.at += count
        return part

    def argument(self, info):
        if info < 24:
            return info
        if info > 27:
            raise CborError("reserved length")
        size = 1 << (info - 24)
        number = int.from_bytes(self.take(size), "big")
        if self.strict and (number < 24 or (size > 1 and number < 1 << (4 * size))):
            raise CborError("length not in its shortest form")
        return number

    def at_break(self):
        if self.at < len(self.data) and self.data[self.at] == 0xFF:
            self.at += 1
            return True
        return False

    def string(self, major, info):
        if info != 31:
            return bytes(self.take(self.argument(info)))
        parts = []
        while not self.at_break():
            first = self.take(1)[0]
            if first >> 5 != major or first & 31 == 31:
                raise CborError("bad chunk")
            parts.append(self.string(major, first & 31))
        return b"".join(parts)

    def items(self, info, each):
        if info == 31:
            while not self.at_break():
                each()
        else:
            for _ in range(self.argument(info)):
                each()

    def value(self, depth=0):
        if depth > 16:
            raise CborError("too deep")
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info == 31 and (self.strict or major not in (2, 3, 4, 5)):
            raise CborError("indefinite length")
        if major == 0:
            return self.argument(info)
        if major == 1:
            return -1 - self.argument(info)
        if major == 2:
            return self.string(2, info)
        if major == 3:
            try:
                return self.string(3, info).decode()
            except UnicodeDecodeError:
                raise CborError("text that is not UTF-8") from None
        if major == 4:
            array = []
            self.items(info, lambda: array.append(self.value(depth + 1)))
            return array
        if major == 5:
            return self.map(info, depth)
        if major == 6:
            return Tag(self.argument(info), self.value(depth + 1))
        if info in (20, 21, 22):
            return {20: False, 21: True, 22: None}[info]
        if not self.strict and info in (23, 24, 25, 26, 27):
            self.take({23: 0, 24: 1, 25: 2, 26: 4, 27: 8}[info])
            return None
        raise CborError("simple value or float")

    def map(self, info, depth):
        result, last = {}, None

        def pair():
            nonlocal last
            start = self.at
            key = self.value(depth + 1)
            written = self.data[start:self.at]
            if not isinstance(key, (int, str, bytes)):
                raise CborError("map key of an odd type")
            if self.strict and last is not None and written <= last:
                raise CborError("map keys out of order or twice")
            if key in result:
                raise CborError("map key twice")
            last = written
            result[key] = self.value(depth + 1)

        self.items(info, pair)
        return result


def _decode(data, strict):
    reader = _Reader(bytes(data), strict)
    value = reader.value()
    if reader.at != len(reader.data):
        raise CborError("bytes after the end")
    return value


def decode(data):
    """The value of deterministic CBOR; anything else is refused."""
    return _decode(data, True)


def decode_loosely(data):
    """The value of any well-formed CBOR (SMP maps)."""
    return _decode(data, False)
