"""RFC 6962 hashing, C2SP notes, checkpoints, tiles, bundles and proofs, and the trust file (FORMATS 5)."""
import os

import primitives as p


class Broken(ValueError):
    pass


def need(condition, what):
    if not condition:
        raise Broken(what)


def leaf_hash(entry):
    return p.sha256(b"\0", entry)


def node_hash(left, right):
    return p.sha256(b"\1", left, right)


def split(size):
    """The largest power of two below size."""
    return 1 << ((size - 1).bit_length() - 1)


class Tree:
    """All leaf hashes, and every complete subtree of 2^k leaves above them."""

    def __init__(self, leaves=()):
        self.levels = [[]]
        for leaf in leaves:
            self.add(leaf)

    def add(self, leaf):
        level = 0
        self.levels[0].append(leaf)
        while len(self.levels[level]) % 2 == 0:
            pair = self.levels[level][-2:]
            level += 1
            if level == len(self.levels):
                self.levels.append([])
            self.levels[level].append(node_hash(*pair))

    def size(self):
        return len(self.levels[0])

    def range_hash(self, start, end):
        """The RFC 6962 hash of leaves start..end-1 (a range the tree splits into)."""
        width = end - start
        if width == 0:
            return p.sha256(b"")
        if width & (width - 1) == 0 and start % width == 0:
            return self.levels[width.bit_length() - 1][start // width]
        middle = start + split(width)
        return node_hash(self.range_hash(start, middle), self.range_hash(middle, end))

    def root(self, size=None):
        return self.range_hash(0, self.size() if size is None else size)

    def inclusion(self, index, size=None):
        """RFC 6962 section 2.1.1, lowest hash first."""
        start, end, path = 0, self.size() if size is None else size, []
        while end - start > 1:
            middle = start + split(end - start)
            if index < middle:
                path.append(self.range_hash(middle, end))
                end = middle
            else:
                path.append(self.range_hash(start, middle))
                start = middle
        return path[::-1]


def root_of_inclusion(leaf, index, size, path):
    """RFC 9162 section 2.1.3.2."""
    need(0 <= index < size, "index within the tree")
    node, last, result = index, size - 1, leaf
    for sibling in path:
        need(last > 0, "path as long as the tree is high")
        if node & 1 or node == last:
            result = node_hash(sibling, result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            result = node_hash(result, sibling)
        node, last = node >> 1, last >> 1
    need(last == 0, "path as long as the tree is high")
    return result


def key_id(name, kind, public):
    return p.sha256(name.encode(), b"\n", bytes([kind]), public)[:4]


def vkey(name, public, kind=1):
    return f"{name}+{key_id(name, kind, public).hex()}+{p.b64(bytes([kind]) + public)}"


def read_vkey(text):
    """(name, type, public key, key ID)."""
    name, _, rest = text.partition("+")
    identifier, _, key = rest.partition("+")
    raw = p.unb64(key)
    need(name and len(raw) == 33 and raw[0] in (1, 4), "vkey form")
    need(identifier == key_id(name, raw[0], raw[1:]).hex(), "vkey's key ID")
    return name, raw[0], raw[1:], bytes.fromhex(identifier)


def sign_note(text, name, seed):
    need(text.endswith("\n"), "note text ends in a newline")
    signature = key_id(name, 1, p.ed25519_public(seed)) + p.ed25519_sign(seed, text.encode())
    return f"{text}\n— {name} {p.b64(signature)}\n"


def open_note(note, name, public):
    """The text when the known key's signature is there and every one of it holds."""
    head, gap, tail = note.rpartition("\n\n")
    need(gap and tail.endswith("\n"), "note: text, blank line, signatures")
    text, known, held = head + "\n", key_id(name, 1, public), False
    for line in tail[:-1].split("\n"):
        parts = line.split(" ")
        need(len(parts) == 3 and parts[0] == "—" and parts[1] and "+" not in parts[1], "note's signature line")
        try:
            raw = p.unb64(parts[2])
        except ValueError:
            raise Broken("note's signature in base64") from None
        need(len(raw) > 4, "note's signature length")
        if parts[1] == name and raw[:4] == known:
            need(p.ed25519_verify(public, text.encode(), raw[4:]), "note's signature by a known key")
            held = True
    need(held, f"no signature by {name}")
    return text


def cosign(note, name, seed, time):
    """The note with a witness's line (C2SP tlog-cosignature, cosignature/v1)."""
    text = note.rpartition("\n\n")[0] + "\n"
    signed = p.ed25519_sign(seed, f"cosignature/v1\ntime {time}\n{text}".encode())
    signature = key_id(name, 4, p.ed25519_public(seed)) + time.to_bytes(8, "big") + signed
    return note + f"— {name} {p.b64(signature)}\n"


def cosigned(note, vkeys):
    """The verifier keys among these whose cosignature is there; a bad one by a known key rejects the note."""
    head, _, tail = note.rpartition("\n\n")
    found = set()
    for line in tail[:-1].split("\n"):
        _, name, encoded = line.split(" ")
        raw = p.unb64(encoded)
        for vkey_text in vkeys:
            known, kind, public, identifier = read_vkey(vkey_text)
            if (known, identifier) == (name, raw[:4]) and kind == 4:
                stamp = int.from_bytes(raw[4:12], "big")
                need(len(raw) == 76 and p.ed25519_verify(public, f"cosignature/v1\ntime {stamp}\n{head}\n".encode(), raw[12:]),
                     "cosignature by a known witness")
                found.add(vkey_text)
    return found


class Policy:
    """The witness, group and quorum lines of C2SP tlog-policy."""

    def __init__(self, lines):
        self.witnesses, self.groups, self.quorum = {}, {}, None
        for key, value in lines:
            words = value.split()
            if key == "witness":
                need(len(words) in (2, 3) and self._new(words[0]) and read_vkey(words[1])[1] == 4, "witness line")
                self.witnesses[words[0]] = words[1]
            elif key == "group":
                need(len(words) >= 3 and self._new(words[0]) and all(not self._new(member) for member in words[2:]), "group line")
                count = {"any": 1, "all": len(words) - 2}.get(words[1]) or int(words[1])
                need(1 <= count <= len(words) - 2, "group's threshold")
                self.groups[words[0]] = (count, words[2:])
            else:
                need(self.quorum is None and len(words) == 1 and (words[0] == "none" or not self._new(words[0])), "quorum line")
                self.quorum = words[0]

    def _new(self, name):
        return name not in self.witnesses and name not in self.groups and name != "none"

    def _meets(self, name, seen):
        if name in self.witnesses:
            return self.witnesses[name] in seen
        count, members = self.groups[name]
        return sum(self._meets(member, seen) for member in members) >= count

    def check(self, note):
        seen = cosigned(note, set(self.witnesses.values()))
        need(self.quorum in (None, "none") or self._meets(self.quorum, seen), "the cosignatures that the trust file asks for")


def checkpoint_text(origin, size, root):
    return f"{origin}\n{size}\n{p.b64(root)}\n"


def open_checkpoint(note, name, public):
    """(size, root) of a checkpoint signed by the log's key; extension lines are allowed and ignored."""
    lines = open_note(note, name, public).split("\n")
    need(len(lines) >= 4 and lines[-1] == "", "checkpoint of three lines or more")
    need(lines[0] == name, "checkpoint's origin is the log key's name")
    need(lines[1].isascii() and lines[1].isdigit() and (lines[1] == "0" or lines[1][0] != "0"), "checkpoint's size")
    root = p.unb64(lines[2])
    need(len(root) == 32, "checkpoint's root")
    return int(lines[1]), root


def number_path(number):
    groups = [f"{number % 1000:03d}"]
    while number := number // 1000:
        groups.append(f"x{number % 1000:03d}")
    return "/".join(reversed(groups))


def partial(path, width):
    return path if width == 256 else f"{path}.p/{width}"


def tile_widths(size, level):
    """(number, width) of every tile of a level for a log of this size."""
    count = size >> (8 * level)
    return [(n, 256) for n in range(count // 256)] + ([(count // 256, count % 256)] if count % 256 else [])


def levels(size):
    level = 0
    while size >> (8 * level):
        yield level
        level += 1


def put(folder, path, data):
    whole = os.path.join(folder, path)
    os.makedirs(os.path.dirname(whole), exist_ok=True)
    with open(whole, "wb") as file:
        file.write(data)


def get(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def write_log(folder, entries, checkpoint):
    """Checkpoint, tiles and bundles as tlog-tiles has them."""
    tree = Tree(leaf_hash(entry) for entry in entries)
    for level in levels(len(entries)):
        for number, width in tile_widths(len(entries), level):
            hashes = tree.levels[8 * level][256 * number:256 * number + width]
            put(folder, "tile/" + partial(f"{level}/{number_path(number)}", width), b"".join(hashes))
    for number, width in tile_widths(len(entries), 0):
        bundle = b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries[256 * number:256 * number + width])
        put(folder, "tile/entries/" + partial(number_path(number), width), bundle)
    put(folder, "checkpoint", checkpoint.encode())
    return tree


def read_bundle(data, width):
    entries, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at:at + 2], "big")
        need(at + 2 + length <= len(data), "bundle cut short")
        entries.append(data[at + 2:at + 2 + length])
        at += 2 + length
    need(len(entries) == width, "bundle of another width")
    return entries


def read_log(folder, size):
    """All entries, after checking every tile against the hashes recomputed from them. Returns (entries, tree)."""
    entries = []
    for number, width in tile_widths(size, 0):
        entries += read_bundle(get(folder, "tile/entries/" + partial(number_path(number), width)), width)
    tree = Tree(leaf_hash(entry) for entry in entries)
    for level in levels(size):
        for number, width in tile_widths(size, level):
            path = "tile/" + partial(f"{level}/{number_path(number)}", width)
            want = b"".join(tree.levels[8 * level][256 * number:256 * number + width])
            need(get(folder, path) == want, f"{path} agrees with the entries")
    return entries, tree


def make_receipt(index, path, checkpoint):
    return "c2sp.org/tlog-proof@v1\n" + f"index {index}\n" + "".join(p.b64(h) + "\n" for h in path) + "\n" + checkpoint


def read_receipt(text):
    """(index, path, checkpoint note) of a tlog-proof."""
    head, gap, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    need(gap and lines[0] == "c2sp.org/tlog-proof@v1" and len(lines) >= 2, "receipt's first line")
    at = 2 if lines[1].startswith("extra ") else 1
    number = lines[at].removeprefix("index ")
    need(lines[at].startswith("index ") and number.isdigit() and (number == "0" or number[0] != "0"), "receipt's index")
    path = [p.unb64(line) for line in lines[at + 1:]]
    need(all(len(h) == 32 for h in path), "receipt's hashes")
    return int(number), path, checkpoint


class Trust:
    """A .keyline-trust file."""

    def __init__(self, text):
        self.manufacturers, self.registries, self.policy = {}, [], []
        self.log = self.administrator = None
        for line in text.splitlines():
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            key, _, value = line.strip().partition(" ")
            value = value.strip()
            if key == "manufacturer":
                public = p.load_spki(p.unb64(value))
                self.manufacturers[p.sha256(p.unb64(value))] = public
            elif key == "log":
                need(self.log is None, "one log")
                self.log = read_vkey(value)
            elif key == "administrator":
                need(self.administrator is None, "one administrator")
                self.administrator = p.unb64(value)
            elif key == "registry":
                self.registries.append(value)
            elif key in ("witness", "group", "quorum"):
                self.policy.append((key, value))
            else:
                raise Broken(f"trust file: {key}")
        need(self.manufacturers and self.log and self.administrator, "trust file names manufacturer, log and administrator")
        self.origin = self.log[0]
        self.policy = Policy(self.policy)
        need(self.log[1] == 1, "log key of type 01")


def trust_text(manufacturers, log, administrator, registries=()):
    lines = [f"manufacturer {p.b64(der)}" for der in manufacturers]
    lines += [f"log {log}", f"administrator {p.b64(administrator)}", *(f"registry {place}" for place in registries)]
    return "".join(line + "\n" for line in lines)
