# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import unittest

from machine import DEBIAN_13, MachineTest

LIST = """# A comment.
[build]
cmake        # configures
ninja-build

[run]
fonts-dejavu
[test]
git
"""


class Packages(MachineTest):
    system = DEBIAN_13

    def with_list(self, code):
        path = self.folder / "packages.txt"
        path.write_text(LIST)
        return f"package_list={path}\n{code}"

    def installed(self, *names):
        lines = "".join(f"installed {name}\\n" for name in names)
        self.command("dpkg-query", f"printf '{lines}config-files git\\n'")

    def test_of_groups(self):
        self.assertEqual(self.run_code(self.with_list("packages_of run build")).split(), ["cmake", "ninja-build", "fonts-dejavu"])

    def test_missing_ones(self):
        self.installed("cmake", "fonts-dejavu")
        # Removed, with its settings left: not installed.
        self.assertEqual(self.run_code(self.with_list("missing_packages build run test")).split(), ["ninja-build", "git"])

    def test_all_are_missing_where_there_is_no_dpkg(self):
        self.assertEqual(len(self.run_code(self.with_list("missing_packages build run test")).split()), 4)

    def test_nothing_is_asked_where_nothing_is_missing(self):
        self.installed("cmake", "ninja-build")
        out = self.run_code(self.with_list("ensure_environment build; echo $environment_id"))
        self.assertEqual(out.strip(), "native-trixie")

    def test_installs_what_is_missing_as_root(self):
        self.is_root()
        self.installed("cmake")
        self.command("apt-get", 'echo "apt-get $*"')
        self.run_code(self.with_list("ensure_environment build run"))
        log = (self.folder / "logs/apt-install.log").read_text()
        self.assertRegex(log, r"install -y --no-install-recommends .* ninja-build fonts-dejavu$")

    def test_without_network_the_error_says_where_to_look(self):
        self.is_root()
        self.installed("cmake")
        self.command("apt-get", "echo 'E: Could not resolve mirror.example' >&2; exit 100")
        self.run_code(self.with_list("ensure_environment build"), status=3)
        self.assertIn("could not be fetched", self.said)
        self.assertIn("E: Could not resolve mirror.example", self.said)
        self.assertIn("Check the network", self.said)

    def test_without_space_nothing_is_begun(self):
        self.is_root()
        self.installed("cmake")
        self.command("df", "printf 'Filesystem M Used Available\\n/dev/x 1 1 17 1%% /\\n'")
        self.command("apt-get", f"touch {self.folder}/begun")
        self.run_code(self.with_list("ensure_environment build"), status=3)
        self.assertIn("which has 17 MB free", self.said)
        self.assertFalse((self.folder / "begun").exists())

    def test_without_root_rights_the_packages_are_named(self):
        self.is_user()
        self.installed("cmake")
        self.run_code(self.with_list("ensure_environment build run"), status=3)
        self.assertIn("there is no sudo", self.said)
        self.assertIn("ninja-build", self.said)
        self.assertIn("fonts-dejavu", self.said)

    def test_sudo_that_would_ask_nobody_stops(self):
        self.is_user()
        self.installed("cmake")
        self.command("sudo", "exit 1")
        self.run_code(self.with_list("ensure_environment build"), status=3)
        self.assertIn("nobody is at the terminal", self.said)

    def test_a_root_entered_with_another_list_is_told(self):
        self.installed("cmake")
        self.variables["WAYMARK_INSIDE"] = "root-0123"
        self.run_code(self.with_list("ensure_environment build"), status=3)
        self.assertIn("package list has changed", self.said)


if __name__ == "__main__":
    unittest.main()
