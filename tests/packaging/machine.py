# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""A machine made up for a test: which system it says it is, and which commands it has."""

import os
import shutil
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
# What every Linux has. All other commands a test makes up or does without.
TOOLS = """awk bash basename cat chmod compgen cp cut date df dirname env flock fold grep head id ln ls mkdir mktemp
mv nproc ps readlink realpath rm sed seq sha256sum sleep sort stat tail tee touch tput tr true uname wc xargs""".split()

DEBIAN_12 = 'ID=debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\n'
DEBIAN_13 = 'ID=debian\nPRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_CODENAME=trixie\n'
FEDORA = 'ID=fedora\nPRETTY_NAME="Fedora Linux 42"\n'


class MachineTest(unittest.TestCase):
    """Runs functions of packaging/lib on a made-up machine. `self.said` is what they wrote to standard error."""

    system = DEBIAN_12

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        # /tmp may be a link; the scripts resolve it.
        self.folder = Path(scratch.name).resolve()
        self.commands = self.folder / "bin"
        self.home = self.folder / "home"
        self.apt = self.folder / "apt"
        for folder in (self.commands, self.home, self.apt / "sources.list.d"):
            folder.mkdir(parents=True)
        for tool in TOOLS:
            found = shutil.which(tool, path="/usr/bin:/bin:/usr/sbin")
            if found:
                (self.commands / tool).symlink_to(found)
        (self.folder / "os-release").write_text(self.system)
        self.variables = {
            "PATH": str(self.commands),
            "HOME": str(self.home),
            "WAYMARK_OS_RELEASE": str(self.folder / "os-release"),
            "WAYMARK_APT_FOLDER": str(self.apt),
            "LC_ALL": "C.UTF-8",
        }

    def command(self, name, script):
        """Makes a command; `script` is its body in bash."""
        path = self.commands / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/bash\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def is_user(self):
        self.command("id", "[ $# -eq 0 ] && echo uid=1000 || echo 1000")

    def is_root(self):
        self.command("id", "[ $# -eq 0 ] && echo uid=0 || echo 0")

    def script(self, code):
        return f"set -euo pipefail; checkout={CHECKOUT}; . $checkout/packaging/lib/environment.sh\nlog_folder={self.folder}/logs\n{code}"

    def run_code(self, code, status=0, stdin=subprocess.DEVNULL):
        """Runs bash code with every function of packaging/lib at hand; returns what it printed."""
        return self.run_command(("bash", "-c", self.script(code)), status, stdin)

    def run_command(self, command, status=0, stdin=subprocess.DEVNULL):
        done = subprocess.run(
            command, env=self.variables, cwd=self.folder, stdin=stdin, capture_output=True, text=True, timeout=60
        )
        self.said = done.stderr
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout

    def start_code(self, code):
        """As run_code, but goes on; a process group of its own, so that it can be interrupted as by Ctrl+C."""
        process = subprocess.Popen(
            ("bash", "-c", self.script(code)),
            env=self.variables,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.addCleanup(process.stdout.close)
        return process


def is_root():
    return os.geteuid() == 0
