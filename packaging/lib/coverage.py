#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Says how many lines of each room the tests ran, from what a build with --coverage left.

coverage.py BUILD [PATH...]    a line for each room; for each PATH (a room or a file) the lines that no test ran
"""

import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("core", "ui", "app")


def reports_of(data):
    """What gcov says of one program part: a JSON document for each."""
    done = subprocess.run(("gcov", "--json-format", "--stdout", data), cwd=data.parent, capture_output=True)
    for line in done.stdout.splitlines():
        yield json.loads(line)


def counts_of(build, jobs):
    """Source -> line -> how often it ran, over all programs."""
    counts = defaultdict(lambda: defaultdict(int))
    with ThreadPoolExecutor(jobs) as pool:
        for reports in pool.map(lambda data: list(reports_of(data)), sorted(build.rglob("*.gcda"))):
            for report in reports:
                for file in report["files"]:
                    path = Path(os.path.normpath(Path(report["current_working_directory"], file["file"])))
                    if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in LAYERS:
                        for line in file["lines"]:
                            counts[path.relative_to(ROOT)][line["line_number"]] += line["count"]
    return counts


def ranges(numbers):
    """[1, 2, 3, 7] -> "1-3, 7"."""
    found = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)


def table(counts):
    rooms = defaultdict(lambda: [0, 0])
    for path, lines in counts.items():
        for name in ("/".join(path.parts[:2]), "all"):
            rooms[name][0] += sum(1 for count in lines.values() if count)
            rooms[name][1] += len(lines)
    for name in sorted(rooms, key=lambda name: (name == "all", name)):
        ran, lines = rooms[name]
        yield f"{100 * ran / lines:6.1f} %  {ran:6} of {lines:6} lines  {name}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("paths", type=Path, nargs="*")
    options = parser.parse_args()
    counts = counts_of(options.build.resolve(), os.cpu_count())
    if not counts:
        print(f"{options.build} holds no counts: build the preset coverage and run its tests first", file=sys.stderr)
        return 3
    for wanted in options.paths:
        wanted = wanted.resolve().relative_to(ROOT)
        for path in sorted(path for path in counts if path.is_relative_to(wanted)):
            missed = [line for line, count in counts[path].items() if not count]
            if missed:
                print(f"{path}: {ranges(missed)}")
    print("\n".join(table(counts)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
