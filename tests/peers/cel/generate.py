#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Random expressions with values, as lines {"id", "expr", "vars"}: generate.py COUNT [SEED]

Most are well-typed, since others end at the checker; one in eight has something of the wrong type in it."""

import json
import random
import sys


def typed(value):
    if value is None:
        return {"nullValue": None}
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, int):
        return {"int64Value": str(value)}
    if isinstance(value, float):
        return {"doubleValue": value}
    if isinstance(value, str):
        return {"stringValue": value}
    if isinstance(value, tuple):  # (kind, text)
        return {value[0]: value[1]}
    if isinstance(value, list):
        return {"listValue": {"values": [typed(item) for item in value]}}
    return {"mapValue": {"entries": [{"key": typed(k), "value": typed(v)} for k, v in value.items()]}}


def time_of(kind, text):
    return ("objectValue", {"@type": "type.googleapis.com/google.protobuf." + kind, "value": text})


INTS = [0, 1, 2, 3, 7, 10, -1, -5, 100, 2**31, 2**63 - 1, -(2**63)]
WORDS = ["", "a", "abc", "team-a", "eu-central-1", "14d", "7", "äöü", "🐱x", "a,b,c", "Payments Team", "x" * 40, "true", "1.5"]
TIMES = ["2026-11-29T10:11:12Z", "1970-01-01T00:00:00Z", "2024-02-29T23:59:59.5Z", "0001-01-01T00:00:00Z"]
DURATIONS = ["0s", "1s", "90m", "1.5h", "-30s", "24h", "1ms"]
ZONES = ["UTC", "Europe/Berlin", "America/New_York", "+05:30", "-02:00"]
PATTERNS = ["a.c", "^[a-z]+$", "[0-9]+d", "x{3,}", "(a|b)*", "^$", "\\\\d+"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.locals = []

    def pick(self, *choices):
        return self.random.choice(choices)

    def values(self):
        r = self.random
        return {
            "i": r.choice(INTS), "j": r.choice(INTS), "d": r.choice([0.0, 1.5, -2.25, 1e300, 3.0, 0.1]),
            "u": ("uint64Value", str(r.choice([0, 1, 7, 2**64 - 1]))),
            "s": r.choice(WORDS), "t": r.choice(WORDS), "b": r.random() < 0.5, "n": None,
            "y": ("bytesValue", r.choice(["", "YWJj", "/w=="])),
            "l": [r.choice(INTS[:9]) for _ in range(r.randrange(5))],
            "ls": [r.choice(WORDS) for _ in range(r.randrange(4))],
            "m": {r.choice(WORDS): r.choice(INTS[:9]) for _ in range(r.randrange(4))},
            "o": {"spec": {"owner": r.choice(WORDS), "replicas": r.randrange(9), "labels": {"team": r.choice(WORDS)},
                           "services": [{"name": r.choice(WORDS), "replicas": r.randrange(7)}
                                        for _ in range(r.randrange(4))]}},
            "ts": time_of("Timestamp", r.choice(TIMES)), "dur": time_of("Duration", r.choice(["3600s", "0s", "-1.5s"])),
        }

    def literal(self, kind):
        r = self.random
        if kind == "int":
            return str(r.choice(INTS))
        if kind == "uint":
            return str(r.choice([0, 1, 5, 2**64 - 1])) + "u"
        if kind == "double":
            return r.choice(["0.0", "1.5", "-2.25", "1e3", "1e300", "3.0", "0.1"])
        if kind == "string":
            return json.dumps(r.choice(WORDS), ensure_ascii=False)
        if kind == "bool":
            return r.choice(["true", "false"])
        if kind == "bytes":
            return "b" + json.dumps(r.choice(["", "abc", "ä"]), ensure_ascii=False)
        if kind == "time":
            return f"timestamp('{r.choice(TIMES)}')"
        if kind == "duration":
            return f"duration('{r.choice(DURATIONS)}')"
        if kind == "ints":
            return "[" + ", ".join(self.literal("int") for _ in range(r.randrange(4))) + "]"
        if kind == "strings":
            return "[" + ", ".join(self.literal("string") for _ in range(r.randrange(4))) + "]"
        if kind == "map":
            return "{" + ", ".join(f"'k{n}': {self.literal('int')}" for n in range(r.randrange(3))) + "}"
        return "null"

    VARIABLES = {"int": ["i", "j", "m.a", "l[0]", "o.spec.replicas"], "uint": ["u"], "double": ["d"],
                 "string": ["s", "t", "o.spec.owner", "ls[0]", "o.spec.labels.team"], "bool": ["b"], "bytes": ["y"],
                 "time": ["ts"], "duration": ["dur"], "ints": ["l"], "strings": ["ls"], "map": ["m", "m"], "null": ["n"]}

    def leaf(self, kind):
        mine = [name for name, known in self.locals if known == kind]
        choices = mine * 3 + self.VARIABLES[kind]
        return self.random.choice(choices) if self.random.random() < 0.65 else self.literal(kind)

    def make(self, kind, depth):
        if self.random.random() < 0.02:
            kind = self.random.choice(list(self.VARIABLES))
        if depth <= 0:
            return self.leaf(kind)
        if self.random.random() < 0.08:
            return f"({self.make('bool', depth - 1)} ? {self.make(kind, depth - 1)} : {self.make(kind, depth - 1)})"
        if self.random.random() < 0.04:
            return f"dyn({self.make(kind, depth - 1)})"
        return getattr(self, "make_" + kind)(depth - 1)

    def loop(self, depth):
        """(range, variable, kind of the variable)"""
        kind, item = self.pick(("ints", "int"), ("strings", "string"), ("map", "string"))
        return self.make(kind, depth), self.pick("x", "v"), item

    def inside(self, variable, item, kind, depth):
        self.locals.append((variable, item))
        text = self.make(kind, depth)
        self.locals.pop()
        return text

    def make_bool(self, d):
        n = self.random.randrange(19)
        if n == 0:
            return f"({self.make('bool', d)} && {self.make('bool', d)})"
        if n == 1:
            return f"({self.make('bool', d)} || {self.make('bool', d)} || {self.make('bool', d)})"
        if n == 2:
            return f"!({self.make('bool', d)})"
        if n in (3, 4):
            kind = self.pick("int", "uint", "double", "string", "bytes", "time", "duration", "bool")
            return f"({self.make(kind, d)} {self.pick('<', '<=', '>', '>=')} {self.make(kind, d)})"
        if n in (5, 6):
            kind = self.random.choice(list(self.VARIABLES))
            return f"({self.make(kind, d)} {self.pick('==', '!=')} {self.make(kind, d)})"
        if n == 7:
            return f"({self.make('int', d)} < {self.make(self.pick('double', 'uint'), d)})"
        if n == 8:
            return f"{self.make('string', d)}.{self.pick('startsWith', 'endsWith', 'contains')}({self.make('string', d)})"
        if n == 9:
            return f"{self.make('string', d)}.matches('{self.random.choice(PATTERNS)}')"
        if n == 10:
            kind, many = self.pick(("int", "ints"), ("string", "strings"), ("string", "map"))
            return f"({self.make(kind, d)} in {self.make(many, d)})"
        if n in (11, 12, 13):
            many, variable, item = self.loop(d)
            return f"{many}.{self.pick('all', 'exists', 'exists_one')}({variable}, {self.inside(variable, item, 'bool', d)})"
        if n == 14:
            return f"has({self.pick('o.spec.owner', 'o.spec.zzz', 'm.a', 'o.zzz.y', 'i.a', 'o.spec.labels.team')})"
        if n == 15:
            return f"o.spec.services.{self.pick('all', 'exists')}(s, s.replicas {self.pick('<', '>')} {self.make('int', d)})"
        if n == 16:
            kind = self.pick("ints", "strings")
            return f"sets.{self.pick('contains', 'intersects', 'equivalent')}({self.make(kind, d)}, {self.make(kind, d)})"
        if n == 17:
            return f"m[?{self.make('string', d)}].hasValue()"
        return f"bool({self.make('string', d)})"

    def make_int(self, d):
        n = self.random.randrange(16)
        if n < 4:
            return f"({self.make('int', d)} {self.pick('+', '-', '*', '/', '%')} {self.make('int', d)})"
        if n == 4:
            return f"-({self.make('int', d)})"
        if n == 5:
            return f"size({self.make(self.pick('string', 'bytes', 'ints', 'strings', 'map'), d)})"
        if n == 6:
            return f"{self.make(self.pick('string', 'ints'), d)}.size()"
        if n == 7:
            return f"int({self.make(self.pick('string', 'double', 'uint', 'time', 'duration', 'int'), d)})"
        if n == 8:
            return f"{self.make('ints', d)}[{self.make('int', d)}]"
        if n == 9:
            return f"{self.make('map', d)}[{self.make('string', d)}]"
        if n == 10:
            part = self.pick("getFullYear", "getMonth", "getDayOfYear", "getDayOfMonth", "getDate", "getDayOfWeek",
                             "getHours", "getMinutes", "getSeconds", "getMilliseconds")
            zone = "'" + self.random.choice(ZONES) + "'" if self.random.random() < 0.4 else ""
            return f"{self.make('time', d)}.{part}({zone})"
        if n == 11:
            return f"{self.make('duration', d)}.{self.pick('getHours', 'getMinutes', 'getSeconds', 'getMilliseconds')}()"
        if n == 12:
            return f"math.{self.pick('greatest', 'least')}({self.make('int', d)}, {self.make('int', d)})"
        if n == 13:
            return f"m.?{self.pick('a', 'zzz')}.{self.pick('orValue', 'orValue')}({self.make('int', d)})"
        if n == 14:
            return f"cel.bind(w, {self.make('int', d)}, {self.inside('w', 'int', 'int', d)})"
        return f"optional.of({self.make('int', d)}).optMap(w, {self.inside('w', 'int', 'int', d)}).value()"

    def make_uint(self, d):
        if self.random.random() < 0.3:
            return f"uint({self.make(self.pick('int', 'string', 'double'), d)})"
        return f"({self.make('uint', d)} {self.pick('+', '-', '*', '/', '%')} {self.make('uint', d)})"

    def make_double(self, d):
        if self.random.random() < 0.3:
            return f"double({self.make(self.pick('int', 'uint', 'string'), d)})"
        return f"({self.make('double', d)} {self.pick('+', '-', '*', '/')} {self.make('double', d)})"

    def make_string(self, d):
        n = self.random.randrange(13)
        if n < 3:
            return f"({self.make('string', d)} + {self.make('string', d)})"
        if n < 5:
            return f"string({self.make(self.pick('int', 'uint', 'double', 'bool', 'bytes', 'time', 'duration'), d)})"
        if n == 5:
            return f"{self.make('string', d)}.{self.pick('lowerAscii', 'upperAscii', 'trim')}()"
        if n == 6:
            return f"{self.make('string', d)}.replace({self.make('string', d)}, {self.make('string', d)})"
        if n == 7:
            return f"{self.make('string', d)}.substring({self.pick('0', '1', '2', 'i')})"
        if n == 8:
            return f"{self.make('strings', d)}.join({self.literal('string')})"
        if n == 9:
            return f"'%s-%d'.format([{self.make('string', d)}, {self.make('int', d)}])"
        if n == 10:
            return f"{self.make('strings', d)}[{self.make('int', d)}]"
        if n == 11:
            return f"{self.make('string', d)}.charAt({self.pick('0', '1', '3')})"
        return f"base64.encode({self.make('bytes', d)})"

    def make_bytes(self, d):
        return self.pick(f"bytes({self.make('string', d)})", f"({self.make('bytes', d)} + {self.make('bytes', d)})")

    def make_time(self, d):
        return self.pick(f"({self.make('time', d)} {self.pick('+', '-')} {self.make('duration', d)})",
                         f"timestamp({self.make('int', d)})")

    def make_duration(self, d):
        return self.pick(f"({self.make('duration', d)} {self.pick('+', '-')} {self.make('duration', d)})",
                         f"({self.make('time', d)} - {self.make('time', d)})")

    def make_ints(self, d):
        n = self.random.randrange(5)
        if n == 0:
            return f"({self.make('ints', d)} + {self.make('ints', d)})"
        many, variable, item = self.loop(d)
        if n == 1:
            return f"{many}.map({variable}, {self.inside(variable, item, 'int', d)})"
        if n == 2:
            return (f"{many}.map({variable}, {self.inside(variable, item, 'bool', d)}, "
                    f"{self.inside(variable, item, 'int', d)})")
        if n == 3:
            return f"{self.make('ints', d)}.filter(x, {self.inside('x', 'int', 'bool', d)})"
        return f"[{self.literal('int')}, {self.literal('int')}].slice(0, {self.pick('1', '2', '3')})"

    def make_strings(self, d):
        n = self.random.randrange(4)
        if n == 0:
            return f"{self.make('string', d)}.split({self.pick(repr(','), repr('-'), repr(''))})"
        if n == 1:
            return f"({self.make('strings', d)} + {self.make('strings', d)})"
        if n == 2:
            return f"o.spec.services.map(s, s.name)"
        return f"{self.make('strings', d)}.filter(x, {self.inside('x', 'string', 'bool', d)})"

    def make_map(self, d):
        return f"{{{self.literal('string')}: {self.make('int', d)}}}"

    def make_null(self, d):
        return "null" if self.random.random() < 0.5 else "n"


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    generator = Generator(seed)
    kinds = list(Generator.VARIABLES)
    values = {}
    for number in range(count):
        if number % 50 == 0:
            values = {name: typed(value) for name, value in generator.values().items()}
        kind = generator.random.choice(kinds + ["bool"] * 8)
        expr = generator.make(kind, generator.random.randrange(1, 5))
        print(json.dumps({"id": str(number), "expr": expr, "vars": values}, ensure_ascii=False))


if __name__ == "__main__":
    main()
