"""Identity certificates (FORMATS 4): X.509 IDevID and CWT, written and read by the text alone."""
import datetime

from cryptography.hazmat.primitives.asymmetric import utils

import cbor
import cose
import der
import package as pk
import primitives as p

ECDSA_SHA256 = der.sequence(der.oid("1.2.840.10045.4.3.2"))
HARDWARE_MODULE_NAME = "1.3.6.1.5.5.7.8.4"
SAN, BASIC, USAGE, AKI, SKI = "2.5.29.17", "2.5.29.19", "2.5.29.15", "2.5.29.35", "2.5.29.14"
NOT_AFTER = der.tlv(0x18, b"29991231235959Z")


class Untrusted(ValueError):
    pass


def need(condition, what):
    if not condition:
        raise Untrusted(what)


def common_name(name):
    return der.sequence(der.tlv(0x31, der.sequence(der.oid("2.5.4.3"), der.tlv(0x0C, name.encode()))))


def utc_time(seconds):
    moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return der.tlv(0x17, moment.strftime("%y%m%d%H%M%SZ").encode())


def extension(name, value, critical=False):
    return der.sequence(der.oid(name), der.tlv(0x01, b"\xff") if critical else b"", der.octets(value))


def key_identifier(public):
    """RFC 7093 method 1."""
    return p.sha256(p.public_point(public))[:20]


def _certificate(signer, issuer, subject, public, start, serial, extensions, change=None):
    """change: what a test does to the fields before they are signed."""
    fields = {"version": der.tlv(0xA0, der.integer(2)), "serial": der.integer(serial), "algorithm": ECDSA_SHA256,
              "issuer": common_name(issuer), "validity": der.sequence(utc_time(start), NOT_AFTER), "subject": subject,
              "key": p.spki(public), "extensions": list(extensions)}
    if change:
        change(fields)
    fields["extensions"] = der.tlv(0xA3, der.sequence(*fields["extensions"]))
    body = der.sequence(*fields.values())
    raw = p.ecdsa_sign(signer, body)
    signature = utils.encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    return der.sequence(body, ECDSA_SHA256, der.bits(signature))


def issue_x509(signer, issuer, chip, urns, public, hw_type, start, serial, odd=False, change=None):
    """odd: the orders that the text leaves free, turned round (extensions; otherName before the URIs)."""
    module = der.sequence(der.oid(hw_type), der.octets(chip))
    other = der.tlv(0xA0, der.oid(HARDWARE_MODULE_NAME), der.tlv(0xA0, module))
    uris = [der.tlv(0x86, urn.encode()) for urn in urns]
    names = [other, *uris] if odd else [*uris, other]
    extensions = [extension(SAN, der.sequence(*names)), extension(BASIC, der.sequence(), True),
                  extension(USAGE, der.bits(b"\x80", 7), True),
                  extension(AKI, der.sequence(der.tlv(0x80, key_identifier(signer.public_key()))))]
    subject = der.sequence(der.tlv(0x31, der.sequence(der.oid("2.5.4.5"), der.tlv(0x13, pk.after_prefix(urns[0]).encode()))))
    return _certificate(signer, issuer, subject, public, start, serial, reversed(extensions) if odd else extensions,
                        change)


def issue_ca(signer, issuer, start, serial):
    public = signer.public_key()
    own = key_identifier(public)
    extensions = [extension(BASIC, der.sequence(der.tlv(0x01, b"\xff")), True), extension(USAGE, der.bits(b"\x04", 2), True),
                  extension(AKI, der.sequence(der.tlv(0x80, own))), extension(SKI, der.octets(own))]
    return _certificate(signer, issuer, common_name(issuer), public, start, serial, extensions)


def issue_cwt(signer, issuer, chip, urns, issued, cti, pen, model):
    claims = {1: issuer, 2: urns[0], 6: issued, 7: cti, 256: b"\x01" + pk.chip_digest(chip), 258: pen, 259: model.encode()}
    if len(urns) > 1:
        claims[-65537] = urns[1:]
    return cose.sign1({1: -7}, cbor.encode(claims), lambda message: p.ecdsa_sign(signer, message))


class Certificate:
    """What a certificate says: kind x509 or cwt, urns, chip (x509) or chip_digest, public (x509), issuer."""


def read(data, manufacturer):
    """A certificate whose kind, form and signature hold by the manufacturer's public key; else Untrusted."""
    try:
        if data[:1] == b"\x30":
            return _read_x509(data, manufacturer)
        if data[:1] == b"\xd2":
            return _read_cwt(data, manufacturer)
    except (ValueError, IndexError, OverflowError) as error:
        raise Untrusted(str(error)) from None
    raise Untrusted("neither X.509 nor CWT")


