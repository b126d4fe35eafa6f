# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Constructs that the project does without, and why."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    pattern: str
    why: str
    only: tuple = ("core/", "ui/", "app/")
    unless: tuple = ()
    suffixes: tuple = (".h", ".cpp")
    in_strings: bool = False

    def applies(self, source):
        path = source.path
        return source.suffix in self.suffixes and path.startswith(self.only) and not path.startswith(self.unless)


_OFF_THREAD = "leave the UI thread by inBackground()"

RULES = (
    Rule(r"\btoPlainText\s*\(", "toPlainText() changes the text; SourceText is the truth"),
    Rule(r"\bQThread\b", _OFF_THREAD, unless=("core/base/", "app/")),
    Rule(r"\bQtConcurrent\b", _OFF_THREAD),
    Rule(r"\bstd\s*::\s*(?:j?thread\b(?!\s*::)|async\b)", _OFF_THREAD, unless=("core/base/", "app/")),
    Rule(r"\.\s*(?:result|results|takeResult)\s*\(\s*\)", "waiting for a future blocks the window; " + _OFF_THREAD, ("ui/",)),
    Rule(r"\bQEventLoop\b|(?:\.|->)\s*exec\s*\(", "no nested event loop; use open() or popup() and a signal", ("ui/",)),
    Rule(
        r"\b(?:QMessageBox\s*::\s*(?:about|critical|information|question|warning)"
        r"|QFileDialog\s*::\s*get\w+|QInputDialog\s*::\s*get\w+|QColorDialog\s*::\s*get\w+)\s*\(",
        "this runs a nested event loop; make the dialog and open() it",
        ("ui/",),
    ),
    Rule(r"\bwaitFor\w+\s*\(", "the UI thread never waits; " + _OFF_THREAD, ("ui/",)),
    Rule(
        r"(?<![\w:])instance\s*\(\s*\)|\b(?!Q)\w+\s*::\s*instance\s*\(\s*\)",
        "no singletons: app builds services and passes them",
    ),
    Rule(r"\busing\s+namespace\b", "not in a header", suffixes=(".h",), only=("core/", "ui/", "app/", "tests/")),
    Rule(r"(?<![.>\w])emit\b(?!\s*\()", "Q_EMIT", only=("core/", "ui/", "app/", "tests/")),
    Rule(r"\b(?:signals|slots)\s*:(?!:)", "Q_SIGNALS, Q_SLOTS", only=("core/", "ui/", "app/", "tests/")),
    Rule(r"\bQSortFilterProxyModel\b", "too slow for large models; filter and sort swap a vector of indexes"),
    Rule(
        r"\bQColor\s*[({]|\bQColor\s*::\s*from\w+"
        r"|\bQt\s*::\s*(?:black|white|(?:dark)?(?:[Rr]ed|[Gg]reen|[Bb]lue|[Cc]yan|[Mm]agenta|[Yy]ellow|[Gg]ray)|lightGray)\b",
        "colours are ui/theme's",
        ("ui/", "app/"),
        ("ui/theme/",),
    ),
    Rule(
        r'"[^"\n]*#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b[^"\n]*"',
        "colours are ui/theme's",
        ("ui/", "app/"),
        ("ui/theme/",),
        in_strings=True,
    ),
    Rule(
        r"\bcurrent(?:DateTime(?:Utc)?|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(|\bsystem_clock\b"
        r"|\bstd\s*::\s*time\s*\(|\bSystemClock\b",
        "whoever asks says what time it is, or the editor and CI disagree on an exception",
        ("core/cel/", "core/policy/", "core/analysis/", "core/rehearsal/"),
    ),
    Rule(
        r"\bexception\w*\s*(?:\.|->)\s*(?:until|from)\s*[<>]|[<>]=?\s*exception\w*\s*(?:\.|->)\s*(?:until|from)\b",
        "Exception::isInForce() and isExpired() are the one answer to \"allowed at time t\"",
        unless=("core/policy/exception",),
    ),
    Rule(r"\bQSettings\b", "settings are structs passed in; only ui/settings and app store them", unless=("ui/settings/", "app/")),
    Rule(r"#\s*(?:if|ifdef|ifndef|elif)\b[^\n]*\bWAYMARK_GUI\b", "no condition on the GUI: core and cli never have one"),
    Rule(
        r"\bQSKIP\s*\(",
        "nobody would be told; WAYMARK_SKIP and WAYMARK_NEEDS_SHARED of support/shareddata.h count it",
        ("tests/",),
        ("tests/support/shareddata.h",),
    ),
    Rule(
        r"::\s*initTestCase\s*\(\s*\)\s*\{[^}]*?\bWAYMARK_(?:SKIP|NEEDS_SHARED)\b",
        "Qt skips all classes of the program that come after; skip in init()",
        ("tests/",),
    ),
    Rule(r"\b(?:qWait|qSleep|sleep_for|sleep_until|msleep|usleep)\s*\(", "tests wait for something: QTRY_*, QSignalSpy::wait", ("tests/",)),
)


def check(sources, table=RULES):
    compiled = [(rule, re.compile(rule.pattern)) for rule in table]
    for source in sources:
        for rule, pattern in compiled:
            if not rule.applies(source):
                continue
            for match in pattern.finditer(source.without_comments if rule.in_strings else source.code):
                what = " ".join(match[0].split()).rstrip("({")
                yield source.finding(match.start(), f"{what}: {rule.why}")
