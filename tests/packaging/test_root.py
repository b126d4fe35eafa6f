# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import os
import signal
import time
import unittest

from machine import FEDORA, MachineTest

# Makes what make-root.sh would: `unshare --mount SCRIPT PART FOLDER ...`.
MAKES_ROOT = """
[ "${2:-}" = true ] && exit 0
[ "$3" != base ] || mkdir -p "$4/usr" "$4/etc"
"""


class Root(MachineTest):
    def setUp(self):
        super().setUp()
        self.is_root()
        (self.apt / "sources.list").write_text("deb http://mirror.example/debian bookworm main\n")
        for name in ("debootstrap", "bwrap", "wget"):
            self.command(name, "exit 0")
        self.command("unshare", MAKES_ROOT)
        self.command("dpkg-query", "exit 0")
        self.cache = self.home / ".cache/waymark"
        # The keyring is a file of the machine, which this one may not have.
        self.tools = "install_root_tools() { :; }; "

    def make(self, status=0):
        return self.run_code(self.tools + "ensure_environment build run; echo $environment_id", status)

    def roots(self):
        return sorted(path.name for path in self.cache.glob("root-*") if path.suffix != ".lock")

    def test_is_made_once(self):
        identity = self.make().strip()
        self.assertEqual(self.roots(), [identity])
        self.assertIn("1 of 2", self.said)
        self.make()
        self.assertNotIn("1 of 2", self.said)
        self.assertEqual(self.roots(), [identity])

    def test_older_ones_are_named_and_kept(self):
        (self.cache / "root-old").mkdir(parents=True)
        self.make()
        self.assertRegex(self.said, r"no longer used; delete it with: rm -rf --one-file-system \S+/root-old")
        self.assertIn("root-old", self.roots())

    def test_nothing_half_made_stays_after_a_failure(self):
        self.command("unshare", '[ "${2:-}" = true ] && exit 0\nmkdir -p "$4/usr"; echo "E: no such package" >&2; exit 1')
        self.make(status=3)
        self.assertEqual(self.roots(), [])
        self.assertIn("E: no such package", self.said)
        self.assertIn("run this again to start over", self.said)

    def test_nothing_half_made_stays_after_an_interruption(self):
        self.command("unshare", '[ "${2:-}" = true ] && exit 0\nmkdir -p "$4/usr"; exec sleep 50')
        process = self.start_code(self.tools + "ensure_environment build")
        until = time.monotonic() + 20
        while not any(self.cache.glob("root-*.part/usr")) and time.monotonic() < until:
            time.sleep(0.02)
        self.assertTrue(self.roots())
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=180)
        self.assertEqual(process.returncode, 130, said)
        self.assertIn("interrupted; removing the half-made root", said)
        self.assertEqual(self.roots(), [])

    def test_what_an_unclean_end_left_is_removed(self):
        identity = self.run_code("root_id").strip()
        (self.cache / f"root-{identity}.part/old").mkdir(parents=True)
        self.make()
        self.assertFalse((self.cache / f"root-{identity}/old").exists())

    def test_without_network_nothing_is_begun(self):
        self.command("wget", "exit 4")
        self.make(status=3)
        self.assertIn("No Debian 13 could be read from http://mirror.example/debian", self.said)
        self.assertIn("WAYMARK_DEBIAN_MIRROR", self.said)
        self.assertEqual(self.roots(), [])

    def test_without_space_nothing_is_begun(self):
        self.command("df", "printf 'Filesystem M Used Available\\n/dev/x 1 1 99 1%% /\\n'")
        self.make(status=3)
        self.assertIn("needs 4000 MB", self.said)
        self.assertIn("XDG_CACHE_HOME", self.said)
        self.assertEqual(self.roots(), [])

    def test_without_a_mirror_the_variable_is_named(self):
        (self.apt / "sources.list").unlink()
        self.make(status=3)
        self.assertIn("WAYMARK_DEBIAN_MIRROR", self.said)

    def test_a_user_without_namespaces_gets_the_packages(self):
        self.is_user()
        self.command("bwrap", "exit 1")
        self.make(status=3)
        self.assertIn("allows no user namespaces", self.said)
        self.assertIn("cmake", self.said)

    def test_a_second_run_waits_for_the_first(self):
        self.command("unshare", MAKES_ROOT + f'while [ ! -e {self.folder}/go ]; do sleep 0.05; done')
        first = self.start_code(self.tools + "ensure_environment build")
        until = time.monotonic() + 20
        while not any(self.cache.glob("root-*.part")) and time.monotonic() < until:
            time.sleep(0.02)
        second = self.start_code(self.tools + "ensure_environment build")
        line = ""
        while "waiting for it" not in line:
            line = second.stdout.readline()
            self.assertTrue(line, "the second run ended without waiting")
        (self.folder / "go").touch()
        self.assertEqual(first.wait(timeout=20), 0)
        self.assertEqual(second.wait(timeout=20), 0)
        self.assertEqual(len(self.roots()), 1)


class UnknownDistribution(MachineTest):
    system = FEDORA

    def test_gets_the_tools_and_packages_named(self):
        self.is_user()
        self.run_code("ensure_environment build", status=3)
        self.assertIn("Fedora Linux 42", self.said)
        self.assertIn("debootstrap", self.said)
        self.assertIn("bubblewrap", self.said)
        self.assertIn("qt6-base-dev", self.said)

    def test_without_a_name_is_an_unknown_system(self):
        (self.folder / "os-release").unlink()
        self.is_user()
        self.run_code("ensure_environment build", status=3)
        self.assertIn("an unknown system", self.said)


if __name__ == "__main__":
    unittest.main()
