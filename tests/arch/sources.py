# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Reads source files: what every check needs of them."""

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<raw>R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)")
    |(?P<string>"(?:\\.|[^"\\\n])*")
    |(?P<digits>\b\d[\d'a-fA-FxX.]*)
    |(?P<char>'(?:\\.|[^'\\\n])+')""",
    re.S | re.X,
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.M)


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Include:
    name: str
    line: int
    system: bool


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


@dataclass(frozen=True)
class Source:
    path: str
    text: str

    @property
    def folders(self):
        return PurePosixPath(self.path).parts[:-1]

    @property
    def suffix(self):
        return PurePosixPath(self.path).suffix

    @cached_property
    def without_comments(self):
        """The text with comments blanked; positions stay."""
        return _TOKEN.sub(lambda m: _blank(m[0]) if m["comment"] else m[0], self.text)

    @cached_property
    def code(self):
        """The text with comments and the insides of literals blanked; positions and quotes stay."""

        def replace(match):
            if match["comment"]:
                return _blank(match[0])
            if match["digits"]:
                return match[0]
            first, last = match[0].find('"' if match["char"] is None else "'"), len(match[0]) - 1
            return match[0][: first + 1] + _blank(match[0][first + 1 : last]) + match[0][last]

        return _TOKEN.sub(replace, self.text)

    @cached_property
    def includes(self):
        return [
            Include(m[1] or m[2], self.line_at(m.start()), m[1] is not None)
            for m in _INCLUDE.finditer(self.without_comments)
        ]

    def line_at(self, position):
        return self.text.count("\n", 0, position) + 1

    def finding(self, position, message):
        return Finding(self.path, self.line_at(position), message)


def read_tree(root):
    """Every file that Git tracks, or would track, under `root` (a Path); those that aren't text are left out."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
    ).stdout.decode()
    sources = []
    for path in sorted(set(listed.split("\0"))):
        if not path or not (root / path).is_file() or (root / path).is_symlink():
            continue
        try:
            sources.append(Source(path, (root / path).read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return sources
