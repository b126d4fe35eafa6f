#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""That the schemas of others are loaded by the first document that needs them, and by nothing before.

firstuse.py WAYMARKCTL KINDS
    KINDS: the list of Kubernetes' kinds that the build made
    exits 77 (skipped) when the program was not built, or was built without Kubernetes' kinds
"""

import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
LIBRARY = "libwaymark-schemas.so"
WAITS = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}\n"
LOADS = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {containers: []}}}\n"


def loads(program, text):
    """Whether checking `text`, a file of its own, loads the library."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.yaml").write_text(text, encoding="utf-8")
        # What the loader opens goes to stderr.
        ran = subprocess.run(
            [program, "validate", folder],
            env={"LD_DEBUG": "files", "LC_ALL": "C.UTF-8", "HOME": folder},
            check=False,
            capture_output=True,
            text=True,
        )
    if "a.yaml" not in ran.stdout and ran.returncode > 1:
        sys.exit(f"{program} did not run: {ran.stdout}{ran.stderr[-500:]}")
    return LIBRARY in ran.stderr


def main(program, kinds):
    if not Path(program).exists() or not Path(kinds).exists():
        print("skipped, not built:", program, kinds)
        return SKIPPED
    status = 0
    for name, text, wanted in (("a ConfigMap", WAITS, False), ("a Job", LOADS, True)):
        if loads(program, text) != wanted:
            print(f"checking {name} {'does not load' if wanted else 'loads'} {LIBRARY}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
