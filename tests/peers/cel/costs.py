#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Random expressions whose cost cel-go is asked to estimate: costs.py COUNT [SEED] | celcost >tests/data/cel/costs.tsv

Names and sizes of the variables are those of tests/unit/cel/tst_costestimate.cpp."""

import json
import random
import sys

TYPES = {
    "s": "string", "t": "string", "l": "list(string)", "n": "list(int)", "ll": "list(list(string))",
    "m": "map(string,string)", "i": "int", "b": "bool", "y": "bytes", "d": "dyn",
}
SIZES = {
    "s": 20, "t": 1000, "l": 10, "l.@items": 30, "n": 50, "ll": 7, "ll.@items": 9, "ll.@items.@items": 40,
    "m": 8, "m.@keys": 12, "m.@values": 64, "y": 500, "d": 33,
}


def text(depth, scope):
    plain = ["s", "t", "'abc'", "''", "m['a']", "l[0]", "m.a"] + [name for name, kind in scope if kind == "text"]
    if depth <= 0:
        return random.choice(plain)
    return random.choice([
        lambda: random.choice(plain),
        lambda: f"({text(depth - 1, scope)} + {text(depth - 1, scope)})",
        lambda: f"({condition(depth - 1, scope)} ? {text(depth - 1, scope)} : {text(depth - 1, scope)})",
        lambda: f"string({number(depth - 1, scope)})",
        lambda: "string(y)",
    ])()


def number(depth, scope):
    plain = ["i", "3", "n[0]"] + [name for name, kind in scope if kind == "number"]
    if depth <= 0:
        return random.choice(plain)
    return random.choice([
        lambda: random.choice(plain),
        lambda: f"({number(depth - 1, scope)} + {number(depth - 1, scope)})",
        lambda: f"size({text(depth - 1, scope)})",
        lambda: f"{texts(depth - 1, scope)}.size()",
        lambda: f"-{number(depth - 1, scope)}",
        lambda: f"int({text(depth - 1, scope)})",
    ])()


def texts(depth, scope):
    if depth <= 0:
        return random.choice(["l", "ll[0]"])
    item = f"x{len(scope)}"
    inside = scope + [(item, "text")]
    return random.choice([
        lambda: random.choice(["l", "['a', s]", "m.map(k, k)"]),
        lambda: f"({texts(depth - 1, scope)} + {texts(depth - 1, scope)})",
        lambda: f"{texts(depth - 1, scope)}.filter({item}, {condition(depth - 1, inside)})",
        lambda: f"{texts(depth - 1, scope)}.map({item}, {text(depth - 1, inside)})",
        lambda: "ll[0]",
        lambda: f"({condition(depth - 1, scope)} ? {texts(depth - 1, scope)} : {texts(depth - 1, scope)})",
    ])()


def condition(depth, scope):
    if depth <= 0:
        return random.choice(["b", "true", "i == 3", "m.a == 'a'"])
    item = f"x{len(scope)}"
    inside = scope + [(item, "text")]
    return random.choice([
        lambda: f"{text(depth - 1, scope)} == {text(depth - 1, scope)}",
        lambda: f"{number(depth - 1, scope)} < {number(depth - 1, scope)}",
        lambda: f"({condition(depth - 1, scope)} && {condition(depth - 1, scope)})",
        lambda: f"({condition(depth - 1, scope)} || {condition(depth - 1, scope)})",
        lambda: f"!({condition(depth - 1, scope)})",
        lambda: f"{text(depth - 1, scope)}.startsWith({text(depth - 1, scope)})",
        lambda: f"{text(depth - 1, scope)}.contains({text(depth - 1, scope)})",
        lambda: f"{text(depth - 1, scope)}.matches('a+b')",
        lambda: f"{text(depth - 1, scope)} in {texts(depth - 1, scope)}",
        lambda: f"{texts(depth - 1, scope)}.all({item}, {condition(depth - 1, inside)})",
        lambda: f"{texts(depth - 1, scope)}.exists({item}, {condition(depth - 1, inside)})",
        lambda: f"n.exists_one({item}, {condition(depth - 1, scope + [(item, 'number')])})",
        lambda: f"m.all({item}, {condition(depth - 1, inside)})",
        lambda: f"ll.exists({item}, {item}.all(z, z == {text(depth - 1, scope)}))",
        lambda: f"{texts(depth - 1, scope)} == {texts(depth - 1, scope)}",
        lambda: "d == s",
        lambda: "d + 1 == 2",
        lambda: f"y == bytes({text(depth - 1, scope)})",
        lambda: f"{text(depth - 1, scope)} < {text(depth - 1, scope)}",
        lambda: "'a' in m",
    ])()


def main():
    count = int(sys.argv[1])
    random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    made = set()
    while len(made) < count:
        expression = condition(random.choice([1, 2, 3]), [])
        if len(expression) < 160:
            made.add(expression)
    for expression in sorted(made):
        print(json.dumps({"expr": expression, "types": TYPES, "sizes": SIZES}))


main()
