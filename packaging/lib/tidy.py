#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Looks at the sources of a build folder: each must compile alone, clang-tidy and clazy must be silent.

The two tools look at the sources of one folder in one go, since most of their time goes into the headers of libraries:
ten sources take as long as one. Only clang then sees each source alone, with nothing included before it.

A source that was clean is not looked at again until it, a header of the project that it includes, the settings or the
tools change: a note of it is kept in the user's cache.
"""

import argparse
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("core", "ui", "app", "tests")
# Qt's own macros and what clang-tidy tells better are left out of clazy's level 1.
CLAZY_CHECKS = "level1,no-non-pod-global-static,no-qproperty-without-notify"
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.M)


def included(path, seen):
    """Adds to `seen` every header of the project that `path` includes, directly or not."""
    if path in seen:
        return
    seen.add(path)
    for name in INCLUDE.findall(path.read_bytes()):
        for folder in (path.parent, *(ROOT / layer for layer in LAYERS)):
            header = folder / os.fsdecode(name)
            if header.is_file():
                included(header.resolve(), seen)
                break


def commands_of(build):
    """Source -> its compiler command, without the output, for the project's own sources."""
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = Path(entry["directory"], entry["file"]).resolve()
        if not source.is_relative_to(ROOT) or source.relative_to(ROOT).parts[0] not in LAYERS:
            continue
        words = shlex.split(entry["command"])
        del words[words.index("-o") : words.index("-o") + 2]
        # What stands before the compiler starts it: ccache, cmake -E env.
        first = next(i for i, word in enumerate(words) if re.search(r"(^|/)(clang|g|c)\+\+(-\d+)?$", word))
        commands[source] = [word for word in words[first:] if word not in ("-c", entry["file"])]
    return commands


def changed_since(revision):
    """Files that differ from `revision`, those that Git doesn't know yet included."""

    def git(*arguments):
        output = subprocess.run(("git", "-C", ROOT, *arguments), check=True, capture_output=True).stdout
        return {(ROOT / os.fsdecode(name)).resolve() for name in output.split(b"\0") if name}

    return git("diff", "--name-only", "-z", revision, "--") | git("ls-files", "-z", "--others", "--exclude-standard")


class Notes:
    """Which sources were clean, by a digest of all that the finding depends on."""

    def __init__(self, build):
        self.folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "waymark" / "tidy"
        self.common = hashlib.sha256(CLAZY_CHECKS.encode())
        for tool in ("clang-tidy", "clazy-standalone"):
            self.common.update(subprocess.run((tool, "--version"), capture_output=True).stdout)
        self.common.update((ROOT / ".clang-tidy").read_bytes())
        self.common.update((build / "CMakeCache.txt").read_bytes())

    def note_of(self, source):
        files = set()
        included(source, files)
        digest = self.common.copy()
        for file in sorted(files):
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        return self.folder / digest.hexdigest()

    def is_clean(self, source):
        note = self.note_of(source)
        if note.exists():
            os.utime(note)
            return True
        return False

    def set_clean(self, source):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.note_of(source).touch()

    def forget_old(self):
        for note in self.folder.glob("*"):
            if note.stat().st_mtime < time.time() - 30 * 86400:
                note.unlink(missing_ok=True)


NOISE = re.compile(
    r"^(\d+ (warnings?|errors?)( and \d+ errors?)? (generated|treated as errors?)\.?|Suppressed .*|Use -header-filter.*"
    r"|Error while processing .*|In file included from .*/build/.*)\n?",
    re.M,
)


def said_by(command, build):
    done = subprocess.run(command, cwd=build, capture_output=True, text=True)
    output = done.stdout + done.stderr
    if done.returncode == 0 and not re.search(r"(warning|error):", output):
        return ""
    return NOISE.sub("", output).strip() or f"{command[0]} ended with status {done.returncode}"


def compile_alone(source, command, build):
    return said_by([*command, "-fsyntax-only", "-fshow-overloads=best", str(source)], build)


def look_at(folder, sources, command, build):
    """The commands that let the two tools look at the sources of one folder."""
    unit = build / "units" / f"{'-'.join(folder.relative_to(ROOT).parts)}"
    unit.mkdir(parents=True, exist_ok=True)
    together = unit / "all.cpp"
    together.write_text("".join(f'#include "{source}" // NOLINT(bugprone-suspicious-include)\n' for source in sources))
    entry = {"directory": str(build), "file": str(together), "arguments": [*command, "-c", str(together)]}
    (unit / "compile_commands.json").write_text(json.dumps([entry]))
    tidy = ("clang-tidy", "--quiet", "-p", unit, f"--config-file={ROOT / '.clang-tidy'}", together)
    clazy = (
        "clazy-standalone",
        "-p",
        unit,
        f"--checks={CLAZY_CHECKS}",
        "--ignore-dirs=/build/|/usr/",
        "--extra-arg=-Wno-everything",
        together,
    )
    return tidy, clazy


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--changed-since", metavar="REV", help="only sources that changed since this commit")
    parser.add_argument("build", type=Path, help="a build folder with compile_commands.json")
    options = parser.parse_args()
    build = options.build.resolve()
    notes = Notes(build)

    commands = commands_of(build)
    sources = sorted(commands)
    if options.changed_since:
        changed = changed_since(options.changed_since)
        sources = [source for source in sources if source in changed]
    known = {source for source in sources if notes.is_clean(source)}
    waiting = [source for source in sources if source not in known]
    folders = defaultdict(list)
    for source in waiting:
        folders[source.parent].append(source)

    bad = set()
    with ThreadPoolExecutor(max(options.jobs, 1)) as pool:
        alone = {source: pool.submit(compile_alone, source, commands[source], build) for source in waiting}
        for source, future in alone.items():
            if future.result():
                bad.add(source.parent)
                print(f"--- {source.relative_to(ROOT)}, compiled alone\n{future.result()}", flush=True)
        together = {
            folder: [pool.submit(said_by, tool, build) for tool in look_at(folder, members, commands[members[0]], build)]
            for folder, members in folders.items()
            if folder not in bad
        }
        for folder, futures in together.items():
            said = "\n".join(filter(None, (future.result() for future in futures)))
            if said:
                bad.add(folder)
                print(f"--- {folder.relative_to(ROOT)}\n{said}", flush=True)
            else:
                for source in folders[folder]:
                    notes.set_clean(source)
    notes.forget_old()
    print(f"{len(waiting)} sources looked at, findings in {len(bad)} folders, {len(known)} sources known to be clean")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
