#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Looks at the sources of a build folder: each must compile alone, clang-tidy and clazy must be silent.

The two tools look at the sources of one folder in one go, since most of their time goes into the headers of libraries:
ten sources take as long as one. Before that clang sees each source alone, with no header of the project included
before it; those of libraries are precompiled, which makes this four times as fast.

A source that was clean is not looked at again until it, a header of the project that it includes, the settings or the
tools change: a note of it is kept in the user's cache.

Exits 1 on findings, and 77 if there are none but --minutes were over before everything was looked at.
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
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("core", "ui", "app", "tests")
LEFT_OUT = 77
# Of clazy's level 1 without what clang-tidy tells better, and without range-loop-detach: nearly all that it finds are
# loops over what a function just made, which nobody else holds and which therefore is not copied.
CLAZY_CHECKS = "level1,no-non-pod-global-static,no-qproperty-without-notify,no-range-loop-detach"
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.M)
LIBRARY_INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*<([^>\n]+)>", re.M)


def included(path, seen):
    """Adds to `seen` every header of the project that `path` includes, directly or not, and `path` itself."""
    if path in seen:
        return
    seen.add(path)
    for name in INCLUDE.findall(path.read_bytes()):
        for folder in (path.parent, *(ROOT / layer for layer in LAYERS)):
            header = folder / os.fsdecode(name)
            if header.is_file():
                included(header.resolve(), seen)
                break


def files_of(source):
    seen = set()
    included(source, seen)
    return seen


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


def sources_for(changed, sources):
    """The sources that changed, and for each header that did and that none of them includes, one source that does."""
    chosen = [source for source in sources if source in changed]
    headers = {file for file in changed if file.suffix == ".h" and file.is_file()}
    for source in chosen:
        headers -= files_of(source)
    # A header's own source comes first.
    for source in sorted(set(sources) - set(chosen), key=lambda source: source.with_suffix(".h") not in headers):
        found = headers & files_of(source) if headers else set()
        if found:
            chosen.append(source)
            headers -= found
    return sorted(chosen)


class Notes:
    """Which sources were clean, by a digest of all that the finding depends on."""

    def __init__(self, build):
        self.folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "waymark" / "tidy"
        self.common = hashlib.sha256(CLAZY_CHECKS.encode())
        for tool in ("clang-tidy", "clazy-standalone"):
            self.common.update(subprocess.run((tool, "--version"), capture_output=True).stdout)
        self.common.update((ROOT / ".clang-tidy").read_bytes())

    def note_of(self, source, command):
        digest = self.common.copy()
        # The same in every checkout.
        digest.update(shlex.join(command).replace(str(ROOT), "").encode())
        for file in sorted(files_of(source)):
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        return self.folder / digest.hexdigest()

    def is_clean(self, source, command):
        note = self.note_of(source, command)
        if note.exists():
            os.utime(note)
            return True
        return False

    def set_clean(self, source, command):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.note_of(source, command).touch()

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


def precompile(sources, commands, build, name):
    """The headers of libraries that several of the sources include, precompiled; words that make clang use them."""
    count = Counter(
        header
        for file in set().union(*(files_of(source) for source in sources))
        for header in LIBRARY_INCLUDE.findall(file.read_text())
    )
    header = build / "units" / f"{name}.h"
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(
        "".join(
            f"#if __has_include(<{library}>)\n#include <{library}>\n#endif\n"
            for library, times in sorted(count.items())
            if times > 3
        )
    )
    first = commands[sources[0]]
    # More defines than these may stand in a source's command, but no other ones.
    common = set(first).intersection(*(commands[source] for source in sources))
    command = [word for word in first if word in common or not word.startswith("-D")]
    precompiled = header.with_suffix(".pch")
    said = said_by([*command, "-Wno-everything", "-x", "c++-header", str(header), "-o", str(precompiled)], build)
    return (["-include-pch", str(precompiled)], said) if not said else ([], said)


def compile_alone(source, command, libraries, build):
    return said_by([*command, *libraries, "-fsyntax-only", "-fshow-overloads=best", str(source)], build)


def tools_for(folder, sources, command, build):
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


def look_at(folder, sources, commands, libraries, build):
    """What there is to say about the sources of one folder."""
    said = []
    for source in sources:
        command = commands[source]
        alone = compile_alone(source, command, libraries[settings_of(command)], build)
        if alone:
            said.append(f"{source.relative_to(ROOT)}, compiled alone:\n{alone}")
    # The tools would only repeat it.
    if not said:
        said = [said_by(tool, build) for tool in tools_for(folder, sources, commands[sources[0]], build)]
    return "\n".join(filter(None, said))


def settings_of(command):
    """What commands must have in common to share precompiled headers: flags of the language, and Qt's modules."""
    return frozenset(word for word in command if re.match(r"-f|-DQT_(GUI|WIDGETS|TEST)_LIB", word))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--changed-since", metavar="REV", help="only what changed since this commit")
    parser.add_argument("--minutes", type=float, help="begin nothing more after this time")
    parser.add_argument("build", type=Path, help="a build folder with compile_commands.json")
    parser.add_argument("folders", type=Path, nargs="*", help="only these folders, such as core/yaml")
    options = parser.parse_args()
    build = options.build.resolve()
    end = time.monotonic() + options.minutes * 60 if options.minutes is not None else float("inf")
    notes = Notes(build)

    commands = commands_of(build)
    sources = sorted(commands)
    if options.folders:
        wanted = [folder.resolve() for folder in options.folders]
        sources = [source for source in sources if any(source.is_relative_to(folder) for folder in wanted)]
    if options.changed_since:
        sources = sources_for(changed_since(options.changed_since), sources)
    known = {source for source in sources if notes.is_clean(source, commands[source])}
    folders = defaultdict(list)
    for source in sources:
        if source not in known:
            folders[source.parent].append(source)

    waiting = defaultdict(list)
    for source in (source for members in folders.values() for source in members):
        waiting[settings_of(commands[source])].append(source)
    libraries = defaultdict(list)
    for number, (settings, members) in enumerate(waiting.items()):
        # Fewer are done sooner without.
        if len(members) > 3:
            libraries[settings], said = precompile(members, commands, build, f"libraries-{number}")
            if said:
                print(f"--- headers of libraries can't be precompiled; going on without\n{said}", flush=True)

    def work(folder):
        members = folders[folder]
        if time.monotonic() > end:
            return None
        return look_at(folder, members, commands, libraries, build)

    bad = []
    left_out = []
    with ThreadPoolExecutor(max(options.jobs, 1)) as pool:
        # The largest first: no core waits long for another one at the end.
        order = sorted(folders, key=lambda folder: -len(folders[folder]))
        futures = {pool.submit(work, folder): folder for folder in order}
        for future in as_completed(futures):
            folder = futures[future]
            said = future.result()
            if said is None:
                left_out.append(folder)
            elif said:
                bad.append(folder)
                print(f"--- {folder.relative_to(ROOT)}\n{said}", flush=True)
            else:
                for source in folders[folder]:
                    notes.set_clean(source, commands[source])
    notes.forget_old()
    looked_at = sum(len(folders[folder]) for folder in folders if folder not in left_out)
    print(f"{looked_at} sources looked at, findings in {len(bad)} folders, {len(known)} sources known to be clean")
    if left_out:
        names = (f"{folder.relative_to(ROOT)} ({len(folders[folder])})" for folder in sorted(left_out))
        print(f"NOT LOOKED AT, since {options.minutes:g} minutes were over: {', '.join(names)}")
    return 1 if bad else LEFT_OUT if left_out else 0


if __name__ == "__main__":
    sys.exit(main())
