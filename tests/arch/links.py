#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""What the built programs load: no display library without a window, nothing early that is needed late.

links.py FILE...    exits 77 (skipped) when a file was not built
"""

import subprocess
import sys
from pathlib import Path

import rules

SKIPPED = 77


def unwanted(loaded, forbidden):
    """The forbidden names among library file names such as `libQt6Gui.so.6`."""
    return sorted({name for name in forbidden for file in loaded if file.startswith(f"lib{name}.so")})


def parse_ldd(output):
    """Names of libraries in the output of ldd."""
    return [line.split()[0].rsplit("/", 1)[-1] for line in output.splitlines() if line.strip()]


def loaded_by(file):
    """Every library that the loader would load for `file`, its libraries' own included."""
    return parse_ldd(subprocess.run(["ldd", str(file)], check=True, capture_output=True, text=True).stdout)


def main(files):
    missing = [file for file in files if not Path(file).exists()]
    if missing or not files:
        print("skipped, not built:", *missing)
        return SKIPPED
    status = 0
    for file in files:
        found = unwanted(loaded_by(file), rules.GUI_LIBRARIES + rules.LATE_LIBRARIES)
        for name in found:
            print(f"{file}: loads {name}")
            status = 1
        if not found:
            print(f"{file}: loads no display library, and none that is for first use")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
