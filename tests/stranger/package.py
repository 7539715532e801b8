"""Names, data package and backup (FORMATS 1 and 3)."""
import re

from cryptography.hazmat.primitives.asymmetric import ec, rsa

import cbor
import cose
import primitives as p

PREFIXES = ("urn:gsma:imei:", "urn:dev:mac:", "urn:dev:os:")
CHANNEL, IDENTITY = b"channel", b"identity"


class Malformed(ValueError):
    pass


def need(condition, what):
    if not condition:
        raise Malformed(what)


def chip_digest(chip):
    return p.sha256(b"keyline chip v1", chip)


def after_prefix(urn):
    """What follows one of the three prefixes, or None."""
    for prefix in PREFIXES:
        if urn.startswith(prefix):
            return urn[len(prefix):]
    return None


def is_identity(urn):
    """The full form of section 1, stricter than a device."""
    return bool(re.fullmatch(r"urn:gsma:imei:\d{8}-\d{6}-0|urn:dev:mac:[0-9a-f]{16}|urn:dev:os:\d{1,10}-[A-Za-z0-9.-]{1,53}", urn)
                and len(after_prefix(urn)) <= 64)


def check_urns(urns, full=False):
    need(isinstance(urns, list) and 1 <= len(urns) <= 4, "1 to 4 identities")
    need(all(isinstance(urn, str) for urn in urns), "identities are text")
    need(len(set(urns)) == len(urns), "identities all different")
    for urn in urns:
        rest = after_prefix(urn)
        need(rest is not None and 1 <= len(rest) <= 64, "identity with a known prefix and at most 64 characters")
        need(not full or is_identity(urn), f"identity form: {urn}")


def channel_cose_key(key):
    return {1: 4, 2: CHANNEL, 3: 5, 4: [9, 10], -1: key}


def identity_cose_key(key):
    """RFC 9053 section 7.1.1 for EC2, RFC 8230 section 4 for RSA."""
    kind = p.kind_of(key.public_key())
    numbers = key.private_numbers()
    common = {2: IDENTITY, 3: p.ALGORITHMS[kind], 4: [1]}
    if kind in p.CURVES:
        _, _, size, _, curve, _ = p.CURVES[kind]
        point = numbers.public_numbers
        return {1: 2, **common, -1: curve, -2: point.x.to_bytes(size, "big"), -3: point.y.to_bytes(size, "big"),
                -4: numbers.private_value.to_bytes(size, "big")}
    values = (numbers.public_numbers.n, numbers.public_numbers.e, numbers.d, numbers.p, numbers.q,
              numbers.dmp1, numbers.dmq1, numbers.iqmp)
    whole = {1: 3, **common}
    for label, value in zip(range(-1, -9, -1), values):
        whole[label] = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return whole


def data_package(urns, keys, profile, revision, master_version):
    return cbor.encode({1: 1, 2: urns, 3: keys, 4: profile, 5: revision, 6: master_version})


def _read_ec(key):
    kind = {1: "p256", 2: "p384"}.get(key.get(-1))
    need(kind is not None and set(key) == {1, 2, 3, 4, -1, -2, -3, -4}, "EC2 key parts")
    size = p.CURVES[kind][2]
    need(all(isinstance(key[label], bytes) and len(key[label]) == size for label in (-2, -3, -4)), "EC2 parts at full length")
    try:
        private = p.ec_key(kind, int.from_bytes(key[-4], "big"))
    except ValueError:
        raise Malformed("EC2 scalar") from None
    point = private.public_key().public_numbers()
    need((point.x, point.y) == (int.from_bytes(key[-2], "big"), int.from_bytes(key[-3], "big")), "EC2 halves agree")
    return private


def _read_rsa(key):
    need(set(key) == {1, 2, 3, 4, *range(-8, 0)}, "RSA key parts")
    need(all(isinstance(key[label], bytes) and key[label][:1] not in (b"", b"\0") for label in range(-8, 0)), "RSA parts")
    n, e, d, pp, q, dp, dq, qi = (int.from_bytes(key[label], "big") for label in range(-1, -9, -1))
    try:
        private = rsa.RSAPrivateNumbers(pp, q, d, dp, dq, qi, rsa.RSAPublicNumbers(e, n)).private_key()
    except ValueError:
        raise Malformed("RSA numbers") from None
    need(private.key_size in (2048, 3072), "RSA size")
    return private


