"""The primitives that the formats name, on python3-cryptography, with deterministic signatures for the vectors."""
import base64
import hashlib
import hmac as _hmac

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils, x25519
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CURVES = {"p256": (ec.SECP256R1(), hashes.SHA256(), 32, -7, 1,
                   0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551),
          "p384": (ec.SECP384R1(), hashes.SHA384(), 48, -35, 2,
                   0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973)}
ALGORITHMS = {"p256": -7, "p384": -35, "rsa2048": -37, "rsa3072": -37}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def hmac256(key, *parts):
    return _hmac.new(key, b"".join(parts), hashlib.sha256).digest()


def channel_key(master, urn):
    """FORMATS 1: one block of SP 800-108 counter mode."""
    return hmac256(master, b"\0\0\0\1", b"keyline channel key v1", b"\0", urn.encode(), b"\0\0\1\0")


def check_value(key):
    return hmac256(key, bytes(16))[:3]


def hkdf256(secret, salt, info, size):
    """RFC 5869."""
    prk, block, out = hmac256(salt, secret), b"", b""
    for number in range(1, 256):
        if len(out) >= size:
            break
        block = hmac256(prk, block, info, bytes([number]))
        out += block
    return out[:size]


def gcm_seal(key, iv, plaintext, aad):
    return AESGCM(key).encrypt(iv, plaintext, aad)


def gcm_open(key, iv, ciphertext, aad):
    """The plaintext, or None when the tag does not hold."""
    try:
        return AESGCM(key).decrypt(iv, ciphertext, aad)
    except InvalidTag:
        return None


def x25519_public(seed):
    key = x25519.X25519PrivateKey.from_private_bytes(seed)
    return key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def x25519_shared(seed, peer):
    """The shared secret, or None for the all-zero one."""
    try:
        return x25519.X25519PrivateKey.from_private_bytes(seed).exchange(x25519.X25519PublicKey.from_public_bytes(peer))
    except ValueError:
        return None


def ed25519_public(seed):
    key = ed25519.Ed25519PrivateKey.from_private_bytes(seed)
    return key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def ed25519_sign(seed, message):
    return ed25519.Ed25519PrivateKey.from_private_bytes(seed).sign(message)


ED25519_ORDER = 2**252 + 27742317777372353535851937790883648493


def ed25519_verify(public, message, signature):
    """RFC 8032, S < L only."""
    if len(signature) != 64 or int.from_bytes(signature[32:], "little") >= ED25519_ORDER:
        return False
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def kid(public):
    return sha256(public)[:8]


def spki(public):
    """DER SubjectPublicKeyInfo; EC points uncompressed, RSA as rsaEncryption."""
    return public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def public_point(public):
    return public.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def load_spki(der):
    return serialization.load_der_public_key(der)


def kind_of(public):
    if isinstance(public, ec.EllipticCurvePublicKey):
        return {"secp256r1": "p256", "secp384r1": "p384"}[public.curve.name]
    return f"rsa{public.key_size}"


def ec_key(kind, scalar):
    return ec.derive_private_key(scalar, CURVES[kind][0])


def new_key(kind):
    if kind in CURVES:
        return ec.generate_private_key(CURVES[kind][0])
    return rsa.generate_private_key(65537, int(kind[3:]))


def _hash(algorithm, data):
    return hashlib.new(algorithm.name, data).digest()


def _rfc6979_k(scalar, digest, order, name, size):
    bits = order.bit_length()
    number = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - bits)
    seed = scalar.to_bytes(size, "big") + (number % order).to_bytes(size, "big")
    length = len(digest)
    k, v = bytes(length), b"\x01" * length
    for mark in (b"\0", b"\1"):
        k = _hmac.new(k, v + mark + seed, name).digest()
        v = _hmac.new(k, v, name).digest()
    while True:
        t = b""
        while len(t) < size:
            v = _hmac.new(k, v, name).digest()
            t += v
        candidate = int.from_bytes(t[:size], "big")
        if 0 < candidate < order:
            return candidate, number
        k = _hmac.new(k, v + b"\0", name).digest()
        v = _hmac.new(k, v, name).digest()


def ecdsa_sign(key, message):
    """RFC 6979 (deterministic), as r ‖ s of full length (RFC 9053 section 2.1)."""
    kind = kind_of(key.public_key())
    curve, algorithm, size, _, _, order = CURVES[kind]
    scalar = key.private_numbers().private_value
    k, number = _rfc6979_k(scalar, _hash(algorithm, message), order, algorithm.name, size)
    r = ec.derive_private_key(k, curve).public_key().public_numbers().x % order
    s = pow(k, -1, order) * (number + r * scalar) % order
    return r.to_bytes(size, "big") + s.to_bytes(size, "big")


def pss_sign(key, message, salt):
    """RFC 8017 section 9.1.1, SHA-256 and MGF1 with it; the salt is the caller's (32 bytes)."""
    numbers = key.private_numbers()
    n = numbers.public_numbers.n
    bits = n.bit_length() - 1
    size = (bits + 7) // 8
    digest = sha256(bytes(8), sha256(message), salt)
    block = bytes(size - 32 - len(salt) - 2) + b"\x01" + salt
    mask = b"".join(sha256(digest, i.to_bytes(4, "big")) for i in range((len(block) + 31) // 32))[:len(block)]
    masked = bytearray(a ^ b for a, b in zip(block, mask))
    masked[0] &= 0xFF >> (8 * size - bits)
    encoded = int.from_bytes(bytes(masked) + digest + b"\xbc", "big")
    return pow(encoded, numbers.d, n).to_bytes((n.bit_length() + 7) // 8, "big")


def sign(key, message, salt):
    return pss_sign(key, message, salt) if isinstance(key, rsa.RSAPrivateKey) else ecdsa_sign(key, message)


def verify(public, message, signature):
    """ES256, ES384 (r ‖ s) or PS256 with a 32-byte salt, by the kind of the key."""
    try:
        if isinstance(public, ec.EllipticCurvePublicKey):
            _, algorithm, size, _, _, _ = CURVES[kind_of(public)]
            if len(signature) != 2 * size:
                return False
            pair = (int.from_bytes(signature[:size], "big"), int.from_bytes(signature[size:], "big"))
            public.verify(utils.encode_dss_signature(*pair), message, ec.ECDSA(algorithm))
        else:
            public.verify(signature, message, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
        return True
    except InvalidSignature:
        return False


def b64(data):
    return base64.b64encode(data).decode()


def unb64(text):
    return base64.b64decode(text, validate=True)
