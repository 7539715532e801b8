"""Entries and records of the registry, and the rules that an auditor recomputes (FORMATS 5)."""
import cbor
import cose
import certificates
import package as pk
import primitives as p
import transparency as t

PROVISION, REPROVISION, RETIRE, ERASE = range(4)


class Refused(ValueError):
    """A rule broken; code as in the table of FORMATS 5."""

    def __init__(self, code, what):
        super().__init__(f"code {code}: {what}")
        self.code = code


def need(condition, code, what):
    if not condition:
        raise Refused(code, what)


def entry_aad(origin):
    return cbor.encode(["keyline entry v1", origin])


def sign_entry(seed, origin, payload):
    public = p.ed25519_public(seed)
    return cose.sign1({1: -8, 4: p.kid(public)}, cbor.encode(payload), lambda message: p.ed25519_sign(seed, message),
                      entry_aad(origin))


def statement(digest, revision, previous, record, kind, sequence, time, key):
    return {0: 0, 1: 1, 2: digest, 3: revision, 4: previous, 5: record, 6: kind, 7: sequence, 8: time, 9: key}


def enrolment(public, role, action, name, manufacturer_spki, sequence, time):
    return {0: 1, 1: 1, 2: public, 3: role, 4: action, 5: p.sha256(name.encode()), 6: p.sha256(manufacturer_spki),
            7: sequence, 8: time}


def record(chip, urns, certificate, backup, profile, master_version):
    return cbor.encode({1: 1, 2: chip, 3: urns, 4: certificate, 5: backup, 6: profile, 7: master_version})


def _uint(value, bits=64):
    return type(value) is int and 0 <= value < 1 << bits


def _digest(value, or_null=False):
    return (or_null and value is None) or (isinstance(value, bytes) and len(value) == 32)


class Entry:
    """An entry taken apart; Refused code 1 for its form."""

    def __init__(self, data):
        self.data = data
        try:
            need(len(data) <= 1024, 1, "entry of at most 1 KiB")
            self.protected, unprotected, payload, self.signature = cose.parts(data, cose.SIGN1, 4)
            header = cbor.decode(self.protected)
            fields = cbor.decode(payload)
        except (cbor.CborError, TypeError) as error:
            raise Refused(1, str(error)) from None
        need(isinstance(header, dict) and set(header) == {1, 4} and header[1] == -8 and unprotected == {}, 1, "header")
        need(isinstance(header[4], bytes) and len(header[4]) == 8 and len(self.signature) == 64, 1, "kid and signature")
        self.kid, self.payload, self.fields = header[4], payload, fields
        need(isinstance(fields, dict) and type(fields.get(0)) is int and fields[0] in (0, 1), 1, "type")
        need(type(fields.get(1)) is int and fields[1] == 1, 1, "version")
        self.is_enrolment = fields[0] == 1
        if self.is_enrolment:
            self._read_enrolment()
        else:
            self._read_statement()
        need(_uint(self.sequence) and self.sequence >= 1 and _uint(self.time), 1, "sequence and time")

    def _read_enrolment(self):
        f = self.fields
        need(set(f) == set(range(9)), 1, "enrolment fields")
        need(all(_digest(f[n]) for n in (2, 5, 6)), 1, "key and digests")
        need(type(f[3]) is int and f[3] in (0, 1) and type(f[4]) is int and f[4] in (0, 1), 1, "role and action")
        self.public, self.role, self.action, self.name, self.manufacturer = f[2], f[3], f[4], f[5], f[6]
        self.sequence, self.time = f[7], f[8]

    def _read_statement(self):
        f = self.fields
        need(set(f) == set(range(10)), 1, "statement fields")
        need(_digest(f[2]) and all(_digest(f[n], True) for n in (4, 5, 9)), 1, "digests")
        need(_uint(f[3], 32) and f[3] >= 1 and type(f[6]) is int and 0 <= f[6] <= 3, 1, "revision and kind")
        self.chip_digest, self.revision, self.previous, self.record, self.kind = f[2], f[3], f[4], f[5], f[6]
        self.sequence, self.time, self.key = f[7], f[8], f[9]

    def signature_holds(self, public, origin):
        message = cose.to_be_signed(self.protected, entry_aad(origin), self.payload)
        return p.ed25519_verify(public, message, self.signature)


