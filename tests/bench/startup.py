#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Cold start of the workbench, from the start of its process: the marks of `waymark --trace` and the
peak memory, as median (min..max) over some runs.

    tests/bench/startup.py build/release/bin/waymark WORKSPACE|FILE [--runs N] [--page NAME] [--no-cache]

`--page catalog` also tells when the first rows are there; `--no-cache` reads every file anew each time.
Runs on the display that is set, or offscreen. "Cold" means a new process: the disk cache is warm.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile


def one_run(program, target, page, folder):
    trace = os.path.join(folder, "trace.json")
    command = [program, target, "--page", page, "--trace", trace, "--screenshot",
               os.path.join(folder, "page.png")]
    environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder,
                       XDG_CACHE_HOME=os.path.join(folder, "cache"))
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{program} ended with {os.waitstatus_to_exitcode(status)}")
    with open(trace, encoding="utf-8") as file:
        events = json.load(file)["traceEvents"]
    marks = {e["name"]: e["ts"] / 1000 for e in events if e["ph"] == "i"}
    marks["peak memory (MB)"] = usage.ru_maxrss / 1024
    return marks


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("target")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--page", default="home")
    parser.add_argument("--no-cache", action="store_true")
    arguments = parser.parse_args()

    def run(folder):
        return one_run(arguments.program, arguments.target, arguments.page, folder)

    def fresh_run():
        with tempfile.TemporaryDirectory() as folder:
            return run(folder)

    with tempfile.TemporaryDirectory() as folder:
        run(folder)  # fills the caches of the disk and of Waymark
        runs = [fresh_run() if arguments.no_cache else run(folder) for _ in range(arguments.runs)]
    for name in runs[0]:
        values = [run[name] for run in runs if name in run]
        print(f"{name:24} {statistics.median(values):8.1f} ({min(values):.1f}..{max(values):.1f})")


if __name__ == "__main__":
    main()
