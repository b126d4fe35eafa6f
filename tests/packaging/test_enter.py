# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import unittest
from pathlib import Path

from machine import MachineTest


class Enter(MachineTest):
    def setUp(self):
        super().setUp()
        self.root = self.home / ".cache/waymark" / ("root-" + self.run_code("root_id").strip())
        for folder in ("usr/bin", "etc", "var/lib"):
            (self.root / folder).mkdir(parents=True)
        (self.root / "bin").symlink_to("usr/bin")

    def lines(self, code="layout"):
        return [tuple(line.split("\t")) for line in self.run_code(code).splitlines()]

    def test_the_system_is_the_roots_and_the_files_are_the_persons(self):
        lines = self.lines()
        self.assertIn(("link", "usr/bin", "/bin"), lines)
        self.assertIn(("read", f"{self.root}/usr", "/usr"), lines)
        self.assertIn(("read", f"{self.root}/etc", "/etc"), lines)
        self.assertIn(("read", f"{self.root}/var/lib", "/var/lib"), lines)
        self.assertIn(("write", "/dev", "/dev"), lines)
        written = [source for action, source, _ in lines if action == "write"]
        self.assertTrue(any(str(self.home).startswith(folder) for folder in written), written)

    def test_sockets_are_passed_through(self):
        runtime = self.folder / "runtime"
        agent = self.folder / "agent"
        runtime.mkdir()
        agent.mkdir()
        # A folder of its own, that lies in none that is passed through anyway.
        self.variables |= {"XDG_RUNTIME_DIR": str(runtime), "SSH_AUTH_SOCK": str(agent / "socket")}
        passed = [source for action, source, _ in self.lines() if action == "write"]
        for folder in (runtime, agent):
            self.assertTrue(any(folder.is_relative_to(source) for source in passed), passed)

    def test_who_one_is_comes_from_the_machine(self):
        targets = [target for _, _, target in self.lines()]
        for name in ("passwd", "group", "hosts", "localtime"):
            if Path("/etc", name).exists():
                self.assertIn(f"/etc/{name}", targets)

    def test_only_what_means_the_same_inside_is_kept(self):
        self.variables |= {"LD_LIBRARY_PATH": "/opt/lib", "DISPLAY": ":0", "SSH_AUTH_SOCK": "/run/agent", "PYTHONPATH": "/x"}
        kept = self.run_code("clean_environment; compgen -e").split()
        self.assertIn("DISPLAY", kept)
        self.assertIn("SSH_AUTH_SOCK", kept)
        self.assertNotIn("LD_LIBRARY_PATH", kept)
        self.assertNotIn("PYTHONPATH", kept)

    def enter(self, words):
        """Inside, PATH is the system's; here it stays the made-up machine's, without what stood on it besides."""
        return self.run_code(f"clean_environment() {{ PATH={self.commands}; }}; enter_root -- {words}")

    def test_bubblewrap_gets_the_layout_and_the_command(self):
        self.command("bwrap", '[ "$4" = true ] || printf "%s\\n" "$@"')
        words = self.enter('program "two words"').splitlines()
        self.assertEqual(words[-3:], ["--", "program", "two words"])
        at = words.index(f"{self.root}/usr")
        self.assertEqual(words[at - 1 : at + 2], ["--ro-bind", f"{self.root}/usr", "/usr"])

    def test_root_keeps_its_rights_in_bubblewrap(self):
        self.command("bwrap", '[ "$4" = true ] || printf "%s\\n" "$@"')
        self.is_root()
        self.assertIn("--cap-add", self.enter("program").splitlines())
        self.is_user()
        self.assertNotIn("--cap-add", self.enter("program").splitlines())

    def without_bubblewrap(self):
        self.is_root()
        self.command("bwrap", "exit 1")
        self.command("mount", "exit 0")
        self.command("unshare", 'shift; exec "$@"')

    def test_without_bubblewrap_chroot_is_found_where_path_lacks_sbin(self):
        self.without_bubblewrap()
        self.command("unshare", 'printf "%s\\n" "$@"')
        self.assertFalse((self.commands / "chroot").exists())
        words = self.enter('program "two words"').splitlines()
        self.assertEqual(words[-2:], ["program", "two words"])
        self.assertRegex(words[-3], r"^(/usr)?/s?bin/chroot$")

    def test_chroot_gets_folder_and_command(self):
        self.without_bubblewrap()
        # Only outside on PATH.
        outside = self.folder / "sbin"
        outside.mkdir()
        self.command("chroot", '[ "$2" = /bin/bash ] || exit 9; shift 2; exec bash "$@"')
        (self.commands / "chroot").rename(outside / "chroot")
        self.variables["PATH"] += f":{outside}"
        (self.home / "work").mkdir()
        out = self.run_code(
            f"cd {self.home}/work; clean_environment() {{ PATH={self.commands}; }}\n"
            "enter_root -- bash -c 'echo \"$PWD $WAYMARK_INSIDE $1\"' - 'two words'"
        )
        self.assertEqual(out.strip(), f"{self.home}/work {self.root.name} two words")


if __name__ == "__main__":
    unittest.main()
