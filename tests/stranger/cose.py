"""COSE (RFC 9052) messages in the one shape FORMATS.md allows: tagged, stated protected header, nothing unstated."""
import cbor
import primitives as p

SIGN1, ENCRYPT0, MAC0 = 18, 16, 17


def to_be_signed(protected, aad, payload):
    return cbor.encode(["Signature1", protected, aad, payload])


def _message(tag, protected, unprotected, *rest):
    return cbor.encode(cbor.Tag(tag, [protected, unprotected, *rest]))


def parts(data, tag, count):
    """The members of a tagged message, or an error."""
    value = cbor.decode(data)
    if not isinstance(value, cbor.Tag) or value.number != tag:
        raise cbor.CborError(f"not COSE tag {tag}")
    items = value.value
    if not isinstance(items, list) or len(items) != count or not isinstance(items[0], bytes) or not isinstance(items[1], dict):
        raise cbor.CborError("not a COSE message")
    if not all(isinstance(item, bytes) for item in items[3:]):
        raise cbor.CborError("not a COSE message")
    if not isinstance(items[2], bytes) and not (items[2] is None and tag == SIGN1):
        raise cbor.CborError("not a COSE message")
    return items


def sign1(header, payload, signer, aad=b"", detached=False):
    """signer: bytes → signature."""
    protected = cbor.encode(header)
    signature = signer(to_be_signed(protected, aad, payload))
    return _message(SIGN1, protected, {}, None if detached else payload, signature)


def open_sign1(data, header, check, aad=b"", detached=None):
    """The payload when header and signature hold, else an error. check: (message, signature) → bool."""
    protected, unprotected, payload, signature = parts(data, SIGN1, 4)
    if protected != cbor.encode(header) or unprotected != {}:
        raise cbor.CborError("another header than stated")
    if (payload is None) != (detached is not None):
        raise cbor.CborError("payload detached, or not")
    body = detached if payload is None else payload
    if not check(to_be_signed(protected, aad, body), signature):
        raise cbor.CborError("signature does not hold")
    return body


def encrypt0(key, iv, unprotected, plaintext, aad):
    protected = cbor.encode({1: 3})
    sealed = p.gcm_seal(key, iv, plaintext, cbor.encode(["Encrypt0", protected, aad]))
    return _message(ENCRYPT0, protected, unprotected, sealed)


def read_encrypt0(data, keys):
    """(unprotected, ciphertext) of an A256GCM message whose unprotected header has exactly these keys and a 12-byte IV."""
    protected, unprotected, ciphertext = parts(data, ENCRYPT0, 3)
    if protected != cbor.encode({1: 3}) or set(unprotected) != set(keys):
        raise cbor.CborError("another header than stated")
    if not all(isinstance(value, bytes) for value in unprotected.values()) or len(unprotected[5]) != 12:
        raise cbor.CborError("IV of another length than 12")
    if len(ciphertext) < 16:
        raise cbor.CborError("ciphertext shorter than its tag")
    return unprotected, ciphertext


def open_encrypt0(key, iv, ciphertext, aad):
    return p.gcm_open(key, iv, ciphertext, cbor.encode(["Encrypt0", cbor.encode({1: 3}), aad]))


def mac0(key, payload):
    protected = cbor.encode({1: 5})
    tag = p.hmac256(key, cbor.encode(["MAC0", protected, b"", payload]))
    return _message(MAC0, protected, {}, payload, tag)


def open_mac0(data, key):
    protected, unprotected, payload, tag = parts(data, MAC0, 4)
    if protected != cbor.encode({1: 5}) or unprotected != {}:
        raise cbor.CborError("another header than stated")
    if tag != p.hmac256(key, cbor.encode(["MAC0", protected, b"", payload])):
        raise cbor.CborError("MAC does not hold")
    return payload
