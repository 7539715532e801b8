#!/usr/bin/python3
"""The vectors in docs/vectors/ are what the stranger's programs make, and each one opens again."""
import json
import os
import unittest

import cbor
import certificates
import cose
import entries as e
import package as pk
import primitives as p
import running
import smp
import transparency as t
import vectors

DOCS = os.path.join(running.HERE, "..", "..", "docs")


def load(name):
    with open(os.path.join(DOCS, "vectors", name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def h(text):
    return None if text is None else bytes.fromhex(text)


class Vectors(unittest.TestCase):
    def test_files_are_what_the_programs_make(self):
        for name, text in vectors.generate().items():
            with open(os.path.join(DOCS, "vectors", name), encoding="utf-8") as file:
                self.assertEqual(file.read(), text, name)

    def test_document_names_every_file(self):
        with open(os.path.join(DOCS, "FORMATS.md"), encoding="utf-8") as file:
            text = file.read()
        for name in os.listdir(os.path.join(DOCS, "vectors")):
            self.assertIn(f"vectors/{name}", text)

    def test_document_quotes_the_vectors(self):
        """What docs/FORMATS.md prints of the vectors is in the files."""
        with open(os.path.join(DOCS, "FORMATS.md"), encoding="utf-8") as file:
            text = file.read()
        names, log = load("names"), load("log")
        for value in (names["channel_key"], names["chip_digest"], names["kdf_input"], log["kids"]["station"], log["log_vkey"],
                      *log["leaf_hashes"][:1], load("session")["key"], load("frames")["frames"][4]["lines"][0].strip()[2:]):
            self.assertIn(value, text)

    def test_packages_backups_and_proofs_open(self):
        backups, proofs = load("backups"), load("proofs")
        for package, backup, proof in zip(load("packages")["packages"], backups["backups"], proofs["proofs"]):
            self.assertEqual(pk.DataPackage(h(package["package"])).urns, package["urns"])
            self.assertEqual(pk.open_backup(h(backups["key"]), h(backup["backup"])), h(package["package"]))
            public = None if proof["spki"] is None else p.load_spki(h(proof["spki"]))
            self.assertTrue(pk.proof_holds(h(proof["proof"]), h(proofs["chip"]), h(proofs["challenge"]), public, h(proof["channel_key"])))

    def test_session_opens_from_the_devices_side(self):
        s = {name: h(value) for name, value in load("session").items()}
        secret = p.x25519_shared(s["device_eph_private"], s["station_eph"])
        unprotected, sealed = cose.read_encrypt0(s["pkg"], (5,))
        self.assertEqual(cose.open_encrypt0(pk.session_key(secret, s["s0"]), unprotected[5], sealed, s["s0"]), s["package"])
        maker = p.load_spki(s["manufacturer_spki"])
        cose.open_sign1(s["auth"], {1: -7}, lambda message, signature: p.verify(maker, message, signature),
                        detached=s["auth_payload"])

    def test_certificates_hold(self):
        values = load("certificates")
        for one in values["certificates"]:
            found = certificates.read(h(one["certificate"]), p.load_spki(h(values["manufacturer_spki"])))
            self.assertEqual((found.urns, found.chip_digest), (one["urns"], pk.chip_digest(h(values["chip"]))))

    def test_log_obeys_its_rules_and_its_receipts_hold(self):
        log = load("log")
        trust = t.Trust(log["trust_file"])
        rules = e.Rules(trust.origin, trust.administrator, trust.manufacturers)
        size, root = t.open_checkpoint(log["checkpoint"], trust.origin, trust.log[2])
        for index, (entry, leaf, receipt) in enumerate(zip(log["entries"], log["leaf_hashes"], log["receipts"])):
            rules.take(h(entry))
            number, path, note = t.read_receipt(receipt)
            self.assertEqual((number, note, t.leaf_hash(h(entry))), (index, log["checkpoint"], h(leaf)))
            self.assertEqual(t.root_of_inclusion(h(leaf), index, size, path), root)

    def test_frames_read_back(self):
        for frame in load("frames")["frames"]:
            self.assertEqual(smp.FrameReader().feed("".join(frame["lines"]).encode()), [h(frame["packet"])])
            cbor.decode_loosely(smp.parse(h(frame["packet"]))[5] or b"\xa0")


class KnownAnswers(unittest.TestCase):
    """Other people's vectors."""

    def test_merkle_roots_of_the_design(self):
        tree = t.Tree(t.leaf_hash(f"leaf {i}".encode()) for i in range(257))
        for size, root in ((1, "G7l9zCFjXUfiZj79/QoXRobZjdcBNS3SzQbotD/T0wU="), (7, "WmH8K1T5z6cXdPJDIUPdQMbLKxGUf69lp9PaXLZRmcg="),
                           (256, "z17/2xHQknou31Ow5zx4N/ZZQU4AU32l2Q61xMSf8nQ="), (257, "hVuTaqAMuYtRFEhCSa0514pr6TYj4mwB6OSH3AIYSlo=")):
            self.assertEqual(p.b64(tree.root(size)), root)

    def test_tesseras_public_test_log(self):
        words = "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".split()
        tree = t.Tree(t.leaf_hash(word.encode()) for word in words)
        seed = p.unb64("AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg")[1:]
        note = t.sign_note(t.checkpoint_text("example.com/log/testdata", 15, tree.root()), "example.com/log/testdata", seed)
        self.assertTrue(note.endswith(
            "M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=\n"))

    def test_signed_notes_example_key(self):
        name, _, public, _ = t.read_vkey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        self.assertEqual(t.vkey(name, public), "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")

    def test_rfc_6979_p256_sha256_sample(self):
        key = p.ec_key("p256", 0xC9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721)
        self.assertEqual(p.ecdsa_sign(key, b"sample").hex(),
                         "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                         "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")

    def test_proof_of_the_pss_padding_by_the_library(self):
        key = vectors.fixed_rsa(b"another", 2048)
        self.assertTrue(p.verify(key.public_key(), b"m", p.pss_sign(key, b"m", bytes(32))))


if __name__ == "__main__":
    running.main()
