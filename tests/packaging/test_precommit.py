# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""The README's example for pre-commit, and the hooks of .pre-commit-hooks.yaml, run by pre-commit itself."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from machine import CHECKOUT

PROGRAMS = os.environ.get("WAYMARK_PROGRAMS", "").split(":")
BROKEN = "a: [1\n"


@unittest.skipUnless(PROGRAMS[0], "the programs weren't built")
class PreCommit(unittest.TestCase):
    """In a repository of its own, with nothing of the person's and no network: the hooks' language is `system`."""

    @classmethod
    def setUpClass(cls):
        if shutil.which("pre-commit"):
            return
        # packaging/test says at its end what was missing.
        with open(os.environ.get("WAYMARK_SKIPPED", os.devnull), "a") as skipped:
            skipped.write("pre-commit\n")
        raise unittest.SkipTest("pre-commit isn't here")

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.repository = self.folder / "repository"
        self.repository.mkdir()
        self.git(self.repository, "init", "--quiet")
        for name in ("a.yaml", "broken.yaml"):
            (self.repository / name).write_text("a: 1\n")

    def variables(self):
        nowhere = "http://127.0.0.1:9"
        return {
            "PATH": f"{Path(PROGRAMS[0]).parent}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
            "http_proxy": nowhere,
            "https_proxy": nowhere,
        }

    def git(self, folder, *arguments):
        subprocess.run(["git", *arguments], cwd=folder, env=self.variables(), check=True, capture_output=True)

    def run_hooks(self, status):
        self.git(self.repository, "add", "--all")
        done = subprocess.run(
            ["pre-commit", "run", "--all-files"], cwd=self.repository, env=self.variables(), capture_output=True, text=True
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout

    def configure(self, text):
        (self.repository / ".pre-commit-config.yaml").write_text(text)

    def test_the_example_of_the_readme_checks_what_is_committed(self):
        example = re.search(r"# \.pre-commit-config\.yaml.*?(?=```)", (CHECKOUT / "README.md").read_text(), re.DOTALL)
        self.configure(example[0])
        self.assertIn("Passed", self.run_hooks(0))
        (self.repository / "broken.yaml").write_text(BROKEN)
        said = self.run_hooks(1)
        self.assertIn("waymarkctl validate", said)
        self.assertIn("broken.yaml:1:4: error:", said)

    def test_the_hooks_are_had_from_a_clone(self):
        clone = self.folder / "clone"
        clone.mkdir()
        shutil.copy(CHECKOUT / ".pre-commit-hooks.yaml", clone)
        self.git(clone, "init", "--quiet")
        self.git(clone, "add", "--all")
        self.git(clone, "commit", "--quiet", "--message", "hooks")
        revision = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=clone, capture_output=True, text=True, check=True
        ).stdout.strip()
        hooks = ", ".join(f"{{ id: {name} }}" for name in ("waymark-validate", "waymark-fix"))
        self.configure(f"repos:\n  - {{ repo: '{clone}', rev: {revision}, hooks: [{hooks}] }}\n")
        self.assertEqual(self.run_hooks(0).count("Passed"), 2)
        (self.repository / "broken.yaml").write_text(BROKEN)
        self.assertIn("Failed", self.run_hooks(1))


if __name__ == "__main__":
    unittest.main()
