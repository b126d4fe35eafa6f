# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""What core loads late isn't linked, so the build has to be told: each program, built alone, must bring it along."""

import subprocess
import sys

LATE = ("waymark-log", "waymark-net", "waymark-re2", "waymark-schemas", "waymark-watch", "waymark-yaml")


def missing(build, program):
    """The late libraries that a build of `program` alone would leave out."""
    planned = subprocess.run(
        ["ninja", "-C", build, "-t", "inputs", program], check=True, capture_output=True, text=True
    ).stdout.split()
    return [name for name in LATE if f"lib/lib{name}.so" not in planned]


def main(build, *programs):
    failures = [(program, name) for program in programs for name in missing(build, program)]
    for program, name in failures:
        print(f"{program}: a build of it alone leaves out {name}; say add_dependencies")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
