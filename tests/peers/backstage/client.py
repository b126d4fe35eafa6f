#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Puts waymarkctl's client to a running Backstage, and compares what it says with the files.

    client.py WAYMARKCTL FOLDER [--url http://127.0.0.1:7007]

FOLDER is what the server has loaded. The client fetches everything (`catalog sync`) and answers from
that copy; then it asks the server itself (`--server`) for lists, queries, facets and single
entities, has it check a right and a wrong descriptor, and asks it to read a file again. Each answer
has to be that of the files. What only the server has is named and left aside. The server must be on
this machine. Ends with 1 when anything differs.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from compare import FACETS, FILTERS, RELATIONS, WORDS, Comparison, Server, ref_of

WORKSPACE = """apiVersion: waymark.dev/v1alpha1
kind: Workspace
metadata: {{name: peer}}
spec:
  catalogs:
    - name: peer
      url: {url}
      allowPlain: true
"""
DESCRIPTOR = """apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {{name: {name}}}
spec: {{type: service, lifecycle: production, owner: nobody}}
"""


class Client:
    def __init__(self, program, folder, home):
        self.program, self.folder = os.path.abspath(program), folder
        self.environment = dict(os.environ, HOME=home, XDG_CACHE_HOME=home + "/cache")

    def run(self, *words):
        return subprocess.run(
            [self.program, "catalog", *words, "--workspace", self.folder],
            capture_output=True, env=self.environment)

    def ask(self, *words):
        done = self.run(*words, "--format", "json")
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr.decode()}")
        return json.loads(done.stdout)

    def refs(self, *words):
        return {entity["ref"] for entity in self.ask(*words)}

    def facet(self, key, *words):
        values = self.ask("facets", key, *words)
        return {value["value"].lower(): value["count"] for value in values}

    def relations(self, ref, *words):
        shown = self.ask("show", ref, *words)
        return {(each["type"], each["targetRef"]) for each in shown["relations"]}


def check_copy(comparison, files, copy, own):
    comparison.same("entities of the copy", copy.refs("list") - own, files.refs("list"))
    for name in RELATIONS:
        comparison.same(f"relations {name} of the copy, by target",
                        copy.facet(f"relations.{name}"), files.facet(f"relations.{name}"))
    for each in FILTERS:
        comparison.same(f"filter {each} on the copy",
                        copy.refs("list", "--filter", each) - own,
                        files.refs("list", "--filter", each))
    for word in WORDS:
        comparison.same(f"query {word} on the copy", copy.refs("query", word) - own,
                        files.refs("query", word))


def check_live(comparison, files, copy, own):
    live = ["--server", "peer"]
    for each in FILTERS:
        comparison.same(f"filter {each} at the server",
                        copy.refs("list", "--filter", each, *live) - own,
                        files.refs("list", "--filter", each))
    for query in ["kind=component,spec.type=service", "kind:api lifecycle:production",
                  '{"$all": [{"kind": "resource"}, {"$not": {"spec.type": "cache"}}]}']:
        comparison.same(f"query {query} at the server", copy.refs("query", query, *live) - own,
                        files.refs("query", query))
    for key in FACETS:
        comparison.same(f"facet {key} of components at the server",
                        copy.facet(key, "--kind", "component", *live),
                        files.facet(key, "--kind", "component"))
    refs = sorted(files.refs("list"))
    for ref in refs[::len(refs) // 12]:
        comparison.same(f"{ref} and its relations, by reference", copy.relations(ref, *live),
                        files.relations(ref))
    comparison.same("exit status for what isn't there",
                    copy.run("show", "component:default/not-there", *live).returncode, 1)


def check_writes(comparison, copy, known):
    folder = pathlib.Path(copy.folder)
    (folder / "right.yaml").write_text(DESCRIPTOR.format(name="right"))
    (folder / "wrong.yaml").write_text(DESCRIPTOR.format(name="'not a name'"))
    right = copy.run("server-check", "component:default/right")
    comparison.same("a right descriptor is taken", right.returncode, 0)
    wrong = copy.run("server-check", "component:default/not a name")
    comparison.same("a wrong descriptor is refused", wrong.returncode, 1)
    print("    " + wrong.stdout.decode().strip()[:200])
    comparison.same("a refresh is taken", copy.run("server-refresh", known).returncode, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("waymarkctl")
    parser.add_argument("folder")
    parser.add_argument("--url", default="http://127.0.0.1:7007")
    options = parser.parse_args()
    server = Server(options.url)
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as home:
        workspace = pathlib.Path(home, "workspace")
        workspace.mkdir()
        (workspace / "waymark.yaml").write_text(WORKSPACE.format(url=options.url))
        files = Client(options.waymarkctl, os.path.abspath(options.folder), home)
        copy = Client(options.waymarkctl, str(workspace), home)

        for what in ("fetched", "asked again, nothing changed"):
            start = time.monotonic()
            synced = copy.ask("sync")[0]
            print(f"{what}: {synced['entities']} entities in {time.monotonic() - start:.2f} s")
        comparison.same("entities fetched", synced["entities"], server.hits())
        own = {ref_of(entity) for entity in server.entities()} - files.refs("list")
        print(f"only at the server: {', '.join(sorted(own))}")

        check_copy(comparison, files, copy, own)
        check_live(comparison, files, copy, own)
        check_writes(comparison, copy, sorted(files.refs("list", "--kind", "component"))[0])
    print(f"{comparison.differences} differences")
    return comparison.differences > 0


if __name__ == "__main__":
    sys.exit(main())
