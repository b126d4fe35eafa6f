#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Cold start of the workbench, from the start of its process: the marks of `waymark --trace` and the
peak memory, as median (min..max) over some runs.

    tests/bench/startup.py build/release/bin/waymark WORKSPACE|FILE [--runs N]

Runs on the display that is set, or offscreen. "Cold" means a new process: the disk cache is warm.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile


def one_run(program, target, folder):
    trace = os.path.join(folder, "trace.json")
    command = [program, target, "--trace", trace, "--screenshot", os.path.join(folder, "page.png")]
    environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
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
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one_run(arguments.program, arguments.target, folder)  # fills the disk cache
        runs = [one_run(arguments.program, arguments.target, folder) for _ in range(arguments.runs)]
    for name in runs[0]:
        values = [run[name] for run in runs if name in run]
        print(f"{name:24} {statistics.median(values):8.1f} ({min(values):.1f}..{max(values):.1f})")


if __name__ == "__main__":
    main()
