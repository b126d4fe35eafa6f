#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Checks what the compiler can't: layers, forbidden constructs, texts, files, translations.

check.py [--only NAME]... [ROOT]    prints FILE:LINE: MESSAGE for each finding; exits 1 if there is one
"""

import argparse
import sys
from pathlib import Path

import files
import forbidden
import layers
import translations
import words
from sources import read_tree


def check_layers(sources):
    modules = layers.installed_modules()
    if "QWidget" not in modules:
        sys.exit("Qt's headers are not installed; which module an include is of can't be told")
    return layers.check(sources, modules)


CHECKS = {
    "layers": check_layers,
    "forbidden": forbidden.check,
    "words": words.check,
    "files": files.check,
    "translations": translations.check,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", action="append", choices=CHECKS)
    parser.add_argument("root", nargs="?", type=Path, default=Path(__file__).resolve().parents[2])
    options = parser.parse_args()
    sources = read_tree(options.root)
    count = 0
    for name in options.only or CHECKS:
        for finding in CHECKS[name](sources):
            print(f"{finding} [{name}]")
            count += 1
    print(f"{len(sources)} files, {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
