#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Asks cel-go and waymarkctl the same: compare.py WAYMARKCTL CELGO CASES.jsonl

Same value, or an error of the same kind at the same stage; costs too where CELGO tells them. Ends with 1 when a
difference has no explanation below."""

import json
import math
import re
import subprocess
import sys
from collections import Counter

# What Kubernetes counts in another way than cel-go does by itself.
PRICED = re.compile(r"\b(lowerAscii|upperAscii|trim|replace|split|substring|join)\(")

KINDS = (
    ("key", r"no such key|no such attribute|index out of bounds|missing key"),
    ("overload", r"no such overload|no matching overload|unsupported (key|index) type|unexpected type|got .*want|invalid type|iterable type|invalid qualifier type|unsupported index value"),
    ("zero", r"division by zero|divide by zero|modulus by zero"),
    ("overflow", r"overflow|range"),
    ("conversion", r"type conversion|convert|invalid syntax|strconv|parsing|invalid UTF-8|invalid duration|ParseBool"),
    ("argument", r"index out of range|cannot slice|formatting|join: invalid|NaN|unknown time zone|substring|dereference"),
    ("cost", r"cost limit"),
)


def kind_of(answer):
    if "error" not in answer:
        return "value"
    stage = answer["stage"]
    if stage in ("parse", "check", "program"):
        # Where a constant can't be is found while checking or while planning.
        return "refused"
    for kind, pattern in KINDS:
        if re.search(pattern, answer["error"]):
            return stage + " " + kind
    return stage + " " + answer["error"]


def normal(value):
    """A typed value, entries in order of their keys."""
    if not isinstance(value, dict):
        return value
    (kind, content), = value.items()
    content = content if content is not None else {}
    if kind == "listValue":
        return [kind, [normal(item) for item in content.get("values", [])]]
    if kind == "mapValue":
        entries = [(normal(e["key"]), normal(e["value"])) for e in content.get("entries", [])]
        return [kind, sorted(entries, key=json.dumps)]
    if kind == "doubleValue":
        return [kind, repr(float(content))]
    if kind == "objectValue":
        return [kind, content["@type"], content["value"]]
    return [kind, content if content != {} else None]


def same(ours, theirs):
    if kind_of(ours) != kind_of(theirs):
        return False
    if "value" not in ours or "value" not in theirs:
        return ("value" in ours) == ("value" in theirs)
    return normal(ours["value"]) == normal(theirs["value"])


# Each: name, (case, ours, theirs) -> bool
EXPLANATIONS = (
    ("an index that is itself an error is called an invalid qualifier, here it is that error",
     lambda case, ours, theirs: "types.Err" in theirs.get("error", "") and "error" in ours),
    ("optMap's target is checked twice in cel-go 0.18, which then takes its own types for a contradiction",
     lambda case, ours, theirs: "incompatible type already exists" in theirs.get("error", "") and "optMap" in case["expr"]),
    ("a key twice in a map literal is an error in cel-spec, not in cel-go 0.18",
     lambda case, ours, theirs: "repeated key" in ours.get("error", "")),
    ("indexOf beyond the end is -1 since cel-go 0.21, was an error",
     lambda case, ours, theirs: re.search(r"indexOf", case["expr"]) and "index out of range" in theirs.get("error", "")),
)


def explained(case, ours, theirs):
    for name, holds in EXPLANATIONS:
        if holds(case, ours, theirs):
            return name
    return None


def main():
    waymarkctl, celgo, path = sys.argv[1:4]
    ours = subprocess.Popen([waymarkctl, "cel", "eval", "--batch", path], stdout=subprocess.PIPE, text=True)
    theirs = subprocess.Popen([celgo, "eval"], stdin=open(path), stdout=subprocess.PIPE, text=True)
    counts, costs, shown = Counter(), Counter(), 0
    for line, mine, other in zip(open(path), ours.stdout, theirs.stdout, strict=True):
        case, mine, other = json.loads(line), json.loads(mine), json.loads(other)
        if not same(mine, other):
            why = explained(case, mine, other)
            counts[why or "NOT EXPLAINED"] += 1
            if why is None and shown < 25:
                shown += 1
                print(f"{case['id']}: {case['expr']}\n  ours   {json.dumps(mine, ensure_ascii=False)[:300]}\n"
                      f"  theirs {json.dumps(other, ensure_ascii=False)[:300]}")
            continue
        counts["same " + kind_of(mine)] += 1
        if "cost" in other and "value" in mine and not PRICED.search(case["expr"]):
            isEqual = mine["cost"] == other["cost"]
            costs["equal" if isEqual else "DIFFERENT"] += 1
            if not isEqual and costs["DIFFERENT"] <= 15:
                print(f"cost {mine['cost']}, theirs {other['cost']}: {case['expr']}")
    for what, count in counts.most_common():
        print(f"{count:8} {what}")
    for what, count in costs.most_common():
        print(f"{count:8} costs {what}")
    sys.exit(1 if counts["NOT EXPLAINED"] or costs["DIFFERENT"] else 0)


if __name__ == "__main__":
    main()