def _read_identity_key(key):
    private = _read_ec(key) if key[1] == 2 else _read_rsa(key) if key[1] == 3 else None
    need(private is not None, "kty of the identity key")
    need(key[3] == p.ALGORITHMS[p.kind_of(private.public_key())] and key[4] == [1], "alg and key_ops of the identity key")
    return private


class DataPackage:
    """A data package taken apart; anything not in section 3 raises Malformed."""

    def __init__(self, data):
        try:
            value = cbor.decode(data)
        except cbor.CborError as error:
            raise Malformed(str(error)) from None
        need(isinstance(value, dict) and set(value) == {1, 2, 3, 4, 5, 6} and value[1] == 1 and value[1] is not True, "package map")
        self.urns, keys, self.profile, self.revision, self.master_version = (value[n] for n in (2, 3, 4, 5, 6))
        check_urns(self.urns)
        need(isinstance(self.profile, str) and 1 <= len(self.profile.encode()) <= 32, "profile name")
        need(type(self.revision) is int and 1 <= self.revision < 1 << 32, "revision")
        need(isinstance(keys, list) and 1 <= len(keys) <= 2 and all(isinstance(key, dict) for key in keys), "keys")
        for key in keys:
            need({1, 2, 3, 4} <= set(key), "COSE_Key parts")
        kids = [key[2] for key in keys]
        need(kids in ([CHANNEL], [IDENTITY], [CHANNEL, IDENTITY]), "kids and their order")
        self.channel = self.private = None
        for key in keys:
            if key[2] == CHANNEL:
                need(key.get(1) == 4 and key.get(3) == 5 and key.get(4) == [9, 10] and set(key) == {1, 2, 3, 4, -1}, "channel key")
                need(isinstance(key[-1], bytes) and len(key[-1]) == 32, "channel key of 32 bytes")
                self.channel = key[-1]
            else:
                self.private = _read_identity_key(key)
        version = self.master_version
        need((version is None) == (self.channel is None), "master key version exactly with a channel key")
        need(version is None or type(version) is int and 1 <= version < 1 << 32, "master key version")


def backup_aad(chip):
    return cbor.encode(["keyline backup v1", chip])


def read_backup(backup):
    """(chip ID, IV, ciphertext) of a backup's outside."""
    unprotected, ciphertext = cose.read_encrypt0(backup, (4, 5))
    return unprotected[4], unprotected[5], ciphertext


def seal_backup(chip, key, iv_key, package):
    iv = p.hmac256(iv_key, package)[:12]
    return cose.encrypt0(key, iv, {4: chip, 5: iv}, package, backup_aad(chip))


def open_backup(key, backup):
    """The data package inside, or None."""
    chip, iv, ciphertext = read_backup(backup)
    return cose.open_encrypt0(key, iv, ciphertext, backup_aad(chip))


def session_bytes(chip, nonce, device_eph, station_eph):
    return cbor.encode(["keyline session v1", chip, nonce, device_eph, station_eph])


def session_key(secret, s0):
    return p.hkdf256(secret, p.sha256(s0), b"keyline install v1", 32)


def install_payload(s0, pkg, certificate):
    return cbor.encode(["keyline install v1", s0, p.sha256(pkg), p.sha256(certificate)])


def proof_payload(chip, challenge):
    return cbor.encode(["keyline proof v1", chip, challenge])


def make_proof(package, chip, challenge, salt):
    payload = proof_payload(chip, challenge)
    if package.private is None:
        return cose.mac0(package.channel, payload)
    algorithm = p.ALGORITHMS[p.kind_of(package.private.public_key())]
    return cose.sign1({1: algorithm}, payload, lambda message: p.sign(package.private, message, salt))


def proof_holds(proof, chip, challenge, public=None, channel=None):
    try:
        if public is None:
            payload = cose.open_mac0(proof, channel)
        else:
            algorithm = p.ALGORITHMS[p.kind_of(public)]
            payload = cose.open_sign1(proof, {1: algorithm}, lambda message, signature: p.verify(public, message, signature))
    except cbor.CborError:
        return False
    return payload == proof_payload(chip, challenge)
