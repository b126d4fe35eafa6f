# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""What the programs know, their manual pages tell and the shells complete."""

import functools
import os
import shlex
import shutil
import subprocess
import unittest
from pathlib import Path

from machine import CHECKOUT

PROGRAMS = [Path(path) for path in os.environ.get("WAYMARK_PROGRAMS", "").split(":") if path]
COMPLETIONS = Path(os.environ.get("WAYMARK_COMPLETIONS", "."))


@functools.cache
def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def offered(program, *words):
    """The words that fit after these, by the hidden `complete` command."""
    lines = run(program, "complete", "--", *words, "").stdout.splitlines()
    return [line.split("\t")[0] for line in lines if line != ":files"]


def options(program, *words):
    lines = run(program, "complete", "--", *words, "--").stdout.splitlines()
    return {line.split("\t")[0] for line in lines if line.startswith("--")}


def commands(program, *words):
    """Every subcommand, those of subcommands included, as tuples of words."""
    for word in offered(program, *words):
        # An argument's limited values are offered like commands; only commands have help.
        if not word.startswith("-") and " " not in word:
            path = (*words, word)
            if f"{program.name} {' '.join(path)}" in run(program, *path, "--help").stdout:
                yield path
                yield from commands(program, *path)


@unittest.skipUnless(PROGRAMS, "no programs are named: ctest does that")
class Manuals(unittest.TestCase):
    def manual(self, program):
        # A hyphen of a page is written `\\-`.
        return (CHECKOUT / "packaging/man" / f"{program.name}.1").read_text().replace("\\-", "-")

    def test_name_every_command_and_option(self):
        for program in PROGRAMS:
            manual = self.manual(program)
            known = list(commands(program))
            for command in known:
                with self.subTest(program=program.name, command=command):
                    self.assertTrue(" ".join(command) in manual, "not in the manual page")
            for command in [(), *known]:
                for option in options(program, *command):
                    with self.subTest(program=program.name, command=command, option=option):
                        self.assertTrue(option in manual, "not in the manual page")

    def test_name_no_option_that_is_gone(self):
        for program in PROGRAMS:
            known = {"--help", "--version"}.union(*(options(program, *c) for c in [(), *commands(program)]))
            named = {
                word
                for line in self.manual(program).splitlines()
                if line.startswith((".B --", ".BI --", ".RB [ --"))
                for word in line.replace("[", " ").split()
                if word.startswith("--")
            }
            self.assertTrue(named)
            with self.subTest(program=program.name):
                self.assertEqual(named - known, set())

    def test_are_well_formed(self):
        if not shutil.which("man"):
            self.skipTest("there is no man here")
        for program in PROGRAMS:
            page = CHECKOUT / "packaging/man" / f"{program.name}.1"
            done = run("man", "--warnings", "-l", "-Tutf8", str(page))
            self.assertEqual((done.returncode, done.stderr), (0, ""))


@unittest.skipUnless(PROGRAMS, "no programs are named: ctest does that")
class Shells(unittest.TestCase):
    """The completions as the shells use them; those that are not installed are skipped."""

    program = next((path for path in PROGRAMS if path.name == "waymarkctl"), None)

    def setUp(self):
        self.assertIsNotNone(self.program)
        self.environment = os.environ | {"PATH": f"{self.program.parent}:{os.environ['PATH']}"}

    def complete(self, shell, script):
        if not shutil.which(shell):
            self.skipTest(f"there is no {shell} here")
        done = subprocess.run((shell, "-c", script), env=self.environment, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.split()

    def bash(self, *words):
        """What bash would offer for these words; the cursor stands at the end of the last one."""
        quoted = " ".join(shlex.quote(word) for word in ("waymarkctl", *words))
        return self.complete(
            "bash",
            f"compopt() {{ :; }}; . {COMPLETIONS}/waymarkctl.bash; COMP_WORDS=({quoted}); COMP_CWORD={len(words)}\n"
            "_waymarkctl; printf '%s\\n' \"${COMPREPLY[@]}\"",
        )

    def test_bash(self):
        self.assertEqual(self.bash("val"), ["validate"])
        self.assertEqual(self.bash("validate", "--form"), ["--format"])
        self.assertEqual(self.bash("validate", "--format", "js"), ["json"])
        # bash makes three words of --format=js.
        self.assertEqual(self.bash("validate", "--format", "=", "js"), ["json"])
        self.assertIn(f"{CHECKOUT}/packaging/run", self.bash("validate", f"{CHECKOUT}/packaging/ru"))

    def test_fish(self):
        def fish(line):
            script = f"source {COMPLETIONS}/waymarkctl.fish; complete --do-complete {shlex.quote(line)}"
            return [word for word in self.complete("fish", script)]

        self.assertIn("validate", fish("waymarkctl val"))
        self.assertIn("--format", fish("waymarkctl validate --form"))
        self.assertIn("json", fish("waymarkctl validate --format js"))
        self.assertIn("--format=json", fish("waymarkctl validate --format=js"))

    def test_zsh(self):
        def zsh(*words):
            # What the function hands to zsh's own completion is printed instead.
            script = (
                "compdef() { :; }; _describe() { print -l -- ${(P)@[-1]} }; _files() { print FILES }\n"
                "compset() { return 1 }; compadd() { print -l -- $@ }\n"
                f"words=(waymarkctl {' '.join(map(shlex.quote, words))}); CURRENT={len(words) + 1}\n"
                f". {COMPLETIONS}/waymarkctl.zsh"
            )
            return " ".join(self.complete("zsh", script))

        self.assertIn("validate:", zsh("val"))
        self.assertIn("--format:", zsh("validate", "--form"))
        self.assertIn("json", zsh("validate", "--format", "js"))
        self.assertIn("FILES", zsh("validate", ""))


if __name__ == "__main__":
    unittest.main()