def _read_cwt(data, manufacturer):
    payload = cose.open_sign1(data, {1: -7}, lambda message, signature: p.verify(manufacturer, message, signature))
    claims = cbor.decode(payload)
    need(isinstance(claims, dict) and set(claims) - {-65537} == {1, 2, 6, 7, 256, 258, 259}, "claims")
    types = {1: str, 2: str, 6: int, 7: bytes, 256: bytes, 258: int, 259: bytes}
    need(all(type(claims[key]) is kind for key, kind in types.items()), "claim types")
    need(len(claims[7]) == 16 and len(claims[256]) == 33 and claims[256][0] == 1, "cti and ueid")
    need(0 <= claims[258] < 1 << 32 and 1 <= len(claims[259]) <= 32, "oemid and hwmodel")
    more = claims.get(-65537, [])
    need(isinstance(more, list) and (-65537 not in claims or 1 <= len(more) <= 3), "further identities")
    found = Certificate()
    found.kind, found.issuer, found.urns = "cwt", claims[1], [claims[2], *more]
    found.chip, found.chip_digest, found.public, found.spki = None, claims[256][1:], None, None
    found.model, found.pen = claims[259], claims[258]
    try:
        pk.check_urns(found.urns)
    except pk.Malformed as error:
        raise Untrusted(str(error)) from None
    return found


def _one_name(node, name, tags):
    """The value of a Name that is one RDN with one attribute of this type."""
    sets = node.expect(0x30).children()
    need(len(sets) == 1, "one RDN")
    attributes = sets[0].expect(0x31).children()
    need(len(attributes) == 1, "one attribute")
    parts = attributes[0].expect(0x30).children()
    need(len(parts) == 2 and der.read_oid(parts[0]) == name and parts[1].tag in tags, "attribute type")
    return parts[1].content.decode()


def _read_extensions(node):
    found = {}
    for item in der.read(node.expect(0xA3).content).expect(0x30).children():
        parts = item.expect(0x30).children()
        name, critical = der.read_oid(parts[0]), False
        if len(parts) == 3:
            need(parts[1].whole == b"\x01\x01\xff", "critical is TRUE or absent")
            critical = True
        need(len(parts) in (2, 3) and name not in found, "extension form")
        found[name] = (critical, parts[-1].expect(0x04).content)
    need(set(found) == {SAN, BASIC, USAGE, AKI}, "exactly SAN, basicConstraints, keyUsage, AKI")
    return found


def _read_san(value):
    urns, chip = [], None
    for name in der.read(value).expect(0x30).children():
        if name.tag == 0x86:
            urns.append(name.content.decode("ascii"))
            continue
        parts = name.expect(0xA0).children()
        need(len(parts) == 2 and der.read_oid(parts[0]) == HARDWARE_MODULE_NAME and chip is None, "one hardwareModuleName")
        module = der.read(parts[1].expect(0xA0).content).expect(0x30).children()
        need(len(module) == 2, "hwType and hwSerialNum")
        der.read_oid(module[0])
        chip = module[1].expect(0x04).content
    need(chip is not None, "a hardwareModuleName")
    return urns, chip


def _read_x509(data, manufacturer):
    body, algorithm, signature = der.read(data).expect(0x30).children()
    need(algorithm.whole == ECDSA_SHA256, "ecdsa-with-SHA256")
    need(signature.expect(0x03).content[0] == 0, "whole octets of signature")
    try:
        r, s = utils.decode_dss_signature(signature.content[1:])
        raw = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    except ValueError:
        raise Untrusted("signature form") from None
    need(p.verify(manufacturer, body.whole, raw), "signature by the manufacturer")
    version, serial, inner, issuer, validity, subject, key, extensions = body.expect(0x30).children()
    need(version.whole == der.tlv(0xA0, der.integer(2)) and inner.whole == ECDSA_SHA256, "version 3")
    need(0 < serial.integer() < 1 << 128, "serial of 128 bits")
    found = Certificate()
    found.kind, found.issuer = "x509", _one_name(issuer, "2.5.4.3", (0x0C, 0x13))
    times = validity.expect(0x30).children()
    need(len(times) == 2 and times[1].whole == NOT_AFTER, "notAfter")
    parts = _read_extensions(extensions)
    need(parts[BASIC] == (True, der.sequence()), "basicConstraints critical, not CA")
    need(parts[USAGE] == (True, der.bits(b"\x80", 7)), "keyUsage critical, digitalSignature")
    need(parts[AKI] == (False, der.sequence(der.tlv(0x80, key_identifier(manufacturer)))), "AKI")
    need(not parts[SAN][0], "SAN not critical")
    found.urns, found.chip = _read_san(parts[SAN][1])
    found.chip_digest = pk.chip_digest(found.chip)
    need(1 <= len(found.urns) <= 4, "identities")
    need(_one_name(subject, "2.5.4.5", (0x13,)) == pk.after_prefix(found.urns[0]), "subject is the primary identity")
    found.spki = key.whole
    try:
        found.public = p.load_spki(key.whole)
        need(p.spki(found.public) == key.whole and p.kind_of(found.public) in p.ALGORITHMS, "public key form")
    except (ValueError, KeyError):
        raise Untrusted("public key") from None
    return found
