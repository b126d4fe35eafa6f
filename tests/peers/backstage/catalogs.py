#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Loads catalogs that people published into a Backstage of one's own and into waymarkctl.

    catalogs.py WAYMARKCTL DATA --backend FOLDER [--node node] [--config FILE]... [--keep FOLDER]

DATA holds `backstage-catalogs` and `backstage-catalog-trees`, each with an `index.tsv`: file,
repository, path in it. FOLDER holds a backend's `index.js`, which is started here on a free port (BENCH_PORT) with the
given configurations (default: app-config.yaml and app-config.pg.yaml; SQLite in memory lacks
connections under load) and one of this script's, which has it read the files from a web server on
this machine, as it would from a forge.
Catalogs that define the same names are loaded one after the other.

Compared are, for every entity: whether the server takes it and whether waymarkctl finds no error in
it, and all of its relations, also those to what isn't there. Ends with 1 when anything differs and
EXPLAINED has no reason for it.
"""
import argparse
import collections
import csv
import functools
import http.server
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

from compare import Server, ref_of

# By a pattern of a difference: why it is none of ours. All are counted in the end.
EXPLAINED = [
    (r"refused there: (airesource|environment):",
     "a kind that this release of the server has no processor for"),
    (r"refused there: location:default/(example-templates-remote|home-ops|janus-gpt-collection|"
     r"redhat-na-ssa-rhdh-gpt-collection)$",
     "targets on a forge, which the server doesn't reach from here"),
    (r"refused there: api:default/(demo-graphql|httpbin-api|locking-service|spotify|"
     r"wayback-archive|wayback-search)$",
     "a definition on another server, which isn't reached from here"),
    (r"refused there: component:default/\$\{\{ values.name \| dump \}\}$",
     "text of a template, which nobody has rendered yet"),
]

NAME = re.compile(rb"^\s*name:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
KIND = re.compile(rb"^kind:\s*[\"']?([A-Za-z][A-Za-z0-9]*)", re.MULTILINE)


def read_catalogs(data):
    """The files of each repository, by their paths in it."""
    catalogs = collections.defaultdict(dict)
    for folder in ("backstage-catalogs", "backstage-catalog-trees"):
        with open(data / folder / "index.tsv", newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                catalogs[row["repo"]][row["path"]] = data / folder / row["file"]
    return dict(sorted(catalogs.items()))


def in_rounds(catalogs):
    """Catalogs that share no name stand in one round: where two claim one, a server takes either."""
    rounds = []
    for repository, files in catalogs.items():
        names = {name.lower() for path in files.values() for name in NAME.findall(path.read_bytes())}
        for each in rounds:
            if not names & each["names"]:
                break
        else:
            each = {"names": set(), "catalogs": []}
            rounds.append(each)
        each["names"] |= names
        each["catalogs"].append(repository)
    return [each["catalogs"] for each in rounds]


def lay_out(folder, names, catalogs):
    kinds = set()
    for repository in names:
        for path, source in catalogs[repository].items():
            target = folder / repository.replace("/", "__") / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            target.chmod(0o644)
            kinds |= {kind.decode() for kind in KIND.findall(source.read_bytes())}
    return kinds


def files_of(folder, names, catalogs):
    return [f"{repository.replace('/', '__')}/{path}"
            for repository in names for path in catalogs[repository]]


class QuietFiles(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *arguments):
        pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Backend:
    """A server of our own, for as long as the `with` lasts."""

    def __init__(self, options, folder, targets, kinds):
        self.options, self.folder, self.targets, self.kinds = options, folder, targets, kinds

    def __enter__(self):
        handler = functools.partial(QuietFiles, directory=str(self.folder))
        self.files = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.files.serve_forever, daemon=True).start()
        site = f"127.0.0.1:{self.files.server_address[1]}"
        self.port = free_port()
        config = {
            "backend": {
                "reading": {"allow": [{"host": site}]},
                # A database that stays has nothing of an earlier run.
                "database": {"prefix": f"catalogs_{int(time.time())}_"},
            },
            "catalog": {
                "rules": [{"allow": sorted(self.kinds)}],
                "locations": [{"type": "url", "target": f"http://{site}/{target}"}
                              for target in self.targets],
                # What failed for want of a connection is tried again.
                "processingInterval": {"seconds": 40},
            },
        }
        self.config = tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False)
        json.dump(config, self.config)
        self.config.close()
        words = [self.options.node, "index.js"]
        for each in [*self.options.config, self.config.name]:
            words += ["--config", each]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            words, cwd=self.options.backend, stdout=self.log, stderr=self.log,
            env=dict(os.environ, NODE_ENV="production", LOG_LEVEL="info",
                     BENCH_PORT=str(self.port)))
        self.server = Server(f"http://127.0.0.1:{self.port}")
        self.wait()
        return self

    def wait(self):
        """Until the server has processed everything: nothing changes any more."""
        last, since, start = None, time.monotonic(), time.monotonic()
        while time.monotonic() - since < 45 or not last:
            if self.process.poll() is not None or time.monotonic() - start > 600:
                self.log.seek(0)
                sys.exit("The backend isn't ready:\n" + self.log.read().decode()[-4000:])
            time.sleep(5)
            try:
                now = sorted((ref_of(entity), len(entity.get("relations", [])))
                             for entity in self.server.entities())
            except (urllib.error.URLError, ConnectionError):
                now = None
            if now != last:
                last, since = now, time.monotonic()

    def __exit__(self, *ignored):
        self.process.terminate()
        self.process.wait(30)
        self.files.shutdown()
        os.unlink(self.config.name)

    def refusals(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")


class Waymark:
    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder

    def ask(self, *words):
        done = subprocess.run([self.program, *words, "--workspace", str(self.folder),
                               "--format", "json"], capture_output=True)
        try:
            return json.loads(done.stdout)
        except json.JSONDecodeError:
            sys.exit(f"{' '.join(words)}: {done.stderr.decode()}")

    def entities(self):
        return {entity["ref"]: self.ask("catalog", "show", entity["ref"])
                for entity in self.ask("catalog", "list")}


def relations_of(entity, aside):
    return {(relation["type"], relation["targetRef"].lower())
            for relation in entity.get("relations", [])
            if relation["targetRef"].lower() not in aside}


def generated(entity):
    """A Location that the server makes of each target."""
    return entity["kind"] == "Location" and entity["metadata"]["name"].startswith("generated-")


def compare(ours, theirs, findings):
    """Lines that begin with what differs."""
    refused = {ref for ref in ours if ref not in theirs}
    unknown = {ref for ref, entity in theirs.items() if ref not in ours and generated(entity)}
    for ref in sorted(theirs):
        if ref not in ours and ref not in unknown:
            yield f"only at the server: {ref}"
    for ref in sorted(ours):
        errors = findings(ours[ref])
        if ref in refused and not errors:
            yield f"taken here, refused there: {ref}"
        if ref not in refused and errors:
            yield f"an error here, taken there: {ref}: {' '.join(sorted(errors))}"
    for ref in sorted(ours.keys() & theirs.keys()):
        here = relations_of(ours[ref], refused | unknown)
        there = relations_of(theirs[ref], refused | unknown)
        for type_, target in sorted(here - there):
            yield f"relation only here: {ref} {type_} {target}"
        for type_, target in sorted(there - here):
            yield f"relation only there: {ref} {type_} {target}"


def findings_of(waymark):
    """The codes of errors in an entity's document."""
    report = waymark.ask("catalog", "problems")
    places = {}
    for each in report["documents"]:  # of those that claim one name, the first has it
        places.setdefault((each["file"], each["kind"].lower(), each["name"]), each["index"])
    errors = collections.defaultdict(set)
    for finding in report["diagnostics"]:
        if finding["severity"] == "error":
            errors[finding["file"], finding["document"]].add(finding["code"])

    def of(entity):
        file = entity["source"]["file"]
        place = places.get((file, entity["kind"].lower(), entity["name"]))
        return errors.get((file, place), set())

    return of


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("waymarkctl")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--backend", required=True)
    parser.add_argument("--node", default="node")
    parser.add_argument("--config", action="append")
    parser.add_argument("--keep", type=pathlib.Path, help="lay the catalogs out here, and leave them")
    options = parser.parse_args()
    options.config = options.config or ["app-config.yaml", "app-config.pg.yaml"]
    catalogs = read_catalogs(options.data)
    top = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="catalogs-"))
    explained, open_ones = collections.Counter(), 0
    entities = taken = refused = relations = missing = 0
    for number, names in enumerate(in_rounds(catalogs)):
        folder = top / str(number)
        kinds = lay_out(folder, names, catalogs)
        waymark = Waymark(options.waymarkctl, folder)
        ours = waymark.entities()
        with Backend(options, folder, files_of(folder, names, catalogs), kinds) as backend:
            theirs = {ref_of(entity): entity for entity in backend.server.entities()}
            if options.keep:
                (folder / "backend.log").write_text(backend.refusals())
        entities += len(ours)
        taken += len(ours.keys() & theirs.keys())
        findings = findings_of(waymark)
        refused += sum(1 for ref in ours if ref not in theirs and findings(ours[ref]))
        for ref in ours.keys() & theirs.keys():
            relations += len(ours[ref]["relations"])
            missing += sum(1 for each in ours[ref]["relations"] if each.get("missing"))
        for line in compare(ours, theirs, findings):
            reason = next((why for pattern, why in EXPLAINED if re.search(pattern, line)), None)
            if reason:
                explained[reason] += 1
            else:
                open_ones += 1
                print(line)
        print(f"round {number}: {len(names)} catalogs, {len(ours)} entities", file=sys.stderr)
    if not options.keep:
        shutil.rmtree(top)
    print(f"{len(catalogs)} catalogs, {entities} entities: {taken} are at both, {refused} are refused "
          f"by both; {relations} relations of those at both, {missing} of them to what isn't there")
    for reason, count in explained.items():
        print(f"explained {count}: {reason}")
    print(f"{open_ones} differences")
    return open_ones > 0


if __name__ == "__main__":
    sys.exit(main())