class Record:
    """A record taken apart; Refused code 5 for its form."""

    def __init__(self, data):
        try:
            need(len(data) <= 16384, 5, "record of at most 16 KiB")
            fields = cbor.decode(data)
            need(isinstance(fields, dict) and set(fields) == set(range(1, 8)) and fields[1] == 1, 5, "record map")
            self.chip, self.urns, self.certificate, self.backup, self.profile, self.master_version = (
                fields[n] for n in range(2, 8))
            need(isinstance(self.chip, bytes) and 8 <= len(self.chip) <= 32, 5, "chip ID")
            need(self.chip.strip(b"\0") and self.chip.strip(b"\xff"), 5, "chip ID all 00 or FF")
            pk.check_urns(self.urns, full=True)
            need(isinstance(self.certificate, bytes) and isinstance(self.backup, bytes), 5, "certificate and backup")
            need(isinstance(self.profile, str) and 1 <= len(self.profile.encode()) <= 32, 5, "profile")
            need(self.master_version is None or _uint(self.master_version, 32) and self.master_version >= 1, 5, "master key version")
            self.backup_chip = pk.read_backup(self.backup)[0]
        except (cbor.CborError, pk.Malformed) as error:
            raise Refused(5, str(error)) from None

    def check(self, entry, manufacturer):
        """Rule: a record is admitted only if everything in it agrees. Returns its certificate."""
        try:
            found = certificates.read(self.certificate, manufacturer)
        except certificates.Untrusted as error:
            raise Refused(5, f"certificate: {error}") from None
        need(pk.chip_digest(self.chip) == entry.chip_digest and self.backup_chip == self.chip, 5, "chip ID")
        need(found.chip_digest == entry.chip_digest and found.urns == self.urns, 5, "certificate names chip and identities")
        need((None if found.public is None else p.sha256(found.spki)) == entry.key, 5, "public key")
        need(found.kind == "x509" or self.master_version is not None, 5, "a CWT's package has a channel key")
        return found


class Rules:
    """What a log says so far. manufacturers: SHA-256(SPKI) → public key."""

    def __init__(self, origin, administrator, manufacturers):
        self.origin, self.administrator, self.manufacturers = origin, administrator, manufacturers
        self.keys, self.sequences, self.chips, self.owners, self.index = {}, {}, {}, {}, 0

    def take(self, data):
        """Judges the next entry of the log (all rules that need no record), and takes it."""
        entry = Entry(data)
        if entry.is_enrolment:
            self._enrolment(entry)
        else:
            self._statement(entry)
        self.sequences[entry.kid] = entry.sequence
        self.index += 1
        return entry

    def _enrolment(self, entry):
        known = self.keys.get(entry.kid)
        need(entry.kid == p.kid(self.administrator) or known is not None, 2, "unknown signer")
        need(entry.kid == p.kid(self.administrator) or known["live"], 3, "revoked signer")
        public = self.administrator if entry.kid == p.kid(self.administrator) else known["public"]
        need(entry.signature_holds(public, self.origin), 4, "signature")
        need(entry.kid == p.kid(self.administrator), 12, "only the administrator enrols")
        subject = p.kid(entry.public)
        need(entry.public != self.administrator, 12, "the administrator's key is never enrolled")
        need(entry.manufacturer in self.manufacturers, 12, "a manufacturer of the trust file")
        before = self.keys.get(subject)
        said = (entry.public, entry.role, entry.name, entry.manufacturer)
        if entry.action == 0:
            need(before is None, 12, "enrolled once")
        else:
            need(before is not None and before["live"] and before["said"] == said, 12, "revoked once, repeating its enrolment")
        need(entry.sequence == self.sequences.get(entry.kid, 0) + 1, 6, "sequence")
        self.keys[subject] = {"public": entry.public, "role": entry.role, "manufacturer": entry.manufacturer,
                              "live": entry.action == 0, "said": said}

    def _statement(self, entry):
        if entry.kid == p.kid(self.administrator):
            need(entry.signature_holds(self.administrator, self.origin), 4, "signature")
            raise Refused(12, "a statement by the administrator key")
        signer = self.keys.get(entry.kid)
        need(signer is not None, 2, "unknown signer")
        need(signer["live"], 3, "revoked signer")
        need(entry.signature_holds(signer["public"], self.origin), 4, "signature")
        need(signer["role"] == (0 if entry.kind <= REPROVISION else 1), 12, "role")
        past = self.chips.get(entry.chip_digest, [])
        if entry.kind == REPROVISION and past:
            need(signer["manufacturer"] == past[-1]["manufacturer"], 12, "another manufacturer's station")
        need(not past or past[-1]["entry"].kind != ERASE, 11, "nothing follows an erasure")
        need(entry.revision == len(past) + 1 and (entry.kind == PROVISION) == (entry.revision == 1), 7, "revision")
        need(entry.previous == (past[-1]["leaf"] if past else None), 8, "previous leaf hash")
        self._fields(entry, past)
        need(entry.sequence == self.sequences.get(entry.kid, 0) + 1, 6, "sequence")
        if entry.key is not None:
            need(self.owners.setdefault(entry.key, entry.chip_digest) == entry.chip_digest, 10, "a key on two chips")
        manufacturer = signer["manufacturer"] if entry.kind <= REPROVISION else past[-1]["manufacturer"]
        self.chips.setdefault(entry.chip_digest, []).append(
            {"index": self.index, "entry": entry, "leaf": t.leaf_hash(entry.data), "manufacturer": manufacturer})

    @staticmethod
    def _fields(entry, past):
        if entry.kind <= REPROVISION:
            need(entry.record is not None, 5, "a record digest")
        elif entry.kind == RETIRE:
            before = past[-1]["entry"]
            need((entry.record, entry.key) == (before.record, before.key), 5, "a retirement repeats digest and key")
        else:
            need(entry.record is None and entry.key is None, 5, "an erasure has null in both")
