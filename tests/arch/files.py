# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Sizes and licence lines of files."""

from pathlib import PurePosixPath

import rules
from sources import Finding

# In two parts, so that `reuse` does not take these for this file's own.
_COPYRIGHT = "SPDX-FileCopyright" "Text: 2026 The Waymark authors"
_LICENCE = "SPDX-License" "-Identifier: Apache-2.0"
_SUFFIXES = {".h", ".cpp", ".py", ".sh", ".cmake"}
# Files of a demonstration company or test data are not the project's.
_FOREIGN = ("resources/demo/", "tests/data/", "tests/golden/")


def _has_header(source):
    # A script's first line names its interpreter, and perhaps the second its dialect.
    lines = [line.lstrip("#/ ").rstrip() for line in source.text.splitlines()[:4]]
    return _COPYRIGHT in lines and lines[lines.index(_COPYRIGHT) + 1 :][:1] == [_LICENCE]


def check(sources):
    for source in sources:
        if source.path.startswith(_FOREIGN):
            continue
        lines = source.text.count("\n")
        most = rules.MOST_LINES.get(source.suffix)
        if most and lines > most:
            yield Finding(source.path, most, f"{lines} lines; split it by what it is about (at most {most})")
        named = source.suffix in _SUFFIXES or PurePosixPath(source.path).name == "CMakeLists.txt"
        if (named or source.text.startswith("#!")) and not _has_header(source):
            yield Finding(source.path, 1, f'begin with "{_COPYRIGHT}" and "{_LICENCE}"')
