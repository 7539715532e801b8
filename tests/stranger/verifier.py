#!/usr/bin/python3
"""A foreign auditor, written from FORMATS.md alone.

    verifier.py --mirror DIR --trust FILE

Recomputes a static mirror from its entries: checkpoint, tiles, bundles, every rule, every record, and the chip/ and key/ files
with their receipts. Prints what it counted; ends with 1 at the first thing that does not hold, and names it.
"""
import argparse
import json
import os
import sys

import cbor
import entries as e
import primitives as p
import transparency as t


class Audit:
    def __init__(self, mirror, trust):
        self.mirror, self.trust = mirror, trust
        self.counted = {"entries": 0, "chips": 0, "records": 0, "keys": 0, "erased": 0}

    def need(self, condition, what):
        if not condition:
            raise t.Broken(what)

    def run(self):
        self.note = t.get(self.mirror, "checkpoint").decode()
        self.size, self.root = t.open_checkpoint(self.note, self.trust.origin, self.trust.log[2])
        self.trust.policy.check(self.note)
        self.entries, self.tree = t.read_log(self.mirror, self.size)
        self.need(self.tree.root() == self.root, "the entries' root is the checkpoint's")
        rules = e.Rules(self.trust.origin, self.trust.administrator, self.trust.manufacturers)
        enrolments = {}
        for index, data in enumerate(self.entries):
            try:
                entry = rules.take(data)
            except e.Refused as error:
                raise t.Broken(f"entry {index}: {error}") from None
            if entry.is_enrolment:
                enrolments.setdefault(p.kid(entry.public), []).append(index)
        self.counted["entries"] = self.size
        self.keys(enrolments)
        self.chips(rules.chips)
        return self.counted

    def files(self, folder):
        path = os.path.join(self.mirror, folder)
        return set(os.listdir(path)) if os.path.isdir(path) else set()

    def keys(self, enrolments):
        self.need(self.files("key") == {kid.hex() for kid in enrolments}, "key/ has one file for each key enrolled")
        for kid, indices in enrolments.items():
            answer = cbor.decode(t.get(self.mirror, f"key/{kid.hex()}"))
            self.need(answer == [self.size, indices], f"key/{kid.hex()} lists its enrolments")
        self.counted["keys"] = len(enrolments)

    def chips(self, chips):
        names = {digest.hex() if number == len(past) else f"{digest.hex()}.{number}"
                 for digest, past in chips.items() for number in range(1, len(past) + 1)}
        self.need(self.files("chip") == names, "chip/ has one file for each revision")
        for digest, past in chips.items():
            self.chip(digest, past)
        self.counted["chips"] = len(chips)
        self.one_live_chip_each(chips)

    def chip(self, digest, past):
        history = [[one["index"], one["entry"].data] for one in past]
        last = past[-1]["entry"].kind
        for number, one in enumerate(past, 1):
            name = digest.hex() if number == len(past) else f"{digest.hex()}.{number}"
            answer = cbor.decode(t.get(self.mirror, f"chip/{name}"))
            want = {"statement", "receipt", "history"} | (set() if last == e.ERASE else {"record"})
            self.need(isinstance(answer, dict) and set(answer) == want, f"chip/{name} has {sorted(want)}")
            self.need(answer["statement"] == one["entry"].data, f"chip/{name} has its statement")
            self.need(answer["history"] == history, f"chip/{name} has every revision")
            index, path, checkpoint = t.read_receipt(answer["receipt"])
            self.need(index == one["index"] and checkpoint == self.note, f"chip/{name} has a receipt to the mirror's checkpoint")
            self.need(t.root_of_inclusion(one["leaf"], index, self.size, path) == self.root, f"chip/{name} has a receipt that holds")
            if last == e.ERASE:
                continue
            self.need(p.sha256(answer["record"]) == one["entry"].record, f"chip/{name} has the record that was logged")
            try:
                record = e.Record(answer["record"])
                record.check(one["entry"], self.trust.manufacturers[one["manufacturer"]])
            except e.Refused as error:
                raise t.Broken(f"chip/{name}: {error}") from None
            self.counted["records"] += 1
            one["urns"] = record.urns
        if last == e.ERASE:
            self.counted["erased"] += 1

    def one_live_chip_each(self, chips):
        """Whom each identity belongs to at the end; the registry alone can judge the time between."""
        owners = {}
        for digest, past in chips.items():
            if past[-1]["entry"].kind <= e.REPROVISION:
                for urn in past[-1]["urns"]:
                    self.need(owners.setdefault(urn, digest) == digest, f"{urn} belongs to one live chip")


def audit(mirror, trust_path):
    with open(trust_path, encoding="utf-8") as file:
        trust = t.Trust(file.read())
    return Audit(mirror, trust).run()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mirror", required=True)
    parser.add_argument("--trust", required=True)
    args = parser.parse_args()
    try:
        print(json.dumps(audit(args.mirror, args.trust)))
        return 0
    except (t.Broken, cbor.CborError, OSError, ValueError) as error:
        print(f"verifier: broken: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
