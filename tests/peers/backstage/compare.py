#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Asks a running Backstage and waymarkctl the same questions about the same files.

    compare.py WAYMARKCTL FOLDER [--url http://127.0.0.1:7007]

FOLDER is what the server has loaded. Compared are the entities, their relations in both directions,
the hits of filters and of full text, and facets. Entities that only the server has, such as the
Locations that it was told to load, are named and left aside with their relations. The server must
be on this machine. Ends with 1 when anything differs.
"""
import argparse
import collections
import json
import subprocess
import sys
import urllib.parse
import urllib.request

FILTERS = [
    "kind=component",
    "kind=component,spec.type=service",
    "kind=component,spec.lifecycle=production,metadata.tags.java",
    "kind=api,spec.type=openapi",
    "kind=user",
    "metadata.annotations.backstage.io/techdocs-ref",
    "kind=system,relations.partOf",
]
FACETS = ["kind", "spec.type", "spec.lifecycle", "metadata.tags", "metadata.namespace"]
WORDS = ["gateway", "pricing", "fraud", "zzz"]
SEARCHED = "metadata.name,metadata.title,metadata.description,metadata.tags,spec.type,spec.owner,kind"
RELATIONS = [
    "ownedBy", "ownerOf", "partOf", "hasPart", "providesApi", "apiProvidedBy", "consumesApi",
    "apiConsumedBy", "dependsOn", "dependencyOf", "childOf", "parentOf", "memberOf", "hasMember",
]


class Server:
    def __init__(self, url):
        host = urllib.parse.urlsplit(url).hostname
        if host not in ("127.0.0.1", "localhost", "::1"):
            sys.exit(f"{host} is not this machine; only a server of your own is asked.")
        self.url = url.rstrip("/") + "/api/catalog"

    def ask(self, path, **query):
        with urllib.request.urlopen(f"{self.url}{path}?{urllib.parse.urlencode(query)}") as answer:
            return json.load(answer)

    def entities(self, **query):
        query["limit"] = 1000
        while True:
            page = self.ask("/entities/by-query", **query)
            yield from page["items"]
            cursor = page["pageInfo"].get("nextCursor")
            if not cursor:
                return
            query = {"limit": 1000, "cursor": cursor}

    def hits(self, **query):
        return self.ask("/entities/by-query", limit=0, **query)["totalItems"]

    def facet(self, key, **query):
        values = self.ask("/entity-facets", facet=key, **query)["facets"][key]
        return {value["value"].lower(): value["count"] for value in values}


class Waymark:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def ask(self, *words):
        done = subprocess.run(
            [self.program, "catalog", *words, "--workspace", self.folder, "--format", "json"],
            capture_output=True, check=True)
        return json.loads(done.stdout)

    def refs(self, *words):
        return {entity["ref"] for entity in self.ask(*words)}

    def facet(self, key, *words):
        values = self.ask("facets", key, *words)
        return {value["value"].lower(): value["count"] for value in values}


def ref_of(entity):
    metadata = entity["metadata"]
    return f"{entity['kind']}:{metadata.get('namespace', 'default')}/{metadata['name']}".lower()


class Comparison:
    def __init__(self):
        self.differences = 0

    def same(self, what, ours, theirs):
        is_same = ours == theirs
        self.differences += not is_same
        size = len(ours) if hasattr(ours, "__len__") else ours
        print(f"{'same     ' if is_same else 'DIFFERENT'} {what} ({size})")
        if not is_same:
            print(f"    waymarkctl: {str(ours)[:400]}\n    Backstage:  {str(theirs)[:400]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("waymarkctl")
    parser.add_argument("folder")
    parser.add_argument("--url", default="http://127.0.0.1:7007")
    options = parser.parse_args()
    server, waymark = Server(options.url), Waymark(options.waymarkctl, options.folder)
    comparison = Comparison()

    theirs = {ref_of(entity): entity for entity in server.entities()}
    ours = waymark.refs("list")
    own = sorted(ref for ref in theirs if ref not in ours)
    print(f"only at the server: {', '.join(own[:6])}{' ...' if len(own) > 6 else ''}")
    known = {ref: entity for ref, entity in theirs.items() if ref in ours}
    # A Location names the file it is in by itself, and is no answer to any of the questions.
    comparison.same("entities", ours, set(known))

    relations = collections.defaultdict(collections.Counter)
    for entity in known.values():
        for relation in entity.get("relations", []):
            relations[relation["type"]][relation["targetRef"].lower()] += 1
    for name in RELATIONS:
        comparison.same(f"relations {name}, by target", waymark.facet(f"relations.{name}"),
                        dict(relations[name]))
    print(f"{sum(sum(each.values()) for each in relations.values())} relations")

    for each in FILTERS:
        comparison.same(f"filter {each}", len(waymark.refs("list", "--filter", each)),
                        server.hits(filter=each))
    for word in WORDS:
        # A word may leave letters out of a name here, so there may be more; never fewer.
        found = waymark.refs("query", word)
        wanted = {ref_of(entity) for entity in server.entities(
            fullTextFilterTerm=word, fullTextFilterFields=SEARCHED)} & ours
        comparison.same(f"full text {word}, {len(found - wanted)} more by letters alone",
                        found & wanted, wanted)
    for key in FACETS:
        comparison.same(f"facet {key} of components",
                        waymark.facet(key, "--filter", "kind=component"),
                        server.facet(key, filter="kind=component"))
    print(f"{comparison.differences} differences")
    return comparison.differences > 0


if __name__ == "__main__":
    sys.exit(main())
